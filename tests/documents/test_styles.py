"""What styles make of a paragraph and its runs."""

import pytest

from kiemdiem_docs.documents import Limits
from kiemdiem_docs.documents.styles import trimmed
from kiemdiem_docs.documents.xml import attribute, parse
from tests.documents.builder import font, p, paragraphs, part, run, style

BOLD = "<w:rPr><w:b/></w:rPr>"


def only(body: str, **parts: str):
    (paragraph,) = paragraphs(body, **parts)
    return paragraph


def based(on: str, content: str = "") -> str:
    return f'<w:basedOn w:val="{on}"/>{content}'


def in_style(style_id: str, text: str = "abc") -> str:
    return p(text, f'<w:pStyle w:val="{style_id}"/>')


OUTLINES = {
    "by name": (style("H", name="heading 2"), 1),
    "by Vietnamese name": (style("H", name="Tiêu đề 3"), 2),
    "by level": (style("H", '<w:pPr><w:outlineLvl w:val="4"/></w:pPr>'), 4),
    "level before name": (style("H", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>', name="Heading 3"), 0),
    "inherited name": (style("B", name="heading 1") + style("H", based("B")), 0),
    "body level": (style("H", '<w:pPr><w:outlineLvl w:val="9"/></w:pPr>'), None),
    "body level over a heading": (style("B", name="heading 1") + style("H", based("B", '<w:pPr><w:outlineLvl w:val="9"/></w:pPr>')), None),
    "nothing": (style("H"), None),
    "in a circle": (style("H", based("I")) + style("I", based("H", '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>')), 1),
    "nonsense": (style("H", '<w:pPr><w:outlineLvl w:val="x"/></w:pPr>'), None),
}


@pytest.mark.parametrize(("styles", "outline"), OUTLINES.values(), ids=OUTLINES)
def test_styles_outline_level(styles, outline):
    assert only(in_style("H"), styles=styles).outline == outline


def test_styles_direct_outline_level_wins():
    styles = style("H", name="heading 2")
    assert only(p("a", '<w:pStyle w:val="H"/><w:outlineLvl w:val="0"/>'), styles=styles).outline == 0


def test_styles_name_is_the_styles_own():
    styles = style("a0", name="Normal", default=True) + style("H1", name="heading 1")
    assert only(in_style("H1"), styles=styles).style == "heading 1"
    assert only(p("a"), styles=styles).style == "Normal"
    assert only(in_style("unknown"), styles=styles).style == "Normal"
    assert only(p("a")).style == ""


ALIGNMENTS = {
    "left": "left",
    "start": "left",
    "center": "center",
    "right": "right",
    "end": "right",
    "both": "justify",
    "distribute": "justify",
}


@pytest.mark.parametrize(("value", "expected"), ALIGNMENTS.items())
def test_styles_align(value, expected):
    jc = f'<w:jc w:val="{value}"/>'
    assert only(p("a", jc)).align == expected
    assert only(in_style("S"), styles=style("S", f"<w:pPr>{jc}</w:pPr>")).align == expected


def test_styles_align_is_left_by_default_and_the_documents_default_before():
    assert only(p("a")).align == "left"
    assert (
        only(p("a"), styles='<w:docDefaults><w:pPrDefault><w:pPr><w:jc w:val="both"/></w:pPr></w:pPrDefault></w:docDefaults>').align
        == "justify"
    )


BOLDS = {
    "none": (run("abc"), 0),
    "all": (run("abc", "<w:b/>"), 3),
    "switched off": (run("abc", '<w:b w:val="0"/>'), 0),
    "beginning": (run("I. Ưu điểm", "<w:b/>") + run(": có"), 10),
    "not the beginning": (run("a") + run("bc", "<w:b/>"), 0),
    "plain space between": (run("I.", "<w:b/>") + run(" ") + run("Ưu", "<w:b/>") + run(" x"), 5),
    "plain space at the end": (run("abc", "<w:b/>") + run("  "), 5),
    "plain space at the beginning": (run("  ") + run("abc", "<w:b/>"), 5),
    "only spaces bold": (run("  ", "<w:b/>") + run("abc"), 0),
}


@pytest.mark.parametrize(("content", "bold"), BOLDS.values(), ids=BOLDS)
def test_styles_bold_beginning(content, bold):
    assert only(p(content)).bold == bold


ON, OFF = "<w:b/>", '<w:b w:val="false"/>'
TOGGLES = [
    # defaults, paragraph style, character style, direct → bold
    ("", ON, "", "", True),
    ("", "", ON, "", True),
    ("", ON, ON, "", False),
    ("", ON, ON, ON, True),
    ("", ON, "", OFF, False),
    ("", ON, OFF, "", True),
    (ON, "", "", "", True),
    (ON, ON, ON, "", True),
    (ON, "", "", OFF, False),
    ("", "", "", "", False),
]


@pytest.mark.parametrize(("defaults", "paragraph", "character", "direct", "bold"), TOGGLES)
def test_styles_toggle_bold_between_levels(defaults, paragraph, character, direct, bold):
    styles = f"<w:docDefaults><w:rPrDefault><w:rPr>{defaults}</w:rPr></w:rPrDefault></w:docDefaults>"
    styles += style("P", f"<w:rPr>{paragraph}</w:rPr>") + style("C", f"<w:rPr>{character}</w:rPr>", "character")
    body = p(run("abc", '<w:rStyle w:val="C"/>' + direct), '<w:pStyle w:val="P"/>')
    assert only(body, styles=styles).bold == (3 if bold else 0)


def test_styles_based_on_another_override_it():
    styles = style("B", BOLD) + style("S", based("B", '<w:rPr><w:b w:val="0"/></w:rPr>'))
    assert only(in_style("S"), styles=styles).bold == 0
    assert only(in_style("S"), styles=style("B", BOLD) + style("S", based("B"))).bold == 3


CAPITALS = "céng hoµ x· héi chñ nghÜa viÖt nam"
FONTS = {
    "run": (p(run(CAPITALS, font(".VnTimeH"))), ""),
    "character style": (p(run(CAPITALS, '<w:rStyle w:val="S"/>')), style("S", f"<w:rPr>{font('.VnTimeH')}</w:rPr>", "character")),
    "paragraph style": (in_style("S", CAPITALS), style("S", f"<w:rPr>{font('.VnTimeH')}</w:rPr>")),
    "default style": (p(CAPITALS), style("S", f"<w:rPr>{font('.VnTimeH')}</w:rPr>", default=True)),
    "defaults": (p(CAPITALS), f"<w:docDefaults><w:rPrDefault><w:rPr>{font('.VnTimeH')}</w:rPr></w:rPrDefault></w:docDefaults>"),
    "run over style": (
        p(run(CAPITALS, font(".VnTimeH")), '<w:pStyle w:val="S"/>'),
        style("S", f"<w:rPr>{font('Times New Roman')}</w:rPr>"),
    ),
}


@pytest.mark.parametrize(("body", "styles"), FONTS.values(), ids=FONTS)
def test_styles_effective_font_decides_the_code(body, styles):
    assert only(body, styles=styles).text == "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"


def test_styles_theme_font_hides_the_font_beneath():
    styles = style("S", f"<w:rPr>{font('.VnTimeH')}</w:rPr>", default=True)
    assert only(p(run("abc", '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>')), styles=styles).text == "abc"


TABLES = '<w:style w:type="table" w:styleId="T{}"><w:name w:val="t"/><w:tblPr/></w:style>'
SHEETS = {
    "between": style("A") + TABLES.format(1) + style("B") + TABLES.format(2),
    "none": style("A") + style("B"),
    "empty": style("A") + '<w:style w:type="table" w:styleId="E"/>' + style("B"),
    "latent": '<w:latentStyles w:count="1"><w:lsdException w:name="x"/></w:latentStyles>' + style("A") + TABLES.format(1) + style("B"),
    "in a comment": "<!-- " + TABLES.format(1)[:-10] + " -->" + style("A") + TABLES.format(1) + style("B"),
    "in CDATA": style("A") + "<w:x><![CDATA[" + TABLES.format(1) + "]]></w:x>" + style("B"),
}


@pytest.mark.parametrize("content", SHEETS.values(), ids=SHEETS)
def test_styles_trimmed_sheet_keeps_the_other_styles(content):
    root = parse(trimmed(part("styles", content)), "styles.xml", "t.docx", Limits())
    kinds = [attribute(each, "styleId") for each in root]
    assert [name for name in kinds if name in {"A", "B"}] == ["A", "B"]


def test_styles_trimmed_sheet_is_without_tables_and_latent_styles():
    data = trimmed(part("styles", SHEETS["latent"]))
    assert b"lsdException" not in data
    assert b'"table"' not in data

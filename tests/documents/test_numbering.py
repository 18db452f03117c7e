"""The number or bullet that Word shows before a paragraph."""

import pytest

from tests.documents.builder import font, p, paragraphs, run, style


def level(index: int, text: str, fmt: str = "decimal", start: int = 1, more: str = "") -> str:
    return f'<w:lvl w:ilvl="{index}"><w:start w:val="{start}"/><w:numFmt w:val="{fmt}"/>{more}<w:lvlText w:val="{text}"/></w:lvl>'


def abstract(number: int, *levels: str, more: str = "") -> str:
    return f'<w:abstractNum w:abstractNumId="{number}">{more}{"".join(levels)}</w:abstractNum>'


def num(number: int, abstract_number: int, *overrides: str) -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract_number}"/>{"".join(overrides)}</w:num>'


def override(index: int, content: str) -> str:
    return f'<w:lvlOverride w:ilvl="{index}">{content}</w:lvlOverride>'


def item(number: int, index: int = 0, text: str = "x", more: str = "") -> str:
    return p(text, f'{more}<w:numPr><w:ilvl w:val="{index}"/><w:numId w:val="{number}"/></w:numPr>')


def labels(body: str, numbering: str, **parts: str) -> list[str]:
    return [paragraph.label for paragraph in paragraphs(body, numbering=numbering, **parts)]


OUTLINE = abstract(0, level(0, "%1.", "upperRoman"), level(1, "%1.%2."), level(2, "%3)", "lowerLetter")) + num(1, 0)


def test_numbering_counts_levels_and_restarts_the_lower_ones():
    body = "".join(item(1, index) for index in (0, 1, 1, 2, 2, 1, 2, 0, 1))
    assert labels(body, OUTLINE) == ["I.", "I.1.", "I.2.", "a)", "b)", "I.3.", "a)", "II.", "II.1."]


def test_numbering_ordinary_paragraphs_between_do_not_matter():
    assert labels(item(1) + p("xen giữa") + item(1), OUTLINE) == ["I.", "", "II."]


def test_numbering_level_that_was_skipped_counts_as_begun():
    """As Word, Open-Xml-PowerTools and LibreOffice have it."""
    assert labels(item(1, 1) + item(1, 1) + item(1, 0), OUTLINE) == ["I.1.", "I.2.", "II."]


def test_numbering_legal_level_shows_all_in_decimal():
    numbering = abstract(0, level(0, "%1.", "upperRoman"), level(1, "%1.%2", more="<w:isLgl/>")) + num(1, 0)
    assert labels(item(1) + item(1, 1), numbering) == ["I.", "1.1"]


def test_numbering_start_value():
    assert labels(item(1) + item(1), abstract(0, level(0, "%1.", start=5)) + num(1, 0)) == ["5.", "6."]


def test_numbering_without_a_start_value_begins_at_zero():
    numbering = '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>' + num(1, 0)
    assert labels(item(1) + item(1), numbering) == ["0.", "1."]


def test_numbering_instances_of_one_list_count_on():
    numbering = abstract(0, level(0, "%1.")) + num(1, 0) + num(2, 0)
    assert labels(item(1) + item(2) + item(1), numbering) == ["1.", "2.", "3."]


def test_numbering_start_override_begins_anew_once():
    numbering = abstract(0, level(0, "%1.")) + num(1, 0) + num(2, 0, override(0, '<w:startOverride w:val="1"/>'))
    assert labels(item(1) + item(1) + item(2) + item(2) + item(1), numbering) == ["1.", "2.", "1.", "2.", "3."]


def test_numbering_start_override_of_a_lower_level():
    numbering = abstract(0, level(0, "%1."), level(1, "%1.%2.")) + num(1, 0, override(1, '<w:startOverride w:val="4"/>'))
    assert labels("".join(item(1, index) for index in (0, 1, 1, 0, 1)), numbering) == ["1.", "1.4.", "1.5.", "2.", "2.4."]


def test_numbering_level_override_replaces_the_level():
    numbering = abstract(0, level(0, "%1.")) + num(1, 0, override(0, level(0, "%1)", "lowerLetter", 3)))
    assert labels(item(1) + item(1), numbering) == ["c)", "d)"]


@pytest.mark.parametrize(
    ("restart", "expected"),
    [
        ("", ["1", "1.1", "1.1.1", "1.2", "1.2.1", "2", "2.1", "2.1.1"]),
        ('<w:lvlRestart w:val="1"/>', ["1", "1.1", "1.1.1", "1.2", "1.2.2", "2", "2.1", "2.1.1"]),
        ('<w:lvlRestart w:val="0"/>', ["1", "1.1", "1.1.1", "1.2", "1.2.2", "2", "2.1", "2.1.3"]),
    ],
    ids=["any", "first level only", "never"],
)
def test_numbering_restart_rule(restart, expected):
    numbering = abstract(0, level(0, "%1"), level(1, "%1.%2"), level(2, "%1.%2.%3", more=restart)) + num(1, 0)
    assert labels("".join(item(1, index) for index in (0, 1, 2, 1, 2, 0, 1, 2)), numbering) == expected


def test_numbering_through_a_paragraph_style():
    styles = style("H1", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    styles += style("H2", '<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr>')
    body = "".join(p("x", f'<w:pStyle w:val="{name}"/>') for name in ("H1", "H2", "H2", "H1"))
    assert labels(body, OUTLINE, styles=styles) == ["I.", "I.1.", "I.2.", "II."]


def test_numbering_level_that_names_the_style():
    numbering = abstract(0, level(0, "%1."), level(1, "%1.%2.", more='<w:pStyle w:val="H2"/>')) + num(1, 0)
    numbered = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    styles = style("H2", numbered) + style("Own", '<w:basedOn w:val="H2"/>')
    assert labels(p("x", '<w:pStyle w:val="H2"/>') + p("x", '<w:pStyle w:val="Own"/>'), numbering, styles=styles) == ["1.1.", "1.2."]


def test_numbering_number_zero_switches_it_off():
    styles = style("H", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    assert labels(item(0, more='<w:pStyle w:val="H"/>'), OUTLINE, styles=styles) == [""]


def test_numbering_own_level_with_the_styles_list():
    styles = style("H", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    body = p("x", '<w:pStyle w:val="H"/>') + p("x", '<w:pStyle w:val="H"/><w:numPr><w:ilvl w:val="1"/></w:numPr>')
    assert labels(body, OUTLINE, styles=styles) == ["I.", "I.1."]


def test_numbering_list_that_is_not_defined_shows_nothing():
    assert labels(item(7), OUTLINE) == [""]


def test_numbering_style_link_is_followed():
    numbering = (
        abstract(0, more='<w:numStyleLink w:val="List"/>')
        + abstract(1, level(0, "(%1)"), more='<w:styleLink w:val="List"/>')
        + num(1, 0)
        + num(2, 1)
    )
    styles = style("List", '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>', "numbering")
    assert labels(item(1) + item(2), numbering, styles=styles) == ["(1)", "(2)"]


def test_numbering_links_in_a_circle_show_nothing():
    numbering = abstract(0, more='<w:numStyleLink w:val="List"/>') + num(1, 0)
    styles = style("List", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>', "numbering")
    assert labels(item(1), numbering, styles=styles) == [""]


def test_numbering_single_level_list_has_one_level():
    numbering = abstract(0, level(0, "%1."), level(1, "%2)"), more='<w:multiLevelType w:val="singleLevel"/>') + num(1, 0)
    assert labels(item(1, 1) + item(1, 0), numbering) == ["1.", "2."]


BULLETS = {
    "Symbol dot": ("\uf0b7", font("Symbol"), "•"),
    "Symbol dash": ("\uf02d", font("Symbol"), "-"),
    "Symbol plain code": ("-", font("Symbol"), "-"),
    "Wingdings square": ("\uf0a7", font("Wingdings"), "•"),
    "Wingdings arrow": ("\uf0d8", font("Wingdings"), "•"),
    "Courier ring": ("o", font("Courier New"), "•"),
    "dash": ("-", font("Times New Roman"), "-"),
    "plus": ("+", "", "+"),
    "dot": ("•", "", "•"),
    "code without its font": ("\uf0b7", "", "•"),
}


@pytest.mark.parametrize(("text", "properties", "expected"), BULLETS.values(), ids=BULLETS)
def test_numbering_bullet(text, properties, expected):
    numbering = abstract(0, level(0, text, "bullet", more=f"<w:rPr>{properties}</w:rPr>")) + num(1, 0)
    assert labels(item(1), numbering) == [expected]


def test_numbering_picture_bullet():
    numbering = abstract(0, level(0, "", "bullet", more='<w:lvlPicBulletId w:val="0"/>')) + num(1, 0)
    assert labels(item(1), numbering) == ["•"]


@pytest.mark.parametrize(
    ("fmt", "text", "expected"),
    [("none", "Điều", "Điều"), ("none", "%1", ""), ("decimal", "Điều %1. ", "Điều 1."), ("decimal", "100%", "100%"), ("decimal", "", "")],
)
def test_numbering_text_around_the_number(fmt, text, expected):
    assert labels(item(1), abstract(0, level(0, text, fmt)) + num(1, 0)) == [expected]


def test_numbering_hidden_label():
    assert labels(item(1), abstract(0, level(0, "%1.", more="<w:rPr><w:vanish/></w:rPr>")) + num(1, 0)) == [""]


def test_numbering_label_in_a_legacy_font_is_decoded():
    numbering = abstract(0, level(0, "§iÒu %1.", more=f"<w:rPr>{font('.VnTime')}</w:rPr>")) + num(1, 0)
    assert labels(p(run("Ph¹m vi ®iÒu chØnh", font(".VnTime")), '<w:numPr><w:numId w:val="1"/></w:numPr>'), numbering) == ["Điều 1."]


def test_numbering_empty_paragraph_shows_its_number():
    read = paragraphs(item(1, text="") + item(1), numbering=OUTLINE)
    assert [(paragraph.label, paragraph.text) for paragraph in read] == [("I.", ""), ("II.", "x")]


def test_numbering_only_the_first_line_has_the_label():
    body = p("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t></w:r>", '<w:numPr><w:numId w:val="1"/></w:numPr>') + item(1)
    assert labels(body, OUTLINE) == ["I.", "", "II."]


def test_numbering_text_box_counts_for_itself():
    box = f"<w:r><w:pict><w:txbxContent>{item(1)}</w:txbxContent></w:pict></w:r>"
    assert labels(item(1) + p(run("neo") + box) + item(1), OUTLINE) == ["I.", "", "I.", "II."]


@pytest.mark.parametrize("index", [-3, 9, 10**9, "x"])
def test_numbering_survives_nonsense_levels(index):
    assert len(labels(item(1, index), OUTLINE)) == 1

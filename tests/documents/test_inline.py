"""What the runs of a paragraph show."""

import pytest

from tests.documents.builder import p, paragraphs, read, run, style, texts

FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
BEGIN, SEPARATE, END = (FIELD.format(kind) for kind in ("begin", "separate", "end"))


def instruction(words: str) -> str:
    return f"<w:r><w:instrText>{words}</w:instrText></w:r>"


def tick_box(checked: str, glyph: str) -> str:
    return f'<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="{checked}"/></w14:checkbox></w:sdtPr><w:sdtContent>{glyph}</w:sdtContent></w:sdt>'


def form_box(state: str) -> str:
    field = f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox>{state}</w:checkBox></w:ffData></w:fldChar></w:r>'
    return field + instruction(" FORMCHECKBOX ") + SEPARATE + END


CASES = {
    "runs joined": (run("Tôi ") + run("nhận"), ["Tôi nhận"]),
    "tab": ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r>", ["a\tb"]),
    "positioned tab": ("<w:r><w:t>a</w:t><w:ptab/><w:t>b</w:t></w:r>", ["a\tb"]),
    "line breaks": ("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:cr/><w:t>c</w:t></w:r>", ["a", "b", "c"]),
    "page break": ('<w:r><w:t>a</w:t><w:br w:type="page"/><w:t>b</w:t></w:r>', ["a", "b"]),
    "blank lines dropped": ("<w:r><w:t>a</w:t><w:br/><w:t> </w:t><w:br/><w:t>b</w:t></w:r>", ["a", "b"]),
    "no-break hyphen": ("<w:r><w:t>124</w:t><w:noBreakHyphen/><w:t>QĐ</w:t></w:r>", ["124-QĐ"]),
    "soft hyphen": ("<w:r><w:t>kiểm</w:t><w:softHyphen/><w:t>điểm</w:t></w:r>", ["kiểmđiểm"]),
    "soft hyphen character": (run("kiểm\u00adđiểm"), ["kiểmđiểm"]),
    "hyperlink": ('<w:hyperlink r:id="rId9">' + run("liên kết") + "</w:hyperlink>", ["liên kết"]),
    "smart tag": ("<w:smartTag>" + run("Hà Nội") + "</w:smartTag>", ["Hà Nội"]),
    "custom xml": ("<w:customXml>" + run("a") + "</w:customXml>", ["a"]),
    "content control": ("<w:sdt><w:sdtPr/><w:sdtContent>" + run("a") + "</w:sdtContent></w:sdt>", ["a"]),
    "nested controls": ("<w:sdt><w:sdtContent><w:sdt><w:sdtContent>" + run("a") + "</w:sdtContent></w:sdt></w:sdtContent></w:sdt>", ["a"]),
    "inserted": ("<w:ins>" + run("a") + "</w:ins>", ["a"]),
    "moved here": ("<w:moveTo>" + run("a") + "</w:moveTo>", ["a"]),
    "deleted": (run("a") + "<w:del><w:r><w:delText>b</w:delText></w:r></w:del>", ["a"]),
    "moved away": (run("a") + "<w:moveFrom>" + run("b") + "</w:moveFrom>", ["a"]),
    "inserted, then deleted": (run("a") + "<w:ins><w:del>" + run("b") + "</w:del></w:ins>", ["a"]),
    "simple field": ('<w:fldSimple w:instr="PAGE">' + run("7") + "</w:fldSimple>", ["7"]),
    "complex field": (BEGIN + instruction(" DATE ") + SEPARATE + run("05/12/2025") + END + run("."), ["05/12/2025."]),
    "field within instructions": (
        BEGIN + instruction("IF ") + BEGIN + instruction("PAGE") + SEPARATE + run("9") + END + SEPARATE + run("kết quả") + END,
        ["kết quả"],
    ),
    "field without end": (run("a") + BEGIN + instruction("PAGE") + run("b"), ["ab"]),
    "field without begin": (run("a") + END + run("b"), ["ab"]),
    "symbol of Wingdings": ('<w:r><w:sym w:font="Wingdings" w:char="F0A8"/><w:t xml:space="preserve"> Tốt</w:t></w:r>', ["☐ Tốt"]),
    "ticked symbol": ('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>', ["☒"]),
    "ticked symbol of Wingdings 2": ('<w:r><w:sym w:font="Wingdings 2" w:char="F052"/></w:r>', ["☒"]),
    "symbol of Symbol": ('<w:r><w:sym w:font="Symbol" w:char="F0B3"/><w:t>90%</w:t></w:r>', ["≥90%"]),
    "symbol of an ordinary font": ('<w:r><w:sym w:font="Arial" w:char="2713"/></w:r>', ["✓"]),
    "symbol with a broken code": ('<w:r><w:t>a</w:t><w:sym w:font="Arial" w:char="xyz"/></w:r>', ["a•"]),
    "letter under Wingdings": (run("o", '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>') + run(" Khá"), ["☐ Khá"]),
    "private code without its font": (run("\uf0fe Tốt"), ["☒ Tốt"]),
    "ticked control": (tick_box("1", run("☒")) + run(" Đạt"), ["☒ Đạt"]),
    "empty control": (tick_box("0", run("☐")) + run(" Đạt"), ["☐ Đạt"]),
    "control with glyphs of its own": (tick_box("1", '<w:r><w:sym w:font="Wingdings 2" w:char="F050"/></w:r>'), ["☒"]),
    "form box ticked": (form_box("<w:checked/>") + run(" Có"), ["☒ Có"]),
    "form box unticked": (form_box('<w:default w:val="1"/><w:checked w:val="0"/>') + run(" Có"), ["☐ Có"]),
    "form box by default": (form_box('<w:default w:val="1"/>') + run(" Có"), ["☒ Có"]),
    "drop-down field": (
        '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="Khá"/><w:listEntry w:val="Tốt"/>'
        "</w:ddList></w:ffData></w:fldChar></w:r>" + END,
        ["Tốt"],
    ),
    "hidden": (run("a") + run("b", "<w:vanish/>"), ["a"]),
    "hidden switched off": (run("b", '<w:vanish w:val="0"/>'), ["b"]),
    "phonetic guide": (
        "<w:r><w:ruby><w:rt>" + run("guide") + "</w:rt><w:rubyBase>" + run("base") + "</w:rubyBase></w:ruby></w:r>",
        ["base"],
    ),
    "formula": (run("x ") + "<m:oMath><m:r><m:t>≥ 90</m:t></m:r></m:oMath>", ["x ≥ 90"]),
    "blanks not kept": ("<w:r><w:t> a </w:t></w:r>" + run("b"), ["ab"]),
    "blanks kept": (run(" a ") + run("b"), [" a b"]),
    "newline in the file": ('<w:r><w:t xml:space="preserve">a\nb</w:t></w:r>', ["a b"]),
    "alternatives in a run": (
        '<w:r><mc:AlternateContent><mc:Choice Requires="w14"><w:t>a</w:t></mc:Choice><mc:Fallback><w:t>b</w:t></mc:Fallback></mc:AlternateContent></w:r>',
        ["a"],
    ),
    "alternatives around runs": (
        f'<mc:AlternateContent><mc:Choice Requires="foreign">{run("a")}</mc:Choice><mc:Fallback>{run("b")}</mc:Fallback></mc:AlternateContent>',
        ["b"],
    ),
}


@pytest.mark.parametrize(("content", "expected"), CASES.values(), ids=CASES)
def test_inline_shows_what_a_reader_sees(content, expected):
    assert texts(p(content)) == expected


def test_inline_field_runs_over_paragraphs():
    body = p(BEGIN + instruction("TOC") + SEPARATE + run("Mục 1")) + p(run("Mục 2")) + p(END + run("Thân"))
    assert texts(body) == ["Mục 1", "Mục 2", "Thân"]


def test_inline_instructions_over_paragraphs_are_left_out():
    body = p(run("a") + BEGIN + run("b")) + p(run("c") + SEPARATE + run("d") + END)
    assert texts(body) == ["a", "d"]


@pytest.mark.parametrize(
    ("properties", "styles"),
    [
        ('<w:rStyle w:val="An"/>', style("An", "<w:rPr><w:vanish/></w:rPr>", "character")),
        ("", style("Normal", "<w:rPr><w:vanish/></w:rPr>", default=True)),
    ],
)
def test_inline_text_hidden_by_style_is_left_out_and_counted(properties, styles):
    document = read(p(run("a", '<w:vanish w:val="0"/>') + run("kín", properties)), styles=styles)
    assert [paragraph.text for paragraph in document.paragraphs] == ["a"]
    assert [(item.kind, item.count, item.detail) for item in document.active] == [("hidden-text", 1, "kín")]


def test_inline_whitespace_only_paragraphs_are_left_out():
    assert texts(p() + p(run("  ")) + p("a")) == ["a"]


def test_inline_lines_of_one_paragraph_share_its_place():
    first, second = paragraphs(p("x") + p("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t></w:r>"))[1:]
    assert (first.source, second.source) == (1, 1)
    assert (first.place(0).char, second.place(0).char) == (0, 2)


def test_inline_runs_not_shown_are_numbered():
    paragraph = paragraphs(p("<w:del>" + run("x") + "</w:del>" + run("a") + "<w:moveFrom>" + run("y") + "</w:moveFrom>" + run("b")))[0]
    assert [paragraph.place(offset).run for offset in range(2)] == [1, 3]

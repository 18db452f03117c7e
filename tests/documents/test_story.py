"""Tables, text boxes, wrappers: the order in which a reader meets them."""

import pytest

from kiemdiem_docs import documents
from kiemdiem_docs.errors import DocumentError
from tests.documents.builder import docx, p, paragraphs, run, texts


def cell(content: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    return f"<w:tr>{f'<w:trPr>{properties}</w:trPr>' if properties else ''}{''.join(cells)}</w:tr>"


def table(*rows: str) -> str:
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def drawing(content: str) -> str:
    return (
        "<w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp><wps:txbx>"
        f"<w:txbxContent>{content}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>"
    )


def picture(content: str) -> str:
    return f"<w:pict><v:shape><v:textbox><w:txbxContent>{content}</w:txbxContent></v:textbox></v:shape></w:pict>"


def both(first: str, second: str, requires: str = "wps") -> str:
    return f'<mc:AlternateContent><mc:Choice Requires="{requires}">{first}</mc:Choice><mc:Fallback>{second}</mc:Fallback></mc:AlternateContent>'


def shown(body: str, **parts: str) -> list[tuple[str, str, tuple[int, int, int] | None]]:
    return [(paragraph.text, paragraph.container, paragraph.cell) for paragraph in paragraphs(body, **parts)]


def test_story_table_is_read_cell_by_cell():
    body = p("a") + table(row(cell(p("b") + p("c")), cell(p("d"))), row(cell(p("e")), cell(p("f")))) + p("g")
    assert shown(body) == [
        ("a", "body", None),
        ("b", "table", (0, 0, 0)),
        ("c", "table", (0, 0, 0)),
        ("d", "table", (0, 0, 1)),
        ("e", "table", (0, 1, 0)),
        ("f", "table", (0, 1, 1)),
        ("g", "body", None),
    ]


def test_story_merged_cells_are_not_repeated():
    body = table(
        row(cell(p("a"), '<w:vMerge w:val="restart"/>'), cell(p("b"), '<w:gridSpan w:val="2"/>'), cell(p("c"))),
        row(cell(p("a"), "<w:vMerge/>"), cell(p("d")), cell(p("e")), cell(p("f"))),
        row(cell(p("a"), '<w:vMerge w:val="continue"/>'), cell(p("g"), properties='<w:gridSpan w:val="3"/>')),
    )
    assert shown(body) == [
        ("a", "table", (0, 0, 0)),
        ("b", "table", (0, 0, 1)),
        ("c", "table", (0, 0, 3)),
        ("d", "table", (0, 1, 1)),
        ("e", "table", (0, 1, 2)),
        ("f", "table", (0, 1, 3)),
        ("g", "table", (0, 2, 1)),
    ]


def test_story_merge_that_continues_nothing_is_shown():
    assert texts(table(row(cell(p("a"), "<w:vMerge/>")))) == ["a"]


def test_story_cell_merged_across_is_not_repeated():
    assert texts(table(row(cell(p("a"), '<w:hMerge w:val="restart"/>'), cell(p("b"), "<w:hMerge/>")))) == ["a"]


def test_story_row_may_begin_in_a_later_column():
    assert shown(table(row(cell(p("a")), properties='<w:gridBefore w:val="2"/>'))) == [("a", "table", (0, 0, 2))]


@pytest.mark.parametrize("gone", ["<w:del/>", "<w:hidden/>"])
def test_story_deleted_or_hidden_row_is_left_out(gone):
    assert shown(table(row(cell(p("a")), properties=gone), row(cell(p("b"))))) == [("b", "table", (0, 1, 0))]


def test_story_deleted_cell_is_left_out():
    assert texts(table(row(cell(p("a"), "<w:cellDel/>"), cell(p("b"))))) == ["b"]


def test_story_nested_table_has_a_number_of_its_own():
    body = table(row(cell(p("a") + table(row(cell(p("b")))) + p("c")))) + table(row(cell(p("d"))))
    assert shown(body) == [("a", "table", (0, 0, 0)), ("b", "table", (1, 0, 0)), ("c", "table", (0, 0, 0)), ("d", "table", (2, 0, 0))]


def test_story_wrappers_of_blocks_rows_and_cells_are_seen_through():
    def control(content: str) -> str:
        return f"<w:sdt><w:sdtPr/><w:sdtContent>{content}</w:sdtContent></w:sdt>"

    body = control(p("a")) + "<w:customXml>" + p("b") + "</w:customXml>" + table(control(row(control(cell(control(p("c")))))))
    assert texts(body) == ["a", "b", "c"]


def test_story_alternative_blocks_are_read_once():
    assert texts(both(p("a"), p("b"))) == ["a"]
    assert texts(both(p("a"), p("b"), "foreign")) == ["b"]


@pytest.mark.parametrize(
    "boxes",
    [drawing(p("hộp")), picture(p("hộp")), both(drawing(p("hộp")), picture(p("hộp"))), both(picture(p("x")), drawing(p("hộp")), "foreign")],
    ids=["drawing", "picture", "both", "fallback"],
)
def test_story_text_box_comes_once_after_its_paragraph(boxes):
    body = p(run("neo ") + f"<w:r>{boxes}</w:r>" + run("tiếp")) + p("sau")
    assert shown(body) == [("neo tiếp", "body", None), ("hộp", "textbox", None), ("sau", "body", None)]


def test_story_text_box_of_an_empty_paragraph_is_read():
    assert texts(p(f"<w:r>{drawing(p('hộp'))}</w:r>")) == ["hộp"]


def test_story_boxes_within_boxes_are_read_once():
    inner = p(run("trong") + f"<w:r>{both(drawing(p('lõi')), picture(p('lõi')))}</w:r>")
    assert texts(p(run("ngoài") + f"<w:r>{both(drawing(inner), picture(inner))}</w:r>")) == ["ngoài", "trong", "lõi"]


def test_story_table_within_a_box_is_a_table():
    assert shown(p(f"<w:r>{drawing(table(row(cell(p('a')))))}</w:r>")) == [("a", "table", (0, 0, 0))]


def test_story_box_in_deleted_or_hidden_text_is_left_out():
    box = drawing(p("hộp"))
    assert texts(p(run("a") + f"<w:del><w:r>{box}</w:r></w:del><w:r><w:rPr><w:vanish/></w:rPr>{box}</w:r>")) == ["a"]


def test_story_paragraphs_are_numbered_over_all_that_the_part_holds():
    body = p(run("a") + f"<w:r>{both(drawing(p('b')), picture(p('b')))}</w:r>") + p() + p("c")
    assert [(paragraph.text, paragraph.source) for paragraph in paragraphs(body)] == [("a", 0), ("b", 1), ("c", 4)]


NOTES = '<w:{0} w:type="separator" w:id="0">{1}</w:{0}><w:{0} w:id="1">{2}</w:{0}><w:{0} w:id="2">{3}</w:{0}><w:{0} w:id="3">{4}</w:{0}>'


def notes(kind: str) -> str:
    return NOTES.format(kind, p("vạch"), p("một"), p("hai") + p("hai nữa"), p("không ai nhắc"))


def test_story_notes_follow_the_body_in_the_order_they_are_referred_to():
    def reference(kind: str, number: int) -> str:
        return f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>'

    body = p(run("a") + reference("endnote", 1) + reference("footnote", 2) + reference("footnote", 1)) + p("b")
    read = paragraphs(body, footnotes=notes("footnote"), endnotes=notes("endnote"))
    assert [(paragraph.text, paragraph.label, paragraph.container, paragraph.part) for paragraph in read] == [
        ("a", "", "body", "word/document.xml"),
        ("b", "", "body", "word/document.xml"),
        ("hai", "1", "footnote", "word/footnotes.xml"),
        ("hai nữa", "", "footnote", "word/footnotes.xml"),
        ("một", "2", "footnote", "word/footnotes.xml"),
        ("một", "i", "endnote", "word/endnotes.xml"),
    ]


def test_story_reference_to_a_missing_note_is_passed_over():
    assert texts(p(run("a") + '<w:r><w:footnoteReference w:id="9"/></w:r>'), footnotes=notes("footnote")) == ["a"]


def test_story_too_many_tables_within_each_other_are_refused():
    nested = p("a")
    for _ in range(6):
        nested = table(row(cell(nested)))
    assert documents.read(docx(nested), "t.docx", documents.Limits(depth=6)).paragraphs[0].text == "a"
    with pytest.raises(DocumentError) as caught:
        documents.read(docx(nested), "t.docx", documents.Limits(depth=5))
    assert caught.value.code == "KDE128"


@pytest.mark.parametrize("mark", ["<w:del/>", "<w:moveFrom/>", "<w:vanish/>"])
def test_story_empty_paragraph_whose_mark_is_gone_is_not_counted(mark):
    numbering = '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
    numbering += '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    body = p("a", numbered) + p("<w:del>" + run("x") + "</w:del>", f"{numbered}<w:rPr>{mark}</w:rPr>") + p("b", numbered)
    assert [paragraph.label for paragraph in paragraphs(body, numbering=numbering)] == ["1.", "2."]

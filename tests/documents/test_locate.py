"""From a place back to the XML."""

from lxml import etree

from kiemdiem_docs.documents import locate
from tests.documents.builder import p, paragraphs, part, run

BOX = f"<w:r><w:pict><w:txbxContent>{p(run('trong'))}</w:txbxContent></w:pict></w:r>"
SPECIALS = (
    "<w:r><w:rPr><w:b/></w:rPr><w:t>ab</w:t><w:tab/><w:noBreakHyphen/><w:softHyphen/>"
    '<w:sym w:font="Wingdings" w:char="F0FE"/><w:lastRenderedPageBreak/><w:t xml:space="preserve"> c </w:t><w:t/></w:r>'
)


def root(body: str):
    return etree.fromstring(part("document", f"<w:body>{body}</w:body>"))


def test_locate_characters_are_counted_as_the_reader_counts():
    (found,) = locate.runs(locate.paragraphs(root(p(SPECIALS)))[0])
    assert [(etree.QName(child).localname, start, end) for child, start, end in locate.characters(found)] == [
        ("t", 0, 2),
        ("tab", 2, 3),
        ("noBreakHyphen", 3, 4),
        ("softHyphen", 4, 5),
        ("sym", 5, 6),
        ("t", 6, 9),
    ]
    (paragraph,) = paragraphs(p(SPECIALS))
    assert paragraph.text == "ab\t-☒ c "
    assert [paragraph.place(offset).char for offset in range(len(paragraph.text))] == [0, 1, 2, 3, 5, 6, 7, 8]


def test_locate_runs_of_a_text_box_are_not_its_anchors():
    outer, inner = locate.paragraphs(root(p(run("ngoài") + BOX + run("sau"))))
    assert [len(locate.runs(each)) for each in (outer, inner)] == [3, 1]


def test_locate_agrees_with_the_reader_on_every_paragraph():
    body = p(run("a") + BOX + "<w:del>" + run("x") + "</w:del>" + run("b")) + p("<w:ins>" + run("c") + "</w:ins>" + SPECIALS)
    tree = root(body)
    for paragraph in paragraphs(body):
        for segment in paragraph.segments:
            if segment.end - segment.start == segment.char_end - segment.char:
                found = locate.runs(locate.paragraphs(tree)[paragraph.source])[segment.run]
                lengths = [end for _, _, end in locate.characters(found)]
                assert segment.char_end <= lengths[-1]

"""What is in a file beside its text."""

import pytest

from tests.documents.builder import OFFICE, p, read, relation, relations, run


def found(body: str = p("a"), *more: str, **arguments) -> list[tuple[str, int, str]]:
    return [(item.kind, item.count, item.detail) for item in read(body, *more, **arguments).active]


RELATED = {
    "macro": (
        relation(90, "x", "a").replace(OFFICE + "/x", "http://schemas.microsoft.com/office/2006/relationships/vbaProject"),
        "macro",
        "word/a",
    ),
    "external picture": (relation(90, "image", "http://example.com/x.png", True), "external-link", "http://example.com/x.png"),
    "attached template": (relation(90, "attachedTemplate", "file:///C:/x.dotm", True), "attached-template", "file:///C:/x.dotm"),
    "OLE object": (relation(90, "oleObject", "embeddings/o.bin"), "embedded-object", "word/embeddings/o.bin"),
    "package": (relation(90, "package", "embeddings/b.xlsx"), "embedded-object", "word/embeddings/b.xlsx"),
    "alternative chunk": (relation(90, "aFChunk", "chunk.html"), "embedded-object", "word/chunk.html"),
    "control": (relation(90, "control", "activeX/a.xml"), "embedded-object", "word/activeX/a.xml"),
    "external frame": (relation(90, "frame", "http://example.com/", True), "external-link", "http://example.com/"),
}


@pytest.mark.parametrize(("line", "kind", "detail"), RELATED.values(), ids=RELATED)
def test_active_relationships(line, kind, detail):
    assert found(p("a"), line) == [(kind, 1, detail)]


def test_active_plain_hyperlinks_are_none():
    assert found(p("a"), relation(90, "hyperlink", "http://example.com/", True)) == []


def test_active_relationships_of_other_parts_count():
    extra = {"word/_rels/settings.xml.rels": relations(relation(1, "attachedTemplate", "x.dotm", True))}
    assert found(extra=extra) == [("attached-template", 1, "x.dotm")]


def test_active_tracked_changes_with_their_authors():
    body = p(
        '<w:ins w:author="An">'
        + run("a")
        + '</w:ins><w:del w:author="Bình">'
        + run("b")
        + '</w:del><w:ins w:author="An">'
        + run("c")
        + "</w:ins>"
    )
    assert found(body) == [("tracked-change", 3, "An, Bình")]


def test_active_comments_with_their_authors():
    comments = (
        '<w:comment w:id="1" w:author="An">' + p("x") + "</w:comment>" + '<w:comment w:id="2" w:author="KD">' + p("y") + "</w:comment>"
    )
    assert found(comments=comments) == [("comment", 2, "An, KD")]


def test_active_hidden_text_is_counted_and_quoted():
    body = p(run("a") + run("kín một", "<w:vanish/>") + run("kín hai", "<w:vanish/>"))
    assert found(body) == [("hidden-text", 2, "kín một kín hai")]


@pytest.mark.parametrize(
    "instruction", ["DDEAUTO excel x y", "INCLUDETEXT http://example.com/a", "INCLUDEPICTURE x.png", "LINK Excel.Sheet a"]
)
def test_active_fields_that_fetch(instruction):
    assert found(p(f"<w:r><w:instrText> {instruction} </w:instrText></w:r>" + run("a"))) == [("external-link", 1, instruction)]
    assert found(p(f'<w:fldSimple w:instr="{instruction}">{run("a")}</w:fldSimple>')) == [("external-link", 1, instruction)]


def test_active_fields_that_do_not_fetch():
    assert found(p('<w:fldSimple w:instr="DATE">' + run("a") + "</w:fldSimple>")) == []


def test_active_long_details_are_cut():
    (entry,) = found(p("a"), relation(90, "image", "http://example.com/" + "x" * 500, True))
    assert len(entry[2]) == 80
    assert entry[2].endswith("…")


def test_active_kinds_come_sorted():
    body = p(run("kín", "<w:vanish/>") + "<w:ins>" + run("a") + "</w:ins>")
    assert [kind for kind, _, _ in found(body, relation(90, "image", "x", True))] == ["external-link", "hidden-text", "tracked-change"]

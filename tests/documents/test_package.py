"""The package within its limits."""

import io
import struct
import time
import tracemalloc
import zipfile

import pytest

from kiemdiem_docs import documents
from kiemdiem_docs.documents import Limits
from kiemdiem_docs.documents.package import Package, relations_owner
from kiemdiem_docs.errors import DocumentError
from tests.documents.builder import docx, files, p, package, part, relation, relations, run

MB = 1024 * 1024

DEFAULT = Limits()


def code(data: bytes, limits: Limits = DEFAULT) -> str:
    with pytest.raises(DocumentError) as caught:
        documents.read(data, "t.docx", limits)
    assert caught.value.line("vi") != caught.value.line("en")
    return caught.value.code


def read_within(data: bytes, seconds: float, megabytes: float) -> str:
    """Read the bytes, check time and memory spent, return the error's code ("" when readable)."""
    tracemalloc.start()
    begun = time.perf_counter()
    try:
        documents.read(data, "t.docx")
        outcome = ""
    except DocumentError as error:
        outcome = error.code
    spent, (_, peak) = time.perf_counter() - begun, tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert spent < seconds
    assert peak < megabytes * MB
    return outcome


def test_package_part_larger_than_allowed():
    data = docx(p(run("Nội dung " * 2000)))
    assert code(data, Limits(part=10_000)) == "KDE126"


def test_package_all_parts_together_larger_than_allowed():
    data = docx(p("a"), styles="<!--" + "x" * 6000 + "-->", comments="<!--" + "y" * 6000 + "-->")
    assert code(data, Limits(inflated=10_000)) == "KDE126"
    assert documents.read(data, "t.docx", Limits(part=10_000)).paragraphs


def test_package_part_packed_too_densely():
    data = docx(p(run("a" * 3 * MB)))
    assert code(data) == "KDE126"
    assert documents.read(data, "t.docx", Limits(ratio=10_000, characters=4 * MB)).paragraphs


def test_package_too_many_entries():
    data = package({**files(p("a")), **{f"word/media/{number}.png": b"" for number in range(20)}})
    assert code(data, Limits(entries=10)) == "KDE125"


def test_package_very_many_entries_are_refused_before_they_are_listed():
    data = package({**files(p("a")), **{f"{number}": b"" for number in range(60_000)}})
    assert read_within(data, 2, 20) == "KDE125"


def test_package_media_bomb_costs_nothing():
    data = package({**files(p("a")), "word/media/image1.png": bytes(300 * MB)})
    assert len(data) < MB
    assert read_within(data, 2, 5) == ""


def test_package_bomb_in_a_part_that_is_read():
    data = package({**files(p("a"), styles=""), "word/styles.xml": part("styles", " " * 100 * MB)})
    assert read_within(data, 2, 40) == "KDE126"


def test_package_declared_sizes_are_not_believed():
    data = bytearray(docx(p(run("a" * 200_000))))
    info = zipfile.ZipFile(io.BytesIO(data)).getinfo("word/document.xml")
    central = data.rindex(b"word/document.xml") - 46
    assert struct.unpack_from("<I", data, central + 24)[0] == info.file_size
    struct.pack_into("<I", data, central + 24, 50)
    assert code(bytes(data)) == "KDE120"


@pytest.mark.parametrize(
    "body",
    ["<w:p/>" * 2_000_000, "<w:p><w:r><w:t>a</w:t></w:r></w:p>" * 700_000, p("<w:r><w:br/><w:t>a</w:t></w:r>" * 250_000)],
    ids=["empty paragraphs", "paragraphs", "lines"],
)
def test_package_paragraph_bomb(body):
    data = package(files(body))
    assert len(data) < MB
    assert read_within(data, 3, 120) in {"KDE126", "KDE127"}


@pytest.mark.parametrize("limits", [Limits(paragraphs=3), Limits(characters=3), Limits(tags=10)])
def test_package_document_that_is_too_long(limits):
    assert code(docx(p("a") * 4), limits) == "KDE127"


@pytest.mark.parametrize("wrapper", ["<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>", "<w:tbl><w:tr><w:tc>{}</w:tc></w:tr></w:tbl>"])
def test_package_depth_bomb(wrapper):
    opening, closing = wrapper.split("{}")
    assert read_within(docx(opening * 50_000 + p("a") + closing * 50_000), 2, 40) in {"KDE126", "KDE128"}
    assert code(docx(opening * 200 + p("a") + closing * 200)) == "KDE128"


def test_package_inline_depth():
    assert code(docx(p("<w:ins>" * 150 + run("a") + "</w:ins>" * 150))) == "KDE128"


MARKS = {"one letter": "a" + "\u0301\u0323" * 50_000, "other script": "a" + "\u05b4\u05b0" * 50_000, "all letters": "a\u0301" * 50_000}


@pytest.mark.parametrize("text", MARKS.values(), ids=MARKS)
def test_package_marks_in_disorder_take_no_quadratic_time(text):
    """Normalised at once, the first two take some ten seconds."""
    data = package(files(p(run(text))), zipfile.ZIP_STORED)
    begun = time.perf_counter()
    assert len(documents.read(data, "t.docx").paragraphs) == 1
    assert time.perf_counter() - begun < 5


BROKEN = {
    "cut off": (lambda data: data[: len(data) // 2], "KDE120"),
    "end cut off": (lambda data: data[:-10], "KDE120"),
    "directory overwritten": (lambda data: data.replace(b"PK\x01\x02", b"PK\x01\x03"), "KDE120"),
    "content overwritten": (lambda data: data[:400] + bytes(60) + data[460:], "KDE120"),
    "flagged as locked": (lambda data: data.replace(b"PK\x01\x02\x14\x03\x14\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01"), "KDE108"),
    "unknown compression": (
        lambda data: data.replace(b"PK\x01\x02\x14\x03\x14\x00\x00\x00\x08", b"PK\x01\x02\x14\x03\x14\x00\x00\x00\x63"),
        "KDE120",
    ),
}


@pytest.mark.parametrize(("spoil", "expected"), BROKEN.values(), ids=BROKEN)
def test_package_damaged(spoil, expected):
    assert code(spoil(docx(p(run("Nội dung kiểm điểm"))))) == expected


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_package_part_twice_is_refused():
    content = files(p("a"))
    content["WORD/document.xml"] = content["word/document.xml"]
    assert code(package(content)) == "KDE120"


PARTS = {
    "main part missing": ({"word/document.xml": None}, "KDE121"),
    "relationships missing": ({"_rels/.rels": None}, "KDE121"),
    "relationships without a main part": ({"_rels/.rels": relations()}, "KDE121"),
    "main part elsewhere": ({"_rels/.rels": relations(relation(1, "officeDocument", "http://example.com/", True))}, "KDE121"),
    "main part of another kind": ({"word/document.xml": part("styles", "")}, "KDE121"),
    "workbook": ({"word/document.xml": b'<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'}, "KDE116"),
    "broken XML": ({"word/document.xml": b"<w:document>"}, "KDE122"),
    "empty main part": ({"word/document.xml": b""}, "KDE122"),
    "broken styles": ({"word/styles.xml": b"<w:styles"}, "KDE122"),
    "broken relationships": ({"word/_rels/document.xml.rels": b"no XML"}, "KDE122"),
    "unknown encoding": ({"word/document.xml": b'<?xml version="1.0" encoding="klingon"?><a/>'}, "KDE122"),
    "doctype": ({"word/document.xml": b"<!DOCTYPE a><a/>"}, "KDE123"),
    "entities": ({"word/document.xml": b'<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'}, "KDE123"),
    "external entity": ({"word/document.xml": b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'}, "KDE123"),
    "doctype in UTF-16": ({"word/document.xml": '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a><a/>'.encode("utf-16")}, "KDE123"),
    "doctype in styles": ({"word/styles.xml": b"<!DOCTYPE a><a/>"}, "KDE123"),
    "billion laughs": (
        {
            "word/document.xml": b'<!DOCTYPE a [<!ENTITY a0 "ha">'
            + b"".join(b'<!ENTITY a%d "%s">' % (n, b"&a%d;" % (n - 1) * 10) for n in range(1, 12))
            + b']><a b="&a11;">&a11;</a>'
        },
        "KDE123",
    ),
}


@pytest.mark.parametrize(("changed", "expected"), PARTS.values(), ids=PARTS)
def test_package_parts_that_are_wrong(changed, expected):
    content = {name: data for name, data in {**files(p("a"), styles=""), **changed}.items() if data is not None}
    assert code(package(content)) == expected


ODD = {
    "absolute target": {"_rels/.rels": relations(relation(1, "officeDocument", "/word/document.xml"))},
    "target with steps": {"_rels/.rels": relations(relation(1, "officeDocument", "word/../word/./document.xml"))},
    "target in other case": {"_rels/.rels": relations(relation(1, "officeDocument", "Word/Document.xml"))},
    "target with backslash": {"_rels/.rels": relations(relation(1, "officeDocument", "word\\document.xml"))},
    "no body": {"word/document.xml": part("document", "")},
    "no content types": {"[Content_Types].xml": None},
    "UTF-16": {
        "word/document.xml": part("document", "<w:body>" + p("a") + "</w:body>").decode().replace("UTF-8", "UTF-16").encode("utf-16")
    },
    "comments and instructions": {"word/document.xml": part("document", "<!-- x --><?y z?><w:body><!-- x -->" + p("a") + "</w:body>")},
    "no relationships of its own": {"word/_rels/document.xml.rels": None},
    "relationships to missing parts": {
        "word/_rels/document.xml.rels": relations(relation(1, "styles", "x.xml"), relation(2, "numbering", ""))
    },
    "strict names": {
        "word/document.xml": part("document", "<w:body>" + p("a") + "</w:body>").replace(
            b"http://schemas.openxmlformats.org/wordprocessingml/2006/main", b"http://purl.oclc.org/ooxml/wordprocessingml/main"
        )
    },
}


@pytest.mark.parametrize("changed", ODD.values(), ids=ODD)
def test_package_odd_ones_that_word_opens(changed):
    content = {name: data for name, data in {**files(p("a")), **changed}.items() if data is not None}
    assert [paragraph.text for paragraph in documents.read(package(content), "t.docx").paragraphs] in (["a"], [])


def test_package_backslashes_in_names():
    content = {name.replace("/", "\\"): data for name, data in files(p("a")).items()}
    assert documents.read(package(content), "t.docx").paragraphs[0].part == "word\\document.xml"


def test_package_names_are_as_the_file_writes_them():
    opened = Package(docx(p("a")), "t.docx", Limits())
    assert opened.entry("WORD/Document.xml") == "word/document.xml"
    assert opened.entry("word/none.xml") is None
    assert opened.read("word/none.xml") is None


@pytest.mark.parametrize(
    ("entry", "owner"),
    [("_rels/.rels", ""), ("word/_rels/document.xml.rels", "word/document.xml"), ("word/document.xml", None), ("word/x.rels", None)],
)
def test_package_relations_owner(entry, owner):
    assert relations_owner(entry) == owner

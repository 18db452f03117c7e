"""The two ways in: bytes and paths."""

import hashlib
import os
import random
import sys

import pytest

from kiemdiem_docs import documents
from kiemdiem_docs.documents import Limits
from kiemdiem_docs.errors import DocumentError
from tests.documents.builder import docx, files, p, package, run

DEFAULT = Limits()


def code(path, limits: Limits = DEFAULT) -> str:
    with pytest.raises(DocumentError) as caught:
        documents.load(path, limits)
    assert str(path) in caught.value.line("vi")
    return caught.value.code


def test_read_gives_name_hash_and_indexes():
    data = docx(p("a") + p("b"))
    document = documents.read(data, "x.docx")
    assert (document.name, document.sha256) == ("x.docx", hashlib.sha256(data).hexdigest())
    assert [paragraph.index for paragraph in document.paragraphs] == [0, 1]


def test_read_is_pure():
    data = docx(p(run("Cộng hòa")))
    assert documents.read(data, "x.docx") == documents.read(data, "x.docx")


def test_read_refuses_bytes_beyond_the_limit():
    with pytest.raises(DocumentError) as caught:
        documents.read(bytes(200), "x.docx", Limits(file=100))
    assert caught.value.code == "KDE105"


def test_load_names_the_document_after_the_file(tmp_path):
    path = tmp_path / "Bản kiểm điểm 2025.docx"
    path.write_bytes(docx(p("a")))
    assert documents.load(path).name == "Bản kiểm điểm 2025.docx"


def test_load_missing(tmp_path):
    assert code(tmp_path / "none.docx") == "KDE101"


def test_load_directory(tmp_path):
    assert code(tmp_path) == "KDE102"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_load_pipe_does_not_wait(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    assert code(tmp_path / "pipe") == "KDE102"


def test_load_empty(tmp_path):
    path = tmp_path / "a.docx"
    path.write_bytes(b"")
    with pytest.raises(DocumentError) as caught:
        documents.load(path)
    assert caught.value.code == "KDE103"


@pytest.mark.skipif(sys.platform == "win32" or not hasattr(os, "geteuid") or os.geteuid() == 0, reason="this user may read everything")
def test_load_forbidden(tmp_path):
    path = tmp_path / "a.docx"
    path.write_bytes(docx(p("a")))
    path.chmod(0)
    assert code(path) == "KDE104"


@pytest.mark.parametrize("name", ["x" * 5000, "a\0b"])
def test_load_impossible_name(tmp_path, name):
    assert code(tmp_path / name) in {"KDE101", "KDE104"}


def test_load_too_large(tmp_path):
    path = tmp_path / "a.docx"
    path.write_bytes(bytes(2000))
    assert code(path, Limits(file=1000)) == "KDE105"


def test_read_never_raises_anything_else():
    """Bytes of real parts, spoiled at random places (fixed seed): each outcome is a document or a typed error."""
    chance = random.Random(7)
    numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="1"/>'
    table = f'<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge/></w:tcPr>{p("a")}</w:tc></w:tr></w:tbl>'
    content = files(
        p(run("Cộng hòa", "<w:b/>"), numbered)
        + table
        + p('<w:r><w:sym w:font="Symbol" w:char="F0B7"/><w:footnoteReference w:id="1"/></w:r>'),
        numbering='<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
        footnotes=f'<w:footnote w:id="1">{p("b")}</w:footnote>',
        styles='<w:style w:type="paragraph" w:styleId="A"><w:name w:val="heading 1"/><w:basedOn w:val="A"/></w:style>',
    )
    outcomes = set()
    for _ in range(600):
        name = chance.choice(list(content))
        data = bytearray(content[name])
        for _ in range(chance.randint(1, 3)):
            at = chance.randrange(len(data))
            data[at : at + chance.randint(0, 12)] = bytes(chance.choices(b'<>/"= aw:019\xff\0', k=chance.randint(0, 6)))
        try:
            documents.read(package({**content, name: bytes(data)}), "x.docx")
            outcomes.add("")
        except DocumentError as error:
            outcomes.add(error.code)
    assert "" in outcomes
    assert "KDE122" in outcomes
    assert "KDE149" not in outcomes

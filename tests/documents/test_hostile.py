"""Every public hostile or odd file → its expected outcome (`hostile.tsv`): an error's code, or what was read. A change there is reviewed."""

import csv
import hashlib
import time
from pathlib import Path

import pytest

from kiemdiem_docs import documents
from kiemdiem_docs.errors import DocumentError

TABLE = Path(__file__).with_name("hostile.tsv")
SECONDS = 3  # the slowest, 117,652 characters, takes 0.2 s


def outcome(path: Path) -> str:
    """The error's code, or counts of paragraphs and characters, a digest of labels and texts, repairs, and active content."""
    try:
        document = documents.load(path)
    except DocumentError as error:
        return error.code
    lines = [f"{paragraph.label}\t{paragraph.text}" for paragraph in document.paragraphs]
    digest = hashlib.sha256("\n".join(lines).encode()).hexdigest()[:8]
    active = [f"{item.kind}={item.count}" for item in document.active]
    characters = sum(len(paragraph.text) for paragraph in document.paragraphs)
    return " ".join([f"{len(lines)}p", f"{characters}c", digest, *document.repairs, *active])


def test_hostile_files_have_their_expected_outcome(shared):
    folder = shared / "corpora" / "hostile-office"
    found = {}
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            begun = time.perf_counter()
            found[path.relative_to(folder).as_posix()] = outcome(path)
            assert time.perf_counter() - begun < SECONDS, path
    with TABLE.open(encoding="utf-8", newline="") as stream:
        expected = dict(csv.reader(stream, delimiter="\t", quoting=csv.QUOTE_NONE))
    assert found == expected


def test_hostile_table_knows_no_unforeseen_shape():
    assert "KDE149" not in TABLE.read_text("utf-8")


@pytest.mark.parametrize("chunk", [b"", b"PK\x03\x04", b"PK\x05\x06" + bytes(18), b"PK\x03\x04" + bytes(100)])
def test_hostile_scraps_of_archives(chunk):
    with pytest.raises(DocumentError):
        documents.read(chunk, "x.docx")

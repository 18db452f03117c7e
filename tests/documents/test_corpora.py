"""Real files: the legacy corpus against its transcripts, and the labelled reports against their labels."""

import json
import re
import unicodedata
from html import escape
from pathlib import Path

import pytest
from rapidfuzz.distance import Levenshtein

from kiemdiem_docs import documents
from kiemdiem_docs.documents.legacy import tcvn3, vni
from kiemdiem_docs.errors import DocumentError
from kiemdiem_docs.model import Document
from tests.documents.builder import p, read, run

TCVN3 = {letter: code for code, letter in tcvn3.TABLE.items() if code < "\u0100"}
VNI = {letter: code for code, letter in [*vni.PAIRS.items(), *vni.SINGLES.items()]}
CODED = {"tcvn3": TCVN3, "vni": VNI}
LARGE = 60_000


def squeezed(text: str) -> str:
    """A text without blanks and the transcripts' column marks, to compare words and not layout."""
    return re.sub(r"[\s|]+", "", unicodedata.normalize("NFC", text))


def accuracy(document: Document, transcript: str) -> float:
    """The share of a transcript's characters that are read right."""
    wanted = squeezed(transcript)
    return 1 - Levenshtein.distance(squeezed("".join(paragraph.text for paragraph in document.paragraphs)), wanted) / len(wanted)


@pytest.fixture(scope="module")
def legacy(shared) -> Path:
    return shared / "corpora" / "legacy-vietnamese"


def test_corpora_legacy_documents_are_decoded(legacy, record_property):
    for path in sorted((legacy / "files").glob("*.docx")):
        document = documents.load(path)
        share = accuracy(document, (legacy / "transcripts" / f"{path.stem}.txt").read_text("utf-8"))
        record_property(path.name, round(share, 4))
        assert share >= 0.999, path.name
        assert document.repairs == ("vni",)


def test_corpora_legacy_files_of_other_kinds_say_what_they_are(legacy):
    codes = {".doc": "KDE107", ".rtf": "KDE109"}
    for path in sorted((legacy / "files").iterdir()):
        if path.suffix in codes:
            with pytest.raises(DocumentError) as caught:
                documents.load(path)
            assert caught.value.code == codes[path.suffix]


def transcripts(folder: Path) -> list[tuple[str, list[str]]]:
    """Name and lines of the transcripts of moderate length, in small letters, which both codes can write."""
    found = []
    for path in sorted((folder / "transcripts").glob("*.txt")):
        text = unicodedata.normalize("NFC", path.read_text("utf-8")).lower()
        if len(text) <= LARGE:
            found.append((path.stem, [line for line in re.sub(r"[^\S\n]+|[\x00-\x08\x0e-\x1f]", " ", text).split("\n") if line.strip()]))
    return found


def reread(lines: list[str], table: dict[str, str]) -> Document:
    """The lines written in a code, without a word of it in any font, and read."""
    return read("".join(p(run(escape("".join(table.get(sign, sign) for sign in line)))) for line in lines))


def test_corpora_unicode_transcripts_are_left_alone(legacy):
    for name, lines in transcripts(legacy):
        document = reread(lines, {})
        assert document.repairs == (), name
        assert [paragraph.text for paragraph in document.paragraphs] == lines, name


@pytest.mark.parametrize("code", CODED)
def test_corpora_transcripts_written_in_a_code_come_back(legacy, code):
    wrong = total = 0
    for name, lines in transcripts(legacy):
        document = reread(lines, CODED[code])
        assert document.repairs == (code,), name
        wrong += Levenshtein.distance("\n".join(paragraph.text for paragraph in document.paragraphs), "\n".join(lines))
        total += sum(map(len, lines))
    assert wrong / total < 0.001


def plain(text: str) -> str:
    """A text with blanks as one space, in small letters: TCVN3 has no capitals with tones."""
    return " ".join(unicodedata.normalize("NFC", text).split()).lower()


def test_corpora_labelled_paragraphs_are_found_whole(shared):
    folder = shared / "devset"
    for line in (folder / "labels.jsonl").read_text("utf-8").splitlines():
        report = json.loads(line)
        texts = [plain(paragraph.text) for paragraph in documents.load(folder / report["file"]).paragraphs]
        for paragraph in report["paragraphs"]:
            assert any(plain(paragraph["text"]) in text for text in texts), (report["id"], paragraph["text"])


def test_corpora_labelled_reports_are_all_read(shared):
    for path in sorted((shared / "devset" / "reports").glob("*.docx")):
        document = documents.load(path)
        assert len(document.paragraphs) > 20, path.name
        assert set(document.repairs) <= {"nfd", "tcvn3", "vni"}


@pytest.mark.parametrize("folder", ["devset/reports", "corpora/legacy-vietnamese/files", "corpora/hostile-office"])
def test_corpora_places_lead_back_to_the_characters(shared, folder):
    """Every character that is one to one with the file stands where its place says, in every readable file."""
    for path in sorted((shared / folder).rglob("*.do[ct][xm]")):
        try:
            document = documents.load(path)
        except DocumentError:
            continue
        check_places(document, path)


def check_places(document: Document, path: Path) -> None:
    opened = documents.package.Package(path.read_bytes(), path.name, documents.Limits())
    parts = {part: documents.locate.paragraphs(opened.xml(part)) for part in {paragraph.part for paragraph in document.paragraphs}}
    for paragraph in document.paragraphs:
        runs = documents.locate.runs(parts[paragraph.part][paragraph.source])
        for segment in paragraph.segments:
            source = "".join(documents.characters.shown(child).text for child, _, _ in documents.locate.characters(runs[segment.run]))
            shown, stored = paragraph.text[segment.start : segment.end], source[segment.char : segment.char_end]
            assert stored, path
            if len(shown) == len(stored) and not document.repairs:
                assert shown == stored, path

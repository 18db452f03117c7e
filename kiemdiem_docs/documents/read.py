"""From the bytes of a file to a Document."""

import hashlib
import stat
from pathlib import Path

from lxml import etree

from kiemdiem_docs.documents import active, detect
from kiemdiem_docs.documents.legacy import evidence
from kiemdiem_docs.documents.legacy.fonts import codec
from kiemdiem_docs.documents.limits import MB, Limits
from kiemdiem_docs.documents.numbering import Label, Numbering
from kiemdiem_docs.documents.numerals import numeral
from kiemdiem_docs.documents.package import Package, Relation
from kiemdiem_docs.documents.repair import label, repair
from kiemdiem_docs.documents.story import Gathered, RawParagraph, Story
from kiemdiem_docs.documents.styles import Styles, trimmed
from kiemdiem_docs.documents.xml import Element, attribute, parse, w
from kiemdiem_docs.errors import DocumentError
from kiemdiem_docs.model import Document, Paragraph

_DEFAULT = Limits()
_NOTE_NUMBERS = {"footnote": "decimal", "endnote": "lowerRoman"}  # unless a section sets another style
# What Python and lxml raise on data of a shape that nobody foresaw.
_UNFORESEEN = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError, etree.LxmlError)


def load(path: Path, limits: Limits = _DEFAULT) -> Document:
    """Read a file from disk; the document's name is the file's.

    Raises DocumentError: KDE101 missing, KDE102 no ordinary file, KDE104 refused by the system, KDE105 too large; else as `read`.
    """
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise DocumentError("KDE102", name=str(path))
        if status.st_size > limits.file:
            raise _too_large(str(path), status.st_size, limits)
        with path.open("rb") as stream:
            data = stream.read(limits.file + 1)
    except FileNotFoundError as error:
        raise DocumentError("KDE101", name=str(path)) from error
    except (OSError, ValueError) as error:
        raise DocumentError("KDE104", name=str(path), reason=getattr(error, "strerror", None) or str(error)) from error
    return read(data, path.name, limits)


def read(data: bytes, name: str, limits: Limits = _DEFAULT) -> Document:
    """Return the document in the bytes of a file; the kind is told by the content, `name` is for messages and the result.

    Read now are Word's OOXML packages (.docx, .docm, .dotx, .dotm). Raises DocumentError, whatever the bytes are: KDE103 and KDE106–KDE117
    not such a file, KDE105 and KDE120–KDE128 damaged or beyond the limits, KDE149 of a shape nobody foresaw.
    """
    if len(data) > limits.file:
        raise _too_large(name, len(data), limits)
    detect.require_word_package(data, name)
    try:
        return _read(data, name, limits)
    except _UNFORESEEN as error:
        raise DocumentError("KDE149", name=name, reason=type(error).__name__) from error


def _too_large(name: str, size: int, limits: Limits) -> DocumentError:
    return DocumentError("KDE105", name=name, size=round(size / MB, 1), limit=round(limits.file / MB, 1))


def _read(data: bytes, name: str, limits: Limits) -> Document:
    package = Package(data, name, limits)
    _require_office(package)
    main = package.main()
    root = _word_root(package, main)
    related = _by_kind(package.relations(main))
    styles = Styles(_styles(package, related))
    gathered = Gathered(styles, Numbering(lambda: _part(package, related, "numbering"), styles.numbering_of), limits, name)
    body = root.find(w("body"))
    if body is not None:
        Story(gathered, package.entry(main) or main, root).read(body, "body")
    notes = [_notes(package, related, gathered, kind) for kind in ("footnote", "endnote")]
    roots = [root, *(note for note in notes if note is not None)]
    found = active.find(package, roots, _part(package, related, "comments"), gathered.hidden.texts)
    paragraphs, repairs = _repaired(gathered.lines)
    return Document(name, hashlib.sha256(data).hexdigest(), paragraphs, repairs, found)


def _require_office(package: Package) -> None:
    """Raise DocumentError for a ZIP file that is no Office package: KDE110 OpenDocument, KDE117 an archive of other files."""
    if package.entry("[Content_Types].xml") or package.entry("_rels/.rels"):
        return
    kind = package.read("mimetype") or b""
    raise DocumentError("KDE110" if kind.startswith(b"application/vnd.oasis.opendocument") else "KDE117", name=package.name)


def _word_root(package: Package, main: str) -> Element:
    """Return the root of the main part.

    Raises DocumentError unless it is Word's: KDE116 another Office program's, KDE121 none that is known.
    """
    root = package.xml(main)
    if root is None or root.tag != w("document"):
        other = root is not None and etree.QName(root).localname in {"workbook", "presentation", "VisioDocument"}
        raise DocumentError("KDE116" if other else "KDE121", name=package.name)
    return root


def _by_kind(relations: list[Relation]) -> dict[str, str]:
    """Return the parts inside the package that a part relates to, by kind; of several of a kind the first."""
    kinds: dict[str, str] = {}
    for relation in relations:
        if not relation.external:
            kinds.setdefault(relation.kind, relation.target)
    return kinds


def _part(package: Package, related: dict[str, str], kind: str) -> Element | None:
    """Return the root of the related part of a kind, None if there is none."""
    return package.xml(related[kind]) if kind in related else None


def _styles(package: Package, related: dict[str, str]) -> Element | None:
    """Return the root of the style sheet, what is not asked of it left out."""
    part = related.get("styles", "")
    data = package.read(part)
    return None if data is None else parse(trimmed(data), part, package.name, package.limits)


def _notes(package: Package, related: dict[str, str], gathered: Gathered, kind: str) -> Element | None:
    """Add the notes of a kind that the text refers to, in that order, each with its number; return the root of their part."""
    root = _part(package, related, kind + "s")
    wanted = dict.fromkeys(number for own, number in gathered.notes if own == kind)
    if root is None or not wanted:
        return root
    by_id = {attribute(note, "id"): note for note in root.iterchildren(w(kind))}
    story = Story(gathered, package.entry(related[kind + "s"]) or "", root)
    for number, note_id in enumerate(wanted, 1):
        first = len(gathered.lines)
        if note_id in by_id:
            story.read(by_id[note_id], kind)
        if first < len(gathered.lines) and gathered.lines[first].label is None:
            gathered.lines[first] = gathered.lines[first]._replace(label=Label(numeral(number, _NOTE_NUMBERS[kind]), ""))
    return root


def _repaired(lines: list[RawParagraph]) -> tuple[tuple[Paragraph, ...], tuple[str, ...]]:
    """Return the paragraphs in their final form and the names of what was repaired."""
    verdict = evidence.judge([raw.line for raw in lines])
    done: set[str] = set()
    paragraphs = []
    for index, raw in enumerate(lines):
        fixed = repair(raw.line, verdict)
        done |= fixed.done
        before = label(raw.label.text, codec(raw.label.font), verdict) if raw.label else ""
        look = raw.look
        paragraphs.append(
            Paragraph(
                index=index,
                text=fixed.text,
                label=before,
                style=look.style,
                outline=look.outline,
                bold=fixed.bold,
                align=look.align,
                container=raw.container,
                cell=raw.cell,
                part=raw.part,
                source=raw.source,
                segments=fixed.segments,
            )
        )
    return tuple(paragraphs), tuple(sorted(done))

"""What is in a file beside its text: macros, links to outside, embedded objects, hidden text, tracked changes, comments (KD004)."""

from collections.abc import Iterable, Iterator

from kiemdiem_docs.documents.package import Package, relations_owner
from kiemdiem_docs.documents.xml import Element, attribute, w
from kiemdiem_docs.model import ActiveContent

_EMBEDDED = frozenset({"oleObject", "package", "aFChunk", "control", "attachedToolbars"})
# A plain link does nothing until it is clicked.
_HARMLESS = frozenset({"hyperlink"})
_REVISIONS = tuple(
    w(name)
    for name in (
        "ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "trPrChange", "tcPrChange",
        "cellIns", "cellDel", "cellMerge", "numberingChange",
    )
)  # fmt: skip
_FETCHING = ("DDE", "DDEAUTO", "INCLUDETEXT", "INCLUDEPICTURE", "LINK")
_SAMPLE = 80


def find(package: Package, roots: Iterable[Element], comments: Element | None, hidden: list[str]) -> tuple[ActiveContent, ...]:
    """Return what the package holds, one entry a kind, counted.

    roots: of the parts that hold text. comments: root of the comments part. hidden: texts left out as hidden.
    """
    found: dict[str, list[str]] = {}
    for kind, detail in _all(package, list(roots), comments):
        found.setdefault(kind, []).append(detail)
    if hidden:
        found["hidden-text"] = [" ".join(hidden)] + [""] * (len(hidden) - 1)
    return tuple(ActiveContent(kind, len(details), _detail(details)) for kind, details in sorted(found.items()))


def _detail(details: list[str]) -> str:
    """Return the different details in order, cut to what a line holds."""
    text = ", ".join(dict.fromkeys(detail for detail in details if detail))
    return text if len(text) <= _SAMPLE else text[: _SAMPLE - 1].rstrip() + "…"


def _all(package: Package, roots: list[Element], comments: Element | None) -> Iterator[tuple[str, str]]:
    """Yield kind and detail of everything but hidden text."""
    yield from _related(package)
    for root in roots:
        for revision in root.iter(*_REVISIONS):
            yield "tracked-change", attribute(revision, "author")
        for instruction in root.iter(w("instrText")):
            yield from _fetching(instruction.text or "")
        for simple in root.iter(w("fldSimple")):
            yield from _fetching(attribute(simple, "instr"))
    if comments is not None:
        for comment in comments.iter(w("comment")):
            yield "comment", attribute(comment, "author")


def _fetching(instruction: str) -> Iterator[tuple[str, str]]:
    """Yield a field that brings in what lies outside the file."""
    words = instruction.split()
    if words and words[0].upper() in _FETCHING:
        yield "external-link", " ".join(words)


def _related(package: Package) -> Iterator[tuple[str, str]]:
    """Yield what the relationships of all parts lead to."""
    for entry in package.names:
        owner = relations_owner(entry)
        for relation in [] if owner is None else package.relations(owner):
            if relation.external and relation.kind == "attachedTemplate":
                yield "attached-template", relation.target
            elif relation.external and relation.kind not in _HARMLESS:
                yield "external-link", relation.target
            elif relation.kind == "vbaProject":
                yield "macro", relation.target
            elif relation.kind in _EMBEDDED:
                yield "embedded-object", relation.target

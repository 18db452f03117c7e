"""From a Place back to the XML: who writes into a copy of the file finds paragraphs, runs and characters as the reader counted them."""

from collections.abc import Iterator

from kiemdiem_docs.documents.characters import shown
from kiemdiem_docs.documents.xml import Element, w

_PARAGRAPH, _RUN = w("p"), w("r")


def paragraphs(root: Element) -> list[Element]:
    """Return the `w:p` of a part; a `model.Place.paragraph` is an index into them."""
    return list(root.iter(_PARAGRAPH))


def runs(paragraph: Element) -> list[Element]:
    """Return the `w:r` of a paragraph, those of paragraphs within it left out; a `model.Place.run` is an index into them."""
    return [run for run in paragraph.iter(_RUN) if next(run.iterancestors(_PARAGRAPH)) is paragraph]


def characters(run: Element) -> Iterator[tuple[Element, int, int]]:
    """Yield the children of a run that stand for characters, with start and end; a `model.Place.char` lies in one of them.

    All but `w:t` are one character and cannot be divided.
    """
    at = 0
    for child in run:
        length = shown(child).length
        if length:
            yield child, at, at + length
            at += length

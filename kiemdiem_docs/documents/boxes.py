"""Text boxes: drawings (DrawingML) and pictures (VML) that hold paragraphs of their own."""

from collections.abc import Iterator

from kiemdiem_docs.documents import xml
from kiemdiem_docs.documents.characters import ALTERNATE
from kiemdiem_docs.documents.xml import Element, w

_CONTENT = w("txbxContent")


def text_boxes(element: Element) -> Iterator[Element]:
    """Yield the `w:txbxContent` that a drawing or picture shows, outermost only, each once: of alternatives, the one that Word draws.

    Word writes a box twice, as DrawingML for itself and as VML for older programs.
    """
    if element.tag == _CONTENT:
        yield element
        return
    children = xml.branch(element) if element.tag == ALTERNATE else element
    for child in () if children is None else children:
        yield from text_boxes(child)

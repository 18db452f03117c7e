"""Word files for tests: made small, read as a reader sees them."""

import io
import zipfile

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn

from kiemdiem_docs.regimes import layouts
from tools.word_parts import parts
from tools.wordml import package


def page(body: str) -> bytes:
    """Return a Word file with this block content."""
    return package(parts(layouts()[-1], body, "test"))


def word(text: str) -> str:
    """Return a paragraph with the text in one run, as it stands (markup is not escaped)."""
    return f'<w:p><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def lines(content: bytes) -> list[str]:
    """Return the text of all paragraphs in document order, those of tables included."""
    document: WordDocument = Document(io.BytesIO(content))
    return ["".join(_pieces(paragraph)) for paragraph in document.element.body.iter(qn("w:p"))]


def _pieces(paragraph):
    names = {"t": lambda node: node.text or "", "tab": lambda node: "\t", "br": lambda node: "\n"}
    for node in paragraph.iter():
        name = node.tag.rpartition("}")[2]
        if name in names and node.getparent().tag.endswith("}r"):
            yield names[name](node)


def part(content: bytes, name: str) -> str:
    """Return one part of the file."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return archive.read(name).decode("utf-8")

"""Builds small .docx files from raw XML, so that a test shows exactly what is in the file."""

import io
import zipfile

from kiemdiem_docs import documents
from kiemdiem_docs.model import Document, Paragraph

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:foreign="urn:somebody-else"'
)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PARTS = ("styles", "numbering", "footnotes", "endnotes", "comments", "settings")


def part(root: str, content: str) -> bytes:
    """A part of WordprocessingML."""
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{root} {NAMESPACES}>{content}</w:{root}>'.encode()


def relation(number: int, kind: str, target: str, external: bool = False) -> str:
    """One relationship."""
    mode = ' TargetMode="External"' if external else ""
    return f'<Relationship Id="rId{number}" Type="{OFFICE}/{kind}" Target="{target}"{mode}/>'


def relations(*lines: str) -> bytes:
    """A `.rels` part."""
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{"".join(lines)}</Relationships>'.encode()


def package(files: dict[str, bytes], level: int = zipfile.ZIP_DEFLATED) -> bytes:
    """The bytes of a ZIP file."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", level) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return stream.getvalue()


def files(body: str, *more: str, extra: dict[str, bytes] | None = None, **parts: str) -> dict[str, bytes]:
    """The files of a document: the body's XML, further relationships of the main part, and the content of further parts by name."""
    related = [relation(number, name, f"{name}.xml") for number, name in enumerate(PARTS, 1) if name in parts]
    return {
        "[Content_Types].xml": b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": relations(relation(1, "officeDocument", "word/document.xml")),
        "word/_rels/document.xml.rels": relations(*related, *more),
        "word/document.xml": part("document", f"<w:body>{body}</w:body>"),
        **{f"word/{name}.xml": part(name, content) for name, content in parts.items()},
        **(extra or {}),
    }


def docx(body: str, *more: str, extra: dict[str, bytes] | None = None, **parts: str) -> bytes:
    """The bytes of a document."""
    return package(files(body, *more, extra=extra, **parts))


def read(body: str, *more: str, extra: dict[str, bytes] | None = None, **parts: str) -> Document:
    """The document, read."""
    return documents.read(docx(body, *more, extra=extra, **parts), "test.docx")


def paragraphs(body: str, **parts: str) -> tuple[Paragraph, ...]:
    """The paragraphs of the document, read."""
    return read(body, **parts).paragraphs


def texts(body: str, **parts: str) -> list[str]:
    """The texts of its paragraphs."""
    return [paragraph.text for paragraph in paragraphs(body, **parts)]


def run(text: str, properties: str = "") -> str:
    """A run of text."""
    return f'<w:r>{f"<w:rPr>{properties}</w:rPr>" if properties else ""}<w:t xml:space="preserve">{text}</w:t></w:r>'


def p(content: str = "", properties: str = "") -> str:
    """A paragraph; plain words become a run."""
    inner = content if content.startswith("<") or not content else run(content)
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inner}</w:p>"


def font(name: str) -> str:
    """A run's font."""
    return f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}"/>'


def style(style_id: str, content: str = "", kind: str = "paragraph", name: str = "", default: bool = False) -> str:
    """A style."""
    flag = ' w:default="1"' if default else ""
    return f'<w:style w:type="{kind}"{flag} w:styleId="{style_id}"><w:name w:val="{name or style_id}"/>{content}</w:style>'

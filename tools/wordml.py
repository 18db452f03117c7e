"""WordprocessingML as small functions: runs, paragraphs, tables, parts, and the package with fixed dates."""

import io
import zipfile
from collections.abc import Iterable, Mapping
from xml.sax.saxutils import escape, quoteattr

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
BOX_FONT = "Segoe UI Symbol"  # Times New Roman has no ballot box; named, so that Word does not choose one by chance
_DATE = (1980, 1, 1, 0, 0, 0)


def twips(millimetres: float) -> int:
    """Return a length in twentieths of a point."""
    return round(millimetres * 1440 / 25.4)


def run(text: str, bold: bool = False, italic: bool = False, underline: bool = False, font: str = "") -> str:
    """Return a run; its text stands literally, a tab character becomes Word's tab."""
    marks = "".join(f"<w:{tag}/>" for tag, on in (("b", bold), ("i", italic)) if on)
    marks += '<w:u w:val="single"/>' if underline else ""
    fonts = (
        f"<w:rFonts w:ascii={quoteattr(font)} w:hAnsi={quoteattr(font)} w:eastAsia={quoteattr(font)} w:cs={quoteattr(font)}/>"
        if font
        else ""
    )
    pieces = text.split("\t")
    inner = "<w:tab/>".join(f'<w:t xml:space="preserve">{escape(piece)}</w:t>' if piece else "" for piece in pieces)
    properties = f"<w:rPr>{fonts}{marks}</w:rPr>" if fonts or marks else ""
    return f"<w:r>{properties}{inner}</w:r>"


def box(expression: str) -> str:
    """Return a run that prints a ballot box."""
    return run(f"{{{{ {expression} }}}}", font=BOX_FONT)


def paragraph(style: str, *runs: str, keep: bool = False, page_break: bool = False) -> str:
    """Return a paragraph of a named style; a plain text among `runs` becomes a run. keep: on the page of the next one."""
    inner = "".join(item if item.startswith("<w:") else run(item) for item in runs)
    extra = ("<w:keepNext/>" if keep else "") + ("<w:pageBreakBefore/>" if page_break else "")
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{extra}</w:pPr>{inner}</w:p>'


def tag(expression: str, unit: str = "p") -> str:
    """Return a paragraph that holds one block tag of the template dialect and vanishes with it."""
    return f"<w:p>{run(f'{{%{unit} {expression} %}}')}</w:p>"


def table(widths: Iterable[float], rows: Iterable[Iterable[str]], style: str = "", header: bool = False, gap: float = 0) -> str:
    """Return a table of fixed column widths (millimetres); every cell is its paragraphs.

    header: the first row is repeated on every page. gap: free space at the right of every cell of a table without a style.
    """
    columns = [twips(width) for width in widths]
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in columns)
    named = f'<w:tblStyle w:val="{style}"/>' if style else ""
    margins = "" if style else f'<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="{twips(gap)}" w:type="dxa"/></w:tblCellMar>'
    body = "".join(_row(columns, row, header and number == 0) for number, row in enumerate(rows))
    return (
        f'<w:tbl><w:tblPr>{named}<w:tblW w:w="{sum(columns)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>{margins}</w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>"
    )


def _row(columns: list[int], cells: Iterable[str], header: bool) -> str:
    inner = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{cell}</w:tc>' for width, cell in zip(columns, cells, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/>{'<w:tblHeader/>' if header else ''}</w:trPr>{inner}</w:tr>"


def package(parts: Mapping[str, str]) -> bytes:
    """Return the parts as a zip, in the order given, with fixed dates: the same parts give the same bytes on every machine."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, text in parts.items():
            info = zipfile.ZipInfo(name, _DATE)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 0
            archive.writestr(info, text.encode())
    return buffer.getvalue()

"""The parts of a form's Word file apart from its styles: body, page number, settings, relationships."""

from xml.sax.saxutils import escape

from kiemdiem_docs.regimes import Layout
from tools.word_styles import styles_part
from tools.wordml import DECLARATION, NAMESPACES, paragraph, twips

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PARTS = (("styles", "styles"), ("settings", "settings"), ("fontTable", "fontTable"), ("header1", "header"), ("header2", "header"))


def parts(layout: Layout, body: str, title: str) -> dict[str, str]:
    """Return all parts of the file by name: `body` is the block content of the document."""
    return {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relationships(
            (("officeDocument", "word/document.xml"),),
            extra=f'<Relationship Id="rId9" Type="{_PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>',
        ),
        "docProps/core.xml": _core(title),
        "word/document.xml": _document(layout, body),
        "word/_rels/document.xml.rels": _relationships(tuple((kind, f"{name}.xml") for name, kind in _PARTS)),
        "word/styles.xml": styles_part(layout),
        "word/settings.xml": _settings(),
        "word/fontTable.xml": _fonts(layout),
        "word/header1.xml": _header(_page_field()),
        "word/header2.xml": _header(""),
    }


def _document(layout: Layout, body: str) -> str:
    """Return the document; header1 is every page's but the first, header2 the first's."""
    width, height = (twips(side) for side in layout.paper)
    margins = layout.margins
    section = (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:headerReference w:type="first" r:id="rId5"/>'
        f'<w:pgSz w:w="{width}" w:h="{height}"/><w:pgMar w:top="{twips(margins.top)}" w:right="{twips(margins.right)}" '
        f'w:bottom="{twips(margins.bottom)}" w:left="{twips(margins.left)}" w:header="{twips(layout.page_number_top)}" w:footer="{twips(10)}" w:gutter="0"/>'
        "<w:titlePg/></w:sectPr>"
    )
    return f"{DECLARATION}<w:document {NAMESPACES}><w:body>{body}{section}</w:body></w:document>"


def _page_field() -> str:
    field = (
        '<w:fldChar w:fldCharType="begin"/>',
        '<w:instrText xml:space="preserve"> PAGE </w:instrText>',
        '<w:fldChar w:fldCharType="separate"/>',
    )
    return "".join(f"<w:r>{part}</w:r>" for part in (*field, "<w:t>2</w:t>", '<w:fldChar w:fldCharType="end"/>'))


def _header(runs: str) -> str:
    return f"{DECLARATION}<w:hdr {NAMESPACES}>{paragraph('KDSoTrang', *([runs] if runs else []))}</w:hdr>"


def _settings() -> str:
    compatibility = '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
    return f'{DECLARATION}<w:settings {NAMESPACES}><w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/><w:compat>{compatibility}</w:compat></w:settings>'


def _fonts(layout: Layout) -> str:
    return (
        f'{DECLARATION}<w:fonts {NAMESPACES}><w:font w:name="{layout.typeface}"><w:panose1 w:val="02020603050405020304"/>'
        '<w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>'
    )


def _core(title: str) -> str:
    return (
        f'{DECLARATION}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escape(title)}</dc:title><dc:language>vi-VN</dc:language></cp:coreProperties>"
    )


def _relationships(targets: tuple[tuple[str, str], ...], extra: str = "") -> str:
    inner = "".join(f'<Relationship Id="rId{n}" Type="{_OFFICE}/{kind}" Target="{target}"/>' for n, (kind, target) in enumerate(targets, 1))
    return f'{DECLARATION}<Relationships xmlns="{_PACKAGE}/relationships">{inner}{extra}</Relationships>'


def _content_types() -> str:
    overrides = "".join(f'<Override PartName="/word/{name}.xml" ContentType="{_WORD_TYPE}.{kind}+xml"/>' for name, kind in _PARTS)
    return (
        f'{DECLARATION}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="{_WORD_TYPE}.document.main+xml"/>'
        f'{overrides}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
    )

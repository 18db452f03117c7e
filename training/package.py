"""Document → the bytes of a .docx file, the same for the same document: fixed dates, fixed order, nothing of the machine that builds it."""

import io
import zipfile
from collections.abc import Iterator, Sequence
from typing import Any

from lxml import etree

from training.blocks import Block, Box, Number, Para
from training.layouts import Sheet
from training.markup import Element, Writer, w

DATE = (2025, 1, 1, 0, 0, 0)
OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
PARTS = ("styles", "settings", "numbering")
PAGE = {"w": "11906", "h": "16838"}  # A4
MARGINS = {
    "top": "1134",
    "right": "851",
    "bottom": "1134",
    "left": "1701",
    "header": "720",
    "footer": "720",
    "gutter": "0",
}  # 20, 15, 20, 30 mm


def docx(sheet: Sheet) -> bytes:
    """Return the file of a document."""
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations([("officeDocument", "word/document.xml")]),
        "word/document.xml": _document(sheet),
        "word/_rels/document.xml.rels": _relations([(name, f"{name}.xml") for name in PARTS]),
        "word/styles.xml": _styles(sheet.font),
        "word/settings.xml": w("settings", w("characterSpacingControl", val="doNotCompress")),
        "word/numbering.xml": _numbering(sheet.blocks),
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, root in parts.items():
            archive.writestr(_entry(name), _serialised(root), compresslevel=6)
    return buffer.getvalue()


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, DATE)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = 0  # else the zip would tell which system built it
    return entry


def _serialised(root: Element) -> bytes:
    etree.cleanup_namespaces(root, keep_ns_prefixes=["w"] if root.prefix == "w" else None)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _document(sheet: Sheet) -> Element:
    writer = Writer()
    content = [made for block in sheet.blocks for made in writer.block(block)]
    return w("document", w("body", *content, w("sectPr", w("pgSz", **PAGE), w("pgMar", **MARGINS))))


def _default(namespace: str) -> Any:
    """Return the namespace map of a part with one namespace and no prefix (its type in lxml's stubs knows no None)."""
    return {None: namespace}


def _content_types() -> Element:
    namespace = f"{PACKAGE}/content-types"
    root = etree.Element(f"{{{namespace}}}Types", nsmap=_default(namespace))
    for extension, kind in (("rels", "application/vnd.openxmlformats-package.relationships+xml"), ("xml", "application/xml")):
        etree.SubElement(root, f"{{{namespace}}}Default", Extension=extension, ContentType=kind)
    for name, kind in (("document", "document.main"), *((part, part) for part in PARTS)):
        etree.SubElement(root, f"{{{namespace}}}Override", PartName=f"/word/{name}.xml", ContentType=f"{OFFICE}.{kind}+xml")
    return root


def _relations(targets: Sequence[tuple[str, str]]) -> Element:
    namespace = f"{PACKAGE}/relationships"
    root = etree.Element(f"{{{namespace}}}Relationships", nsmap=_default(namespace))
    for number, (kind, target) in enumerate(targets, start=1):
        etree.SubElement(root, f"{{{namespace}}}Relationship", Id=f"rId{number}", Type=f"{RELATION}/{kind}", Target=target)
    return root


def _styles(font: str) -> Element:
    """Return the styles: 14 pt body text in the document's font, three headings of their own."""
    fonts = w("rFonts", ascii=font, hAnsi=font, cs=font, eastAsia=font)
    defaults = w("docDefaults", w("rPrDefault", w("rPr", fonts, w("sz", val="28"), w("szCs", val="28"), w("lang", val="vi-VN"))))
    normal = w(
        "style", w("name", val="Normal"), w("qFormat"), w("pPr", w("spacing", after="120")), type="paragraph", default="1", styleId="Normal"
    )
    return w("styles", defaults, normal, *(_heading(level) for level in (1, 2, 3)))


def _heading(level: int) -> Element:
    return w(
        "style",
        w("name", val=f"heading {level}"),
        w("basedOn", val="Normal"),
        w("next", val="Normal"),
        w("qFormat"),
        w("pPr", w("keepNext"), w("spacing", before="120"), w("outlineLvl", val=str(level - 1))),
        w("rPr", w("b")),
        type="paragraph",
        styleId=f"Heading{level}",
    )


def _numbering(blocks: Sequence[Block]) -> Element:
    """Return the lists: each list of the document is one `w:num` with an abstract list of its own."""
    lists = {number.list: number for number in _numbers(blocks)}
    abstract = [_list(number) for _, number in sorted(lists.items())]
    nums = [w("num", w("abstractNumId", val=str(each)), numId=str(each)) for each in sorted(lists)]
    return w("numbering", *abstract, *nums)


def _list(number: Number) -> Element:
    level = w(
        "lvl",
        w("start", val=str(number.start)),
        w("numFmt", val=number.format),
        w("lvlText", val=number.text),
        w("lvlJc", val="left"),
        w("pPr", w("ind", left="720", hanging="360")),
        ilvl="0",
    )
    return w("abstractNum", w("multiLevelType", val="singleLevel"), level, abstractNumId=str(number.list))


def _numbers(blocks: Sequence[Block]) -> Iterator[Number]:
    for block in blocks:
        paras = (
            [block]
            if isinstance(block, Para)
            else block.paras
            if isinstance(block, Box)
            else [p for row in block.rows for cell in row for p in cell]
        )
        yield from (para.number for para in paras if para.number)

"""Blocks → WordprocessingML (ECMA-376 Part 1): the elements of a document's body."""

from collections.abc import Iterator
from itertools import count
from typing import Any, TypeAlias

from lxml import etree

from training.blocks import Block, Box, Para, Run, Table

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "v": "urn:schemas-microsoft-com:vml",
}
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
BOX_SIZE = ("5940000", "1440000")  # width and height in EMU: 16.5 cm, the text's width, by 4 cm; Word and LibreOffice let it grow

Element: TypeAlias = Any


def element(name: str, /, *children: Element, **attributes: str) -> Element:
    """Return an element. name, attributes: with the prefix of NAMESPACES, attributes with "_" for ":"; without a prefix none is set."""
    made = etree.Element(_qualified(name, ":"), nsmap=NAMESPACES)
    for key, value in attributes.items():
        made.set(_qualified(key, "_"), value)
    made.extend(children)
    return made


def w(name: str, /, *children: Element, **attributes: str) -> Element:
    """Return an element of WordprocessingML whose attributes all belong to it too."""
    return element(f"w:{name}", *children, **{f"w_{key}": value for key, value in attributes.items()})


def _qualified(name: str, mark: str) -> str:
    prefix, found, local = name.partition(mark)
    return f"{{{NAMESPACES[prefix]}}}{local}" if found and prefix in NAMESPACES else name


class Writer:
    """Writes blocks; hands out the ids that must differ inside one document."""

    def __init__(self) -> None:
        self.ids = count(1)

    def block(self, block: Block) -> Iterator[Element]:
        """Yield the elements of a block."""
        if isinstance(block, Para):
            yield self.para(block)
        elif isinstance(block, Table):
            yield self._table(block)
            yield w("p")  # two tables without a paragraph between them would be one
        else:
            yield w("p", w("r", self._box(block)))

    def para(self, para: Para) -> Element:
        """Return a `w:p`."""
        properties = w("pPr")
        if para.style:
            properties.append(w("pStyle", val=para.style))
        if para.number:
            properties.append(w("numPr", w("ilvl", val="0"), w("numId", val=str(para.number.list))))
        if not para.style:
            properties.append(w("jc", val=para.align))
        runs = [made for run in para.runs for made in self._run(run)]
        return w("p", properties, *runs)

    def _run(self, run: Run) -> Iterator[Element]:
        properties = w("rPr")
        if run.font:
            properties.append(w("rFonts", ascii=run.font, hAnsi=run.font, cs=run.font))
        if run.bold:
            properties.append(w("b"))
        attributes = {"rsidR": run.rsid} if run.rsid else {}
        content = [made for n, line in enumerate(run.text.split("\n")) for made in ([w("br")] if n else []) + _text(line)]
        made = w("r", *([properties] if len(properties) else []), *content, **attributes)
        yield from self._traced(run, made)

    def _traced(self, run: Run, made: Element) -> Iterator[Element]:
        """Yield a run inside the marks that Word leaves: of its spelling check, of a bookmark."""
        if run.before == "proof":
            yield from (w("proofErr", type="spellStart"), made, w("proofErr", type="spellEnd"))
        elif run.before == "bookmark":
            number = str(next(self.ids))
            yield from (w("bookmarkStart", id=number, name=f"_GoBack{number}"), w("bookmarkEnd", id=number), made)
        else:
            yield made

    def _table(self, table: Table) -> Element:
        sides = ("top", "left", "bottom", "right", "insideH", "insideV")
        borders = w("tblBorders", *(w(side, val="single", sz="4", space="0", color="auto") for side in sides))
        properties = w("tblPr", w("tblW", w="0", type="auto"), *([borders] if table.borders else []))
        grid = w("tblGrid", *(w("gridCol", w=str(width)) for width in table.widths))
        return w("tbl", properties, grid, *(self._row(row, table.widths) for row in table.rows))

    def _row(self, row: tuple[tuple[Para, ...], ...], widths: tuple[int, ...]) -> Element:
        cells = zip(row, widths, strict=True)
        return w("tr", *(w("tc", w("tcPr", w("tcW", w=str(width), type="dxa")), *map(self.para, cell)) for cell, width in cells))

    def _box(self, box: Box) -> Element:
        """Return a text box as Word writes it: the shape, and the same again for programs that know only VML."""
        width, height = BOX_SIZE
        number = str(next(self.ids))
        content = element("wps:txbx", w("txbxContent", *map(self.para, box.paras)))
        shape = element("wps:wsp", element("wps:cNvSpPr", txBox="1"), _shape_look(width, height), content, element("wps:bodyPr"))
        graphic = element("a:graphic", element("a:graphicData", shape, uri=NAMESPACES["wps"]))
        inline = element(
            "wp:inline", element("wp:extent", cx=width, cy=height), element("wp:docPr", id=number, name=f"Text Box {number}"), graphic
        )
        fallback = element("v:shape", element("v:textbox", w("txbxContent", *map(self.para, box.paras))), style="width:468pt;height:113pt")
        return element(
            "mc:AlternateContent",
            element("mc:Choice", w("drawing", inline), Requires="wps"),
            element("mc:Fallback", w("pict", fallback)),
        )


def _text(line: str) -> list[Element]:
    if not line:
        return []
    made = w("t")
    made.text = line
    if line != line.strip():
        made.set(SPACE, "preserve")
    return [made]


def _shape_look(width: str, height: str) -> Element:
    frame = element("a:xfrm", element("a:off", x="0", y="0"), element("a:ext", cx=width, cy=height))
    return element("wps:spPr", frame, element("a:prstGeom", element("a:avLst"), prst="rect"))

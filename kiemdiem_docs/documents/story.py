"""The walk over a part's blocks: paragraphs, tables and text boxes, in the order they are read."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from kiemdiem_docs.documents import xml
from kiemdiem_docs.documents.boxes import text_boxes
from kiemdiem_docs.documents.characters import ALTERNATE
from kiemdiem_docs.documents.inline import Content, Hidden, Inline, balanced
from kiemdiem_docs.documents.limits import Limits
from kiemdiem_docs.documents.numbering import Counters, Label, Numbering
from kiemdiem_docs.documents.pieces import Line
from kiemdiem_docs.documents.styles import ParagraphLook, Styles, paragraph_properties, run_properties
from kiemdiem_docs.documents.xml import Element, child, integer, on, val, w
from kiemdiem_docs.errors import DocumentError

_PARAGRAPH, _TABLE = w("p"), w("tbl")
_BLOCKS = frozenset({_PARAGRAPH, _TABLE})
_ROWS = frozenset({w("tr")})
_CELLS = frozenset({w("tc")})
_TRANSPARENT = frozenset(w(name) for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo"))
_PROPERTIES, _MARK = w("pPr"), w("rPr")
_ROW_PROPERTIES, _CELL_PROPERTIES, _SPAN, _MERGE = w("trPr"), w("tcPr"), w("gridSpan"), w("vMerge")
_MOST_COLUMNS = 1000

Cell = tuple[int, int, int]


class RawParagraph(NamedTuple):
    """One line as the walk finds it, before repair. label: None without numbering."""

    line: Line
    label: Label | None
    look: ParagraphLook
    container: str
    cell: Cell | None
    part: str
    source: int


class Gathered:
    """What the stories of a document add to, in reading order. notes: kind and id of the notes referred to."""

    def __init__(self, styles: Styles, numbering: Numbering, limits: Limits, name: str) -> None:
        """Begin a document with its definitions; `name` is for messages."""
        self.styles, self.numbering, self.limits, self.name = styles, numbering, limits, name
        self.lines: list[RawParagraph] = []
        self.notes: list[tuple[str, str]] = []
        self.hidden = Hidden()
        self.tables = 0
        self._characters = 0

    def add(self, raw: RawParagraph, characters: int) -> None:
        """Add a line of so many characters. Raises DocumentError KDE127 when the document grows too long."""
        self.lines.append(raw)
        self._characters += characters
        if len(self.lines) > self.limits.paragraphs or self._characters > self.limits.characters:
            raise DocumentError("KDE127", name=self.name)


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where the walk stands. depth: in how many tables and boxes."""

    container: str
    inline: Inline
    counters: Counters
    cell: Cell | None = None
    depth: int = 0


class Story:
    """Reads one part. Its paragraphs are numbered over the whole part, those not shown included."""

    def __init__(self, gathered: Gathered, part: str, root: Element) -> None:
        """Take what to add to, the part's name and its parsed root."""
        self._gathered, self._part = gathered, part
        self._fields = balanced(root)
        self._numbers = {paragraph: number for number, paragraph in enumerate(root.iter(_PARAGRAPH))}

    def read(self, parent: Element, container: str) -> None:
        """Add the lines of a body or a note. Raises DocumentError: KDE127 too long, KDE128 nested too deeply."""
        self._blocks(parent, self._frame(container, 0))

    def _frame(self, container: str, depth: int) -> _Frame:
        """Return a frame whose lists and fields begin anew."""
        gathered = self._gathered
        if depth > gathered.limits.depth:
            raise DocumentError("KDE128", name=gathered.name, part=self._part)
        inline = Inline(gathered.styles, gathered.limits, gathered.name, gathered.hidden, fields=self._fields)
        return _Frame(container, inline, Counters(gathered.numbering), None, depth)

    def _blocks(self, parent: Element, frame: _Frame) -> None:
        for block in _members(parent, _BLOCKS):
            if block.tag == _TABLE:
                self._table(block, frame)
            else:
                self._paragraph(block, frame)

    def _paragraph(self, element: Element, frame: _Frame) -> None:
        properties = child(element, _PROPERTIES)
        look = self._gathered.styles.paragraph(paragraph_properties(properties))
        content = frame.inline.read(element, look.style_id)
        texts = ["".join([piece.text for piece in line]) for line in content.lines]
        blank = all(not text or text.isspace() for text in texts)
        gone = blank and properties is not None and self._mark_is_gone(properties, look)
        label = None if gone else frame.counters.label(look)
        for line, text in zip(content.lines, texts, strict=True):
            if (text and not text.isspace()) or (label is not None and label.text):
                source = self._numbers[element]
                self._gathered.add(RawParagraph(line, label, look, frame.container, frame.cell, self._part, source), len(text))
            label = None
        if content.objects or content.notes:
            self._anchored(content, frame)

    def _mark_is_gone(self, properties: Element, look: ParagraphLook) -> bool:
        """Return whether the paragraph's own mark is deleted or hidden: empty as it is, it is not there at all."""
        mark = child(properties, _MARK)
        if mark is None:
            return False
        deleted = child(mark, w("del")) is not None or child(mark, w("moveFrom")) is not None
        return deleted or self._gathered.styles.look(look.style_id, run_properties(mark)).hidden

    def _anchored(self, content: Content, frame: _Frame) -> None:
        """Read the text boxes that a paragraph anchors and remember its notes."""
        container = frame.container if frame.container in {"footnote", "endnote"} else "textbox"
        for drawn in content.objects:
            for box in list(text_boxes(drawn)):
                self._blocks(box, self._frame(container, frame.depth + 1))
        self._gathered.notes += content.notes

    def _table(self, table: Element, frame: _Frame) -> None:
        """Read a table cell by cell; what a merged cell covers is not shown and is left out."""
        depth = frame.depth + 1
        if depth > self._gathered.limits.depth:
            raise DocumentError("KDE128", name=self._gathered.name, part=self._part)
        container = "table" if frame.container in {"body", "textbox"} else frame.container
        number = self._gathered.tables
        self._gathered.tables += 1
        merged: frozenset[int] = frozenset()
        for row_number, row in enumerate(_members(table, _ROWS)):
            if _row_is_gone(row):
                continue
            cells = list(_cells(row))
            for column, cell, merge in cells:
                if not _covered(cell, merge, column in merged):
                    place = (number, row_number, column)
                    self._blocks(cell, replace(frame, container=container, cell=place, depth=depth))
            merged = frozenset(column for column, _cell, merge in cells if merge)


def _members(parent: Element, wanted: frozenset[str]) -> Iterator[Element]:
    """Yield the elements of the wanted kinds in a parent, through content controls and other wrappers; deleted ones are no members."""
    stack = [iter(parent)]
    while stack:
        member = next(stack[-1], None)
        if member is None:
            stack.pop()
        elif member.tag in wanted:
            yield member
        elif member.tag in _TRANSPARENT:
            stack.append(iter(member))
        elif member.tag == ALTERNATE:
            chosen = xml.branch(member)
            stack.append(iter(()) if chosen is None else iter(chosen))


def _row_is_gone(row: Element) -> bool:
    """Return whether a row is deleted (tracked) or hidden."""
    properties = child(row, _ROW_PROPERTIES)
    if properties is None:
        return False
    hidden = child(properties, w("hidden"))
    return child(properties, w("del")) is not None or (hidden is not None and on(hidden))


def _cells(row: Element) -> Iterator[tuple[int, Element, str]]:
    """Yield grid column, cell and vertical merge ("", "restart", "continue") of a row's cells."""
    properties = child(row, _ROW_PROPERTIES)
    column = 0 if properties is None else _count(child(properties, w("gridBefore")), 0)
    for cell in _members(row, _CELLS):
        properties = child(cell, _CELL_PROPERTIES)
        span = merge = None
        if properties is not None:
            span, merge = child(properties, _SPAN), child(properties, _MERGE)
        yield column, cell, "" if merge is None else val(merge, "continue")
        column += _count(span, 1)


def _count(element: Element | None, default: int) -> int:
    """Return a number of columns, within reason."""
    return min(max(integer(val(element), default) or default, default), _MOST_COLUMNS)


def _covered(cell: Element, merge: str, above: bool) -> bool:
    """Return whether a cell is covered by the one above or to its left, or deleted (tracked)."""
    if merge == "continue" and above:
        return True
    properties = child(cell, _CELL_PROPERTIES)
    if properties is None:
        return False
    across = child(properties, w("hMerge"))
    return child(properties, w("cellDel")) is not None or (across is not None and val(across, "continue") == "continue")

"""The inside of a `w:p`: its runs as pieces, line by line, and what it anchors (text boxes, notes)."""

from collections.abc import Callable
from typing import Any, NamedTuple

from lxml import etree

from kiemdiem_docs.documents import xml
from kiemdiem_docs.documents.characters import ALTERNATE, box, shown
from kiemdiem_docs.documents.limits import Limits
from kiemdiem_docs.documents.pieces import Line, Piece
from kiemdiem_docs.documents.styles import Look, Styles, run_properties
from kiemdiem_docs.documents.symbols import glyphs
from kiemdiem_docs.documents.xml import Element, attribute, w
from kiemdiem_docs.errors import DocumentError

_RUN, _PROPERTIES, _TEXT, _PARAGRAPH_PROPERTIES = w("r"), w("rPr"), w("t"), w("pPr")
_BREAKS = frozenset({w("br"), w("cr")})
_FIELD, _FIELD_TYPE, _RUBY, _RUBY_BASE = w("fldChar"), w("fldCharType"), w("ruby"), w("rubyBase")
_CONTROL, _CONTENT = w("sdt"), w("sdtContent")
_TICK = f"{w('sdtPr')}/{{{xml.W14}}}checkbox"
_TICKED = f"{{{xml.W14}}}checked"
_TICKED_VAL = f"{{{xml.W14}}}val"
_OBJECTS = frozenset({w("drawing"), w("pict"), w("object")})
_NOTES = {w("footnoteReference"): "footnote", w("endnoteReference"): "endnote"}
_TRANSPARENT = frozenset(w(name) for name in ("hyperlink", "smartTag", "ins", "moveTo", "customXml", "fldSimple", "dir", "bdo"))
_MATH = frozenset({f"{{{xml.M}}}oMath", f"{{{xml.M}}}oMathPara"})
_MATH_TEXT = f"{{{xml.M}}}t"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

# Runs are numbered over the whole `w:p`, those in deleted text or in a branch not shown included, those of paragraphs within it not.
_OWN_RUNS: Callable[[Element], Any] = etree.XPath("count(.//w:r) - count(.//w:p//w:r)", namespaces={"w": xml.W})


class Content(NamedTuple):
    """What a paragraph holds. objects: elements that may hold text boxes. notes: kind and id of the notes it refers to."""

    lines: list[Line]
    objects: list[Element]
    notes: list[tuple[str, str]]


class Hidden:
    """Text left out because it is formatted as hidden."""

    def __init__(self) -> None:
        """Begin with none."""
        self.texts: list[str] = []


class Inline:
    """Reads the paragraphs of one story in order; fields may run over several of them."""

    def __init__(self, styles: Styles, limits: Limits, name: str, hidden: Hidden, *, fields: bool) -> None:
        """Begin a story. fields: whether its field marks are balanced; if not they are not believed, or the rest would vanish."""
        self._styles, self._limits, self._name, self._hidden, self._fields = styles, limits, name, hidden, fields
        self._open: list[bool] = []  # for every open field, whether its result has begun
        self._style = ""
        self._begin()

    def _begin(self) -> None:
        self._run = -1
        self._char = 0
        self._content = Content([[]], [], [])

    def read(self, paragraph: Element, style: str) -> Content:
        """Return the lines and anchors of a paragraph with the given paragraph style. Raises DocumentError KDE128."""
        self._style = style
        self._begin()
        self._children(paragraph, 0)
        return self._content

    def _children(self, parent: Element, depth: int) -> None:
        if depth > self._limits.depth:
            raise DocumentError("KDE128", name=self._name, part="")
        for child in parent:
            tag = child.tag
            if tag == _RUN:
                self._read_run(child, depth)
            elif tag in _TRANSPARENT:
                self._children(child, depth + 1)
            elif tag == _CONTROL:
                self._control(child, depth)
            elif tag == ALTERNATE:
                self._alternate(child, depth)
            elif tag in _MATH:
                self._math(child)
            elif len(child) and tag != _PARAGRAPH_PROPERTIES:
                self._skip(child)

    def _skip(self, element: Element) -> None:
        """Count the runs of what is not shown."""
        self._run += int(_OWN_RUNS(element))

    def _alternate(self, element: Element, depth: int) -> None:
        chosen = xml.branch(element)
        for child in element:
            if child is chosen:
                self._children(child, depth + 1)
            else:
                self._skip(child)

    def _control(self, control: Element, depth: int) -> None:
        """Read a content control; a tick box becomes one sign whatever glyph its font draws."""
        line = self._content.lines[-1]
        before = len(line)
        for child in control.iterchildren(_CONTENT):
            self._children(child, depth + 1)
        tick = control.find(_TICK)
        if tick is not None and line is self._content.lines[-1] and len(line) > before:
            state = tick.find(_TICKED)
            ticked = state is not None and _is_on(state)
            line[before:] = [line[before]._replace(text=box(ticked), codec="")]

    def _math(self, element: Element) -> None:
        """Add a formula's text; it is no run's, so it stands at the end of the run before it."""
        text = "".join(part.text or "" for part in element.iter(_MATH_TEXT))
        if text and all(self._open):
            self._content.lines[-1].append(Piece(text, max(self._run, 0), self._char, 0, False, ""))
        self._skip(element)

    def _read_run(self, run: Element, depth: int) -> None:
        self._run += 1
        self._char = 0
        first = run[0] if len(run) else None
        properties = run_properties(first if first is not None and first.tag == _PROPERTIES else None)
        look = self._styles.look(self._style, properties)
        for child in run:
            if child.tag == _TEXT:
                self._text(child, look)
            elif child.tag != _PROPERTIES:
                self._other(child, look, depth)

    def _text(self, element: Element, look: Look) -> None:
        """Add a `w:t`. Blanks at its ends are shown only if it says that they are to be kept."""
        text, length = shown(element)
        lead = 0
        if length and (text[0] == " " or text[-1] == " ") and element.get(_SPACE) != "preserve":
            lead = length - len(text.lstrip(" "))
            text = text.strip(" ")
        if text:
            self._add(glyphs(text, look.symbols) if look.symbols else text, self._char + lead, len(text), look)
        self._char += length

    def _add(self, text: str, char: int, length: int, look: Look) -> None:
        if look.hidden:
            self._hidden.texts.append(text)
        elif not self._open or all(self._open):
            self._content.lines[-1].append(Piece(text, self._run, char, length, look.bold, look.codec))

    def _other(self, child: Element, look: Look, depth: int) -> None:
        """Read a run's child that is not text."""
        tag = child.tag
        text, length = shown(child)
        if tag in _BREAKS:
            if not look.hidden and all(self._open):
                self._content.lines.append([])
        elif text:
            self._add(text, self._char, length, look)
        self._char += length
        if tag == _FIELD:
            self._mark(attribute(child, "fldCharType"))
        elif tag in _OBJECTS or tag == ALTERNATE:
            if not look.hidden:
                self._content.objects.append(child)
        elif tag in _NOTES:
            self._content.notes.append((_NOTES[tag], attribute(child, "id")))
        elif tag == _RUBY:
            self._ruby(child, depth)

    def _mark(self, kind: str) -> None:
        """Open, turn or close a field: its instructions are not shown, its result is."""
        if not self._fields:
            return
        if kind == "begin":
            self._open.append(False)
        elif kind == "separate" and self._open:
            self._open[-1] = True
        elif kind == "end" and self._open:
            self._open.pop()

    def _ruby(self, ruby: Element, depth: int) -> None:
        """Read the base of a phonetic guide, not the guide."""
        for child in ruby:
            if child.tag == _RUBY_BASE:
                self._children(child, depth + 1)
            else:
                self._skip(child)


def _is_on(element: Element) -> bool:
    """Return whether a `w14:` on/off property is on."""
    return element.get(_TICKED_VAL, "1") not in {"0", "false", "off"}


def balanced(root: Element) -> bool:
    """Return whether every field that a part opens is closed, in order."""
    depth = 0
    for mark in root.iter(_FIELD):
        kind = mark.get(_FIELD_TYPE)
        depth += (kind == "begin") - (kind == "end")
        if depth < 0:
            return False
    return depth == 0

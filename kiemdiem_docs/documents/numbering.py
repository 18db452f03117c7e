"""numbering.xml: the number or bullet before a paragraph (ECMA-376 Part 1, 17.9).

Where the standard is silent the rules are Word's, as Open-Xml-PowerTools' ListItemRetriever and LibreOffice follow them: instances of one
abstract list count on together; a level that was skipped counts as begun; each text box counts for itself.
"""

import re
from collections.abc import Callable
from functools import cached_property
from typing import NamedTuple

from kiemdiem_docs.documents.numerals import numeral
from kiemdiem_docs.documents.styles import ParagraphLook, run_properties
from kiemdiem_docs.documents.symbols import glyphs
from kiemdiem_docs.documents.xml import Element, attribute, integer, on, val, w

_LEVELS = 9
_PLACEHOLDER = re.compile(r"%([1-9])")
_DASHES = frozenset("-\u2010\u2012\u2013\u2014\u2212")


class Label(NamedTuple):
    """A label as it is written in its font, before repair."""

    text: str
    font: str


class Level(NamedTuple):
    """One level of a list. restart: one-based level that makes it begin anew, 0 never, None every higher one."""

    start: int = 1
    style: str = "decimal"
    text: str = ""
    restart: int | None = None
    legal: bool = False
    font: str = ""
    hidden: bool = False
    paragraph_style: str = ""


class List(NamedTuple):
    """A list as one `w:num` shows it. abstract: what its counters belong to. overrides: level → number it begins with when first used."""

    abstract: str
    levels: dict[int, Level]
    overrides: dict[int, int]
    single: bool

    def level(self, index: int) -> Level:
        """Return the definition of a level; one that is not defined shows nothing."""
        return self.levels.get(index, Level(style="none"))


class Numbering:
    """The lists of a document."""

    def __init__(self, root: Callable[[], Element | None], style_number: Callable[[str], int | None]) -> None:
        """Take what gives the root of numbering.xml (None: no lists), asked only if a list is met, and the `w:numId` of a numbering style."""
        self._root, self._style_number = root, style_number
        self._lists: dict[int, List | None] = {}

    def list(self, number: int) -> List | None:
        """Return the list that a `w:numId` names; None for 0 and for one that is not defined."""
        if number not in self._lists:
            num = self._nums.get(number) if number else None
            self._lists[number] = None if num is None else self._read(num)
        return self._lists[number]

    @cached_property
    def _definitions(self) -> Element:
        root = self._root()
        return () if root is None else root

    @cached_property
    def _abstracts(self) -> dict[str, Element]:
        return {attribute(e, "abstractNumId"): e for e in self._definitions if e.tag == w("abstractNum")}

    @cached_property
    def _nums(self) -> dict[int, Element]:
        return {integer(attribute(e, "numId"), 0) or 0: e for e in self._definitions if e.tag == w("num")}

    def _read(self, num: Element) -> List | None:
        abstract = self._follow(val(num.find(w("abstractNumId"))))
        if abstract is None:
            return None
        levels = {_index(e): _level(e) for e in abstract.iterchildren(w("lvl"))}
        overrides: dict[int, int] = {}
        for override in num.iterchildren(w("lvlOverride")):
            index = _index(override)
            redefined = override.find(w("lvl"))
            if redefined is not None:
                levels[index] = _level(redefined)
            start = integer(val(override.find(w("startOverride")), "x"))
            if start is not None:
                overrides[index] = start
        single = val(abstract.find(w("multiLevelType"))) == "singleLevel"
        return List(attribute(abstract, "abstractNumId"), levels, overrides, single)

    def _follow(self, abstract_id: str) -> Element | None:
        """Return the abstract list, through its numbering style if it only links to one; a circle leads nowhere."""
        seen: set[str] = set()
        while abstract_id not in seen:
            seen.add(abstract_id)
            abstract = self._abstracts.get(abstract_id)
            link = None if abstract is None else abstract.find(w("numStyleLink"))
            if link is None:
                return abstract
            num = self._nums.get(self._style_number(val(link)) or 0)
            abstract_id = "" if num is None else val(num.find(w("abstractNumId")))
        return None


def _index(element: Element) -> int:
    """Return a level's number, kept within the nine that exist."""
    return min(max(integer(attribute(element, "ilvl")) or 0, 0), _LEVELS - 1)


def _level(element: Element) -> Level:
    """Read a `w:lvl`."""
    look = run_properties(element.find(w("rPr")))
    style = element.find(w("numFmt"))
    legal = element.find(w("isLgl"))
    font = look.high or look.ascii or ""
    text = val(element.find(w("lvlText")))
    if element.find(w("lvlPicBulletId")) is not None:
        text, font = "•", ""
    return Level(
        start=integer(val(element.find(w("start")), "x"), 0) or 0,
        style="decimal" if style is None else val(style),
        text=text,
        restart=integer(val(element.find(w("lvlRestart")), "x")),
        legal=legal is not None and on(legal),
        font=font,
        hidden=bool(look.hidden),
        paragraph_style=val(element.find(w("pStyle"))),
    )


class Counters:
    """Where the lists of one story (body, a note, a text box) stand."""

    def __init__(self, numbering: Numbering) -> None:
        """Begin a story."""
        self._numbering = numbering
        self._values: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[int, int]] = set()

    def label(self, look: ParagraphLook) -> Label | None:
        """Count a paragraph and return its label; None if it has no numbering."""
        shown = self._numbering.list(look.numbering) if look.numbering else None
        if shown is None or look.numbering is None:
            return None
        index = _level_of(look, shown)
        values = self._values.setdefault(shown.abstract, {})
        self._count(values, index, shown, look.numbering)
        return _written(values, index, shown)

    def _count(self, values: dict[int, int], index: int, shown: List, number: int) -> None:
        """Advance the counters of a list by one paragraph of a level."""
        override = shown.overrides.get(index)
        first_use = override is not None and (number, index) not in self._begun
        self._begun.add((number, index))
        for upper in range(index):
            values.setdefault(upper, shown.level(upper).start)
        if index in values and not first_use:
            values[index] += 1
        else:
            values[index] = shown.level(index).start if override is None else override
        for lower in [level for level in values if level > index]:
            restart = shown.level(lower).restart
            if restart is None or index < restart:
                del values[lower]


def _level_of(look: ParagraphLook, shown: List) -> int:
    """Return the level a paragraph stands on: a style's is the level that names the style."""
    if shown.single:
        return 0
    for index, level in shown.levels.items():
        if look.numbering_style and level.paragraph_style == look.numbering_style:
            return index
    return min(max(look.level or 0, 0), _LEVELS - 1)


def _written(values: dict[int, int], index: int, shown: List) -> Label:
    """Return the label of a level as it stands."""
    level = shown.level(index)
    if level.hidden:
        return Label("", "")
    if level.style == "bullet":
        return Label(_bullet(level), "")

    def place(match: re.Match[str]) -> str:
        wanted = min(int(match[1]) - 1, index)
        style = shown.level(wanted).style
        if level.legal and style not in {"none", "decimalZero"}:
            style = "decimal"
        return numeral(values[wanted], style)

    return Label(_PLACEHOLDER.sub(place, level.text).strip(), level.font)


def _bullet(level: Level) -> str:
    """Return a bullet: a glyph of a symbol font as "-" or "•", and so the `o` Word draws a ring with; any other as it is written."""
    text = level.text.strip()
    shown = glyphs(text, level.font)
    if shown != text:
        return "-" if shown in _DASHES else "•"
    return "•" if text == "o" and level.font.startswith("Courier") else text

"""The characters of a run: how many each of its children stands for, and what they show. Whoever writes into a run counts the same way."""

from typing import NamedTuple

from kiemdiem_docs.documents import xml
from kiemdiem_docs.documents.symbols import glyph
from kiemdiem_docs.documents.xml import Element, attribute, integer, on, val, w

EMPTY_BOX, TICKED_BOX = "☐", "☒"
ALTERNATE = f"{{{xml.MC}}}AlternateContent"
_TEXT, _FIELD, _SYMBOL = w("t"), w("fldChar"), w("sym")
_SIGNS = {w("tab"): "\t", w("ptab"): "\t", w("br"): "\n", w("cr"): "\n", w("noBreakHyphen"): "-", w("softHyphen"): "\u00ad"}
_BLANKS = str.maketrans("\n\r\t", "   ")


class Shown(NamedTuple):
    """What a child of a run shows, and how many of the run's characters it is: the same number, or one for a unit."""

    text: str
    length: int


_NOTHING = Shown("", 0)


def shown(child: Element) -> Shown:
    """Return what a child of a run shows.

    `w:t` is its text; a tab, break, hyphen, symbol, form field (box or choice) or alternative content is one character each; anything
    else is none.
    """
    tag = child.tag
    if tag == _TEXT:
        text = child.text or ""
        if "\n" in text or "\t" in text or "\r" in text:
            text = text.translate(_BLANKS)
        return Shown(text, len(text))
    sign = _SIGNS.get(tag)
    if sign is None:
        sign = _unusual(child, tag)
    return Shown(sign, 1) if sign else _NOTHING


def _unusual(child: Element, tag: str) -> str:
    """Return what a child shows that few runs have."""
    if tag == _SYMBOL:
        return glyph(_hexadecimal(attribute(child, "char")), attribute(child, "font"))
    if tag == _FIELD:
        return _form_field(child)
    if tag == ALTERNATE:
        chosen = xml.branch(child)
        return "" if chosen is None else "".join(shown(part).text for part in chosen).replace("\n", " ")
    return ""


def _hexadecimal(digits: str) -> int:
    """Return the number that up to six hexadecimal digits are, 0 for anything else."""
    return int(digits, 16) if 0 < len(digits) <= 6 and all(digit in "0123456789abcdefABCDEF" for digit in digits) else 0


def box(ticked: bool) -> str:
    """Return the sign for a box to tick."""
    return TICKED_BOX if ticked else EMPTY_BOX


def _form_field(field: Element) -> str:
    """Return what a legacy form field shows by itself: a box, or the choice of a list."""
    tick = field.find(f"{w('ffData')}/{w('checkBox')}")
    if tick is not None:
        state = tick.find(w("checked"))
        state = tick.find(w("default")) if state is None else state
        return box(state is not None and on(state))
    choices = field.find(f"{w('ffData')}/{w('ddList')}")
    if choices is None:
        return ""
    chosen = choices.find(w("result"))
    index = integer(val(choices.find(w("default")) if chosen is None else chosen, "0"), 0) or 0
    entries = choices.findall(w("listEntry"))
    return val(entries[index]) if 0 <= index < len(entries) else ""

"""A line's pieces made into the text a reader sees, with the map back: legacy codes decoded, marks composed, soft hyphens dropped."""

import re
import unicodedata
from typing import NamedTuple

from kiemdiem_docs.documents.legacy import evidence, fonts, tcvn3, vni
from kiemdiem_docs.documents.pieces import Line, Piece
from kiemdiem_docs.documents.symbols import glyphs
from kiemdiem_docs.model import Segment

SOFT_HYPHEN = "\u00ad"
NFD = "nfd"
_QUALITIES = "\u031b\u0302\u0306"
_VIETNAMESE_MARKS = frozenset(_QUALITIES + "\u0300\u0301\u0303\u0309\u0323")
_TO_REPAIR = re.compile("[\u00ad\u0300-\u036f\uf000-\uf0ff]")
_PRIVATE = re.compile("[\uf000-\uf0ff]")
_NOTHING: frozenset[str] = frozenset()


class Repaired(NamedTuple):
    """A line as a reader sees it. bold: number of leading characters that are bold. done: what was repaired."""

    text: str
    segments: tuple[Segment, ...]
    bold: int
    done: frozenset[str]


class _Unit(NamedTuple):
    """Text that came from characters `char:end` of a run; as long as its source it is one to one, else it is not to be divided."""

    text: str
    run: int
    char: int
    end: int
    bold: bool
    code: str = ""


def repair(line: Line, verdict: evidence.Verdict) -> Repaired:
    """Return a line's text, its segments (they cover the text exactly, in order) and how much of its beginning is bold."""
    text = "".join([piece.text for piece in line])
    if verdict == evidence.UNICODE and (text.isascii() or (unicodedata.is_normalized("NFC", text) and not _TO_REPAIR.search(text))):
        units = [_Unit(piece.text, piece.run, piece.char, piece.char + piece.length, piece.bold) for piece in line]
        return _assemble(units, _NOTHING)
    coded = _coded(line, verdict)
    units = _composed([unit for unit in _decoded(coded) if unit.text != SOFT_HYPHEN])
    done = {evidence.family(unit.code) for unit in coded if unit.code and not unit.text.isascii()}
    return _assemble(units, frozenset(done | {unit.code for unit in units if unit.code == NFD}))


def label(text: str, codec: str, verdict: evidence.Verdict) -> str:
    """Return a list label, which stands outside any run, repaired like the text."""
    return repair([Piece(text, 0, 0, len(text), False, codec)], verdict).text


def _coded(line: Line, verdict: evidence.Verdict) -> list[_Unit]:
    """Return a unit for every character with its code; a piece that is longer or shorter than its source stays whole."""
    units: list[_Unit] = []
    codes = iter(evidence.codes(line, verdict))
    for text, run, char, length, bold, _codec in line:
        own = [next(codes) for _sign in text]
        if length == len(text):
            units += [_Unit(sign, run, char + i, char + i + 1, bold, own[i]) for i, sign in enumerate(text)]
        else:
            units.append(_Unit(text, run, char, char + length, bold, ""))
    return units


def _decoded(units: list[_Unit]) -> list[_Unit]:
    """Return the units with legacy codes decoded; a VNI letter and the code of its marks become one unit."""
    out: list[_Unit] = []
    at = 0
    while at < len(units):
        unit = units[at]
        mark = units[at + 1] if at + 1 < len(units) else None
        pair = vni.PAIRS.get(unit.text + mark.text) if mark and unit.code == mark.code == fonts.VNI else None
        if mark and pair:
            out.append(_joined([unit, mark], pair, fonts.VNI))
            at += 2
            continue
        if unit.code == fonts.VNI:
            unit = unit._replace(text=vni.decode(unit.text))
        elif unit.code:
            unit = unit._replace(text=tcvn3.decode(unit.text, capitals=unit.code == fonts.TCVN3_CAPITALS))
        elif _PRIVATE.match(unit.text):
            unit = unit._replace(text=glyphs(unit.text, ""))
        out.append(unit)
        at += 1
    return out


def _joined(units: list[_Unit], text: str, code: str) -> _Unit:
    """Return one unit for several; what lies in later runs is not part of its place."""
    first = units[0]
    end = first.end
    for unit in units[1:]:
        if unit.run != first.run or unit.char != end:
            break
        end = unit.end
    return _Unit(text, first.run, first.char, end, first.bold, code)


def _composed(units: list[_Unit]) -> list[_Unit]:
    """Return the units with every letter and the marks after it made one, wherever runs divide them."""
    out: list[_Unit] = []
    at = 0
    while at < len(units):
        end = at + 1
        while end < len(units) and unicodedata.combining(units[end].text[0]):
            end += 1
        out += _cluster(units[at:end])
        at = end
    return out


def _cluster(units: list[_Unit]) -> list[_Unit]:
    """Return a letter and its marks as one unit if they compose, else as they are."""
    if len(units) == 1 and units[0].text.isascii():
        return units
    apart = "".join(unit.text for unit in units)
    text = _compose(apart)
    return units if text == apart else [_joined(units, text, NFD if any(not unit.code for unit in units) else units[0].code)]


def _compose(cluster: str) -> str:
    """Return a letter with its marks composed, also where a tone was typed before the mark that makes the vowel (á + ̂ for ấ).

    Marks of one class keep their order in NFC, which then finds no letter for them.
    """
    text = unicodedata.normalize("NFC", cluster)
    if len(text) == 1:
        return text
    apart = unicodedata.normalize("NFD", cluster)
    base, marks = apart[0], apart[1:]
    if not _VIETNAMESE_MARKS.issuperset(marks):
        return text
    ordered = unicodedata.normalize("NFC", base + "".join(sorted(marks, key=lambda mark: mark not in _QUALITIES)))
    return ordered if len(ordered) < len(text) else text


def _assemble(units: list[_Unit], done: frozenset[str]) -> Repaired:
    """Return the units' text with its segments; neighbours that are one to one with one run's characters share a segment."""
    segments: list[Segment] = []
    at = start = run = char = end = 0
    plain = False
    for unit in units:
        stop = at + len(unit.text)
        one_to_one = stop - at == unit.end - unit.char
        if not (plain and one_to_one and unit.run == run and unit.char == end):
            if at > start:
                segments.append(Segment(start, at, run, char, end))
            start, run, char = at, unit.run, unit.char
        plain, end, at = one_to_one, unit.end, stop
    if at > start:
        segments.append(Segment(start, at, run, char, end))
    return Repaired("".join([unit.text for unit in units]), tuple(segments), _bold(units), done)


def _bold(units: list[_Unit]) -> int:
    """Return the number of leading characters that are bold. Spaces go with what stands around them: their own weight is not seen."""
    bold = at = 0
    for unit in units:
        at += len(unit.text)
        if unit.text.isspace():
            continue
        if not unit.bold:
            return bold
        bold = at
    return at if bold else 0

"""A line's pieces made into the text a reader sees, with the map back: legacy codes decoded, marks composed, soft hyphens dropped."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from kiemdiem_docs.documents.legacy import evidence, fonts, tcvn3, vni
from kiemdiem_docs.documents.pieces import Line, Piece
from kiemdiem_docs.documents.symbols import glyphs
from kiemdiem_docs.model import Segment

NFD = "nfd"
_QUALITIES = "\u031b\u0302\u0306"
_VIETNAMESE_MARKS = frozenset(_QUALITIES + "\u0300\u0301\u0303\u0309\u0323")
_MARKS = "\u0300-\u036f"
_ODD = f"\u00ad\uf000-\uf0ff{_MARKS}"  # soft hyphens, codes of symbol fonts, marks that stand apart
_TO_REPAIR = re.compile(f"[{_ODD}]")
# Lengths are bounded because normalising n marks in disorder takes n² steps (50,000: 2.6 s).
_TOKEN = re.compile(f"[^{_ODD}]{{1,200}}(?![{_MARKS}])|.[{_MARKS}]{{0,8}}", re.DOTALL)


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


class _Token(NamedTuple):
    """What `start:end` of a line's pieces shows. done: what was repaired in it, "" for nothing."""

    start: int
    end: int
    text: str
    done: str


_NOTHING: frozenset[str] = frozenset()


def repair(line: Line, verdict: evidence.Verdict) -> Repaired:
    """Return a line's text, its segments (they cover the text exactly, in order) and how much of its beginning is bold."""
    text = "".join([piece.text for piece in line])
    if verdict == evidence.UNICODE and (text.isascii() or (not _TO_REPAIR.search(text) and unicodedata.is_normalized("NFC", text))):
        units = [_Unit(piece.text, piece.run, piece.char, piece.char + piece.length, piece.bold) for piece in line]
        return _assemble(units, _NOTHING)
    tokens = [token for code, start, end in evidence.codes(line, verdict) for token in _tokens(text[start:end], start, code)]
    return _assemble(_placed(tokens, line), frozenset(token.done for token in tokens if token.done))


def label(text: str, codec: str, verdict: evidence.Verdict) -> str:
    """Return a list label, which stands outside any run, repaired like the text."""
    return repair([Piece(text, 0, 0, len(text), False, codec)], verdict).text


def _tokens(text: str, offset: int, code: str) -> Iterator[_Token]:
    """Yield what a stretch of one code shows."""
    done = "" if text.isascii() else evidence.family(code)
    if code == fonts.VNI:
        for start, end, letters in vni.tokens(text):
            yield _Token(offset + start, offset + end, letters, done)
    elif code:
        yield _Token(offset, offset + len(text), tcvn3.decode(text, capitals=code == fonts.TCVN3_CAPITALS), done)
    else:
        for match in _TOKEN.finditer(text):
            yield _Token(offset + match.start(), offset + match.end(), *_unicode(match[0]))


@lru_cache(maxsize=4096)
def _unicode(token: str) -> tuple[str, str]:
    """Return what a stretch of Unicode shows, ordinary characters or one with what has to be repaired, and what was repaired."""
    if token[0] == "\u00ad":
        return _compose(token[1:]) if len(token) > 1 else "", ""
    text = _compose(glyphs(token, "") if "\uf000" <= token[0] <= "\uf0ff" else token)
    return text, NFD if len(text) < len(token) or not unicodedata.is_normalized("NFC", token) else ""


def _compose(token: str) -> str:
    """Return a letter with its marks composed, also where a tone was typed before the mark that makes the vowel (á + ̂ for ấ).

    Marks of one class keep their order in NFC, which then finds no letter for them.
    """
    text = unicodedata.normalize("NFC", token)
    if len(text) == 1 or len(text) > len(token) or not _TO_REPAIR.search(text):
        return text
    apart = unicodedata.normalize("NFD", token)
    base, marks = apart[0], apart[1:]
    if not _VIETNAMESE_MARKS.issuperset(marks):
        return text
    ordered = unicodedata.normalize("NFC", base + "".join(sorted(marks, key=lambda mark: mark not in _QUALITIES)))
    return ordered if len(ordered) < len(text) else text


def _placed(tokens: list[_Token], line: Line) -> list[_Unit]:
    """Return the tokens with their places, divided where pieces meet if they are one to one."""
    starts: list[int] = []
    at = 0
    for piece in line:
        starts.append(at)
        at += len(piece.text)
    units: list[_Unit] = []
    for token in tokens:
        index = bisect_right(starts, token.start) - 1
        if len(token.text) == token.end - token.start:
            units += _divided(token, line, starts, index)
        elif token.text:
            units.append(_whole(token, line, starts, index))
    return units


def _divided(token: _Token, line: Line, starts: list[int], index: int) -> Iterator[_Unit]:
    """Yield a one-to-one token piece by piece; a piece that is a unit itself comes whole, with its first character."""
    at = token.start
    while at < token.end:
        piece, start = line[index], starts[index]
        stop = min(token.end, start + len(piece.text))
        if piece.length == len(piece.text):
            char = piece.char + at - start
            yield _Unit(token.text[at - token.start : stop - token.start], piece.run, char, char + stop - at, piece.bold)
        elif at == start:
            yield _Unit(piece.text, piece.run, piece.char, piece.char + piece.length, piece.bold)
        at = stop
        index += 1


def _whole(token: _Token, line: Line, starts: list[int], index: int) -> _Unit:
    """Return a token as one unit; what of its source lies in later runs is not part of its place."""
    piece = line[index]
    char = piece.char + min(token.start - starts[index], piece.length)
    end = min(piece.char + piece.length, char + token.end - token.start)
    index += 1
    while index < len(line) and starts[index] < token.end and line[index].run == piece.run and line[index].char == end:
        end = min(end + line[index].length, end + token.end - starts[index])
        index += 1
    return _Unit(token.text, piece.run, char, end, piece.bold)


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

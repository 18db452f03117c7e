"""Lines → paragraphs: how headings, the header and the closing blocks look."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from random import Random
from typing import NamedTuple

from training.blocks import Block, Para, Run, Table, plain
from training.entry import Line
from training.numbering import Counter, written

LOOKS = ("styles", "bold", "caps", "plain")
TITLE = re.compile(r"(BẢN|BÁO CÁO)(\s+TỰ)?\s+(KIỂM ĐIỂM|TỰ KIỂM ĐIỂM)", re.IGNORECASE)
PARTY = "ĐẢNG CỘNG SẢN VIỆT NAM"
NUMBERS = ("upperRoman", "decimal", "lowerLetter")
HALF = 4677  # half of the text's width on A4 with the margins of package.py, in twentieths of a point


class Piece(NamedTuple):
    """A heading or body line with the paragraph that it becomes."""

    line: Line
    para: Para


def piece(line: Line, look: str) -> Piece:
    """Dress one heading or body line. look: one of LOOKS, how headings are marked."""
    if line.block == "body" or look == "plain":
        return Piece(line, plain(line.text))
    if look == "styles":
        return Piece(line, plain(line.text, style=f"Heading{line.level}", align="left"))
    capital = look == "caps" and line.level == 1
    return Piece(line, plain(line.text.upper() if capital else line.text, bold=True))


def numbered(old: Piece, counter: Counter) -> Piece:
    """Return the piece with the number or dash that opens it turned into Word's numbering."""
    number, rest = counter.take(old.para.text)
    runs = (replace(old.para.runs[0], text=rest),)
    return old._replace(para=replace(old.para, runs=runs, number=number))


def with_numbers(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces with a number before each heading: I., II. on the first level, 1., 2. on the second, a), b) on the third."""
    counts = [0, 0, 0]
    result: list[Piece] = []
    for each in pieces:
        if level := each.line.level:
            counts = [*counts[: level - 1], counts[level - 1] + 1, *[0] * (3 - level)]
            result.append(_opened(each, f"{written(NUMBERS[level - 1], counts[level - 1])} "))
        else:
            result.append(each)
    return result


def _opened(old: Piece, words: str) -> Piece:
    first, *others = old.para.runs
    return old._replace(para=replace(old.para, runs=(replace(first, text=words + first.text), *others)))


def header(lines: Sequence[Line], rng: Random) -> list[Block]:
    """Lay out the lines above the first heading: names of the units beside the Party's in a table without borders, in some by lines; then the title and who it is."""
    texts = [line.text for line in lines]
    title = next((i for i, text in enumerate(texts) if TITLE.match(text)), len(texts))
    party = next((i for i, text in enumerate(texts[:title]) if PARTY in text.upper()), 0)
    above: list[Block] = [plain(text, align="center", bold=text.isupper()) for text in texts[:title]]
    if party and rng.random() < 0.7:
        above = [_two_columns(texts[:party], texts[party:title])]
    until = next((i for i, text in enumerate(texts[title + 1 :], title + 1) if not _belongs_to_title(text)), len(texts))
    heads = [plain(text, bold=True, align="center") for text in texts[title:until]]
    spacing = [Para()] * rng.randrange(2)
    return [*above, *spacing, *heads, *spacing, *(plain(text) for text in texts[until:])]


def _belongs_to_title(text: str) -> bool:
    return text.isupper() or text.startswith(("Năm ", "năm ", "("))


def _two_columns(left: Sequence[str], right: Sequence[str]) -> Table:
    cells = tuple(tuple(plain(text, bold=text.isupper(), align="center") for text in side) for side in (left, right))
    return Table((cells,), (HALF, HALF), borders=False)


def closing(lines: Sequence[Line], rng: Random) -> list[Block]:
    """Lay out the signature and what superiors fill in: lines, or the signature in the right half of a table."""
    signature = tuple(plain(line.text, bold=line.text.isupper(), align="center") for line in lines if line.block == "signature")
    superior = [plain(line.text, bold=line.text.isupper()) for line in lines if line.block == "superior"]
    if len(signature) > 1 and rng.random() < 0.4:
        return [Table((((Para(),), signature),), (HALF, HALF), borders=False), *superior]
    return [*signature, *superior]


def sections(pieces: Sequence[Piece]) -> Iterator[tuple[Piece | None, list[Piece]]]:
    """Yield each heading of the first level with the pieces below it; None for what stands above the first."""
    heading: Piece | None = None
    below: list[Piece] = []
    for each in pieces:
        if each.line.level == 1:
            if heading or below:
                yield heading, below
            heading, below = each, []
        else:
            below.append(each)
    if heading or below:
        yield heading, below


def joined(paras: Sequence[Para], between: str) -> Para:
    """Return one paragraph of several, the words `between` them."""
    first, *others = paras
    runs = [*first.runs]
    for para in others:
        runs += [Run(between), *para.runs]
    return replace(first, runs=tuple(runs), style="")

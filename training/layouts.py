"""Lines → document: how the same report looks in different hands (FORMAT.md, @layout).

Whatever a layout leaves open (which table, whether a heading is bold) is drawn from a generator seeded with the report's id.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby
from random import Random

from training import legacy, spelling, tables
from training.blocks import Block, Box, Para, Run
from training.dressing import LOOKS, Piece, closing, header, joined, numbered, piece, with_numbers
from training.entry import Line
from training.numbering import Counter, opens_with_number


@dataclass(frozen=True, slots=True)
class Sheet:
    """A document laid out: its blocks and the font of its body text."""

    blocks: tuple[Block, ...]
    font: str = legacy.OTHER


def lay_out(lines: Sequence[Line], layout: str, seed: str) -> Sheet:
    """Return the lines as a document in the layout; the same seed gives the same document."""
    rng = Random(seed)
    look = layout if layout in LOOKS else rng.choice(LOOKS)
    pieces = [piece(line, look) for line in lines if line.block in ("heading", "body")]
    blocks: list[Block] = [
        *header([line for line in lines if line.block == "header"], rng),
        *ARRANGED.get(layout, _as_it_stands)(pieces, rng),
        *closing(lines, rng),
    ]
    spell = SPELLED.get(layout, spelling.scattered(spelling.LIGHT, traces=False))
    return Sheet(tuple(spell(blocks, rng)), legacy.FONTS.get(layout, legacy.OTHER))


def _as_it_stands(pieces: Sequence[Piece], rng: Random) -> list[Block]:
    return [each.para for each in pieces]


def _merged(pieces: Sequence[Piece], rng: Random) -> list[Block]:
    """Join headings below the first level with the paragraph that follows: "1. Heading: text"; not where that one opens with a number or dash of its own."""
    bold = rng.random() < 0.5
    blocks: list[Block] = []
    pending: Piece | None = None
    for each in pieces:
        if pending and each.line.block == "body" and not opens_with_number(each.line.text):
            blocks.append(Para((Run(f"{pending.line.text.rstrip(' .:;')}: ", bold=bold), *each.para.runs)))
            pending = None
            continue
        blocks += [pending.para] if pending else []
        pending = each if each.line.level > 1 else None
        blocks += [] if pending else [each.para]
    return blocks + ([pending.para] if pending else [])


def _autonumber(pieces: Sequence[Piece], rng: Random) -> list[Block]:
    """Turn written numbers and dashes into Word's numbering; where no heading has a written number, Word numbers them all the same."""
    counter = Counter()
    headings = [each for each in pieces if each.line.block == "heading"]
    if not any(opens_with_number(each.para.text) for each in headings):
        pieces = with_numbers(pieces)
    return [numbered(each, counter).para for each in pieces]


def _textbox(pieces: Sequence[Piece], rng: Random) -> list[Block]:
    """Put the rating and one other paragraph into text boxes."""
    body = [n for n, each in enumerate(pieces) if each.line.block == "body"]
    chosen = {rng.choice(body)} if body else set()
    blocks: list[Block] = []
    for boxed, group in groupby(enumerate(pieces), lambda at: at[0] in chosen or at[1].line.role == "self_rating"):
        paras = tuple(each.para for _, each in group)
        blocks += [Box(paras)] if boxed else paras
    return blocks


def _breaks(pieces: Sequence[Piece], rng: Random) -> list[Block]:
    """Write the paragraphs under a heading as one paragraph with line breaks; in half of the reports with the lower headings among them."""
    inside = rng.random() < 0.5
    grouped = groupby(pieces, lambda each: each.line.block == "body" or (inside and each.line.level > 1))
    blocks: list[Block] = []
    for together, group in grouped:
        paras = [each.para for each in group]
        blocks += [joined(paras, "\n")] if together else paras
    return blocks


Arrange = Callable[[Sequence[Piece], Random], list[Block]]
Spell = Callable[[Sequence[Block], Random], list[Block]]

ARRANGED: dict[str, Arrange] = {
    "merged": _merged,
    "autonumber": _autonumber,
    "table": tables.arrange,
    "textbox": _textbox,
    "breaks": _breaks,
}
SPELLED: dict[str, Spell] = {
    "nfd": spelling.decomposed,
    "tcvn3": spelling.encoded("tcvn3"),
    "vni": spelling.encoded("vni"),
    "runs": spelling.scattered(spelling.HEAVY, traces=True),
}

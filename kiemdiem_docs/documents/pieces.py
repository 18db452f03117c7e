"""What the walk over a part hands to the repair: pieces of text with their place."""

from typing import NamedTuple


class Piece(NamedTuple):
    """Text of one element of a run. It stands for characters `char:char + length` of run `run`; `length` differs from len(text) for a unit.

    codec: what the run's font stands for (`legacy.fonts`), "" for an ordinary font.
    """

    text: str
    run: int
    char: int
    length: int
    bold: bool
    codec: str


Line = list[Piece]

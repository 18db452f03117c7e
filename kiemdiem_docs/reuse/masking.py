"""Words as comparison sees them: folded, cut at everything that is no letter or digit, every figure masked."""

import re
from collections.abc import Iterable, Sequence

FIGURE = "#"

# Letters, or a figure with what is written together with it (95,7% · 3/7 · 31/01/2026 · 66-nq/tw).
WORD = re.compile(r"[^\W\d_]+|\d(?:[\w.,/:-]*\w)?%?")
_YEAR = re.compile(r"(?:19|20)\d\d(?:-(?:19|20)?\d\d)?")
# Roman figures that are no Vietnamese syllables; "vi", "x", "c" are, or stand for words.
_ROMAN = frozenset(("i", "ii", "iii", "iv", "vii", "viii", "ix", "xi", "xii", "xiii", "xiv", "xv"))


def masked(words: Iterable[str]) -> tuple[str, ...]:
    """Return the folded words with every figure, Arabic or Roman, as "#"."""
    return tuple([FIGURE if word[0].isdigit() or word in _ROMAN else word for word in words])


def is_year(word: str) -> bool:
    """Return whether a figure is a year or a school year."""
    return _YEAR.fullmatch(word) is not None


def covered(spots: Sequence[tuple[int, int]], hidden: Sequence[bool]) -> int:
    """Return how many characters the hidden ones among the words at `spots` take, the gaps between two of them included."""
    count = 0
    for place, ((start, end), off) in enumerate(zip(spots, hidden, strict=True)):
        if off:
            joined = place > 0 and hidden[place - 1]
            count += end - (spots[place - 1][1] if joined else start)
    return count

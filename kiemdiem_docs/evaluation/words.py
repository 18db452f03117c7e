"""When words of a finding and words of a label speak of the same thing, and which goes with which (CONTRACT.md, "How agreement is counted")."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

NEAR = 85.0
"""Least partial ratio of words that nearly contain each other (CONTRACT.md)."""


@dataclass(frozen=True, slots=True)
class Claim:
    """Something said about some words: `key` is a rule or an item's kind."""

    key: str
    words: str


def plain(text: str) -> str:
    """Return the text as it is compared: composed, small letters (TCVN3 knows no capitals with tones), single spaces."""
    return " ".join(unicodedata.normalize("NFC", text).lower().split())


def closeness(one: str, other: str) -> float:
    """Return how far one text contains the other: 100 for containment, the partial ratio else, 0 when one is empty. Both as `plain` gives them."""
    if not one or not other:
        return 0.0
    return 100.0 if one in other or other in one else fuzz.partial_ratio(one, other)


def pairs(labelled: Sequence[Claim], found: Sequence[Claim]) -> list[tuple[int, int]]:
    """Return which label goes with which finding: index pairs, one to one, taken greedily from the closest words down; keys must be the same.

    Of equally close words those of the more similar length and content go first, then those that stand earlier.
    """
    ours = [plain(claim.words) for claim in found]
    ranked = []
    for i, label in enumerate(labelled):
        words = plain(label.words)
        for j, claim in enumerate(found):
            close = closeness(words, ours[j]) if claim.key == label.key else 0.0
            if close >= NEAR:
                ranked.append((-close, -fuzz.ratio(words, ours[j]), i, j))
    return _one_to_one(sorted(ranked))


def _one_to_one(ranked: Sequence[tuple[float, float, int, int]]) -> list[tuple[int, int]]:
    taken: dict[int, int] = {}
    for _, _, i, j in ranked:
        if i not in taken and j not in taken.values():
            taken[i] = j
    return sorted(taken.items())

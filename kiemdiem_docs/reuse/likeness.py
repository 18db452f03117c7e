"""How alike two sentences are, whatever the order of their words: which words of each the other holds, and the stretch where they lie."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from kiemdiem_docs.reuse.masking import FIGURE
from kiemdiem_docs.reuse.own import PLAIN, Sentence

# A word that the other sentence holds beside another neighbour: moved, or shared by chance.
LONE = 0.6
# A stretch of at least this share of a sentence's weight stands for the whole of it.
SNAP = 0.7


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words `first:last` of a sentence; weight of those words, and how much of it the other sentence holds; content: the weighty words among them."""

    first: int
    last: int
    weight: float
    held: float
    content: int
    whole: bool


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two sentences beside each other. score: share of the two stretches' weight that both hold, 0 to 1."""

    new: Stretch
    old: Stretch

    @property
    def score(self) -> float:
        """Return the share of the weight of both stretches that the other side holds."""
        weight = self.new.weight + self.old.weight
        return (self.new.held + self.old.held) / weight if weight else 0.0


def likeness(new: Sentence, old: Sentence) -> Likeness:
    """Return how alike the sentences are where they are most alike: one word for word inside the other, else by the words they share."""
    if len(old.keys) <= len(new.keys) and (place := _inside(old, new)) >= 0:
        return Likeness(_all(new, place, place + len(old.keys)), _all(old, 0, len(old.keys)))
    if len(new.keys) < len(old.keys) and (place := _inside(new, old)) >= 0:
        return Likeness(_all(new, 0, len(new.keys)), _all(old, place, place + len(new.keys)))
    return Likeness(_stretch(new, old), _stretch(old, new))


def _inside(small: Sentence, large: Sentence) -> int:
    """Return at which word of the large sentence the small one stands, figures aside; -1 where it does not."""
    before, found, _ = f" {' '.join(large.marks)} ".partition(f" {' '.join(small.marks)} ")
    return before.count(" ") if found else -1


def _all(sentence: Sentence, first: int, last: int) -> Stretch:
    """Return a stretch that the other sentence holds word for word."""
    weight = sum(sentence.weights[first:last])
    return Stretch(first, last, weight, weight, _content(sentence, first, last), (first, last) == (0, len(sentence.keys)))


def _content(sentence: Sentence, first: int, last: int) -> int:
    return sum(weight == PLAIN for weight in sentence.weights[first:last])


def _stretch(one: Sentence, other: Sentence) -> Stretch:
    held = _held(one, other)
    first, last = _densest([2 * part - weight for part, weight in zip(held, one.weights, strict=True)])
    total, weight = sum(one.weights), sum(one.weights[first:last])
    whole = weight >= SNAP * total
    if whole:
        first, last, weight = 0, len(one.keys), total
    return Stretch(first, last, weight, sum(held[first:last]), _content(one, first, last), whole)


def _held(one: Sentence, other: Sentence) -> list[float]:
    """Return for every word of `one` how much of its weight `other` holds: all of it beside the same neighbour, LONE of it elsewhere."""
    keys = set(other.keys)
    beside = [pair in other.pairs for pair in pairwise(one.marks)]
    near = [left or right for left, right in zip([False, *beside], [*beside, False], strict=True)]
    return [_part(key, mark, weight, close, keys) for key, mark, weight, close in zip(one.keys, one.marks, one.weights, near, strict=True)]


def _part(key: str, mark: str, weight: float, close: bool, keys: set[str]) -> float:
    if not weight or (mark == FIGURE and key not in keys):
        return 0.0
    if close or mark == FIGURE:
        return weight
    return LONE * weight if weight == PLAIN and key in keys else 0.0


def _densest(gains: Sequence[float]) -> tuple[int, int]:
    """Return the stretch with the greatest sum (Kadane); (0, 0) when no gain is positive."""
    best = total = 0.0
    first = last = start = 0
    for place, gain in enumerate(gains):
        if total <= 0:
            start, total = place, 0.0
        total += gain
        if total > best:
            first, last, best = start, place + 1, total
    return first, last

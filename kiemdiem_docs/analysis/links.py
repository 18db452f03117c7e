"""Which limitation a cause explains and a measure meets: by sentence, by neighbourhood, by enumeration and by shared rare words."""

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from kiemdiem_docs.analysis.lines import Line
from kiemdiem_docs.language import fold
from kiemdiem_docs.model import Item, ItemKind

_WORD = re.compile(r"[^\W\d_]{2,}|\d+(?:[.,/]\d+)*")
_ALL = re.compile(
    r"(?:các|những|mọi|tất cả)\s+(?:mặt\s+)?(?:tồn tại|hạn chế|khuyết điểm|thiếu sót|việc|điều)[^.]{0,30}\b(?:trên|nêu|đã nêu|vừa nêu|kể trên)\b"
)
_NUMBERED = re.compile(r"\b(?:hạn chế|khuyết điểm|điều|việc|mục|điểm|tồn tại) (?:thứ )?(nhất|hai|ba|tư|năm|sáu|\d)\b")
_NUMBERS = {"nhất": 1, "hai": 2, "ba": 3, "tư": 4, "năm": 5, "sáu": 6}
_SHARED_ENOUGH = 0.16
"""Share of the rarer words' weight from which content alone links; below it unrelated items of one report still meet by chance."""


def link(items: Sequence[Item], lines: Sequence[Line]) -> tuple[Item, ...]:
    """Return the items with `links` filled for causes and measures."""
    limitations = [item for item in items if item.kind is ItemKind.LIMITATION]
    weights = _weights(lines)
    return tuple(
        replace(item, links=_targets(item, limitations, weights)) if item.kind not in (ItemKind.LIMITATION, ItemKind.FOLLOWUP) else item
        for item in items
    )


def _weights(lines: Sequence[Line]) -> dict[str, float]:
    """Return each word's weight: the rarer among the report's paragraphs the heavier."""
    counts = Counter(word for line in lines for word in set(_WORD.findall(line.folded)))
    return {word: math.log((len(lines) + 1) / count) for word, count in counts.items()}


def _targets(item: Item, limitations: Sequence[Item], weights: dict[str, float]) -> tuple[str, ...]:
    folded = fold(item.text)
    if not limitations:
        return ()
    if _ALL.search(folded):
        return tuple(limitation.id for limitation in limitations)
    numbered = {_NUMBERS.get(found) or int(found) for found in _NUMBERED.findall(folded) if found in _NUMBERS or found.isdigit()}
    named = tuple(limitation.id for number, limitation in enumerate(limitations, 1) if number in numbered)
    if named:
        return named
    beside = _beside(item, limitations)
    if beside:
        return (beside.id,)
    scored = [(_shared(folded, fold(limitation.text), weights), limitation.id) for limitation in limitations]
    best = max(score for score, _ in scored)
    if best < _SHARED_ENOUGH:
        return (limitations[0].id,) if len(limitations) == 1 else ()
    return tuple(identity for score, identity in scored if score >= max(_SHARED_ENOUGH, 0.75 * best))


def _beside(item: Item, limitations: Sequence[Item]) -> Item | None:
    """Return the limitation of the same paragraph that stands nearest, those before it first."""
    same = [limitation for limitation in limitations if limitation.span.paragraph == item.span.paragraph]
    before = [limitation for limitation in same if limitation.span.end <= item.span.start]
    if before:
        return before[-1]
    return same[0] if same else None


def _shared(one: str, other: str, weights: dict[str, float]) -> float:
    words, others = set(_WORD.findall(one)), set(_WORD.findall(other))
    smaller = min(sum(weights.get(word, 1.0) for word in side) for side in (words, others))
    return sum(weights.get(word, 1.0) for word in words & others) / smaller if smaller else 0.0

"""Which limitation a cause explains and a measure meets: by sentence, by neighbourhood, by enumeration and by shared rare words."""

import re
from collections.abc import Sequence
from dataclasses import replace

from kiemdiem_docs.analysis.content import Weights
from kiemdiem_docs.analysis.lines import Line
from kiemdiem_docs.language import fold
from kiemdiem_docs.model import Item, ItemKind

_ALL = re.compile(
    r"(?:các|những|mọi|tất cả)\s+(?:mặt\s+)?(?:tồn tại|hạn chế|khuyết điểm|thiếu sót|việc|điều)[^.]{0,30}\b(?:trên|nêu|đã nêu|vừa nêu|kể trên)\b"
)
_NUMBERED = re.compile(r"\b(?:hạn chế|khuyết điểm|điều|việc|mục|điểm|tồn tại) (?:thứ )?(nhất|hai|ba|tư|năm|sáu|\d)\b")
_NUMBERS = {"nhất": 1, "hai": 2, "ba": 3, "tư": 4, "năm": 5, "sáu": 6}
_SHARED_ENOUGH = 0.08
"""Share of the rarer words' weight from which content alone links: F1 of the links between marked items 0.78 at 0.08, 0.77 at 0.10, 0.73 at 0.16 (training two thirds, 2026-11-22)."""


def link(items: Sequence[Item], lines: Sequence[Line]) -> tuple[Item, ...]:
    """Return the items with `links` filled for causes and measures."""
    limitations = [item for item in items if item.kind is ItemKind.LIMITATION]
    words = Weights(line.folded for line in lines)
    return tuple(
        replace(item, links=_targets(item, limitations, words)) if item.kind not in (ItemKind.LIMITATION, ItemKind.FOLLOWUP) else item
        for item in items
    )


def _targets(item: Item, limitations: Sequence[Item], words: Weights) -> tuple[str, ...]:
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
    scored = [(words.shared(folded, fold(limitation.text)), limitation.id) for limitation in limitations]
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

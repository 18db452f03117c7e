"""Which limitation a cause explains and a measure meets: by sentence, by neighbourhood, by enumeration and by shared rare words."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from kiemdiem_docs.analysis.content import Weights
from kiemdiem_docs.analysis.lines import Line
from kiemdiem_docs.language import fold, sentences
from kiemdiem_docs.model import Item, ItemKind, ParagraphRole, Role

_ALL = re.compile(
    r"\bcả (?:hai|ba|bốn|năm|mấy|\d) (?:việc|điều|hạn chế|khuyết điểm|thiếu sót|lỗi|tồn tại|mặt|chuyện)\b|"
    r"(?:các|những|mọi|tất cả)\s+(?:mặt\s+)?(?:tồn tại|hạn chế|khuyết điểm|thiếu sót|việc|điều)[^.]{0,30}\b(?:trên|nêu|đã nêu|vừa nêu|kể trên)\b"
)
_NUMBERED = re.compile(r"\b(?:hạn chế|khuyết điểm|điều|việc|mục|điểm|tồn tại) (?:thứ )?(nhất|hai|ba|tư|năm|sáu|\d)\b")
_NUMBERS = {"nhất": 1, "hai": 2, "ba": 3, "tư": 4, "năm": 5, "sáu": 6}
_NEARLY = 0.9
_SHARED_ENOUGH = 0.04
"""Share of the rarer words' weight from which content alone links, and share of the best from which a second limitation is meant too: F1 of the
links between marked items 0.79 at 0.04 and 0.9, 0.71 at 0.1 (training two thirds, `python -m training.thresholds`, 2026-11-22)."""


def link(items: Sequence[Item], lines: Sequence[Line], roles: Sequence[ParagraphRole]) -> tuple[Item, ...]:
    """Return the items with `links` filled for causes and measures; a link "#2" that the text itself states becomes that limitation's id."""
    limitations = [item for item in items if item.kind is ItemKind.LIMITATION]
    targets = Targets(limitations, roles, Weights((line.folded for line in lines), pairs=True))
    linked: list[Item] = []
    for item in items:
        if item.kind in (ItemKind.LIMITATION, ItemKind.FOLLOWUP):
            linked.append(item)
            continue
        before = linked[-1] if linked and linked[-1].span.paragraph == item.span.paragraph else None
        links = targets.of(item, _context(item, items, lines))
        linked.append(replace(item, links=links or (before.links if before is not None and _goes_on(before, item, lines) else ())))
    return tuple(linked)


def _goes_on(one: Item, other: Item, lines: Sequence[Line]) -> bool:
    """Return whether the second of two neighbours is of the same kind in the same sentence: it goes on about the same."""
    alike = (one.kind is ItemKind.MEASURE) == (other.kind is ItemKind.MEASURE) and one.kind is not ItemKind.LIMITATION
    starts = (start for start, _ in sentences(lines[other.span.paragraph].paragraph.text))
    return alike and not any(one.span.end <= start <= other.span.start for start in starts)


def _context(item: Item, items: Sequence[Item], lines: Sequence[Line]) -> str:
    """Return the item's folded words with what its sentence says before them ("Báo cáo nộp chậm là do …"), up to an item before it."""
    line = lines[item.span.paragraph]
    begin = max((start for start, _ in sentences(line.paragraph.text) if start <= item.span.start), default=0)
    before = [other.span.end for other in items if other.span.paragraph == item.span.paragraph and other.span.end <= item.span.start]
    return line.folded[max([begin, *before]) : item.span.end]


class Targets:
    """The limitations of one report as what causes and measures point at."""

    def __init__(self, limitations: Sequence[Item], roles: Sequence[ParagraphRole], words: Weights) -> None:
        """Number the limitations by the paragraphs of their own section, as the text counts them; by all where that section holds none."""
        self._all = limitations
        self._words = words
        section = [item for item in limitations if roles[item.span.paragraph].role is Role.LIMITATIONS] or limitations
        self._numbered = [tuple(item.id for item in held) for _, held in groupby(section, key=lambda item: item.span.paragraph)]

    def of(self, item: Item, folded: str) -> tuple[str, ...]:
        """Return the ids of the limitations that a cause explains or a measure meets. folded: its words in their sentence."""
        if _ALL.search(folded):
            return tuple(limitation.id for limitation in self._all)
        if named := self._named(item, folded):
            return named
        if beside := _beside(item, self._all):
            return (beside.id,)
        return self._alike(folded)

    def _named(self, item: Item, folded: str) -> tuple[str, ...]:
        """Return the limitations that the text names by number, before the item or in it."""
        stated = {int(mark[1:]) for mark in item.links if mark.startswith("#")}
        stated = stated or {
            _NUMBERS.get(found) or int(found) for found in _NUMBERED.findall(folded) if found in _NUMBERS or found.isdigit()
        }
        return tuple(identity for number, held in enumerate(self._numbered, 1) if number in stated for identity in held)

    def _alike(self, folded: str) -> tuple[str, ...]:
        """Return the limitations whose words the item shares most, enough and nearly as much as the best; the only one in any case."""
        scored = [(self._words.shared(folded, fold(limitation.text)), limitation.id) for limitation in self._all]
        best = max((score for score, _ in scored), default=0.0)
        if best < _SHARED_ENOUGH:
            return (self._all[0].id,) if len(self._all) == 1 else ()
        return tuple(identity for score, identity in scored if score >= max(_SHARED_ENOUGH, _NEARLY * best))


def _beside(item: Item, limitations: Sequence[Item]) -> Item | None:
    """Return the limitation of the same paragraph that stands nearest, those before it first."""
    same = [limitation for limitation in limitations if limitation.span.paragraph == item.span.paragraph]
    before = [limitation for limitation in same if limitation.span.end <= item.span.start]
    if before:
        return before[-1]
    return same[0] if same else None

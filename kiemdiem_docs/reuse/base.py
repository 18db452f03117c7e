"""Base text: the official form's own wording and fixed titles. It stands in everybody's report and never counts as taken over."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from kiemdiem_docs import regimes
from kiemdiem_docs.language import fold, lexicon, phrases
from kiemdiem_docs.reuse.masking import FIGURE, WORD, masked

# Inside a sentence only a long run of the form's words is the form's: shorter ones ("nâng cao tinh thần trách nhiệm") are anybody's.
# 8 is the length of the shortest heading that authors weave into a sentence ("phẩm chất chính trị, đạo đức, lối sống", two words before it).
RUN = 8
_GAP = re.compile(r"…+|\.{3,}|_{3,}")
# Lexicons take "kỷ" and "kỉ" for one spelling; cached, for a text holds the same words again and again.
_spelling = lru_cache(maxsize=1 << 14)(phrases.key)


@dataclass(frozen=True, slots=True)
class Base:
    """Base text, as folded words with figures masked.

    lines: whole lines or sentences; runs: every stretch of RUN words; openers: their first words; titles: phrases that are base wherever they
    stand, by first word.
    """

    lines: frozenset[tuple[str, ...]]
    runs: frozenset[tuple[str, ...]]
    openers: frozenset[str]
    titles: dict[str, tuple[tuple[str, ...], ...]]

    def mask(self, marks: tuple[str, ...]) -> tuple[bool, ...]:
        """Return for every word of a sentence (`marks` of `masking.masked`) whether it is base text."""
        if marks in self.lines:
            return (True,) * len(marks)
        found = [False] * len(marks)
        for start, length in (*self._runs(marks), *self._titles(marks)):
            found[start : start + length] = [True] * length
        return tuple(found)

    def _runs(self, marks: tuple[str, ...]) -> list[tuple[int, int]]:
        return [(start, RUN) for start, word in enumerate(marks) if word in self.openers and marks[start : start + RUN] in self.runs]

    def _titles(self, marks: tuple[str, ...]) -> list[tuple[int, int]]:
        spelt = tuple([_spelling(word) for word in marks]) if self.titles else ()
        starts = [start for start, word in enumerate(spelt) if word in self.titles]
        return [
            (start, len(title)) for start in starts for title in self.titles[spelt[start]] if spelt[start : start + len(title)] == title
        ]


def base(wording: Iterable[str], titles: Iterable[str] = ()) -> Base:
    """Return the base text made of the form's wording and of titles, given as plain strings. "…" and dots in them stand for what an author fills in."""
    pieces = {piece for text in wording for piece in _pieces(text)}
    runs = {piece[at : at + RUN] for piece in pieces for at in range(len(piece) - RUN + 1)}
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for title in sorted({tuple(map(_spelling, piece)) for text in titles for piece in _pieces(text)}):
        by_first.setdefault(title[0], []).append(title)
    openers = frozenset(run[0] for run in runs)
    return Base(frozenset(pieces), frozenset(runs), openers, {first: tuple(found) for first, found in by_first.items()})


def _pieces(text: str) -> Iterator[tuple[str, ...]]:
    for piece in _GAP.split(text):
        found = masked(WORD.findall(fold(piece)))
        if found and found != (FIGURE,):
            yield found


@cache
def official() -> Base:
    """Return the base text of all forms of all regimes and of the lexicon `titles`. Raises FormError when the packaged data is broken."""
    forms = [form for regime in regimes.regimes() for form in regimes.forms(regime.id)]
    wording = [text for form in forms for text in form_wording(form)]
    wording += [name for regime in regimes.regimes() for name in level_names(regime)]
    return base(wording, (title for entry in lexicon.entries("titles") for title in _written_out(entry.phrase)))


def _written_out(phrase: str) -> Iterator[str]:
    """Yield the plain spellings of a lexicon's phrase, its parts between slots one by one."""
    for part in phrases.expand(phrase):
        yield from (" ".join(tokens) for tokens in part)


def form_wording(form: regimes.Form) -> Iterator[str]:
    """Yield every printed text of a form."""
    yield from (form.name, *form.title, form.opening, form.users, form.signature.title, form.signature.note)
    yield from (field.label for field in form.fields)
    for section in form.sections:
        yield from (section.heading, *section.guidance, *section.fixed)
    if form.annex:
        yield from (form.annex.title, form.annex.note, *form.annex.columns)


def level_names(regime: regimes.Regime) -> Iterator[str]:
    """Yield the levels of rating and the four boxes, each alone and in one line."""
    names = [level.name for level in regime.levels]
    yield from (*names, " ".join(names), *regime.box_levels, " ".join(regime.box_levels))

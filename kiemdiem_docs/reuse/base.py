"""Base text: the official form's own wording and fixed titles. It stands in everybody's report and never counts as taken over."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from kiemdiem_docs import regimes
from kiemdiem_docs.language import fold, lexicon
from kiemdiem_docs.language.phrases import key
from kiemdiem_docs.reuse.masking import FIGURE, WORD, masked

# Inside a sentence only a long run of the form's words is the form's: shorter ones ("nâng cao tinh thần trách nhiệm") are anybody's.
# 8 is the length of the shortest heading that authors weave into a sentence ("phẩm chất chính trị, đạo đức, lối sống", two words before it).
RUN = 8
_GAP = re.compile(r"…+|\.{3,}|_{3,}")


Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Base:
    """Base text, as folded words with figures masked.

    lines: whole lines or sentences; phrases: what is base wherever it stands (titles, and every stretch of RUN words of the form), by its
    first two words.
    """

    lines: frozenset[Words]
    phrases: Mapping[tuple[str, str], tuple[Words, ...]]

    def mask(self, marks: Words) -> tuple[bool, ...]:
        """Return for every word of a sentence (`marks` of `masking.masked`) whether it is base text."""
        if marks in self.lines:
            return (True,) * len(marks)
        if self.phrases.keys().isdisjoint(pairwise(marks)):
            return (False,) * len(marks)
        found = [False] * len(marks)
        for start, pair in enumerate(pairwise(marks)):
            for phrase in self.phrases.get(pair, ()):
                end = start + len(phrase)
                if marks[start:end] == phrase:
                    found[start:end] = [True] * len(phrase)
        return tuple(found)


def base(wording: Iterable[str], titles: Iterable[str] = ()) -> Base:
    """Return the base text made of the form's wording and of titles, given as plain strings. "…" and dots in them stand for what an author fills in."""
    lines = {piece for text in wording for piece in _pieces(text)}
    anywhere = {piece[at : at + RUN] for piece in lines for at in range(len(piece) - RUN + 1)}
    anywhere |= {spelt for text in titles for piece in _pieces(text) for spelt in (piece, tuple(map(key, piece)))}
    phrases: dict[tuple[str, str], tuple[Words, ...]] = {}
    for phrase in sorted(phrase for phrase in anywhere if len(phrase) > 1):
        phrases[phrase[0], phrase[1]] = (*phrases.get((phrase[0], phrase[1]), ()), phrase)
    return Base(frozenset(lines), phrases)


def _pieces(text: str) -> Iterator[Words]:
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
    return base(wording, (entry.phrase for entry in lexicon.entries("titles")))


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

"""What became of the limitations of the author's earlier report: answered, standing again, or not spoken of."""

from collections.abc import Iterator
from dataclasses import dataclass

from kiemdiem_docs.analysis.content import Weights
from kiemdiem_docs.language import fold, sentences
from kiemdiem_docs.model import Item, ItemKind, Report, Role, Span

_ANSWERED = 0.2
"""Shared weight from which a follow-up statement is about the old limitation: of 83 labelled ones in the training two thirds all 33 answered
ones lie at 0.25 or above, the others at 0.17 or below (2026-11-22)."""
_SAID = 0.3
"""The same for a sentence of the follow-up section that was not recognised as a statement of its own."""
_AGAIN = 0.21
"""Shared weight from which a limitation is the old one again: 11 of 14 recurring ones, 2 of 36 others (same set)."""


@dataclass(frozen=True, slots=True)
class Fate:
    """One limitation of the earlier report. status: "addressed", "recurring" or "unaddressed"; where: the words here that decide, None if none."""

    limitation: Item
    status: str
    where: Span | None = None


def fates(report: Report, previous: Report) -> Iterator[Fate]:
    """Yield what became of every limitation of the earlier report, in its order."""
    both = (*report.document.paragraphs, *previous.document.paragraphs)
    words = Weights(fold(paragraph.text) for paragraph in both)
    for limitation in previous.of_kind(ItemKind.LIMITATION):
        old = fold(limitation.text)
        answer = _best(old, _statements(report), words, _ANSWERED) or _best(old, _followup_sentences(report), words, _SAID)
        again = _best(old, _limitations(report), words, _AGAIN)
        if answer:
            yield Fate(limitation, "addressed", answer)
        elif again:
            yield Fate(limitation, "recurring", again)
        else:
            yield Fate(limitation, "unaddressed")


def _best(old: str, spans: Iterator[tuple[Span, str]], words: Weights, least: float) -> Span | None:
    scored = [(words.shared(old, fold(text)), -number, span) for number, (span, text) in enumerate(spans)]
    best = max(scored, default=None, key=lambda each: each[:2])
    return best[2] if best and best[0] >= least else None


def _statements(report: Report) -> Iterator[tuple[Span, str]]:
    return ((item.span, item.text) for item in report.of_kind(ItemKind.FOLLOWUP))


def _limitations(report: Report) -> Iterator[tuple[Span, str]]:
    return ((item.span, item.text) for item in report.of_kind(ItemKind.LIMITATION))


def _followup_sentences(report: Report) -> Iterator[tuple[Span, str]]:
    for paragraph in report.paragraphs(Role.FOLLOWUP):
        for start, end in sentences(paragraph.text):
            yield Span(paragraph.index, start, end), paragraph.text[start:end]

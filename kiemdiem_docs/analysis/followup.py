"""What became of the limitations of the author's earlier report: answered, standing again, or not spoken of."""

from collections.abc import Iterator
from dataclasses import dataclass

from kiemdiem_docs.analysis.content import Weights
from kiemdiem_docs.language import fold, sentences
from kiemdiem_docs.model import Item, ItemKind, Report, Role, Span

_ANSWERED = 0.2
"""Shared weight from which a follow-up statement is about the old limitation: 70 of 72 answered ones reach it, 1 of 67 others (training two thirds,
`python -m training.thresholds`, 2026-11-22)."""
_SAID = 0.3
"""The same for a sentence of the follow-up section that was not recognised as a statement of its own; higher, as any sentence is tried."""
_ELSEWHERE = 0.4
"""The same for a sentence of another section. Without recognised statements, both kinds of sentences together tell most answered limitations and few
others (`python -m training.thresholds`)."""
_WORDS = 6
"""Shorter sentences share most of their few words with anything."""
_AGAIN = 0.21
"""Shared weight from which a limitation is the old one again: 16 of 21 recurring ones reach it, 3 of 118 others (same set and command)."""


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
        if answer := _best(old, _statements(report), words, _ANSWERED) or _in_section(old, report, words):
            yield Fate(limitation, "addressed", answer)
        elif again := _best(old, _limitations(report), words, _AGAIN):
            yield Fate(limitation, "recurring", again)
        elif told := _elsewhere(old, report, words):
            yield Fate(limitation, "addressed", told)
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


def said(old: str, report: Report, words: Weights) -> Span | None:
    """Return the sentence that speaks of the old limitation where no statement was recognised: in the follow-up section, or among results and answers."""
    return _in_section(old, report, words) or _elsewhere(old, report, words)


def _in_section(old: str, report: Report, words: Weights) -> Span | None:
    return _best(old, _sentences(report, Role.FOLLOWUP), words, _SAID)


def _elsewhere(old: str, report: Report, words: Weights) -> Span | None:
    return _best(old, _sentences(report, Role.ACHIEVEMENTS, Role.SUGGESTIONS, Role.RESPONSIBILITY), words, _ELSEWHERE)


def _sentences(report: Report, *roles: Role) -> Iterator[tuple[Span, str]]:
    for paragraph in report.paragraphs(*roles):
        for start, end in sentences(paragraph.text):
            if len(paragraph.text[start:end].split()) >= _WORDS:
                yield Span(paragraph.index, start, end), paragraph.text[start:end]

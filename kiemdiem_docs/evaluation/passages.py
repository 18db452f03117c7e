"""Reuse counted in characters: those in passages found against those in passages labelled."""

from collections.abc import Iterable, Sequence

from rapidfuzz import fuzz

from kiemdiem_docs.evaluation.counts import Counts, Miss
from kiemdiem_docs.evaluation.labels import LabelledReuse
from kiemdiem_docs.evaluation.placing import SHORTEST
from kiemdiem_docs.evaluation.words import NEAR
from kiemdiem_docs.model import Passage, Span

Characters = frozenset[tuple[int, int]]
"""Characters as (paragraph, offset)."""


def compared(
    report: str, labelled: Sequence[LabelledReuse], found: Sequence[Passage], paragraphs: Sequence[str]
) -> tuple[Counts, list[Miss]]:
    """Count the characters of passages; a labelled one that the report's text does not hold counts as missed with all its characters.

    A passage of which less than half agrees is listed as missed or invented.
    """
    places = [located(passage.text, paragraphs) for passage in labelled]
    spans = [characters([passage.span]) for passage in found]
    right: Characters = frozenset().union(*places)
    ours: Characters = frozenset().union(*spans)
    lost = sum(len(passage.text) for passage, place in zip(labelled, places, strict=True) if not place)
    missed = [
        Miss(report, "reuse", "missed", p.kind, p.text) for p, place in zip(labelled, places, strict=True) if _mostly_not(place, ours)
    ]
    invented = [
        Miss(report, "reuse", "invented", p.kind, p.quote) for p, place in zip(found, spans, strict=True) if _mostly_not(place, right)
    ]
    return Counts(len(right & ours), len(ours), len(right) + lost), missed + invented


def located(text: str, paragraphs: Sequence[str]) -> Characters:
    """Return where the text stands: in one paragraph word for word, else wherever paragraphs nearly contain it or lie in it."""
    wanted = text.lower()
    for index, paragraph in enumerate(paragraphs):
        if (start := paragraph.lower().find(wanted)) >= 0:
            return characters([Span(index, start, start + len(wanted))])
    spans = (_near(wanted, index, paragraph.lower()) for index, paragraph in enumerate(paragraphs))
    return characters(span for span in spans if span)


def characters(spans: Iterable[Span]) -> Characters:
    """Return the characters of the spans."""
    return frozenset((span.paragraph, offset) for span in spans for offset in range(span.start, span.end))


def _near(wanted: str, index: int, paragraph: str) -> Span | None:
    if min(len(wanted), len(paragraph)) < SHORTEST:
        return None
    aligned = fuzz.partial_ratio_alignment(wanted, paragraph, score_cutoff=NEAR)
    return Span(index, aligned.dest_start, aligned.dest_end) if aligned else None


def _mostly_not(place: Characters, others: Characters) -> bool:
    return 2 * len(place & others) < len(place) or not place

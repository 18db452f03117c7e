"""Which paragraph of the report a labelled text is, and whether its role is right."""

from collections.abc import Sequence

from rapidfuzz import fuzz

from kiemdiem_docs.evaluation.labels import LabelledParagraph
from kiemdiem_docs.evaluation.links import CAUSES
from kiemdiem_docs.evaluation.words import NEAR, closeness, plain
from kiemdiem_docs.model import ItemKind, Role

SHORTEST = 8
"""Characters that a text must have to be searched anywhere inside another: below, containment says nothing ("*", "2025", "Không.")."""


def placed(labelled: Sequence[str], paragraphs: Sequence[str]) -> list[int | None]:
    """Return for each labelled text, in order, the index of the paragraph that it is, None where the report has none.

    The closest paragraph wins (see `words.closeness`), of equally close ones the more similar, then the one nearest after the last text placed.
    """
    texts = [plain(text) for text in paragraphs]
    places: list[int | None] = []
    expected = 0
    for text in labelled:
        place = _best(plain(text), texts, expected)
        places.append(place)
        expected = expected if place is None else place + 1
    return places


def _best(words: str, texts: Sequence[str], expected: int) -> int | None:
    ranked = [(close, fuzz.ratio(words, texts[i]), -abs(i - expected), i) for i, close in _candidates(words, texts)]
    return max(ranked)[-1] if ranked else None


def _candidates(words: str, texts: Sequence[str]) -> list[tuple[int, float]]:
    """Return the paragraphs that contain the words, nearly contain them, or lie in them; where one contains them the others need no look."""
    if exact := [(i, 100.0) for i, text in enumerate(texts) if words == text]:
        return exact
    if inside := [(i, 100.0) for i, text in enumerate(texts) if _holds(text, words)]:
        return inside
    long = [i for i, text in enumerate(texts) if min(len(text), len(words)) >= SHORTEST]
    near = [(i, closeness(words, texts[i])) for i in long]
    return [(i, close) for i, close in near if close >= NEAR]


def _holds(text: str, words: str) -> bool:
    """Tell whether a paragraph contains the words; short ones only where they close it, as after a heading merged with them ("IV. Giải trình: Không.")."""
    return words in text if len(words) >= SHORTEST else text.endswith(f" {words}")


def right_roles(paragraph: LabelledParagraph) -> frozenset[Role]:
    """Return the roles that count as right for a labelled paragraph.

    Limitations and causes often share a heading, so the items tell them apart: with a limitation it is `limitations`, with causes only `causes`; without
    either both roles are right.
    """
    if paragraph.role not in (Role.LIMITATIONS, Role.CAUSES):
        return frozenset({paragraph.role})
    kinds = {item.kind for item in paragraph.items}
    if ItemKind.LIMITATION in kinds:
        return frozenset({Role.LIMITATIONS})
    return frozenset({Role.CAUSES}) if kinds & set(CAUSES) else frozenset({Role.LIMITATIONS, Role.CAUSES})

"""Which words of a result stand for which items of a label, and whether the links between them agree."""

from collections.abc import Mapping, Sequence

from kiemdiem_docs.evaluation.counts import Counts, Miss
from kiemdiem_docs.evaluation.labels import LabelledItem
from kiemdiem_docs.evaluation.words import Claim, pairs
from kiemdiem_docs.model import Item, ItemKind

CAUSES = (ItemKind.CAUSE_SUBJECTIVE, ItemKind.CAUSE_OBJECTIVE)
LINKED = (*CAUSES, ItemKind.MEASURE)

Pair = tuple[str, str]
"""Ids of a cause or measure and of the limitation that it belongs to."""


def compared(report: str, labelled: Sequence[LabelledItem], found: Sequence[Item]) -> tuple[Counts, list[Miss]]:
    """Count pairs of a cause or measure and the limitation it belongs to, over items whose words agree; a cause's side does not matter here."""
    same = _same(labelled, found)
    right = {(item.id, target) for item in labelled if item.kind in LINKED for target in item.of}
    ours = {(item.id, target) for item in found if item.kind in LINKED for target in item.links}
    hits = {(one, other): (same.get(one, ""), same.get(other, "")) for one, other in ours}
    hits = {pair: label for pair, label in hits.items() if label in right}
    missed = _misses(report, "missed", right - set(hits.values()), {item.id: item.q for item in labelled})
    invented = _misses(report, "invented", ours - set(hits), {item.id: item.text for item in found})
    return Counts(len(hits), len(ours), len(right)), missed + invented


def _same(labelled: Sequence[LabelledItem], found: Sequence[Item]) -> dict[str, str]:
    """Return the label's id for each item found whose words agree."""
    matched = pairs([Claim(_family(i.kind), i.q) for i in labelled], [Claim(_family(i.kind), i.text) for i in found])
    return {found[j].id: labelled[i].id for i, j in matched}


def _family(kind: ItemKind) -> str:
    return "cause" if kind in CAUSES else kind


def _misses(report: str, kind: str, links: set[Pair], words: Mapping[str, str]) -> list[Miss]:
    return [Miss(report, "link", kind, f"{one} > {other}", words.get(one, ""), words.get(other, "")) for one, other in sorted(links)]

"""The counts behind precision, recall and F1, and the single disagreements behind the counts."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from kiemdiem_docs.evaluation.words import Claim, pairs


@dataclass(frozen=True, slots=True)
class Counts:
    """What was labelled, what was found, and how much of both agrees. With nothing labelled and nothing found the agreement is full (1.0)."""

    hits: int = 0
    found: int = 0
    labelled: int = 0

    @property
    def precision(self) -> float:
        """Share of what was found that is labelled; 1.0 when nothing was found."""
        return self.hits / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Share of what is labelled that was found; 1.0 when nothing is labelled."""
        return self.hits / self.labelled if self.labelled else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of both, as twice the hits over all found and all labelled."""
        return 2 * self.hits / (self.found + self.labelled) if self.found + self.labelled else 1.0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(self.hits + other.hits, self.found + other.found, self.labelled + other.labelled)


@dataclass(frozen=True, slots=True)
class Share:
    """How many of a whole are right."""

    right: int = 0
    total: int = 0

    @property
    def share(self) -> float:
        """Right ones of all, 0 to 1; 1.0 when there is nothing to be right about."""
        return self.right / self.total if self.total else 1.0

    def __add__(self, other: "Share") -> "Share":
        return Share(self.right + other.right, self.total + other.total)


@dataclass(frozen=True, slots=True)
class Miss:
    """One place where the analyser and the label disagree, for whoever studies the errors.

    measure: "flag", "rule", "item", "link", "role", "reuse", "form", "year" or "file". kind: "missed" (labelled, not found), "invented" (found, not labelled)
    or "confused" (both, but something else: `key` is "labelled > found"). words: the words spoken of; other: the limitation that a link leads to.
    """

    report: str
    measure: str
    kind: str
    key: str
    words: str = ""
    other: str = ""


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts by key (rule, kind) and the disagreements behind them."""

    counts: Mapping[str, Counts] = field(default_factory=dict)
    misses: tuple[Miss, ...] = ()

    @property
    def all(self) -> Counts:
        """The counts of all keys together (micro average)."""
        return sum(self.counts.values(), Counts())


def joined(tallies: Iterable[Tally], keys: Sequence[str] = ()) -> Tally:
    """Return the sum of the tallies; the named keys are in it even when nothing was counted for them, and come first."""
    counts: dict[str, Counts] = {key: Counts() for key in keys}
    misses: list[Miss] = []
    for tally in tallies:
        misses.extend(tally.misses)
        for key, each in tally.counts.items():
            counts[key] = counts.get(key, Counts()) + each
    return Tally(counts, tuple(misses))


def compared_sets(report: str, labelled: Iterable[str], found: Iterable[str]) -> Tally:
    """Count names that hold for a report as a whole (flags)."""
    right, ours = set(labelled), set(found)
    counts = {key: Counts(key in right & ours, key in ours, key in right) for key in sorted(right | ours)}
    missed = [Miss(report, "flag", "missed", key) for key in sorted(right - ours)]
    invented = [Miss(report, "flag", "invented", key) for key in sorted(ours - right)]
    return Tally(counts, (*missed, *invented))


def compared_claims(report: str, measure: str, labelled: Sequence[Claim], found: Sequence[Claim]) -> Tally:
    """Count claims about words, matched one to one (`words.pairs`)."""
    matched = pairs(labelled, found)
    hits = Counter(labelled[i].key for i, _ in matched)
    in_labels, in_found = Counter(c.key for c in labelled), Counter(c.key for c in found)
    counts = {key: Counts(hits[key], in_found[key], in_labels[key]) for key in sorted(in_labels | in_found)}
    missed = [c for i, c in enumerate(labelled) if i not in {i for i, _ in matched}]
    invented = [c for j, c in enumerate(found) if j not in {j for _, j in matched}]
    return Tally(counts, tuple(_disagreements(report, measure, missed, invented)))


def _disagreements(report: str, measure: str, missed: Sequence[Claim], invented: Sequence[Claim]) -> list[Miss]:
    """Name what is left over; the same words under another key are one confusion (of items only: a rule is no kind of another rule)."""
    mixed = pairs([Claim("", c.words) for c in missed], [Claim("", c.words) for c in invented]) if measure == "item" else []
    confused = [Miss(report, measure, "confused", f"{missed[i].key} > {invented[j].key}", missed[i].words) for i, j in mixed]
    lost = [Miss(report, measure, "missed", c.key, c.words) for i, c in enumerate(missed) if i not in {i for i, _ in mixed}]
    extra = [Miss(report, measure, "invented", c.key, c.words) for j, c in enumerate(invented) if j not in {j for _, j in mixed}]
    return confused + lost + extra

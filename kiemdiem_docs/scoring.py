"""How perfunctory a report reads: one number to order a reviewer's pile, made of named parts."""

from collections import Counter
from collections.abc import Sequence

from kiemdiem_docs.model import Finding, ItemKind, Report, Reuse

_WHOLE = {
    "no-limitation": 0.55,
    "missing-cause": 0.35,
    "missing-subjective-cause": 0.3,
    "missing-measure": 0.3,
    "no-evidence": 0.45,
    "missing-section": 0.15,
    "empty-section": 0.15,
    "template-residue": 0.2,
    "outdated-form": 0.1,
    "missing-self-rating": 0.1,
    "rating-contradicts-content": 0.1,
    "stale-reference": 0.2,
    "previous-limitation-unaddressed": 0.15,
    "recurring-limitation": 0.1,
}
"""What one fault of the whole report adds of the way still open to 100; set by order of gravity (RULES.md), not fitted."""

_SHARES = (
    ("vague-limitation", (ItemKind.LIMITATION,), 0.35),
    ("vague-measure", (ItemKind.MEASURE,), 0.3),
    ("disguised-objective-cause", (ItemKind.CAUSE_OBJECTIVE, ItemKind.CAUSE_SUBJECTIVE), 0.15),
)
_REUSE = 0.6
_SINCERE, _PERFUNCTORY = 34, 67
"""Thirds of the scale; where the labelled sets fall on it is in docs/accuracy.md."""


def parts(report: Report, findings: Sequence[Finding], reuse: Reuse) -> dict[str, float]:
    """Return each part's weight between 0 and 1, by name: rules, shares of empty items, share of text taken over."""
    counts = Counter(finding.rule for finding in findings)
    result = {rule: weight for rule, weight in _WHOLE.items() if counts[rule]}
    for rule, kinds, weight in _SHARES:
        total = len(report.of_kind(*kinds))
        if counts[rule] and total:
            result[rule] = weight * min(1.0, counts[rule] / total)
    if reuse.share:
        result["reused-from-previous"] = _REUSE * reuse.share
    return result


def score(report: Report, findings: Sequence[Finding], reuse: Reuse) -> tuple[int, str]:
    """Return the score, 0 (substantial) to 100 (perfunctory), and the verdict: "sincere", "mixed" or "perfunctory"."""
    open_way = 1.0
    for weight in parts(report, findings, reuse).values():
        open_way *= 1 - weight
    value = round(100 * (1 - open_way))
    return value, "sincere" if value < _SINCERE else "mixed" if value < _PERFUNCTORY else "perfunctory"

"""KD302 missing-subjective-cause: causes are given and every one lies outside the author."""

from collections.abc import Iterator

from kiemdiem_docs.model import Finding, ItemKind, Severity
from kiemdiem_docs.rules.base import Case, Rule


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield one finding when all causes are objective, whatever the heading over them says."""
    report = case.report
    if report is None or report.of_kind(ItemKind.CAUSE_SUBJECTIVE):
        return
    outside = report.of_kind(ItemKind.CAUSE_OBJECTIVE)
    if outside:
        yield rule.whole(causes=len(outside))


RULE = Rule(
    code="KD302",
    id="missing-subjective-cause",
    severity=Severity.ERROR,
    check=check,
    basis=("causes",),
    must_flag=(),
    must_not_flag=(),
    silenced_by=("KD301",),
)

"""KD301 missing-cause: limitations are admitted, no cause is given anywhere."""

from collections.abc import Iterator

from kiemdiem_docs.model import Finding, ItemKind, Severity
from kiemdiem_docs.rules.base import Case, Rule

CAUSES = (ItemKind.CAUSE_SUBJECTIVE, ItemKind.CAUSE_OBJECTIVE)


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield one finding when there are limitations and not one cause."""
    report = case.report
    if report and report.of_kind(ItemKind.LIMITATION) and not report.of_kind(*CAUSES):
        yield rule.whole(limitations=len(report.of_kind(ItemKind.LIMITATION)))


RULE = Rule(
    code="KD301",
    id="missing-cause",
    severity=Severity.ERROR,
    check=check,
    basis=("causes",),
    must_flag=(),
    must_not_flag=(),
)

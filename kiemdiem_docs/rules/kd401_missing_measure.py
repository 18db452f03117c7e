"""KD401 missing-measure: limitations are admitted, no measure is given anywhere."""

from collections.abc import Iterator

from kiemdiem_docs.model import Finding, ItemKind, Role, Severity
from kiemdiem_docs.rules.base import Case, Rule
from kiemdiem_docs.rules.kd101_missing_section import missing


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield one finding when there are limitations and not one measure."""
    report = case.report
    if any(role is Role.MEASURES for role, _ in missing(case)):
        return
    if report and report.of_kind(ItemKind.LIMITATION) and not report.of_kind(ItemKind.MEASURE):
        yield rule.whole(limitations=len(report.of_kind(ItemKind.LIMITATION)))


RULE = Rule(
    code="KD401",
    id="missing-measure",
    severity=Severity.ERROR,
    check=check,
    basis=("measures",),
    must_flag=(),
    must_not_flag=(),
    silenced_by=("KD201",),
)

"""KD305 limitation-without-cause: causes are given, none explains this limitation."""

from collections.abc import Iterator

from kiemdiem_docs.model import Finding, ItemKind, Severity
from kiemdiem_docs.rules.base import Case, Rule


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield one finding per limitation that no cause is linked to."""
    report = case.report
    if report is None:
        return
    causes = report.of_kind(ItemKind.CAUSE_SUBJECTIVE, ItemKind.CAUSE_OBJECTIVE)
    explained = {target for cause in causes for target in cause.links}
    for item in report.of_kind(ItemKind.LIMITATION):
        if causes and item.id not in explained:
            yield rule.on_item(item)


RULE = Rule(
    code="KD305",
    id="limitation-without-cause",
    severity=Severity.WARNING,
    check=check,
    basis=("causes",),
    must_flag=(),
    must_not_flag=(),
    silenced_by=("KD301",),
)

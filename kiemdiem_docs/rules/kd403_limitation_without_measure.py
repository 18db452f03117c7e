"""KD403 limitation-without-measure: measures are given, none meets this limitation."""

from collections.abc import Iterator

from kiemdiem_docs.model import Finding, ItemKind, Severity
from kiemdiem_docs.rules.base import Case, Rule


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield one finding per limitation that no measure is linked to."""
    report = case.report
    if report is None:
        return
    measures = report.of_kind(ItemKind.MEASURE)
    met = {target for measure in measures for target in measure.links}
    for item in report.of_kind(ItemKind.LIMITATION):
        if measures and item.id not in met:
            yield rule.on_item(item)


RULE = Rule(
    code="KD403",
    id="limitation-without-measure",
    severity=Severity.WARNING,
    check=check,
    basis=("measures",),
    must_flag=(),
    must_not_flag=(),
    silenced_by=("KD401",),
)

"""KD404 measure-without-deadline: a checkable action with no date, period or frequency."""

from collections.abc import Iterator

from kiemdiem_docs.analysis import vague
from kiemdiem_docs.model import Finding, ItemKind, Severity
from kiemdiem_docs.rules.base import Case, Rule


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield one finding per checkable measure without any time."""
    report = case.report
    if report is None:
        return
    for item in report.of_kind(ItemKind.MEASURE):
        if not vague.measure(item, report) and vague.undated(item, report):
            yield rule.on_item(item)


RULE = Rule(
    code="KD404",
    id="measure-without-deadline",
    severity=Severity.INFO,
    check=check,
    basis=("measures",),
    must_flag=(),
    must_not_flag=(),
)

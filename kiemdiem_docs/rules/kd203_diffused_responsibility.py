"""KD203 diffused-responsibility: laid on nobody in particular where the author should answer for it."""

from collections.abc import Iterator

from kiemdiem_docs.analysis import vague
from kiemdiem_docs.model import Finding, ItemKind, Severity
from kiemdiem_docs.rules.base import Case, Rule


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield one finding per limitation that nobody in particular answers for."""
    report = case.report
    if report is None:
        return
    for item in report.of_kind(ItemKind.LIMITATION):
        if vague.diffused(item, report):
            yield rule.on_item(item)


RULE = Rule(
    code="KD203",
    id="diffused-responsibility",
    severity=Severity.WARNING,
    check=check,
    basis=("responsibility",),
    must_flag=(),
    must_not_flag=(),
)

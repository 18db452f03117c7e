"""KD304 vague-cause: a general trait or a restatement that does not say what the author did or left undone."""

from collections.abc import Iterator

from kiemdiem_docs.analysis import vague
from kiemdiem_docs.model import Finding, ItemKind, Severity
from kiemdiem_docs.rules.base import Case, Rule


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield one finding per own cause that explains nothing."""
    report = case.report
    if report is None:
        return
    for item in report.of_kind(ItemKind.CAUSE_SUBJECTIVE):
        if vague.cause(item, report):
            yield rule.on_item(item)


RULE = Rule(
    code="KD304",
    id="vague-cause",
    severity=Severity.WARNING,
    check=check,
    basis=("causes",),
    must_flag=(),
    must_not_flag=(),
)

"""KD402 vague-measure: an intention nobody could check."""

from collections.abc import Iterator

from kiemdiem_docs.analysis import vague
from kiemdiem_docs.model import Finding, ItemKind, Severity
from kiemdiem_docs.rules.base import Case, Rule


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield one finding per measure that names no action, product, person or date to check."""
    report = case.report
    for item in report.of_kind(ItemKind.MEASURE) if report else ():
        if vague.measure(item, report):
            yield rule.on_item(item)


RULE = Rule(
    code="KD402",
    id="vague-measure",
    severity=Severity.WARNING,
    check=check,
    basis=("measures",),
    must_flag=(),
    must_not_flag=(),
)

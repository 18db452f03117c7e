"""KD202 vague-limitation: only an attitude, a degree or a frequency, nothing a reader could check."""

from collections.abc import Iterator

from kiemdiem_docs.analysis import vague
from kiemdiem_docs.model import Finding, ItemKind, Severity
from kiemdiem_docs.rules.base import Case, Rule


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield one finding per limitation that names nothing checkable."""
    report = case.report
    for item in report.of_kind(ItemKind.LIMITATION) if report else ():
        if vague.limitation(item, report):
            yield rule.on_item(item)


RULE = Rule(
    code="KD202",
    id="vague-limitation",
    severity=Severity.WARNING,
    check=check,
    basis=("limitations",),
    must_flag=(),
    must_not_flag=(),
)

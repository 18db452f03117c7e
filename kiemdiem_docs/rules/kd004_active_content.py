"""KD004 active-content: macros, external links, embedded objects, hidden text, tracked changes or comments left in the file."""

from collections.abc import Iterator

from kiemdiem_docs.model import Finding, Severity
from kiemdiem_docs.rules.base import Case, Rule


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield one finding per kind of content that should not be in what is submitted."""
    for active in case.report.document.active if case.report else ():
        yield rule.whole(variant=active.kind, count=active.count)


RULE = Rule(
    code="KD004",
    id="active-content",
    severity=Severity.WARNING,
    check=check,
    basis=("form",),
    must_flag=(),
    must_not_flag=(),
)

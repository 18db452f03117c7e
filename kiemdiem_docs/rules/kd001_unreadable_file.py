"""KD001 unreadable-file: the file cannot be read."""

from collections.abc import Iterator

from kiemdiem_docs.model import Finding, Severity
from kiemdiem_docs.rules.base import Case, Rule


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding when reading the file failed."""
    if case.error is not None:
        yield rule.whole(reason=case.error.line())


RULE = Rule(
    code="KD001",
    id="unreadable-file",
    severity=Severity.ERROR,
    check=check,
    basis=("form",),
    must_flag=(),
    must_not_flag=(),
)

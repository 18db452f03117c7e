"""KD303 disguised-objective-cause: presented as the author's own, but lays the blame outside."""

from collections.abc import Iterator

from kiemdiem_docs.model import Finding, ItemKind, Severity
from kiemdiem_docs.rules.base import Case, Rule


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield one finding per objective cause that the text claims as the author's own."""
    for item in case.report.of_kind(ItemKind.CAUSE_OBJECTIVE) if case.report else ():
        if item.claimed == "subjective":
            yield rule.on_item(item)


RULE = Rule(
    code="KD303",
    id="disguised-objective-cause",
    severity=Severity.WARNING,
    check=check,
    basis=("causes", "responsibility"),
    must_flag=(),
    must_not_flag=(),
)

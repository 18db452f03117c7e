"""KD201 no-limitation: the report admits no limitation at all."""

from collections.abc import Iterator

from kiemdiem_docs.model import Finding, ItemKind, Role, Severity
from kiemdiem_docs.rules.base import Case, Rule


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield one finding when no limitation stands anywhere: on the words that deny any, else on the whole report."""
    report = case.report
    if report is None or report.of_kind(ItemKind.LIMITATION):
        return
    stated = next((p for p in report.paragraphs(Role.LIMITATIONS) if p.text.strip()), None)
    yield rule.on_paragraph(stated, variant="denied") if stated else rule.whole()


RULE = Rule(
    code="KD201",
    id="no-limitation",
    severity=Severity.ERROR,
    check=check,
    basis=("limitations",),
    must_flag=(),
    must_not_flag=(),
)

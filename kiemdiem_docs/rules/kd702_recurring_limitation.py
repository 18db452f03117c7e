"""KD702 recurring-limitation: a limitation of the earlier report stands again with no word of why it persists."""

from collections.abc import Iterator
from dataclasses import replace

from kiemdiem_docs.analysis.followup import fates
from kiemdiem_docs.model import Finding, Related, Severity
from kiemdiem_docs.rules.base import Case, Rule


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield one finding per limitation that stands again unexplained, with the words of the earlier report."""
    if case.report is None or case.previous is None:
        return
    for fate in fates(case.report, case.previous):
        if fate.status == "recurring" and fate.where:
            old, where = fate.limitation, fate.where
            paragraph = case.report.document.paragraphs[where.paragraph]
            found = rule.on_paragraph(paragraph, where.start, where.end, limitation=old.text)
            yield replace(found, related=(Related(case.previous_path, old.span, old.text),))


RULE = Rule(
    code="KD702",
    id="recurring-limitation",
    severity=Severity.WARNING,
    check=check,
    basis=("followup",),
    must_flag=(),
    must_not_flag=(),
)

"""KD501 no-evidence: the part on duties and results holds no checkable fact."""

from collections.abc import Iterator

from kiemdiem_docs.analysis import vague
from kiemdiem_docs.model import Finding, Severity
from kiemdiem_docs.rules.base import Case, Rule


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield one finding when every paragraph on duties and results is formula."""
    report = case.report
    if report is None:
        return
    duties = vague.duties(report)
    if duties and all(vague.formula(paragraph, report) for paragraph in duties):
        yield rule.on_paragraph(duties[0], variant="message", paragraphs=len(duties))


RULE = Rule(
    code="KD501",
    id="no-evidence",
    severity=Severity.WARNING,
    check=check,
    basis=("evidence",),
    must_flag=(),
    must_not_flag=(),
)

"""KD502 stock-praise: formula praise that could stand unchanged in anyone's report."""

from collections.abc import Iterator

from kiemdiem_docs.analysis import vague
from kiemdiem_docs.model import Finding, Role, Severity
from kiemdiem_docs.rules.base import Case, Rule


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield one finding per paragraph of the achievements that is formula throughout."""
    report = case.report
    if report is None:
        return
    for paragraph in report.paragraphs(Role.ACHIEVEMENTS):
        if vague.formula(paragraph, report):
            yield rule.on_paragraph(paragraph, report.roles[paragraph.index].body)


RULE = Rule(
    code="KD502",
    id="stock-praise",
    severity=Severity.INFO,
    check=check,
    basis=("evidence",),
    must_flag=(),
    must_not_flag=(),
)

"""KD002 section-not-located: a part could not be told apart with confidence, so the rules on it may have missed something."""

from collections.abc import Iterator

from kiemdiem_docs.model import Finding, Role, Severity
from kiemdiem_docs.rules.base import Case, Rule

_SURE = 1.0
"""Log-odds a section's reading needs over the next best; see docs/accuracy.md for the share of right readings below it."""
_OWN = (Role.ACHIEVEMENTS, Role.LIMITATIONS, Role.CAUSES, Role.FOLLOWUP, Role.MEASURES, Role.RESPONSIBILITY)


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield one finding when the form cannot be told, and one per section of the author that could as well be another."""
    report = case.report
    if report is None:
        return
    if case.form is None:
        yield rule.whole(variant="form")
    for section in report.sections:
        if section.role in _OWN and section.confidence < _SURE:
            yield rule.on_paragraph(report.document.paragraphs[section.first], role=str(section.role))


RULE = Rule(
    code="KD002",
    id="section-not-located",
    severity=Severity.INFO,
    check=check,
    basis=("form",),
    must_flag=(),
    must_not_flag=(),
)

"""KD101 missing-section: a section that the form requires of this author in this year is absent."""

import re
from collections.abc import Iterator

from kiemdiem_docs.language import fold
from kiemdiem_docs.model import Finding, ItemKind, Report, Role, Severity
from kiemdiem_docs.rules.base import Case, Rule

_OWN_RULE = (Role.LIMITATIONS, Role.CAUSES, Role.SELF_RATING)
"""Sections whose absence a rule of their own reports (KD201, KD301, KD105)."""
_ANSWERS = re.compile(
    r"\b(?:chịu|nhận|liên đới) (?:một phần |phần )?trách nhiệm|trách nhiệm (?:chính|chung|trực tiếp|liên đới|thuộc về|của)"
)


def missing(case: Case) -> list[tuple[Role, str]]:
    """Return role and heading of every required section that neither stands under a heading nor has its content elsewhere."""
    if case.report is None or case.form is None:
        return []
    required = [s for s in case.form.sections if s.level == 1 and s.required and s.role not in (*_OWN_RULE, Role.SUPERIOR, Role.SIGNATURE)]
    present = {role.role for role in case.report.roles}
    return [(s.role, s.heading) for s in required if s.role not in present and not _elsewhere(case.report, s.role)]


def _elsewhere(report: Report, role: Role) -> bool:
    if role is Role.FOLLOWUP:
        return bool(report.of_kind(ItemKind.FOLLOWUP))
    if role is Role.MEASURES:
        return bool(report.of_kind(ItemKind.MEASURE))
    if role is Role.RESPONSIBILITY:
        own = report.paragraphs(Role.LIMITATIONS, Role.CAUSES, Role.SUGGESTIONS, Role.FOLLOWUP)
        return any(_ANSWERS.search(fold(paragraph.text)) for paragraph in own)
    return False


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield one finding per required section that is absent."""
    for role, heading in missing(case):
        yield rule.whole(section=heading, role=str(role))


RULE = Rule(
    code="KD101",
    id="missing-section",
    severity=Severity.ERROR,
    check=check,
    basis=("form",),
    must_flag=(),
    must_not_flag=(),
)

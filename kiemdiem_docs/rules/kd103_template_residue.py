"""KD103 template-residue: the form's own dots, brackets or guidance are left standing in a part that the author fills in."""

import re
from collections.abc import Iterator

from rapidfuzz import fuzz

from kiemdiem_docs.language import fold
from kiemdiem_docs.model import Finding, Role, Severity
from kiemdiem_docs.rules.base import Case, Rule

_BLANK = re.compile(r"(?:[.·_]{4,}|…{2,}|(?:…|\.{3})\s*/\s*(?:…|\.{3}|\d)|\[\s*(?:…|\.{3}|cần bổ sung|CẦN BỔ SUNG)[^\]]*\])[.…·_]*")
_SAME = 92
_SHORTEST = 40
"""Characters below which a paragraph cannot hold an instruction of a form (the shortest has 58)."""


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield one finding per paragraph with residue; a section of nothing but dots is KD102's."""
    report = case.report
    if report is None:
        return
    guidance = _guidance(case)
    for paragraph, role in zip(report.document.paragraphs, report.roles, strict=True):
        if role.role in (Role.SUPERIOR, Role.SIGNATURE) or not paragraph.text.strip(" .…·_-\t"):
            continue
        match = _BLANK.search(paragraph.text)
        if match:
            yield rule.on_paragraph(paragraph, *match.span(), variant="blank")
        elif not role.heading and _guided(fold(paragraph.text), guidance):
            yield rule.on_paragraph(paragraph, variant="guidance")


def _guidance(case: Case) -> tuple[str, ...]:
    sections = case.form.sections if case.form else ()
    return tuple(fold(text) for section in sections for text in section.guidance)


def _guided(folded: str, guidance: tuple[str, ...]) -> bool:
    """Return whether the paragraph holds a printed instruction of the form, whole or its first half."""
    return any(fuzz.partial_ratio(text[: max(60, len(text) // 2)], folded) >= _SAME for text in guidance if len(folded) >= _SHORTEST)


RULE = Rule(
    code="KD103",
    id="template-residue",
    severity=Severity.WARNING,
    check=check,
    basis=("form",),
    must_flag=(),
    must_not_flag=(),
)

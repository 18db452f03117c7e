"""KD603 stale-reference: another year is written of as the year under review, or a replaced document is followed as if in force."""

import re
from collections.abc import Iterator

from kiemdiem_docs import regimes
from kiemdiem_docs.language import fold, sentences
from kiemdiem_docs.model import Finding, Paragraph, Report, Role, Severity
from kiemdiem_docs.rules.base import Case, Rule

_OPENING = re.compile(r"^[-+*\s]*(?:trong\s+)?năm\s+(20\d\d)\s*,|^[-+*\s]*trong (?:suốt )?năm\s+(20\d\d)\b")
_YEAR = re.compile(r"\b(20\d\d)\b")
_COMPARED = re.compile(
    r"\b(?:so với|cùng kỳ|năm trước|năm ngoái|kỳ trước|từ năm|đến năm|giai đoạn|nhiệm kỳ|năm học|niên khóa|ban hành|hằng năm|tăng|giảm|chuyển sang|còn lại)\b"
)
_BESIDE = re.compile(r"\b(?:so với|cùng kỳ|năm nay|đến nay)\b")
_REPLACED = re.compile(r"\bthay\b|thay thế|hết hiệu lực|trước đây|trước kia|bãi bỏ")
_OWN = (Role.ACHIEVEMENTS, Role.LIMITATIONS, Role.CAUSES, Role.MEASURES, Role.RESPONSIBILITY)


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield one finding per sentence that speaks of another year as this one, and per citation of a replaced document."""
    report = case.report
    if report is None or report.year is None:
        return
    for paragraph in report.paragraphs(*_OWN):
        for start, end in sentences(paragraph.text):
            if place := _stale_year(case, report, paragraph, start, end):
                yield rule.on_paragraph(paragraph, *place, variant="year", year=report.year)
            yield from _documents(rule, report.year, paragraph, start, end)


def _stale_year(case: Case, report: Report, paragraph: Paragraph, start: int, end: int) -> tuple[int, int] | None:
    """Return where a sentence names an earlier year as its own: it opens with it, or it was taken over with its year from the earlier report."""
    folded = fold(paragraph.text[start:end])
    year = report.year or 0
    opening = _OPENING.search(folded)
    if opening and _as_own(report, paragraph, opening, folded):
        return start + opening.start(), start + opening.end()
    if _COMPARED.search(folded) or case.previous is None or case.previous.year == year or not _taken(case, paragraph.index, start, end):
        return None
    left = next((match for match in _YEAR.finditer(folded) if int(match[1]) == case.previous.year), None)
    return (start + left.start(), start + left.end()) if left else None


def _as_own(report: Report, paragraph: Paragraph, opening: re.Match[str], folded: str) -> bool:
    """Return whether a sentence on achievements opens with last year as its time and does not go on to compare."""
    last = int(opening[1] or opening[2]) + 1 == report.year
    return last and report.roles[paragraph.index].role is Role.ACHIEVEMENTS and not _BESIDE.search(folded)


def _taken(case: Case, paragraph: int, start: int, end: int) -> bool:
    """Return whether the sentence lies in a passage taken over word for word or nearly so."""
    return any(
        passage.span.paragraph == paragraph and passage.span.start < end and passage.span.end > start for passage in case.reuse.passages
    )


def _documents(rule: Rule, year: int, paragraph: Paragraph, start: int, end: int) -> Iterator[Finding]:
    sentence = paragraph.text[start:end]
    if _REPLACED.search(fold(sentence)):
        return
    for replaced in regimes.superseded():
        place = replaced.find(sentence) if year > replaced.last_year else None
        if place:
            yield rule.on_paragraph(
                paragraph, start + place[0], start + place[1], variant="document", document=replaced.number, successor=replaced.replaced_by
            )


RULE = Rule(
    code="KD603",
    id="stale-reference",
    severity=Severity.WARNING,
    check=check,
    basis=("reuse",),
    must_flag=(),
    must_not_flag=(),
)

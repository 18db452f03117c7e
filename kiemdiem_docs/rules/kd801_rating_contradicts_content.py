"""KD801 rating-contradicts-content: the level chosen conflicts with what the report itself states."""

import re
from collections.abc import Iterator

from kiemdiem_docs.language import fold
from kiemdiem_docs.model import Finding, Item, ItemKind, Level, Rating, Report, Severity
from kiemdiem_docs.rules.base import Case, Rule

_SHORT = re.compile(
    r"\b(?:chậm|trễ|quá hạn|muộn|chưa (?:đạt|hoàn thành|xong|bằng)|không (?:đạt|hoàn thành|kịp)|mới (?:đạt|làm|được|hoàn thành|xong)|thiếu so|hụt|tồn đọng|nợ)\b"
)


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield one finding per rating that the points do not reach, or that is the highest beside tasks late, unfinished or short of target."""
    report = case.report
    if report is None:
        return
    for rating in report.ratings:
        if len(rating.levels) == 1 and rating.span is not None:
            yield from _checked(rule, case, report, rating)


def _checked(rule: Rule, case: Case, report: Report, rating: Rating) -> Iterator[Finding]:
    level = rating.levels[0]
    span = rating.span
    assert span is not None
    paragraph = report.document.paragraphs[span.paragraph]
    band = case.regime.level(level)
    total = report.points.total
    if total is not None and case.regime.points and not _within(total, band.points_from, band.points_below):
        yield rule.on_paragraph(paragraph, span.start, span.end, variant="points", level=level, points=f"{total:g}")
        return
    short = next((item for item in report.of_kind(ItemKind.LIMITATION) if _falls_short(item)), None)
    if level is Level.OUTSTANDING and short is not None:
        yield rule.on_paragraph(paragraph, span.start, span.end, variant="unfinished", level=level, limitation=short.text)


def _within(points: float, least: float | None, below: float | None) -> bool:
    return (least is None or points >= least) and (below is None or points < below)


def _falls_short(item: Item) -> bool:
    """Return whether the limitation tells of work late, unfinished or short of its target, with a figure."""
    folded = fold(item.text)
    return bool(_SHORT.search(folded)) and any(character.isdigit() for character in folded)


RULE = Rule(
    code="KD801",
    id="rating-contradicts-content",
    severity=Severity.ERROR,
    check=check,
    basis=("rating",),
    must_flag=(),
    must_not_flag=(),
)

"""KD801 rating-contradicts-content: the level chosen conflicts with what the report itself states."""

import re
from collections.abc import Iterator

from kiemdiem_docs.language import fold
from kiemdiem_docs.model import Finding, Item, ItemKind, Level, Points, Rating, Report, Severity
from kiemdiem_docs.rules.base import Case, Example, Rule

_SHORT = re.compile(
    r"\b(?:chậm|trễ|quá hạn|muộn|(?:chưa|không) (?:\w+ ){0,2}(?:đạt|hoàn thành|xong|bằng|kịp)|"
    r"mới (?:\w+ ){0,2}(?:đạt|làm|được|hoàn thành|xong|bằng)|thiếu so|hụt|tồn đọng|nợ)\b"
)
_OWN_CONDUCT = re.compile(r"\b(?:đi|đến|họp|sinh hoạt|vào)(?: \w+){0,3} (?:chậm|trễ|muộn)\b|\bđảng phí\b")
"""Late at a meeting or with one's dues: a fault, but no task of the year."""


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
    total = _total(report.points)
    if total is not None and case.regime.points and not _within(total, band.points_from, band.points_below):
        yield rule.on_paragraph(paragraph, span.start, span.end, variant="points", level=level, points=f"{total:g}")
        return
    short = next((item for item in report.of_kind(ItemKind.LIMITATION) if _falls_short(item)), None)
    if level is Level.OUTSTANDING and short is not None:
        yield rule.on_paragraph(paragraph, span.start, span.end, variant="unfinished", level=level, limitation=short.text)


def _total(points: Points) -> float | None:
    """Return the total written, else the sum of both groups."""
    if points.total is None and points.general is not None and points.tasks is not None:
        return points.general + points.tasks
    return points.total


def _within(points: float, least: float | None, below: float | None) -> bool:
    return (least is None or points >= least) and (below is None or points < below)


def _falls_short(item: Item) -> bool:
    """Return whether the limitation tells of work late, unfinished or short of its target, with a figure."""
    folded = fold(item.text)
    return bool(_SHORT.search(folded)) and not _OWN_CONDUCT.search(folded) and any(character.isdigit() for character in folded)


RULE = Rule(
    code="KD801",
    id="rating-contradicts-content",
    severity=Severity.ERROR,
    check=check,
    basis=("rating",),
    must_flag=(
        Example(
            note="85 points, the highest level.",
            parts={
                "limitations": "Tôi soạn nhầm 02 giấy mời, người nhận phải gọi lại hỏi.",
                "self_rating": "Tiêu chí chung: 27/30 điểm; kết quả nhiệm vụ: 58/70 điểm; tổng: 85/100 điểm.\n☒ Hoàn thành xuất sắc nhiệm vụ "
                "☐ Hoàn thành tốt nhiệm vụ ☐ Hoàn thành nhiệm vụ ☐ Không hoàn thành nhiệm vụ",
            },
            quote="Hoàn thành xuất sắc nhiệm vụ",
        ),
        Example(
            note="66 points do not reach “good”.",
            parts={"self_rating": "Tổng điểm tự chấm: 66/100 điểm. Tôi đề nghị chi bộ xếp loại: Hoàn thành tốt nhiệm vụ."},
            quote="Hoàn thành tốt nhiệm vụ",
            form="2A",
            year=2026,
        ),
        Example(
            note="Points too high for the level are a contradiction as well.",
            parts={"self_rating": "Tự chấm 93/100 điểm, đề nghị mức: Hoàn thành nhiệm vụ."},
            quote="Hoàn thành nhiệm vụ",
            form="2C",
        ),
        Example(
            note="The two groups of points without their total.",
            parts={"self_rating": "Tiêu chí chung 26/30, kết quả nhiệm vụ 40/70. Đề nghị xếp loại: Hoàn thành tốt nhiệm vụ."},
            quote="Hoàn thành tốt nhiệm vụ",
        ),
        Example(
            note="A collective short of its target rates itself outstanding.",
            parts={
                "limitations": "Chi bộ mới kết nạp được 1 trong 3 quần chúng theo chỉ tiêu năm.",
                "self_rating": "☒ Hoàn thành xuất sắc nhiệm vụ ☐ Hoàn thành tốt nhiệm vụ ☐ Hoàn thành nhiệm vụ ☐ Không hoàn thành nhiệm vụ",
            },
            quote="Hoàn thành xuất sắc nhiệm vụ",
            form="1",
        ),
        Example(
            note="A task late by months beside the highest level.",
            parts={
                "limitations": "Tôi nộp dự thảo quy hoạch chợ chậm 47 ngày so với kế hoạch, hội đồng phải lùi kỳ họp.",
                "self_rating": "Tôi đề nghị xếp loại: Hoàn thành xuất sắc nhiệm vụ.",
            },
            quote="Hoàn thành xuất sắc nhiệm vụ",
        ),
    ),
    must_not_flag=(
        Example(
            note="88 points and “good”.",
            parts={
                "self_rating": "Tiêu chí chung 27/30, kết quả nhiệm vụ 61/70, tổng 88/100 điểm. Đề nghị xếp loại: Hoàn thành tốt nhiệm vụ."
            },
        ),
        Example(
            note="90 points are enough for the highest level.",
            parts={
                "limitations": "Tôi soạn nhầm 02 giấy mời, người nhận phải gọi lại hỏi.",
                "self_rating": "Tổng điểm: 90/100.\n☒ Hoàn thành xuất sắc nhiệm vụ ☐ Hoàn thành tốt nhiệm vụ ☐ Hoàn thành nhiệm vụ "
                "☐ Không hoàn thành nhiệm vụ",
            },
        ),
        Example(
            note="A late task beside a level that allows it.",
            parts={
                "limitations": "Tôi nộp dự thảo quy hoạch chợ chậm 47 ngày so với kế hoạch, hội đồng phải lùi kỳ họp.",
                "self_rating": "Tôi đề nghị xếp loại: Hoàn thành nhiệm vụ.",
            },
            form="2A",
            year=2024,
        ),
        Example(
            note="Late for meetings: no task was late.",
            parts={
                "limitations": "Tôi đi họp chi bộ muộn 6 lần, mỗi lần chừng mười phút.",
                "self_rating": "Tôi tự chấm 92/100 điểm, đề nghị xếp loại: Hoàn thành xuất sắc nhiệm vụ.",
            },
            form="2C",
        ),
        Example(
            note="Done twice, yet in time.",
            parts={
                "limitations": "Báo cáo tổng kết của chi ủy phải sửa hai lần vì lấy nhầm 3 số liệu, gửi vẫn đúng ngày 25/11.",
                "self_rating": "Chi ủy đề nghị xếp loại: Hoàn thành xuất sắc nhiệm vụ.",
            },
            form="1",
        ),
    ),
)

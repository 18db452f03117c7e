"""KD105 missing-self-rating: no level chosen, or more than one for the same subject."""

from collections.abc import Iterator

from kiemdiem_docs.model import Finding, Severity
from kiemdiem_docs.rules.base import Case, Example, Rule


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield one finding when no level is chosen at all, one per subject with none or several."""
    report = case.report
    if report is None:
        return
    if not report.ratings:
        yield rule.whole()
    for rating in report.ratings:
        if len(rating.levels) == 1 or rating.span is None:
            continue
        paragraph = report.document.paragraphs[rating.span.paragraph]
        yield rule.on_paragraph(paragraph, rating.span.start, rating.span.end, variant="several" if rating.levels else "unticked")


RULE = Rule(
    code="KD105",
    id="missing-self-rating",
    severity=Severity.ERROR,
    check=check,
    basis=("self_rating",),
    must_flag=(
        Example(
            note="Four boxes, none ticked.",
            parts={
                "self_rating": "☐ Hoàn thành xuất sắc nhiệm vụ ☐ Hoàn thành tốt nhiệm vụ ☐ Hoàn thành nhiệm vụ ☐ Không hoàn thành nhiệm vụ"
            },
            quote="Hoàn thành tốt nhiệm vụ",
        ),
        Example(
            note="Two levels ticked for one member.",
            parts={
                "self_rating": "☐ Hoàn thành xuất sắc nhiệm vụ ☒ Hoàn thành tốt nhiệm vụ ☒ Hoàn thành nhiệm vụ ☐ Không hoàn thành nhiệm vụ"
            },
            quote="Hoàn thành tốt nhiệm vụ",
            form="2C",
            year=2026,
        ),
        Example(note="The heading stands, no level under it.", parts={"self_rating": ""}, form="2A"),
        Example(note="A collective's report that ends with the measures.", parts={"self_rating": None}, form="1", year=2024),
        Example(
            note="Points are given, but no level is proposed.",
            parts={"self_rating": "Tự chấm: tiêu chí chung 25/30, kết quả nhiệm vụ 52/70, cộng 77/100 điểm."},
        ),
    ),
    must_not_flag=(
        Example(note="The level in words.", parts={"self_rating": "Tôi đề nghị chi bộ xếp loại: Hoàn thành nhiệm vụ."}, form="2C"),
        Example(
            note="Crosses in square brackets.",
            parts={
                "self_rating": "[ ] Hoàn thành xuất sắc nhiệm vụ\n[ ] Hoàn thành tốt nhiệm vụ\n[x] Hoàn thành nhiệm vụ\n"
                "[ ] Không hoàn thành nhiệm vụ"
            },
        ),
        Example(
            note="One level as an official and another as a member: two subjects.",
            parts={
                "self_rating": "1. Công chức: ☐ Hoàn thành xuất sắc nhiệm vụ ☒ Hoàn thành tốt nhiệm vụ ☐ Hoàn thành nhiệm vụ\n"
                "2. Đảng viên: ☐ Hoàn thành xuất sắc nhiệm vụ ☐ Hoàn thành tốt nhiệm vụ ☒ Hoàn thành nhiệm vụ"
            },
        ),
        Example(
            note="The tick stands behind the name of the level.",
            parts={
                "self_rating": "Hoàn thành xuất sắc nhiệm vụ ☐; Hoàn thành tốt nhiệm vụ ☐; Hoàn thành nhiệm vụ ☑; Không hoàn thành nhiệm vụ ☐"
            },
            form="1",
        ),
    ),
)

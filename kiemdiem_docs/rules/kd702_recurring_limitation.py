"""KD702 recurring-limitation: a limitation of the earlier report stands again with no word of why it persists."""

import re
from collections.abc import Iterator
from dataclasses import replace

from kiemdiem_docs.analysis import vague
from kiemdiem_docs.analysis.followup import fates
from kiemdiem_docs.language import fold
from kiemdiem_docs.model import Finding, Item, ItemKind, Related, Report, Severity, Span
from kiemdiem_docs.rules.base import Case, Example, Rule, sentence

_BACK = re.compile(
    r"\b(?:năm (?:trước|ngoái)|(?:kỳ|lần) trước|lặp lại|tái diễn|tái phạm|(?:hai|mấy|nhiều) năm (?:nay|liền)|đã hứa|từng hứa)\b"
)


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield one finding per limitation that stands again unexplained, with the words of the earlier report."""
    if case.report is None or case.previous is None:
        return
    for fate in fates(case.report, case.previous):
        if fate.status == "recurring" and fate.where and not _explained(case.report, fate.where, case.previous.year):
            old, where = fate.limitation, fate.where
            paragraph = case.report.document.paragraphs[where.paragraph]
            found = rule.on_paragraph(paragraph, where.start, where.end, limitation=old.text)
            yield replace(found, related=(Related(case.previous_path, old.span, old.text),))


def _explained(report: Report, where: Span, before: int | None) -> bool:
    """Return whether the limitation or an own cause of it looks back at the year before; a trait or an outside cause is no reason."""
    again = [item for item in report.of_kind(ItemKind.LIMITATION) if item.span == where]
    causes = [
        cause
        for cause in report.of_kind(ItemKind.CAUSE_SUBJECTIVE)
        if any(item.id in cause.links for item in again) and not vague.cause(cause, report)
    ]
    return bool(causes) and any(_looks_back(report, item, before) for item in (*again, *causes))


def _looks_back(report: Report, item: Item, before: int | None) -> bool:
    said = sentence(report, item.span)
    folded = fold(report.document.paragraphs[said.paragraph].text[said.start : said.end])
    return bool(_BACK.search(folded)) or f"năm {before}" in folded


RULE = Rule(
    code="KD702",
    id="recurring-limitation",
    severity=Severity.WARNING,
    check=check,
    basis=("followup",),
    must_flag=(
        Example(
            note="The same with a smaller figure; the follow-up speaks of something else.",
            parts={
                "limitations": "Báo cáo quý tôi còn nộp chậm 2 lần, phòng Tài chính phải nhắc.",
                "causes": "Tôi để đến ngày cuối mới tổng hợp.",
                "responsibility": None,
            },
            quote="Báo cáo quý tôi còn nộp chậm",
            previous={
                "limitations": "- Tôi nộp báo cáo quý chậm 3 lần, phòng Tài chính phải chờ.\n- Tôi họp giao ban muộn 6 lần.",
                "measures": "Đặt lịch nhắc ngày 20 tháng cuối quý.",
            },
        ),
        Example(
            note="In other words.",
            parts={
                "limitations": "Việc đi cơ sở của tôi còn thưa: 9 trạm bơm, cả năm tôi mới đến kiểm tra 3 trạm.",
                "causes": "Tôi chưa thật sự quyết liệt.",
                "responsibility": None,
            },
            quote="9 trạm bơm",
            form="2A",
            previous={
                "limitations": "Tôi ít xuống các trạm bơm, cả năm kiểm tra được 2/9 trạm.",
                "measures": "Mỗi tháng đi một trạm.",
            },
        ),
        Example(
            note="A collective's old fault with this year's outside cause.",
            parts={
                "limitations": "Nghị quyết tháng của chi ủy ra chậm ở 3 kỳ (tháng 3, 7 và 8).",
                "causes": "Ba tháng ấy mưa bão, đường vào thôn bị cắt.",
                "followup": "Kỳ trước không có kiến nghị nào.",
                "responsibility": "Chi ủy nhận trách nhiệm chung.",
            },
            quote="ra chậm ở 3 kỳ",
            form="1",
            previous={
                "limitations": "Chi ủy ra nghị quyết tháng chậm ở 4 kỳ.",
                "measures": "Soạn nghị quyết trước kỳ họp ba ngày.",
            },
        ),
        Example(
            note="Accepted, said the follow-up; nothing more.",
            parts={
                "limitations": "Tôi đóng đảng phí muộn 4 tháng.",
                "causes": "Tính tôi hay quên.",
                "followup": "Tôi đã tiếp thu góp ý của chi bộ.",
                "responsibility": None,
            },
            quote="đóng đảng phí muộn 4 tháng",
            form="2C",
            previous={
                "limitations": "Tôi đóng đảng phí muộn 3 tháng.",
                "measures": "Nộp ngay trong kỳ họp.",
            },
        ),
    ),
    must_not_flag=(
        Example(
            note="It stands again, and the follow-up says why.",
            parts={
                "limitations": "Báo cáo quý tôi còn nộp chậm 2 lần, phòng Tài chính phải nhắc.",
                "causes": "Tôi để đến ngày cuối mới tổng hợp.",
                "followup": "Năm 2024 tôi nhận nộp báo cáo quý chậm 3 lần; nay còn 2 lần vì lịch nhắc chỉ đặt ở máy cơ quan, đi công tác thì không thấy.",
                "responsibility": None,
            },
            previous={
                "limitations": "Tôi nộp báo cáo quý chậm 3 lần, phòng Tài chính phải chờ.",
                "measures": "Đặt lịch nhắc ngày 20 tháng cuối quý.",
            },
        ),
        Example(
            note="The limitation itself says that it is the old one and why it persists.",
            parts={
                "limitations": "9 trạm bơm, cả năm tôi mới kiểm tra 3 trạm, lặp lại khuyết điểm năm 2024: tôi hứa mỗi tháng đi một trạm nhưng không xếp "
                "vào lịch tuần, việc gấp đến là bỏ.",
                "causes": None,
                "responsibility": None,
            },
            form="2A",
            previous={
                "limitations": "Tôi ít xuống các trạm bơm, cả năm kiểm tra được 2/9 trạm.",
                "measures": "Mỗi tháng đi một trạm.",
            },
        ),
        Example(
            note="The reason stands with the causes.",
            parts={
                "limitations": "Nghị quyết tháng của chi ủy ra chậm ở 3 kỳ (tháng 3, 7 và 8).",
                "causes": "Việc ra nghị quyết chậm đã nhận từ năm trước mà chưa sửa được vì chi ủy chỉ nhắc nhau bằng miệng, không giao ai soạn trước.",
                "followup": "Kỳ trước còn một việc, đã nói ở phần nguyên nhân.",
                "responsibility": "Chi ủy nhận trách nhiệm chung.",
            },
            form="1",
            previous={
                "limitations": "Chi ủy ra nghị quyết tháng chậm ở 4 kỳ.",
                "measures": "Soạn nghị quyết trước kỳ họp ba ngày.",
            },
        ),
        Example(
            note="Another fault in the same field; the old one is answered.",
            parts={
                "limitations": "Tôi lấy nhầm số liệu năm cũ vào báo cáo tổng kết, phòng Tài chính phải đính chính.",
                "causes": "Tôi chép từ tệp cũ mà không mở sổ gốc.",
                "followup": "Kỳ trước tôi bị nhắc nộp báo cáo quý chậm; cả bốn quý năm nay tôi nộp ngày 20, trước hạn năm ngày.",
                "responsibility": None,
            },
            previous={
                "limitations": "Tôi nộp báo cáo quý chậm 3 lần, phòng Tài chính phải chờ.",
                "measures": "Đặt lịch nhắc ngày 20 tháng cuối quý.",
            },
        ),
        Example(
            note="A new shortcoming, the old one not spoken of (KD701).",
            parts={"limitations": "Ngày 19/8 tôi to tiếng với anh trưởng xóm giữa buổi họp dân.", "responsibility": None},
            form="2C",
            previous={
                "limitations": "Tôi đóng đảng phí muộn 3 tháng.",
                "measures": "Nộp ngay trong kỳ họp.",
            },
        ),
    ),
)

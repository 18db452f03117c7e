"""KD103 template-residue: the form's own dots, brackets or guidance are left standing in a part that the author fills in."""

import re
from collections.abc import Iterator

from rapidfuzz import fuzz

from kiemdiem_docs.language import fold
from kiemdiem_docs.model import Finding, Role, Severity
from kiemdiem_docs.rules.base import Case, Example, Rule

_BLANK = re.compile(r"(?:[.·]{4,}|_{3,}|…{2,}|(?:…|\.{3})\s*/\s*(?:…|\.{3}|\d)|\[\s*(?:…|\.{3}|cần bổ sung|CẦN BỔ SUNG)[^\]]*\])[.…·_]*")
_BRACKETED = re.compile(
    r"\s*[-+*]?\s*([(\[]\s*(?:nêu|ghi|trình bày|liệt kê|kể|mô tả|điền|đề nghị nêu|kiểm điểm rõ|giải trình|làm rõ|đánh giá) (?:rõ|cụ thể|ngắn|những|các|từng|nội dung|đầy đủ)[^)\]]*[)\]])"
)
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
        elif not role.heading and (place := _instruction(fold(paragraph.text), guidance)):
            yield rule.on_paragraph(paragraph, *place, variant="guidance")


def _guidance(case: Case) -> tuple[str, ...]:
    sections = case.form.sections if case.form else ()
    return tuple(fold(text) for section in sections for text in section.guidance)


def _instruction(folded: str, guidance: tuple[str, ...]) -> tuple[int, int] | None:
    """Return where a paragraph holds an instruction on how to fill it in: the form's own, whole or its first half, or any in brackets."""
    if match := _BRACKETED.match(folded):
        return match.span(1)
    if len(folded) < _SHORTEST:
        return None
    printed = any(fuzz.partial_ratio(text[: max(60, len(text) // 2)], folded) >= _SAME for text in guidance)
    return (0, len(folded)) if printed else None


RULE = Rule(
    code="KD103",
    id="template-residue",
    severity=Severity.WARNING,
    check=check,
    basis=("form",),
    must_flag=(
        Example(
            note="A figure never filled in.",
            parts={"duties": "Trong năm tham mưu …… văn bản, cấp 318 giấy phép kinh doanh."},
            quote="……",
        ),
        Example(
            note="The date of a measure still in dots.",
            parts={"measures": "Lập phiếu mượn hồ sơ, hoàn thành trước ngày ..../..../2025, cuối tuần kiểm tủ."},
            quote="....",
            form="2A",
            year=2024,
        ),
        Example(
            note="The form's instruction left over the author's own text.",
            parts={
                "followup": "Kiểm điểm rõ từng hạn chế, khuyết điểm (đã được khắc phục; đang khắc phục, mức độ khắc phục; chưa được "
                "khắc phục); những khó khăn, vướng mắc (nếu có); trách nhiệm của cá nhân.\n"
                "Kỳ trước tôi bị nhắc vì họp giao ban muộn 6 lần; năm nay sổ họp không ghi lần nào."
            },
            quote="Kiểm điểm rõ từng hạn chế",
            form="2A",
        ),
        Example(
            note="A missing fact that a drafting tool marked in brackets.",
            parts={"duties": "Kết nạp [CẦN BỔ SUNG: số đảng viên mới] đảng viên, thu đảng phí đúng kỳ 12 tháng."},
            quote="[CẦN BỔ SUNG: số đảng viên mới]",
            form="1",
            year=2026,
        ),
    ),
    must_not_flag=(
        Example(
            note="An enumeration that ends in an ellipsis.",
            parts={"duties": "Lập đủ các sổ: công văn, hồ sơ, giao nhận…; cấp 318 giấy phép."},
        ),
        Example(
            note="A quotation shortened by dots in round brackets.",
            parts={
                "responsibility": "Thông báo ghi “phòng để thất lạc hồ sơ (…) gây phiền hà cho dân”; tôi giữ hồ sơ nên nhận trách nhiệm."
            },
        ),
        Example(
            note="Dots in the part that the committee fills in afterwards.",
            parts={
                "superior": "Đánh giá, xếp loại chất lượng đảng viên\n- Nhận xét, đánh giá của chi ủy: ……………………………\n"
                "- Chi bộ đề xuất xếp loại mức chất lượng: ……………………………"
            },
            form="2C",
        ),
        Example(
            note="Own words close to the form's instruction.",
            parts={"followup": "Ba khuyết điểm năm trước tôi kiểm điểm như sau: hai việc đã khắc phục xong, một việc mới được 60%."},
            form="2A",
        ),
    ),
)

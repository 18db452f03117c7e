"""KD603 stale-reference: another year is written of as the year under review, or a replaced document is followed as if in force."""

import re
from collections.abc import Iterator

from kiemdiem_docs import regimes
from kiemdiem_docs.language import fold, sentences
from kiemdiem_docs.model import Finding, Paragraph, Report, Role, Severity
from kiemdiem_docs.regimes import Replaced
from kiemdiem_docs.rules.base import Case, Example, Rule

_OPENING = re.compile(r"^[-+*\s]*(?:trong\s+)?năm\s+(20\d\d)\s*,|^[-+*\s]*trong (?:suốt )?năm\s+(20\d\d)\b")
_YEAR = re.compile(r"\b(20\d\d)\b")
_COMPARED = re.compile(
    r"\b(?:so với|cùng kỳ|năm trước|năm ngoái|kỳ trước|từ năm|đến năm|giai đoạn|nhiệm kỳ|ban hành|hằng năm|tăng|giảm|chuyển sang|còn lại)\b"
)
_BESIDE = re.compile(r"\b(?:so với|cùng kỳ|năm nay|đến nay)\b")
_REPLACED = re.compile(r"\bthay\b|thay thế|hết hiệu lực|trước đây|trước kia|bãi bỏ")
_TOLD = re.compile(r"(?<!tháng \d )(?<!tháng \d\d )\bnăm (20\d\d)\b")
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
    """Return where a sentence names an earlier year as its own: it opens with it, or it was taken over with its year from the earlier report.

    Not where it names the year under review as well.
    """
    folded = fold(paragraph.text[start:end])
    year = report.year or 0
    if str(year) in _YEAR.findall(folded):
        return None
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
        if place and not _held(replaced, fold(sentence)[: place[0]]):
            yield rule.on_paragraph(
                paragraph, start + place[0], start + place[1], variant="document", document=replaced.number, successor=replaced.replaced_by
            )


def _held(replaced: Replaced, before: str) -> bool:
    """Return whether the folded words before a citation tell of a year in which the document was in force."""
    return any(replaced.first_year <= int(told) <= replaced.last_year for told in _TOLD.findall(before))


RULE = Rule(
    code="KD603",
    id="stale-reference",
    severity=Severity.WARNING,
    check=check,
    basis=("reuse",),
    must_flag=(
        Example(
            note="Last year's results told as this year's.",
            parts={"duties": "Năm 2024, tôi thẩm định 37 hồ sơ xin cấp phép xây dựng, trả trước hạn 29 hồ sơ."},
            quote="Năm 2024",
        ),
        Example(
            note="A collective's year left as it was.",
            parts={"principles": "Trong năm 2025, chi ủy họp 12 kỳ, ra 4 nghị quyết chuyên đề, biểu quyết bằng phiếu."},
            quote="năm 2025",
            form="1",
            year=2026,
        ),
        Example(
            note="A sentence taken over together with its year.",
            parts={
                "duties": "Tôi được giao kiểm kê tài sản của trung tâm theo kế hoạch năm 2024, lập 41 phiếu, dán nhãn đủ cho máy móc ở ba phòng học."
            },
            quote="2024",
            previous={
                "duties": "Tôi được giao kiểm kê tài sản của trung tâm theo kế hoạch năm 2024, lập 41 phiếu, dán nhãn đủ cho máy móc ở ba phòng học.",
                "limitations": "Tôi nộp biên bản kiểm kê chậm 3 ngày.",
            },
        ),
        Example(
            note="A regulation of 2011 that was replaced in 2021.",
            parts={
                "ideology": "Chấp hành Quy định 47-QĐ/TW về những điều đảng viên không được làm: không góp vốn, không đứng tên công ty nào."
            },
            quote="47-QĐ/TW",
            form="2C",
        ),
        Example(
            note="The old law is followed a year after the new one came.",
            parts={"duties": "Giải quyết 212 hồ sơ giao đất theo Luật Đất đai năm 2013, không hồ sơ nào quá hạn."},
            quote="Luật Đất đai năm 2013",
            form="2A",
        ),
    ),
    must_not_flag=(
        Example(
            note="Compared with the year before.",
            parts={"duties": "So với năm 2024, số hồ sơ trả chậm của tôi giảm từ 21 xuống 4, số lượt tiếp dân tăng gần gấp đôi."},
        ),
        Example(
            note="Opens with the old year and sets this one beside it.",
            parts={"duties": "Năm 2024, xã còn 31 hộ chưa có nước máy, năm nay còn 12 hộ; tôi theo dõi việc đấu nối ở ba xóm."},
            form="2A",
        ),
        Example(
            note="A document cited as replaced.",
            parts={"ideology": "Ngày 14/3 học Quy định 37-QĐ/TW (thay Quy định 47-QĐ/TW), viết thu hoạch 4 trang về điều 8."},
            form="2C",
        ),
        Example(
            note="A document told of the time when it held.",
            parts={"ideology": "Năm 2021 chi bộ khiển trách tôi theo Quy định 102-QĐ/TW; từ đó đến nay tôi không bị nhắc lần nào nữa."},
        ),
        Example(
            note="In the report on 2024 the law of 2013 was still in force for most of the year.",
            parts={"duties": "Giải quyết 212 hồ sơ giao đất theo Luật Đất đai năm 2013, không hồ sơ nào quá hạn."},
            form="2A",
            year=2024,
        ),
        Example(
            note="A school year begins in the year before.",
            parts={"duties": "Năm học 2024 - 2025, tôi dạy 3 lớp 12, cả 118 em đỗ tốt nghiệp; bồi dưỡng 5 em thi tỉnh, 2 em đạt giải."},
        ),
        Example(
            note="The old year is named to answer for it.",
            parts={"followup": "Năm 2024, tôi nhận khuyết điểm họp giao ban muộn 6 lần; sổ họp từ tháng 01 đến nay không ghi lần nào."},
            form="2A",
        ),
    ),
)

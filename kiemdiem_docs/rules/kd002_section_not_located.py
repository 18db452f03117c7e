"""KD002 section-not-located: a part could not be told apart with confidence, so the rules on it may have missed something."""

from collections.abc import Iterator

from kiemdiem_docs.model import Finding, Role, Severity
from kiemdiem_docs.rules.base import Case, Example, Rule
from kiemdiem_docs.rules.examples import docx

_SURE = 1.5
"""Log-odds a section's reading needs over the next best: on the held-out third 39 of 46 lines below it are read right, 6,802 of 6,824 above
(`python -m training.thresholds`, 2026-11-22)."""
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
            yield rule.on_paragraph(report.document.paragraphs[section.first], role=section.role)


RULE = Rule(
    code="KD002",
    id="section-not-located",
    severity=Severity.INFO,
    check=check,
    basis=("form",),
    must_flag=(
        Example(
            note="Neither title nor posts tell which form it follows.",
            data=docx(
                (
                    "BẢN KIỂM ĐIỂM",
                    "Năm 2025",
                    "Tôi là Vàng A Páo.",
                    "Trong năm tôi dạy bù 14 tiết, chấm bài kiểm tra giữa kỳ chậm 6 ngày vì đi tập huấn mà không bàn giao.",
                    "Từ tháng 01/2026, đi tập huấn thì gửi bài cho tổ phó chấm thay.",
                )
            ),
        ),
        Example(
            note="A report on 2019: no form of that regime was found, so nothing is asked of its parts.",
            data=docx(
                (
                    "BẢN KIỂM ĐIỂM CÁ NHÂN",
                    "Năm 2019",
                    "Họ và tên: Đinh Văn Khởi",
                    "Chức vụ: Trưởng phòng Nội vụ",
                    "I. Hạn chế, khuyết điểm và nguyên nhân",
                    "Tôi ký chậm 04 quyết định nâng lương vì để hồ sơ ở nhà khi nghỉ phép.",
                )
            ),
        ),
        Example(
            note="A collective's report on 2021: the same.",
            data=docx(
                (
                    "CHI BỘ TRẠM THỦY NÔNG PHÚ HẢI",
                    "BÁO CÁO KIỂM ĐIỂM TẬP THỂ",
                    "Năm 2021",
                    "I. Ưu điểm, kết quả đạt được",
                    "Nạo vét 6,2 km mương, tưới đủ 410 ha vụ hè thu.",
                    "II. Hạn chế, khuyết điểm",
                    "Chi bộ bỏ 2 kỳ sinh hoạt tháng 7 và tháng 8.",
                )
            ),
        ),
        Example(
            note="Headings of the author's own that say nothing of what stands under them.",
            data=docx(
                (
                    "BẢN KIỂM ĐIỂM CÁ NHÂN",
                    "Năm 2025",
                    "Họ và tên: Vàng A Páo",
                    "Chức vụ: Giáo viên",
                    "Đơn vị công tác: Trường tiểu học Nà Phặc",
                    "I. Tình hình chung",
                    "Tôi được giao dạy lớp 3 và phụ trách sao nhi đồng.",
                    "II. Nội dung khác",
                    "Năm trước tôi bị góp ý, năm nay có chuyển biến.",
                    "III. Kiến nghị",
                    "Đề nghị nhà trường thêm 01 máy chiếu.",
                    "IV. Tự xếp loại",
                    "Hoàn thành nhiệm vụ.",
                )
            ),
        ),
    ),
    must_not_flag=(
        Example(note="The printed form with its own headings."),
        Example(note="A collective's report on the printed form.", form="1", year=2024),
        Example(
            note="Own headings, but what they mean and who writes is plain.",
            data=docx(
                (
                    "BẢN KIỂM ĐIỂM CÁ NHÂN",
                    "Năm 2025",
                    "Họ và tên: Vàng A Páo",
                    "Chức vụ: Giáo viên",
                    "Đơn vị công tác: Trường tiểu học Nà Phặc",
                    "I. Những việc làm được",
                    "Dạy đủ 620 tiết, bồi dưỡng 5 em đọc chậm, cả 5 em cuối năm đọc được 60 tiếng một phút.",
                    "II. Khuyết điểm và nguyên nhân",
                    "Chấm bài giữa kỳ chậm 6 ngày vì tôi đi tập huấn mà không nhờ tổ phó.",
                    "III. Kết quả khắc phục khuyết điểm năm trước",
                    "Năm trước tôi bỏ 3 buổi họp tổ, năm nay dự đủ 18 buổi.",
                    "IV. Cách sửa trong năm tới",
                    "Từ tháng 01/2026, đi tập huấn thì gửi bài cho tổ phó chấm thay trước hai ngày.",
                    "V. Tự xếp loại",
                    "Hoàn thành tốt nhiệm vụ.",
                )
            ),
        ),
    ),
)

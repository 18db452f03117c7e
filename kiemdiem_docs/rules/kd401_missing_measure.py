"""KD401 missing-measure: limitations are admitted, no measure is given anywhere."""

from collections.abc import Iterator

from kiemdiem_docs.model import Finding, ItemKind, Role, Severity
from kiemdiem_docs.rules.base import Case, Example, Rule
from kiemdiem_docs.rules.kd101_missing_section import missing


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield one finding when there are limitations and not one measure."""
    report = case.report
    if any(role is Role.MEASURES for role, _ in missing(case)):
        return
    if report and report.of_kind(ItemKind.LIMITATION) and not report.of_kind(ItemKind.MEASURE):
        yield rule.whole(limitations=len(report.of_kind(ItemKind.LIMITATION)))


RULE = Rule(
    code="KD401",
    id="missing-measure",
    severity=Severity.ERROR,
    check=check,
    basis=("measures",),
    must_flag=(
        Example(
            note="Next year's targets are no measures.",
            parts={"measures": "Chỉ tiêu năm 2026: cấp 400 giấy phép, thu lệ phí 230 triệu đồng, 95% hồ sơ nộp trực tuyến."},
        ),
        Example(
            note="Requests to superiors are no measures.",
            parts={"measures": "Đề nghị Đảng ủy bổ sung 02 biên chế và cấp một máy quét cho phòng."},
            form="2A",
        ),
        Example(
            note="The heading stands, nothing under it.",
            parts={"measures": ""},
            form="2A",
            year=2024,
        ),
        Example(
            note="A collective tells what it did well.",
            parts={"measures": "Năm qua chi bộ được Đảng ủy tặng giấy khen, 5 đảng viên được biểu dương."},
            form="1",
            year=2026,
        ),
    ),
    must_not_flag=(
        Example(
            note="The measure stands in the limitation's sentence.",
            parts={
                "limitations": "Tôi đóng đảng phí muộn 4 tháng; từ tháng 01/2026 tôi nộp ngay trong buổi họp đầu tháng.",
                "measures": None,
            },
            form="2C",
        ),
        Example(
            note="The measure is told as already begun.",
            parts={"measures": "Từ ngày 03/11 tôi đã mở sổ mượn hồ sơ, chiều thứ Sáu nào cũng đối chiếu với văn thư, sẽ giữ cả năm 2026."},
        ),
        Example(
            note="A vague measure is one all the same (KD402).",
            parts={"measures": "Tiếp tục nâng cao tinh thần trách nhiệm trong công việc."},
            form="2A",
            year=2024,
        ),
        Example(
            note="A target, then what will be done for it.",
            parts={"measures": "Năm 2026 không để đảng viên dự bị nào quá hạn: đồng chí phó bí thư rà danh sách ngày 25 hằng tháng."},
            form="1",
        ),
    ),
    silenced_by=("KD201",),
)

"""KD404 measure-without-deadline: a checkable action with no date, period or frequency."""

from collections.abc import Iterator

from kiemdiem_docs.analysis import vague
from kiemdiem_docs.model import Finding, ItemKind, Severity
from kiemdiem_docs.rules.base import Case, Example, Rule


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield one finding per checkable measure without any time."""
    report = case.report
    if report is None:
        return
    for item in report.of_kind(ItemKind.MEASURE):
        if not vague.measure(item, report) and vague.undated(item, report):
            yield rule.on_item(item)


RULE = Rule(
    code="KD404",
    id="measure-without-deadline",
    severity=Severity.INFO,
    check=check,
    basis=("measures",),
    must_flag=(
        Example(
            note="A register and two signatures, from no day on.",
            parts={"measures": "Lập sổ mượn hồ sơ, người mượn và người trả cùng ký."},
            quote="Lập sổ mượn hồ sơ",
        ),
        Example(
            note="Who and what, not when.",
            parts={"measures": "Giao đồng chí thủ kho giữ chìa khóa, lắp một camera ở cửa kho vật tư."},
            quote="lắp một camera",
            form="2A",
        ),
        Example(
            note="A product anyone could look at.",
            parts={"measures": "Viết lại quy trình nhận người bệnh cấp cứu thành một trang, dán ở phòng trực."},
            quote="Viết lại quy trình",
            form="2A",
            year=2024,
        ),
        Example(
            note="A member's plain step.",
            parts={"measures": "Nhờ con gái cài sổ tay đảng viên vào điện thoại để tự xem lịch họp."},
            quote="sổ tay đảng viên",
            form="2C",
            year=2026,
        ),
        Example(
            note="A collective's team with a task and no term.",
            parts={"measures": "Chi ủy lập tổ kiểm tra gồm 03 đồng chí, đối chiếu sổ thu nộp đảng phí của từng tổ đảng."},
            quote="lập tổ kiểm tra",
            form="1",
        ),
    ),
    must_not_flag=(
        Example(
            note="Every quarter is a time.",
            parts={"measures": "Đối chiếu sổ tài sản với kế toán hằng quý, biên bản gửi trưởng phòng."},
        ),
        Example(
            note="A last day in the middle of the sentence.",
            parts={"measures": "Giao đồng chí thủ kho, trước ngày 20/01/2026, lắp một camera ở cửa kho vật tư."},
            form="2A",
        ),
        Example(
            note="A period.",
            parts={
                "measures": "Chi ủy lập tổ kiểm tra gồm 03 đồng chí, trong quý I/2027 đối chiếu xong sổ thu nộp đảng phí của từng tổ đảng."
            },
            form="1",
            year=2026,
        ),
        Example(
            note="An occasion that comes back is a time too.",
            parts={"measures": "Kỳ họp chi bộ nào tôi cũng đến trước mười phút, ký vào sổ có mặt."},
            form="2C",
        ),
        Example(
            note="The next occasion.",
            parts={"measures": "Ngay sau hội nghị kiểm điểm này, tôi bàn giao chìa khóa kho cho đồng chí thủ kho, có biên bản."},
            form="2A",
            year=2024,
        ),
        Example(
            note="An intention has no date either, but that is the lesser fault (KD402).",
            parts={"measures": "Cố gắng nâng cao tinh thần trách nhiệm, khắc phục những tồn tại."},
        ),
    ),
)

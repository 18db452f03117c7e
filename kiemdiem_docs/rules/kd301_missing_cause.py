"""KD301 missing-cause: limitations are admitted, no cause is given anywhere."""

from collections.abc import Iterator

from kiemdiem_docs.model import Finding, ItemKind, Severity
from kiemdiem_docs.rules.base import Case, Example, Rule

CAUSES = (ItemKind.CAUSE_SUBJECTIVE, ItemKind.CAUSE_OBJECTIVE)


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield one finding when there are limitations and not one cause."""
    report = case.report
    if report and report.of_kind(ItemKind.LIMITATION) and not report.of_kind(*CAUSES):
        yield rule.whole(limitations=len(report.of_kind(ItemKind.LIMITATION)))


RULE = Rule(
    code="KD301",
    id="missing-cause",
    severity=Severity.ERROR,
    check=check,
    basis=("causes",),
    must_flag=(
        Example(note="No cause under any heading.", parts={"causes": None}),
        Example(
            note="The heading promises causes; what follows is the effect.",
            parts={"causes": "Việc trên làm các hộ kinh doanh chợ Mới khai trương muộn, uy tín của phòng bị ảnh hưởng."},
            form="2A",
        ),
        Example(
            note="What it was not is no cause.",
            parts={"causes": "Việc này không phải do thiếu người, cũng không phải do nhiều việc."},
            form="2A",
            year=2024,
        ),
        Example(
            note="A collective promises to look for causes.",
            parts={"causes": "Nguyên nhân sẽ được chi ủy phân tích, làm rõ trong kỳ họp tới."},
            form="1",
            year=2026,
        ),
    ),
    must_not_flag=(
        Example(
            note="The cause stands in the limitation's own sentence, without a cue word.",
            parts={
                "limitations": "Sổ quỹ lệch 4,2 triệu đồng: tôi nhớ miệng các phiếu thu, cuối tuần mới ghi một lượt.",
                "causes": None,
            },
        ),
        Example(
            note="The cause is told among the results.",
            parts={
                "duties": "Cấp 318 giấy phép; trả muộn 04 giấy vì tôi đi phép mà không bàn giao hồ sơ cho đồng nghiệp.",
                "causes": None,
            },
            form="2A",
            year=2024,
        ),
        Example(
            note="Only an outside cause is still a cause (KD302).",
            parts={"causes": "Khách quan: tháng 7 trụ sở mất điện 5 ngày do bão số 3, kho hồ sơ phải chuyển tạm."},
        ),
        Example(
            note="The cause is given with the measure.",
            parts={
                "causes": None,
                "measures": "Tôi vắng là vì không ghi lịch họp; từ tháng 01/2026 dán lịch ở cửa nhà, đi xa báo trước hai ngày.",
            },
            form="2C",
        ),
    ),
)

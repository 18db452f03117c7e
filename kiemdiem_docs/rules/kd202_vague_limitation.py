"""KD202 vague-limitation: only an attitude, a degree or a frequency, nothing a reader could check."""

from collections.abc import Iterator

from kiemdiem_docs.analysis import vague
from kiemdiem_docs.model import Finding, ItemKind, Severity
from kiemdiem_docs.rules.base import Case, Example, Rule


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield one finding per limitation that names nothing checkable."""
    report = case.report
    if report is None:
        return
    for item in report.of_kind(ItemKind.LIMITATION):
        if vague.limitation(item, report):
            yield rule.on_item(item)


RULE = Rule(
    code="KD202",
    id="vague-limitation",
    severity=Severity.WARNING,
    check=check,
    basis=("limitations",),
    must_flag=(
        Example(
            note="Only a frequency and an attitude.",
            parts={"limitations": "Có lúc tôi chưa thật chủ động trong công việc được giao."},
            quote="chưa thật chủ động",
        ),
        Example(
            note="Only degrees, in two fields without a name for what fell short.",
            parts={"limitations": "Công tác chỉ đạo, điều hành một số mặt còn hạn chế, hiệu quả chưa cao như mong muốn."},
            quote="một số mặt còn hạn chế",
            form="2A",
        ),
        Example(
            note="A harmless trait.",
            parts={"limitations": "Tính tôi đôi lúc còn nóng, phát biểu trong chi bộ chưa được nhiều."},
            quote="còn nóng",
            form="2C",
            year=2026,
        ),
        Example(
            note="Figures that measure nothing of the fault.",
            parts={"limitations": "Năm 2024 tôi tự thấy có 02 hạn chế: tác phong chưa nhanh nhẹn, phối hợp chưa nhịp nhàng."},
            quote="chưa nhanh nhẹn",
            form="2A",
            year=2024,
        ),
        Example(
            note="A collective's stock phrase.",
            parts={"limitations": "Nội dung sinh hoạt có thời điểm chưa phong phú, sức chiến đấu của chi bộ chưa đồng đều."},
            quote="chưa phong phú",
            form="1",
        ),
    ),
    must_not_flag=(
        Example(
            note="A vague opening that becomes concrete.",
            parts={"limitations": "Có lúc tôi chưa chủ động: tháng 8 để 11 đơn tách thửa quá hạn từ 5 đến 9 ngày."},
        ),
        Example(
            note="No figure, but a named task and what came of it.",
            parts={"limitations": "Tôi quên gửi giấy mời cho trưởng thôn Hạ nên buổi họp bàn hiến đất mở đường phải hoãn."},
            form="2A",
        ),
        Example(
            note="An attitude with a count.",
            parts={"limitations": "Tôi ngại phát biểu: cả năm mới có ý kiến một lần, ở kỳ họp chi bộ tháng 3."},
            form="2C",
        ),
        Example(
            note="A role and a document in place of a name and a figure.",
            parts={"limitations": "Chi ủy chưa trả lời đơn của đồng chí tổ trưởng tổ 3 về việc thu quỹ, đảng ủy phải có công văn nhắc."},
            form="1",
            year=2024,
        ),
    ),
)

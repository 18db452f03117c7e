"""KD303 disguised-objective-cause: presented as the author's own, but lays the blame outside."""

from collections.abc import Iterator

from kiemdiem_docs.model import Finding, ItemKind, Severity
from kiemdiem_docs.rules.base import Case, Example, Rule


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield one finding per objective cause that the text claims as the author's own."""
    for item in case.report.of_kind(ItemKind.CAUSE_OBJECTIVE) if case.report else ():
        if item.claimed == "subjective":
            yield rule.on_item(item)


RULE = Rule(
    code="KD303",
    id="disguised-objective-cause",
    severity=Severity.WARNING,
    check=check,
    basis=("causes", "responsibility"),
    must_flag=(
        Example(
            note="Workload and staffing under the word subjective.",
            parts={"causes": "Nguyên nhân chủ quan: khối lượng công việc lớn, nhân lực của phòng mỏng."},
            quote="khối lượng công việc lớn",
        ),
        Example(
            note="Late funds and documents said to be one's own.",
            parts={
                "causes": "- Khách quan: tháng 9 có bão, trụ sở mất điện 3 ngày.\n- Chủ quan: kinh phí đến tháng 10 mới được cấp, hướng dẫn "
                "của sở ban hành muộn."
            },
            quote="kinh phí đến tháng 10",
            form="2A",
        ),
        Example(
            note="“From my side”, then others are to blame.",
            parts={"causes": "Về phía bản thân: do các hộ dân không phối hợp, cán bộ thôn báo danh sách chậm."},
            quote="các hộ dân không phối hợp",
            form="2A",
            year=2024,
        ),
        Example(
            note="A list under a heading of its own.",
            parts={
                "causes": "Nguyên nhân chủ quan:\n- Trung tâm chính trị mở lớp bồi dưỡng đảng viên mới muộn hơn kế hoạch.\n"
                "- Chi ủy không lập bảng theo dõi thời hạn dự bị."
            },
            quote="Trung tâm chính trị mở lớp",
            form="1",
        ),
    ),
    must_not_flag=(
        Example(
            note="The same circumstances, openly called objective.",
            parts={"causes": "Khách quan: kinh phí đến tháng 10 mới được cấp. Chủ quan: tôi không làm văn bản xin tạm ứng."},
        ),
        Example(
            note="The workload is named, but what counts is the author's own decision.",
            parts={"causes": "Nguyên nhân chủ quan: tôi thấy việc đã nhiều mà vẫn nhận thêm, không báo lại trưởng phòng."},
            form="2A",
            year=2024,
        ),
        Example(
            note="An outside reason is denied.",
            parts={"causes": "Chủ quan: không phải vì thiếu người, mà vì tôi không chia ca trực cho hai đồng chí mới."},
            form="2A",
        ),
        Example(
            note="Outside causes that nobody calls subjective.",
            parts={"causes": "Tháng 9 mưa lũ 12 ngày, tôi lại quên gọi điện xin dự họp từ xa."},
            form="2C",
        ),
    ),
)

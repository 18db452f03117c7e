"""KD302 missing-subjective-cause: causes are given and every one lies outside the author."""

from collections.abc import Iterator

from kiemdiem_docs.model import Finding, ItemKind, Severity
from kiemdiem_docs.rules.base import Case, Example, Rule


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield one finding when all causes are objective, whatever the heading over them says."""
    report = case.report
    if report is None or report.of_kind(ItemKind.CAUSE_SUBJECTIVE):
        return
    outside = report.of_kind(ItemKind.CAUSE_OBJECTIVE)
    if outside:
        yield rule.whole(causes=len(outside))


RULE = Rule(
    code="KD302",
    id="missing-subjective-cause",
    severity=Severity.ERROR,
    check=check,
    basis=("causes",),
    must_flag=(
        Example(
            note="Workload and staffing only.",
            parts={"causes": "Khối lượng công việc tăng sau sáp nhập, biên chế của phòng thiếu 02 người so với định mức."},
        ),
        Example(
            note="Called subjective, yet all of it lies outside.",
            parts={"causes": "Nguyên nhân chủ quan: kinh phí cấp chậm, văn bản hướng dẫn của cấp trên ban hành muộn."},
            form="2A",
        ),
        Example(
            note="The weather and the neighbours.",
            parts={"causes": "Tháng 9 mưa lũ kéo dài 12 ngày, đường vào thôn bị chia cắt; một số hộ chưa hợp tác."},
            form="2C",
            year=2026,
        ),
        Example(
            note="A collective points at other bodies.",
            parts={"causes": "Do trung tâm chính trị mở lớp bồi dưỡng muộn và đảng ủy cấp trên trả hồ sơ chậm."},
            form="1",
            year=2024,
        ),
    ),
    must_not_flag=(
        Example(
            note="An outside cause beside an own one.",
            parts={"causes": "Khách quan: phòng thiếu 02 người. Chủ quan: tôi biết thiếu người từ tháng 3 mà không chia lại việc."},
        ),
        Example(
            note="Outside reasons are denied, the own one given.",
            parts={"causes": "Không phải vì thiếu người hay thiếu máy; tôi nhận hồ sơ rồi để trên bàn, không vào sổ."},
            form="2A",
        ),
        Example(
            note="Own doing told as a circumstance.",
            parts={"causes": "Ổ cứng máy tôi báo đầy từ tháng 3, tôi bấm bỏ qua, đến tháng 6 thì mất hai tuần dữ liệu."},
            form="2A",
            year=2024,
        ),
        Example(
            note="A general trait is weak, but it is the author's own (KD304).",
            parts={"causes": "Bản thân tôi còn ngại va chạm, chưa quyết liệt."},
            form="2C",
        ),
    ),
    silenced_by=("KD301",),
)

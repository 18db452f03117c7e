"""KD304 vague-cause: a general trait or a restatement that does not say what the author did or left undone."""

from collections.abc import Iterator

from kiemdiem_docs.analysis import vague
from kiemdiem_docs.model import Finding, ItemKind, Severity
from kiemdiem_docs.rules.base import Case, Example, Rule


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield one finding per own cause that explains nothing."""
    report = case.report
    if report is None:
        return
    for item in report.of_kind(ItemKind.CAUSE_SUBJECTIVE):
        if vague.cause(item, report):
            yield rule.on_item(item)


RULE = Rule(
    code="KD304",
    id="vague-cause",
    severity=Severity.WARNING,
    check=check,
    basis=("causes",),
    must_flag=(
        Example(
            note="Traits of anyone.",
            parts={"causes": "Nguyên nhân chủ quan: năng lực của bản thân còn hạn chế, có việc chưa thật sự quyết liệt."},
            quote="năng lực của bản thân còn hạn chế",
        ),
        Example(
            note="The limitation said once more in other words.",
            parts={
                "limitations": "Tôi nộp báo cáo quý II chậm 6 ngày, phòng Tài chính phải lùi buổi họp.",
                "causes": "Do tôi thực hiện chế độ báo cáo chưa kịp thời.",
            },
            quote="chưa kịp thời",
            form="2A",
        ),
        Example(
            note="An attitude and a way of working, nothing done or left undone.",
            parts={"causes": "Bản thân chưa sắp xếp công việc khoa học, tinh thần trách nhiệm có lúc chưa cao."},
            quote="chưa sắp xếp công việc khoa học",
            form="2A",
            year=2024,
        ),
        Example(
            note="A collective's stock cause.",
            parts={"causes": "Do chi ủy chưa quan tâm đúng mức, công tác kiểm tra, đôn đốc chưa thường xuyên."},
            quote="chưa quan tâm đúng mức",
            form="1",
        ),
        Example(
            note="A harmless trait.",
            parts={
                "limitations": "Tôi thấy hai hộ lấn mương thoát nước từ tháng 3 mà cả năm không nói ở chi bộ.",
                "causes": "Tính tôi hay nể nang, ngại va chạm.",
            },
            quote="nể nang",
            form="2C",
            year=2026,
        ),
    ),
    must_not_flag=(
        Example(
            note="A trait that goes on to what was done.",
            parts={
                "limitations": "Tôi thấy hai hộ lấn mương thoát nước từ tháng 3 mà cả năm không nói ở chi bộ.",
                "causes": "Tôi nể nang: hai hộ ấy là chỗ thông gia, tôi còn bảo trưởng thôn đừng đưa ra họp.",
            },
            form="2C",
        ),
        Example(
            note="What was left undone, without any figure.",
            parts={"causes": "Tôi không mở sổ ghi công văn đến, việc nào nhớ thì làm, hồ sơ mượn về để chung một ngăn."},
        ),
        Example(
            note="“Chưa” of one plain step.",
            parts={
                "limitations": "Tôi gửi nhầm biểu mẫu thống kê cho cả ba xã, các xã phải làm lại.",
                "causes": "Tôi chưa đọc phụ lục của thông tư mới, lấy luôn biểu mẫu có sẵn trong máy.",
            },
            form="2A",
            year=2024,
        ),
        Example(
            note="A general outside cause is no matter of this rule; the own one is plain.",
            parts={"causes": "Khách quan: khối lượng công việc nhiều. Chủ quan: tôi nhận hồ sơ mà không ghi phiếu hẹn, trả theo trí nhớ."},
            form="2A",
        ),
        Example(
            note="A collective left a task without anyone in charge.",
            parts={"causes": "Chi ủy không giao ai giữ danh sách đảng viên dự bị, hồ sơ chuyển đến thì cất vào tủ."},
            form="1",
            year=2024,
        ),
    ),
)

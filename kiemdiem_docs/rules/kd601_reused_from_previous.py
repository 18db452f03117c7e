"""KD601 reused-from-previous: passages taken over from the author's earlier report."""

from collections.abc import Iterator

from kiemdiem_docs.model import Finding, Related, Severity
from kiemdiem_docs.rules.base import Case, Example, Rule

_GRAVE = 0.5
"""Share of the author's own words from which RULES.md makes it an error."""


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield one finding per passage; errors when half of the author's own words or more are taken over."""
    severity = Severity.ERROR if case.reuse.share >= _GRAVE else Severity.WARNING
    for passage in case.reuse.passages:
        yield Finding(
            rule.code,
            rule.id,
            severity,
            passage.span,
            passage.quote,
            passage.kind,
            {"share": int(100 * case.reuse.share)},
            related=(Related(case.previous_path, passage.source, passage.source_quote),),
        )


RULE = Rule(
    code="KD601",
    id="reused-from-previous",
    severity=Severity.WARNING,
    check=check,
    basis=("reuse",),
    must_flag=(
        Example(
            note="Word for word from the year before.",
            parts={
                "ideology": "Tôi chấp hành nghiêm sự phân công của chi bộ, gần gũi với bà con, thẳng thắn góp ý khi thấy điều chưa đúng, "
                "vợ con đều gương mẫu trong khu dân cư."
            },
            quote="gần gũi với bà con",
            form="2C",
            previous={
                "ideology": "Tôi chấp hành nghiêm sự phân công của chi bộ, gần gũi với bà con, thẳng thắn góp ý khi thấy điều chưa đúng, "
                "vợ con đều gương mẫu trong khu dân cư.",
                "limitations": "Tôi vắng 2 kỳ sinh hoạt.",
            },
        ),
        Example(
            note="Only the year and the figures are new.",
            parts={
                "duties": "Năm 2025 tôi theo dõi công tác văn thư của phòng, tiếp nhận 1.180 công văn đến, phát hành 640 công văn đi, "
                "không để thất lạc văn bản nào."
            },
            quote="theo dõi công tác văn thư",
            previous={
                "duties": "Năm 2024 tôi theo dõi công tác văn thư của phòng, tiếp nhận 1.093 công văn đến, phát hành 587 công văn đi, "
                "không để thất lạc văn bản nào.",
                "limitations": "Tôi nộp báo cáo quý chậm 3 ngày.",
            },
        ),
        Example(
            note="The same limitation and measure with a few words changed.",
            parts={
                "limitations": "Việc kiểm tra các tổ công tác ở cơ sở của tôi chưa được đều, có tháng không xuống tổ nào, chủ yếu nghe báo cáo "
                "qua điện thoại rồi kết luận.",
            },
            quote="chủ yếu nghe báo cáo qua điện thoại",
            form="2A",
            previous={
                "limitations": "Việc kiểm tra các tổ công tác tại cơ sở của tôi chưa thật đều, có tháng không xuống được tổ nào, chủ yếu là nghe "
                "báo cáo qua điện thoại rồi kết luận.",
                "measures": "Mỗi tháng xuống hai tổ.",
            },
        ),
        Example(
            note="A collective's paragraph taken over between two years of one regime.",
            parts={
                "leadership": "Chi ủy làm tốt công tác giáo dục chính trị tư tưởng, quản lý chặt đảng viên đi làm ăn xa, nắm chắc tâm tư "
                "của từng đồng chí, kịp thời động viên gia đình gặp khó khăn."
            },
            quote="quản lý chặt đảng viên đi làm ăn xa",
            form="1",
            year=2024,
            previous={
                "leadership": "Chi ủy làm tốt công tác giáo dục chính trị tư tưởng, quản lý chặt đảng viên đi làm ăn xa, nắm chắc tâm tư "
                "của từng đồng chí, kịp thời động viên gia đình gặp khó khăn.",
                "limitations": "Ra nghị quyết tháng chậm 3 kỳ.",
            },
        ),
    ),
    must_not_flag=(
        Example(
            note="The same duty, told anew with this year's work.",
            parts={
                "duties": "Văn thư: từ tháng 3 chuyển sang ký số, 640 công văn đi không còn in giấy; hai lần phát nhầm nơi nhận, đã thu hồi."
            },
            previous={
                "duties": "Tôi theo dõi công tác văn thư của phòng, tiếp nhận 1.093 công văn đến, phát hành 587 công văn đi, không để thất "
                "lạc văn bản nào.",
                "limitations": "Tôi nộp báo cáo quý chậm 3 ngày.",
            },
        ),
        Example(
            note="Shared are only the form's headings and the title of a programme.",
            parts={
                "duties": "Giúp 3 thôn hoàn thành hồ sơ của Chương trình mục tiêu quốc gia xây dựng nông thôn mới giai đoạn 2021 - 2025, "
                "thôn Hạ đạt 19 tiêu chí ngày 30/8."
            },
            form="2A",
            previous={
                "duties": "Tham gia đoàn thẩm định vòng một Chương trình mục tiêu quốc gia xây dựng nông thôn mới giai đoạn 2021 - 2025 tại "
                "xã Nậm Cắn, lập 41 biên bản.",
                "limitations": "Tôi nộp biên bản chậm 3 ngày.",
            },
        ),
        Example(
            note="Last year's shortcoming is named again to say what became of it.",
            parts={"followup": "Năm 2024 tôi nhận lỗi nộp báo cáo quý chậm 3 ngày; bốn quý năm nay nộp ngày 20, trước hạn năm ngày."},
            previous={
                "limitations": "Báo cáo quý III tôi nộp chậm 3 ngày, phòng Tài chính phải lùi kỳ tổng hợp.",
                "measures": "Đặt lịch nhắc ngày 20 tháng cuối quý.",
            },
        ),
        Example(
            note="Without an earlier report there is nothing to compare with.",
            parts={"ideology": "Luôn trung thành với mục tiêu, lý tưởng của Đảng, chấp hành nghiêm chủ trương, chính sách, pháp luật."},
            form="2C",
            year=2026,
        ),
    ),
)

"""KD502 stock-praise: formula praise that could stand unchanged in anyone's report."""

from collections.abc import Iterator

from kiemdiem_docs.analysis import vague
from kiemdiem_docs.model import Finding, Role, Severity
from kiemdiem_docs.rules.base import Case, Example, Rule


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield one finding per paragraph of the achievements that is formula throughout."""
    report = case.report
    if report is None:
        return
    for paragraph in report.paragraphs(Role.ACHIEVEMENTS):
        if vague.formula(paragraph, report):
            yield rule.on_paragraph(paragraph, report.roles[paragraph.index].body)


RULE = Rule(
    code="KD502",
    id="stock-praise",
    severity=Severity.INFO,
    check=check,
    basis=("evidence",),
    must_flag=(
        Example(
            note="The criteria of the regulation, repeated.",
            parts={
                "ideology": "Luôn kiên định mục tiêu độc lập dân tộc và chủ nghĩa xã hội, giữ gìn phẩm chất đạo đức, lối sống trong sáng, giản dị, "
                "là tấm gương cho quần chúng noi theo."
            },
            quote="Luôn kiên định mục tiêu",
        ),
        Example(
            note="A leader's adjectives.",
            parts={
                "leadership": "Lãnh đạo, chỉ đạo quyết liệt, linh hoạt, sáng tạo, xây dựng tập thể đoàn kết, thống nhất, vững mạnh toàn diện."
            },
            quote="chỉ đạo quyết liệt",
            form="2A",
        ),
        Example(
            note="A collective's formula.",
            parts={
                "principles": "Luôn giữ vững nguyên tắc tập trung dân chủ, tự phê bình và phê bình, nội bộ đoàn kết, thống nhất cao về ý chí và "
                "hành động."
            },
            quote="nguyên tắc tập trung dân chủ",
            form="1",
            year=2024,
        ),
        Example(
            note="Decorative figures prove nothing.",
            parts={"duties": "Hoàn thành xuất sắc 100% nhiệm vụ được giao, bảo đảm “5 rõ”, được cấp trên và đồng nghiệp đánh giá cao."},
            quote="100% nhiệm vụ",
            form="2A",
            year=2024,
        ),
        Example(
            note="A commitment kept, nobody knows which.",
            parts={"commitment": "Thực hiện nghiêm túc, đầy đủ các nội dung đã cam kết, không ngừng tu dưỡng, rèn luyện."},
            quote="các nội dung đã cam kết",
            form="2C",
            year=2026,
        ),
    ),
    must_not_flag=(
        Example(
            note="Praise that goes on to a fact.",
            parts={
                "ideology": "Luôn giữ lối sống giản dị: đám cưới con ngày 18/10 chỉ mời 12 mâm, trả lại 4 phong bì của nhà thầu, có báo chi bộ."
            },
        ),
        Example(
            note="A worn word, then what came of it.",
            parts={"leadership": "Chỉ đạo quyết liệt việc thu hồi tạm ứng: 9 nhà thầu hoàn trả 1,8 tỷ đồng trước ngày 30/9."},
            form="2A",
        ),
        Example(
            note="No figure, but a named place, a person in a role and a result.",
            parts={"ideology": "Nhắc người cháu họ ở xóm Chùa thôi mở loa kéo quá giờ; tổ trưởng dân phố xác nhận từ đó không còn ai kêu."},
            form="2C",
        ),
        Example(
            note="The same formula among the measures is another rule's (KD402).",
            parts={"measures": "Tiếp tục giữ vững lập trường tư tưởng, nêu cao tinh thần trách nhiệm trong công tác."},
            form="2A",
            year=2024,
        ),
        Example(
            note="A collective's dry record.",
            parts={"principles": "Mọi khoản chi trên 5 triệu đồng đều biểu quyết bằng phiếu: 9 lần, 2 lần không thông qua, có biên bản."},
            form="1",
        ),
    ),
)

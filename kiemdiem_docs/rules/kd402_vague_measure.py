"""KD402 vague-measure: an intention nobody could check."""

from collections.abc import Iterator

from kiemdiem_docs.analysis import vague
from kiemdiem_docs.model import Finding, ItemKind, Severity
from kiemdiem_docs.rules.base import Case, Example, Rule


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield one finding per measure that names no action, product, person or date to check."""
    report = case.report
    if report is None:
        return
    for item in report.of_kind(ItemKind.MEASURE):
        if vague.measure(item, report):
            yield rule.on_item(item)


RULE = Rule(
    code="KD402",
    id="vague-measure",
    severity=Severity.WARNING,
    check=check,
    basis=("measures",),
    must_flag=(
        Example(
            note="The most common formula.",
            parts={"measures": "Tiếp tục phát huy ưu điểm, khắc phục hạn chế, hoàn thành tốt nhiệm vụ được giao."},
            quote="Tiếp tục phát huy ưu điểm",
        ),
        Example(
            note="A resolution nobody could check.",
            parts={"measures": "Không ngừng học tập, rèn luyện, nâng cao năng lực lãnh đạo và tinh thần trách nhiệm."},
            quote="nâng cao năng lực",
            form="2A",
        ),
        Example(
            note="Sounds like a plan, holds none.",
            parts={"measures": "Xây dựng kế hoạch công tác khoa học, hợp lý, bảo đảm “5 rõ” trong từng việc."},
            quote="kế hoạch công tác khoa học",
            form="2A",
            year=2024,
        ),
        Example(
            note="Try harder.",
            parts={"measures": "Tôi sẽ cố gắng sinh hoạt đều hơn, mạnh dạn góp ý hơn."},
            quote="cố gắng sinh hoạt đều hơn",
            form="2C",
            year=2026,
        ),
        Example(
            note="A collective's slogan.",
            parts={"measures": "Đổi mới mạnh mẽ phương thức lãnh đạo, nâng cao chất lượng sinh hoạt chi bộ."},
            quote="Đổi mới mạnh mẽ",
            form="1",
        ),
    ),
    must_not_flag=(
        Example(
            note="A formula that goes on to a checkable step.",
            parts={"measures": "Nâng cao tinh thần trách nhiệm: từ 01/2026, sáng thứ Hai gửi trưởng phòng danh mục hồ sơ sắp đến hạn."},
        ),
        Example(
            note="No date, but an action one can check (KD404).",
            parts={"measures": "Học lớp kế toán hành chính sự nghiệp do Sở Tài chính mở, lấy chứng chỉ."},
            form="2A",
            year=2024,
        ),
        Example(
            note="“Continue” with a frequency and a place.",
            parts={"measures": "Tiếp tục trực hòa giải tối thứ Bảy hằng tuần ở nhà văn hóa, có sổ ghi người đến."},
            form="2C",
        ),
        Example(
            note="“Try” with a product and a person in charge.",
            parts={"measures": "Phấn đấu ban hành quy chế thu chi đảng phí trong quý I/2026, giao đồng chí thủ quỹ dự thảo."},
            form="1",
        ),
    ),
)

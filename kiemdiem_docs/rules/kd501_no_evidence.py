"""KD501 no-evidence: the part on duties and results holds no checkable fact."""

from collections.abc import Iterator

from kiemdiem_docs.analysis import vague
from kiemdiem_docs.model import Finding, Severity
from kiemdiem_docs.rules.base import Case, Example, Rule


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield one finding when every paragraph on duties and results is formula."""
    report = case.report
    if report is None:
        return
    duties = vague.duties(report)
    if duties and not any(vague.factual(paragraph, report) for paragraph in duties):
        yield rule.on_paragraph(duties[0], variant="message", paragraphs=len(duties))


RULE = Rule(
    code="KD501",
    id="no-evidence",
    severity=Severity.WARNING,
    check=check,
    basis=("evidence",),
    must_flag=(
        Example(
            note="Praise without a single fact.",
            parts={"duties": "Luôn nêu cao tinh thần trách nhiệm, hoàn thành tốt mọi nhiệm vụ được giao, được đồng nghiệp tin yêu."},
        ),
        Example(
            note="A decorative percentage.",
            parts={"duties": "Hoàn thành 100% nhiệm vụ được giao với tinh thần “6 rõ”, bảo đảm tiến độ, chất lượng, hiệu quả."},
            form="2A",
            year=2024,
        ),
        Example(
            note="Several paragraphs, all in general terms.",
            parts={
                "duties": "Chủ động, sáng tạo trong tham mưu, thực hiện có hiệu quả chức trách, nhiệm vụ được giao.\n"
                "Phối hợp chặt chẽ với các đơn vị liên quan, bảo đảm tiến độ và chất lượng công việc."
            },
            year=2026,
        ),
        Example(
            note="A retired member's formula.",
            parts={"duties": "Thực hiện đầy đủ quyền và nghĩa vụ của đảng viên, gương mẫu trong mọi phong trào ở nơi cư trú."},
            form="2C",
            year=2026,
        ),
    ),
    must_not_flag=(
        Example(
            note="A formula that goes on to facts.",
            parts={"duties": "Luôn nêu cao tinh thần trách nhiệm: năm qua khám 2.140 lượt, chuyển tuyến 37 ca, không ca nào chậm."},
        ),
        Example(
            note="One fact between two formulas is enough.",
            parts={
                "duties": "Hoàn thành tốt nhiệm vụ được giao.\nSoạn Tờ trình 46/TTr-PKT về chợ đêm, được duyệt ngày 22/5.\n"
                "Phối hợp chặt chẽ với các đơn vị liên quan."
            },
            form="2A",
            year=2024,
        ),
        Example(
            note="The part on morals is formula, the duties are not.",
            parts={"ideology": "Tuyệt đối trung thành với mục tiêu, lý tưởng của Đảng, giữ lối sống trong sạch, giản dị."},
            form="2A",
        ),
        Example(
            note="Facts without a figure: a named place, persons in their roles, what came of it.",
            parts={
                "duties": "Chi bộ giao vận động xóm Bến giải tỏa hành lang mương; cả xóm đã dỡ mái che, trưởng thôn và công an xã xác nhận."
            },
            form="2C",
        ),
    ),
)

"""KD201 no-limitation: the report admits no limitation at all."""

from collections.abc import Iterator

from kiemdiem_docs.model import Finding, ItemKind, Role, Severity
from kiemdiem_docs.rules.base import Case, Example, Rule


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield one finding when no limitation stands anywhere: on the words that deny any, else on the whole report."""
    report = case.report
    if report is None or report.of_kind(ItemKind.LIMITATION):
        return
    stated = next((p for p in report.paragraphs(Role.LIMITATIONS) if p.text.strip()), None)
    yield rule.on_paragraph(stated, variant="denied") if stated else rule.whole()


RULE = Rule(
    code="KD201",
    id="no-limitation",
    severity=Severity.ERROR,
    check=check,
    basis=("limitations",),
    must_flag=(
        Example(
            note="Says outright that there is none.",
            parts={
                "limitations": "Đối chiếu với nhiệm vụ được phân công, năm qua tôi không có hạn chế, khuyết điểm.",
                "causes": "Không có.",
                "measures": "Tiếp tục giữ vững kết quả đã đạt được.",
            },
            quote="không có hạn chế, khuyết điểm",
        ),
        Example(
            note="The whole part is left out.",
            parts={"limitations": None, "causes": None, "responsibility": None},
            form="2A",
            year=2024,
        ),
        Example(
            note="One word.",
            parts={"limitations": "Không.", "causes": "Không.", "responsibility": None, "measures": "Không."},
            form="2C",
        ),
        Example(
            note="Nothing big, says a collective, and names nothing small either.",
            parts={
                "limitations": "Cơ bản chi ủy không có khuyết điểm gì lớn, mọi mặt công tác đều hoàn thành.",
                "causes": "Không có.",
                "responsibility": "Chi ủy chịu trách nhiệm chung về mọi mặt công tác của chi bộ.",
            },
            form="1",
        ),
    ),
    must_not_flag=(
        Example(
            note="Denies grave faults, then admits a small one.",
            parts={
                "limitations": "Năm qua tôi không có vi phạm, nhưng để quên 02 phong bì công văn trong cặp ba ngày, phòng Y tế phải hỏi lại."
            },
        ),
        Example(
            note="The shortcoming stands among the results.",
            parts={
                "duties": "Cấp 318 giấy phép; riêng 04 giấy của chợ Mới tôi nhập sai mã ngành, chủ hộ phải đến sửa hai lần.",
                "limitations": "Như đã nêu ở mục kết quả nhiệm vụ.",
            },
        ),
        Example(
            note="No discipline, yet a shortcoming.",
            parts={"limitations": "Trong năm không ai bị kỷ luật. Chi ủy bỏ 02 kỳ kiểm tra thu chi đảng phí (quý I và quý III)."},
            form="1",
            year=2023,
        ),
        Example(
            note="A vague shortcoming is one all the same (KD202).",
            parts={"limitations": "Đôi khi tôi còn nóng tính, góp ý chưa khéo."},
            form="2C",
        ),
    ),
)

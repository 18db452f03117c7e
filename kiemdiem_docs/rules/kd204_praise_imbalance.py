"""KD204 praise-imbalance: the words on limitations are few beside the words on achievements."""

from collections.abc import Iterator

from kiemdiem_docs.model import Finding, Item, ItemKind, Report, Role, Severity
from kiemdiem_docs.rules.base import Case, Example, Rule

_LEAST = 0.08
"""Share set by RULES.md."""


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield one finding when the words on limitations are under the share of those on achievements."""
    report = case.report
    if report is None:
        return
    praise, faults = _words(report, Role.ACHIEVEMENTS), _words(report, Role.LIMITATIONS)
    faults += sum(len(item.text.split()) for item in report.of_kind(ItemKind.LIMITATION) if _hidden(item, report))
    if praise and faults < _LEAST * praise:
        yield rule.whole(limitations=faults, achievements=praise, share=round(100 * faults / praise), least=round(100 * _LEAST))


def _words(report: Report, role: Role) -> int:
    """Return the number of words under the role, without headings."""
    return sum(len(paragraph.text[report.roles[paragraph.index].body :].split()) for paragraph in report.paragraphs(role))


def _hidden(item: Item, report: Report) -> bool:
    return report.roles[item.span.paragraph].role is not Role.LIMITATIONS


RULE = Rule(
    code="KD204",
    id="praise-imbalance",
    severity=Severity.WARNING,
    check=check,
    basis=("substance",),
    must_flag=(
        Example(
            note="Three words beside three paragraphs of results.",
            parts={"limitations": "Còn nóng tính."},
        ),
        Example(
            note="A collective's five words after a long account of strengths.",
            parts={
                "leadership": "5 chi ủy viên phụ trách 5 tổ, mỗi quý nghe báo cáo một lần; xử lý xong 7 kiến nghị của đảng viên, trong đó có "
                "việc bố trí phòng trực cho đồng chí mới sinh con và việc trả nợ tiền điện của nhà sinh hoạt từ hai năm trước.",
                "limitations": "Một số việc còn chậm.",
            },
            form="1",
            year=2024,
        ),
        Example(
            note="True facts on one side, hardly a word on the other: the share counts, not whether the praise is deserved.",
            parts={
                "duties": "Tiếp 126 lượt công dân, trả lời 41 đơn; chủ trì sửa 6 quy chế; họp với 11 xã về chợ đêm, ghi 38 kiến nghị, giải quyết "
                "xong 35; soạn đề án thu gom rác chợ, được duyệt ngày 22/5, đến tháng 11 có 9 chợ làm theo, thu phí đạt 214 triệu đồng.",
                "limitations": "Tôi trả lời chậm 02 đơn.",
            },
            form="2A",
        ),
        Example(
            note="A retired member's two words.",
            parts={"limitations": "Ít phát biểu."},
            form="2C",
            year=2026,
        ),
    ),
    must_not_flag=(
        Example(
            note="A short report: little on either side.",
            parts={
                "ideology": "Học đủ 5 chuyên đề của đảng ủy xã.",
                "duties": "Hòa giải xong 7 vụ; cùng xóm đổ 320 m đường bê tông.",
                "commitment": "Làm xong 3 việc đã hứa.",
                "limitations": "Tôi vắng 2 kỳ họp chi bộ.",
            },
            form="2C",
        ),
        Example(
            note="No limitation at all is another rule's (KD201).",
            parts={"limitations": "Không có.", "causes": "Không có.", "responsibility": None},
        ),
        Example(
            note="The limitation is told among the results; its section only points there.",
            parts={
                "duties": "Khám 2.140 lượt người; riêng ngày 16/5 tôi ghi nhầm liều thuốc của hai người bệnh cùng phòng, điều dưỡng phát hiện "
                "kịp. Viết lại quy trình bàn giao ca trực, khoa dùng từ tháng 7.",
                "limitations": "Như đã nêu ở trên.",
            },
        ),
        Example(
            note="A long account of results, and a limitation told in two full sentences.",
            parts={
                "duties": "Tiếp 126 lượt công dân, trả lời 41 đơn; chủ trì sửa 6 quy chế; họp với 11 xã về chợ đêm, ghi 38 kiến nghị, giải quyết "
                "xong 35; soạn đề án thu gom rác chợ, được duyệt ngày 22/5, đến tháng 11 có 9 chợ làm theo, thu phí đạt 214 triệu đồng.",
                "limitations": "Tôi trả lời chậm 02 đơn của tiểu thương chợ Mới, một đơn chậm 9 ngày, một đơn chậm 14 ngày. Vì chậm, hai bên "
                "đã cãi nhau về chỗ ngồi thêm hai phiên chợ nữa, công an phường phải đến lập biên bản.",
            },
            form="2A",
        ),
    ),
    silenced_by=("KD201",),
)

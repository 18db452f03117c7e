"""KD403 limitation-without-measure: measures are given, none meets this limitation."""

from collections.abc import Iterator

from kiemdiem_docs.model import Finding, ItemKind, Severity
from kiemdiem_docs.rules import unlinked
from kiemdiem_docs.rules.base import Case, Example, Rule


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield one finding per limitation that no measure is linked to."""
    for item in unlinked.limitations(case.report, ItemKind.MEASURE):
        yield rule.on_item(item)


RULE = Rule(
    code="KD403",
    id="limitation-without-measure",
    severity=Severity.WARNING,
    check=check,
    basis=("measures",),
    must_flag=(
        Example(
            note="Two shortcomings, a measure against the first.",
            parts={
                "limitations": "- Tôi cân sai 03 lô phân bón của hợp tác xã.\n- Đêm 22/7 tôi để cửa kho mở, mất 2 bao giống.",
                "causes": "Tôi cân một mình lúc chập tối, không chỉnh lại cân; hôm 22/7 tôi về sớm mà không giao chìa khóa kho cho ai.",
                "responsibility": None,
                "measures": "Từ ngày 05/01/2026 mỗi lô phân bón cân hai lần, người nhận cùng ký phiếu cân.",
            },
            quote="để cửa kho mở",
        ),
        Example(
            note="The measures name the first and the third.",
            parts={
                "limitations": "1. Tôi dồn 3 tiết thể dục của lớp 9B vào một buổi chiều.\n2. Sổ đầu bài tháng 10 của tôi bỏ trống 7 tiết.\n"
                "3. Tôi cho 4 em điểm miệng mà không ghi vào sổ điểm.",
                "causes": "Ba việc trên đều do tôi ghi ra giấy nháp, cuối tháng mới làm sổ một lượt.",
                "responsibility": None,
                "measures": "Với hạn chế thứ nhất, từ tháng 01/2025 đổi tiết phải có chữ ký của hiệu phó. Với hạn chế thứ ba, cho điểm em nào thì "
                "nhập sổ điểm ngay trong tiết học.",
            },
            quote="bỏ trống 7 tiết",
            form="2A",
            year=2024,
        ),
        Example(
            note="A collective will keep in touch with members far away; nothing on the talks it did not hold.",
            parts={
                "limitations": "- Hai đảng viên đi làm ăn xa mất liên lạc từ tháng 5.\n- Chi bộ bỏ cả hai buổi sinh hoạt chuyên đề của quý III và quý IV.",
                "causes": "Chi ủy không giữ số điện thoại của đảng viên đi xa; người viết đề cương chuyển công tác, chi ủy không giao ai viết tiếp.",
                "responsibility": "Chi ủy nhận trách nhiệm về cả hai việc.",
                "measures": "Trước ngày 15/01/2026 lập danh bạ đảng viên đi làm ăn xa, mỗi tháng đồng chí phó bí thư gọi từng người một lần.",
            },
            quote="sinh hoạt chuyên đề",
            form="1",
        ),
        Example(
            note="A member will build a pit for the pigs; nothing on the books he meant to read.",
            parts={
                "limitations": "Tôi nuôi 6 con lợn sát mương chung, nước thải làm chết cá nhà bên. Ba cuốn sách đã đăng ký, tôi mới đọc một cuốn.",
                "causes": "Tôi tiếc tiền xây bể chứa; sách tôi mượn về rồi để đó.",
                "responsibility": None,
                "measures": "Trước ngày 28/02/2027 tôi xây xong bể chứa nước thải, mời trưởng thôn đến xem.",
            },
            quote="mới đọc một cuốn",
            form="2C",
            year=2026,
        ),
    ),
    must_not_flag=(
        Example(
            note="One measure meets both.",
            parts={
                "limitations": "- Tôi trả chậm 05 hồ sơ thương binh, lâu nhất 20 ngày.\n- Tôi ghi sai năm sinh trên 02 quyết định trợ cấp.",
                "causes": "Cả hai việc đều do tôi dồn hồ sơ đến chiều thứ Sáu mới làm một lượt, không đọc lại.",
                "responsibility": None,
                "measures": "Với cả hai việc trên: từ ngày 05/01/2026 hồ sơ đến ngày nào làm ngày ấy, đồng chí Hòa đọc lại quyết định trước khi ký.",
            },
        ),
        Example(
            note="Against “the shortcomings above”, with a step that serves them all.",
            parts={
                "limitations": "- Chi ủy trả lời chậm 3 kiến nghị của đảng viên.\n- Chi ủy bỏ hai buổi gặp thanh niên đã ghi trong kế hoạch năm.",
                "causes": "Chi ủy không phân công ai giữ lịch, việc nào đến ngày mới nhớ ra mà bàn.",
                "responsibility": "Chi ủy nhận trách nhiệm chung.",
                "measures": "Để khắc phục các hạn chế nêu trên, từ tháng 01/2025 đồng chí phó bí thư giữ lịch việc của chi bộ, ngày 25 hằng tháng "
                "đọc trước chi ủy những việc đến hạn.",
            },
            form="1",
            year=2024,
        ),
        Example(
            note="Each measure stands with its shortcoming.",
            parts={
                "limitations": "Tôi vắng 3 kỳ họp mà không báo; từ tháng 01/2026 đi xa thì gọi đồng chí bí thư trước hai ngày. Sổ tay đảng viên bỏ "
                "trắng từ tháng 6; tháng này tôi chép bù, họp xong kỳ nào ghi kỳ ấy.",
                "causes": "Tôi nghĩ mình đã nghỉ hưu thì không ai xem.",
                "responsibility": None,
                "measures": None,
            },
            form="2C",
        ),
        Example(
            note="Measures in the order of the shortcomings, in other words.",
            parts={
                "limitations": "1. Kiểm kê ngày 30/6 kho thuốc của tôi thiếu 12 hộp kháng sinh.\n2. Đêm 11/9 xe cấp cứu của trạm đến muộn 25 phút.",
                "causes": "1. Tôi xuất thuốc cho đội lưu động bằng miệng.\n2. Tôi xếp lịch trực mà bỏ trống một ca lái xe cấp cứu.",
                "responsibility": None,
                "measures": "1. Từ ngày 02/01/2026 không có phiếu thì không xuất hàng.\n2. Trước ngày 25 hằng tháng tôi dán lịch ca ở cổng, mỗi ca "
                "ghi tên hai tài xế.",
            },
            form="2A",
        ),
        Example(
            note="A vague measure against the only shortcoming is one all the same (KD402).",
            parts={"measures": "Tôi sẽ cẩn thận hơn trong việc giữ hồ sơ."},
        ),
    ),
    silenced_by=("KD401",),
)

"""KD305 limitation-without-cause: causes are given, none explains this limitation."""

from collections.abc import Iterator

from kiemdiem_docs.model import Finding, ItemKind, Severity
from kiemdiem_docs.rules import unlinked
from kiemdiem_docs.rules.base import Case, Example, Rule


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield one finding per limitation that no cause is linked to."""
    for item in unlinked.limitations(case.report, ItemKind.CAUSE_SUBJECTIVE, ItemKind.CAUSE_OBJECTIVE):
        yield rule.on_item(item)


RULE = Rule(
    code="KD305",
    id="limitation-without-cause",
    severity=Severity.WARNING,
    check=check,
    basis=("causes",),
    must_flag=(
        Example(
            note="Two shortcomings, a cause for the first.",
            parts={
                "limitations": "- Tôi nộp báo cáo quý III chậm 6 ngày.\n- Ngày 12/5 tôi làm mất dấu treo của phòng, phải xin khắc lại.",
                "causes": "Báo cáo nộp chậm là do tôi chờ số liệu của hai xã đến ngày cuối mới gọi.",
                "responsibility": None,
                "measures": "Từ tháng 01/2026, ngày 15 tháng cuối quý tôi gọi hai xã lấy số liệu; dấu treo khóa trong két, ai dùng thì ký sổ.",
            },
            quote="làm mất dấu treo",
        ),
        Example(
            note="Numbered causes pass over the second.",
            parts={
                "limitations": "1. Tôi dồn 3 tiết thể dục của lớp 9B vào một buổi chiều.\n2. Sổ đầu bài tháng 10 của tôi bỏ trống 7 tiết.\n"
                "3. Tôi cho 4 em điểm miệng mà không ghi vào sổ điểm.",
                "causes": "Hạn chế thứ nhất là do tôi đổi lịch theo đội bóng của trường. Hạn chế thứ ba là do tôi ghi ra giấy nháp rồi để quên.",
                "responsibility": None,
            },
            quote="bỏ trống 7 tiết",
            form="2A",
            year=2024,
        ),
        Example(
            note="A collective explains its resolutions and not its money.",
            parts={
                "limitations": "Chi ủy ra nghị quyết tháng chậm ở 4 kỳ. Quỹ chi bộ cả năm không công khai thu chi lần nào.",
                "causes": "Nghị quyết ra chậm vì đồng chí được giao soạn đợi đủ chữ ký trên giấy mới gửi, không gửi bản nháp trước.",
                "responsibility": "Chi ủy nhận trách nhiệm về cả hai việc.",
            },
            quote="không công khai thu chi",
            form="1",
        ),
        Example(
            note="A member says why the dues were late, not why there was a quarrel.",
            parts={
                "limitations": "Tôi đóng đảng phí muộn 4 tháng. Ngày 19/8 tôi to tiếng với anh trưởng xóm giữa buổi họp dân.",
                "causes": "Đảng phí muộn vì tôi gửi sổ ở nhà con gái trên tỉnh, lần nào lên mới đóng.",
                "responsibility": None,
            },
            quote="to tiếng",
            form="2C",
        ),
    ),
    must_not_flag=(
        Example(
            note="One cause explains both.",
            parts={
                "limitations": "- Tôi trả chậm 05 hồ sơ thương binh, lâu nhất 20 ngày.\n- Tôi ghi sai năm sinh trên 02 quyết định trợ cấp.",
                "causes": "Cả hai việc đều do tôi dồn hồ sơ đến chiều thứ Sáu mới làm một lượt rồi ký luôn, không đọc lại.",
                "responsibility": None,
            },
        ),
        Example(
            note="“The shortcomings above” are all of them.",
            parts={
                "limitations": "- Nghị quyết tháng của chi ủy ra chậm ở 4 kỳ.\n- Chi ủy bỏ hai đợt kiểm tra thu chi quỹ chi bộ đã ghi trong kế hoạch.",
                "causes": "Nguyên nhân của các hạn chế nêu trên: chi ủy không phân công ai giữ lịch, đến ngày mới nhớ ra mà bàn.",
                "responsibility": "Chi ủy nhận trách nhiệm chung.",
            },
            form="1",
            year=2024,
        ),
        Example(
            note="Each cause stands in its shortcoming's own sentence.",
            parts={
                "limitations": "Tôi vắng 3 kỳ họp vì đi trông cháu mà không báo. Sổ tay đảng viên bỏ trắng từ tháng 6 vì tôi nghĩ không ai xem.",
                "causes": None,
                "responsibility": None,
            },
            form="2C",
        ),
        Example(
            note="Causes in the order of the shortcomings, in other words.",
            parts={
                "limitations": "1. Kiểm kê ngày 30/6 kho thuốc của tôi thiếu 12 hộp kháng sinh.\n2. Đêm 11/9 xe cấp cứu của trạm đến muộn 25 phút.",
                "causes": "1. Tôi xuất hàng cho đội lưu động bằng miệng, không viết phiếu.\n2. Tôi xếp lịch trực mà bỏ trống một ca lái xe.",
                "responsibility": None,
            },
            form="2A",
        ),
        Example(
            note="One shortcoming, one cause, not a word in common.",
            parts={
                "limitations": "Tôi để 6 người lao động mất trợ cấp thất nghiệp quý I.",
                "causes": "Tôi nghỉ phép mười ngày, bỏ công văn đến trong cặp, không bàn giao.",
                "responsibility": None,
            },
            year=2026,
        ),
    ),
    silenced_by=("KD301",),
)

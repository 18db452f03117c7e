"""KD701 previous-limitation-unaddressed: nothing in this report says what became of a limitation of the earlier one."""

from collections.abc import Iterator
from dataclasses import replace

from kiemdiem_docs.analysis.followup import fates
from kiemdiem_docs.model import Finding, Related, Severity
from kiemdiem_docs.rules.base import Case, Example, Rule


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield one finding per limitation of the earlier report that is not spoken of."""
    if case.report is None or case.previous is None:
        return
    for fate in fates(case.report, case.previous):
        if fate.status == "unaddressed":
            old = fate.limitation
            related = (Related(case.previous_path, old.span, old.text),)
            yield replace(rule.whole(limitation=old.text), related=related)


RULE = Rule(
    code="KD701",
    id="previous-limitation-unaddressed",
    severity=Severity.WARNING,
    check=check,
    basis=("followup",),
    must_flag=(
        Example(
            note="Two earlier shortcomings, one answered.",
            parts={
                "followup": "Về sổ công văn: kỳ trước vào thiếu 15 công văn đến, năm nay cuối tuần nào tôi cũng đối chiếu, không sót công văn nào."
            },
            previous={
                "limitations": "- Tháng 8 tôi vào sổ thiếu 15 công văn đến.\n- Tôi chưa một lần đến hai thôn vùng cao được giao phụ trách.",
                "causes": "Tôi ghi nháp rồi quên; đường xa, tôi cứ lần lữa.",
            },
        ),
        Example(
            note="Only that criticism was accepted.",
            parts={"followup": "Tôi đã nghiêm túc tiếp thu ý kiến góp ý của chi bộ."},
            form="2A",
            previous={
                "limitations": "Tôi ký chậm 12 phiếu chi sửa lớp học, nhà thầu phải đi lại nhiều lần.",
                "measures": "Phiếu chi đến ngày nào ký ngày ấy.",
            },
        ),
        Example(
            note="A collective says that there was nothing.",
            parts={"followup": "Kỳ kiểm điểm trước chi ủy không có nội dung nào phải khắc phục."},
            form="1",
            previous={
                "limitations": "Chi ủy để nhà văn hóa thôn khóa cửa 5 tháng vì nợ tiền điện.",
                "causes": "Không cử người trông coi.",
            },
        ),
        Example(
            note="A member answers for the dues, not for the person he had promised to guide into the Party.",
            parts={"followup": "Năm trước chi bộ góp ý tôi đóng đảng phí muộn 3 tháng; năm nay 12 tháng đều đóng trước ngày 10."},
            form="2C",
            previous={
                "limitations": "- Tôi đóng đảng phí muộn 3 tháng.\n- Tôi nhận giúp đỡ một quần chúng vào Đảng mà cả năm không gặp lần nào.",
                "causes": "Tôi hay quên.",
            },
        ),
    ),
    must_not_flag=(
        Example(
            note="Answered where the form asks for it.",
            parts={
                "followup": "Năm 2024 tôi ký chậm 12 phiếu chi sửa lớp học; năm nay 86 phiếu chi đều ký trong ngày, kế toán có bảng theo dõi."
            },
            form="2A",
            previous={
                "limitations": "Tôi ký chậm 12 phiếu chi sửa lớp học, nhà thầu phải đi lại nhiều lần.",
                "measures": "Phiếu chi đến ngày nào ký ngày ấy.",
            },
        ),
        Example(
            note="Answered in other words among the results.",
            parts={
                "duties": "Từ tháng 2 văn bản đến nhập vào phần mềm ngay lúc nhận; cuối năm đối chiếu với bưu điện khớp cả 1.204 công văn, không còn "
                "sót như 15 công văn hồi năm ngoái.",
                "followup": "Việc bị nhắc kỳ trước tôi đã nói ở phần kết quả.",
            },
            previous={
                "limitations": "Tháng 8 tôi vào sổ thiếu 15 công văn đến.",
                "causes": "Tôi ghi nháp rồi quên.",
            },
        ),
        Example(
            note="Not yet remedied, and said so.",
            parts={
                "followup": "Nhà văn hóa thôn khóa cửa vì nợ tiền điện: chưa khắc phục xong, mới trả được 3/5 tháng, mở cửa lại từ 15/9 ba tối mỗi tuần."
            },
            form="1",
            previous={
                "limitations": "Chi ủy để nhà văn hóa thôn khóa cửa 5 tháng vì nợ tiền điện.",
                "causes": "Không cử người trông coi.",
            },
        ),
        Example(
            note="Both are named in one sentence.",
            parts={
                "followup": "Hai điều kỳ trước, đóng đảng phí muộn và chưa gặp quần chúng được giao giúp đỡ, nay đều đã sửa, người ấy vào Đảng ngày 19/5."
            },
            form="2C",
            previous={
                "limitations": "- Tôi đóng đảng phí muộn 3 tháng.\n- Tôi nhận giúp đỡ một quần chúng vào Đảng mà cả năm không gặp lần nào.",
                "causes": "Tôi hay quên.",
            },
        ),
        Example(
            note="It stands again: then that is the fault (KD702).",
            parts={"limitations": "Tôi ký chậm 9 phiếu chi sửa lớp học, nhà thầu phải đi lại hai lần."},
            form="2A",
            previous={
                "limitations": "Tôi ký chậm 12 phiếu chi sửa lớp học, nhà thầu phải đi lại nhiều lần.",
                "measures": "Phiếu chi đến ngày nào ký ngày ấy.",
            },
        ),
        Example(
            note="Without an earlier report there is nothing to answer.", parts={"followup": "Kỳ trước tôi chưa là đảng viên."}, form="2C"
        ),
    ),
)

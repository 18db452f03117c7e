"""KD203 diffused-responsibility: laid on nobody in particular where the author should answer for it."""

import re
from collections.abc import Iterator

from kiemdiem_docs.analysis import vague
from kiemdiem_docs.analysis.evidence import signs
from kiemdiem_docs.language import fold
from kiemdiem_docs.model import Finding, Item, ItemKind, Report, Severity
from kiemdiem_docs.rules.base import Case, Example, Rule, sentence

_SELF = re.compile(r"(?:bản thân|chúng tôi|tôi|em|mình)\b")
_OURS = {"me", "body"}
"""Signs of a cause that the author, or the collective that writes, speaks of as its own."""


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield one finding per limitation that nobody in particular answers for."""
    report = case.report
    if report is None:
        return
    for item in report.of_kind(ItemKind.LIMITATION):
        if vague.diffused(item, report) and not _taken_on(item, report):
            yield rule.on_item(item)


def _taken_on(item: Item, report: Report) -> bool:
    """Return whether the author is its subject ("tôi để một số…"), or the author's own part follows in the same sentence; a trait is none."""
    if _SELF.match(fold(item.text)):
        return True
    whole = sentence(report, item.span)
    beside = [
        cause for cause in report.of_kind(ItemKind.CAUSE_SUBJECTIVE) if item.id in cause.links and sentence(report, cause.span) == whole
    ]
    return any(signs(fold(cause.text), report.year) & _OURS and not vague.cause(cause, report) for cause in beside)


RULE = Rule(
    code="KD203",
    id="diffused-responsibility",
    severity=Severity.WARNING,
    check=check,
    basis=("responsibility",),
    must_flag=(
        Example(
            note="A head of office speaks of “some comrades” and of nobody who let it happen.",
            parts={"limitations": "Một số đồng chí trong phòng còn đi muộn, về sớm, làm việc riêng trong giờ."},
            quote="Một số đồng chí trong phòng",
            form="2A",
        ),
        Example(
            note="A collective lays it on “a part of the members”.",
            parts={"limitations": "Một bộ phận đảng viên chưa tự giác học nghị quyết, còn nói chuyện riêng trong giờ họp."},
            quote="Một bộ phận đảng viên",
            form="1",
        ),
        Example(
            note="Places and times in place of people.",
            parts={"limitations": "Việc ghi sổ trực đêm có nơi, có lúc còn bỏ sót."},
            quote="có nơi, có lúc",
            form="2B",
            year=2024,
        ),
        Example(
            note="Figures say what happened, still not who answers for it.",
            parts={"limitations": "Vẫn còn một vài cán bộ để 14 hồ sơ đất đai quá hạn từ 3 đến 11 ngày."},
            quote="một vài cán bộ",
            form="2A",
            year=2026,
        ),
        Example(
            note="A member's own report complains of others in the cell.",
            parts={"limitations": "Một số đảng viên trong chi bộ chưa chịu khó dọn vệ sinh đường làng sáng thứ Bảy."},
            quote="Một số đảng viên trong chi bộ",
            form="2C",
        ),
    ),
    must_not_flag=(
        Example(
            note="“Some comrades”, and the author takes it on himself.",
            parts={
                "limitations": "Một số đồng chí trong tổ đi muộn, riêng quý II cộng lại 11 lần; tôi là tổ trưởng, biết mà vẫn chấm công đủ."
            },
            form="2A",
        ),
        Example(
            note="The sentence begins with the author.",
            parts={"limitations": "Tôi để một số anh em trong đội bỏ gác đêm 9 lần mà không ghi vào sổ trực."},
            form="2A",
            year=2026,
        ),
        Example(
            note="“Some” files, not some people.",
            parts={"limitations": "Tôi để một số hồ sơ đất của thôn Hạ quá hạn: 06 hồ sơ, lâu nhất 9 ngày."},
        ),
        Example(
            note="“At times” of the author's own doing.",
            parts={"limitations": "Đôi lúc tôi bỏ họp chi bộ giữa chừng để đi ăn cưới: cả năm 2 lần, không xin phép đồng chí bí thư."},
            form="2C",
        ),
        Example(
            note="“Bộ phận” is the name of an office that the author heads.",
            parts={"limitations": "Bộ phận một cửa do tôi trực tiếp phụ trách trả nhầm 03 kết quả cho người khác trùng tên."},
            form="2B",
            year=2024,
        ),
        Example(
            note="Some members are at fault; who should have seen to it is said by post.",
            parts={
                "limitations": "Một số đảng viên nợ đảng phí 5 tháng; đồng chí chi ủy viên phụ trách tài chính không đôn đốc, chi ủy cũng không hỏi."
            },
            form="1",
        ),
    ),
)

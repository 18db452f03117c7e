"""KD003 legacy-encoding: legacy fonts or decomposed Unicode were repaired for reading."""

import unicodedata
from collections.abc import Iterator

from kiemdiem_docs.documents.legacy import tcvn3, vni
from kiemdiem_docs.model import Finding, Severity
from kiemdiem_docs.rules.base import Case, Example, Rule
from kiemdiem_docs.rules.examples import docx


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield one finding for each kind of repair: "tcvn3", "vni" or "nfd"."""
    for repair in case.report.document.repairs if case.report else ():
        yield rule.whole(variant=repair)


_LINES = (
    "BẢN KIỂM ĐIỂM CÁ NHÂN",
    "Năm 2025",
    "Họ và tên: Bùi Thị Nết",
    "Hạn chế: tôi quên khóa van trạm bơm đêm 14/6, ngập 3 sào lúa của hai hộ xóm Bến.",
    "Nguyên nhân: tôi nhờ người trực thay mà không bàn giao chìa khóa và sổ trực.",
    "Biện pháp: từ ngày 01/01/2026 giao ca có ký nhận, trưởng trạm kiểm tra mỗi tối thứ Bảy.",
)


def _tcvn3(line: str) -> str:
    """Return the line in TCVN3 codes; capitals with a tone have none and are written small."""
    codes = {letter: code for code, letter in tcvn3.TABLE.items() if ord(code) < 0xF000}
    return "".join(codes.get(letter) or codes.get(letter.lower(), letter) for letter in line)


def _vni(line: str) -> str:
    """Return the line in VNI codes."""
    codes = {letter: code for code, letter in (*vni.PAIRS.items(), *vni.SINGLES.items())}
    return "".join(codes.get(letter, letter) for letter in line)


RULE = Rule(
    code="KD003",
    id="legacy-encoding",
    severity=Severity.INFO,
    check=check,
    basis=("form",),
    must_flag=(
        Example(note="Typed with an ABC keyboard in .VnTime: the letters are TCVN3 codes.", data=docx(map(_tcvn3, _LINES), ".VnTime")),
        Example(
            note="Typed in VNI-Times: a letter and the code of its marks are two characters.", data=docx(map(_vni, _LINES), "VNI-Times")
        ),
        Example(
            note="Unicode with the marks apart from their letters, as some keyboards and phones write it.",
            data=docx(unicodedata.normalize("NFD", line) for line in _LINES),
        ),
    ),
    must_not_flag=(
        Example(note="Composed Unicode.", data=docx(_LINES)),
        Example(
            note="Composed Unicode under the name of an old font: what counts is how the letters are stored.", data=docx(_LINES, ".VnTime")
        ),
        Example(
            note="The other style of tone marks (hoà, thuỷ, khoẻ) is no legacy code.",
            data=docx(
                ("BẢN KIỂM ĐIỂM CÁ NHÂN", "Năm 2025", "Tôi quên khoá van nước trạm thuỷ nông, hoà giải chậm 02 vụ, sức khoẻ bình thường.")
            ),
        ),
        Example(
            note="A report that only speaks of old fonts.",
            parts={"duties": "Chuyển 1.204 công văn cũ từ phông .VnTime và VNI-Times sang Unicode, xong ngày 15/10."},
        ),
    ),
)

"""KD001 unreadable-file: the file cannot be read."""

import io
import zipfile
from collections.abc import Iterator

from kiemdiem_docs.model import Finding, Severity
from kiemdiem_docs.rules.base import Case, Example, Rule
from kiemdiem_docs.rules.examples import docx


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding when reading the file failed."""
    if case.error is not None:
        yield rule.whole(reason=case.error)


def _zip(name: str, text: str) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr(zipfile.ZipInfo(name), text)
    return packed.getvalue()


_WHOLE = docx(("BẢN KIỂM ĐIỂM CÁ NHÂN", "Năm 2025", "Họ và tên: Lò Thị Ban", "Tôi nộp đảng phí chậm 02 tháng, chi bộ phải nộp thay."))

RULE = Rule(
    code="KD001",
    id="unreadable-file",
    severity=Severity.ERROR,
    check=check,
    basis=("form",),
    must_flag=(
        Example(
            note="A Word file cut off in the middle, as a broken download or a full USB stick leaves it.",
            data=_WHOLE[: len(_WHOLE) // 2],
            name="ban-kiem-diem.docx",
        ),
        Example(note="An empty file.", data=b"", name="ban-kiem-diem.docx"),
        Example(
            note="A photograph of the signed page, renamed to .docx.",
            data=b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(64),
            name="ban-kiem-diem.docx",
        ),
        Example(
            note="A zip archive that is no Word file.",
            data=_zip("anh.txt", "ảnh chụp bản kiểm điểm"),
            name="ban-kiem-diem.docx",
        ),
    ),
    must_not_flag=(
        Example(note="A sound Word file.", data=_WHOLE, name="ban-kiem-diem.docx"),
        Example(
            note="A file with hardly anything in it can still be read; what is missing in it is for other rules.",
            data=docx(("BẢN KIỂM ĐIỂM CÁ NHÂN", "Năm 2025")),
            name="ban-kiem-diem.docx",
        ),
        Example(note="A name with diacritics, spaces and an ending in capitals.", data=_WHOLE, name="BẢN KIỂM ĐIỂM Lò Thị Ban (sửa).DOCX"),
        Example(
            note="A report that speaks of an unreadable file is itself readable.",
            parts={"limitations": "Ngày 12/8 tôi gửi nhầm tệp hỏng không mở được, phòng Tài chính phải chờ thêm hai ngày."},
        ),
    ),
)

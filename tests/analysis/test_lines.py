import pytest

from kiemdiem_docs.analysis.lines import enumerator, line
from kiemdiem_docs.language import fold
from kiemdiem_docs.model import Paragraph


@pytest.mark.parametrize(
    ("text", "kind", "rest"),
    [
        ("I. Ưu điểm", "roman", "Ưu điểm"),
        ("IV/ Giải trình", "roman", "Giải trình"),
        ("Phần ba. Những điều chưa được", "part", "Những điều chưa được"),
        ("1. Nguyên nhân", "decimal", "Nguyên nhân"),
        ("1.2. Nhiệm vụ", "decimal", "Nhiệm vụ"),
        ("a) Quản lý", "letter", "Quản lý"),
        ("(2) Việc học", "paren", "Việc học"),
        ("Thứ nhất, dự thảo", "ordinal", "dự thảo"),
        ("- Để chậm", "bullet", "Để chậm"),
        ("12 hồ sơ trả chậm", "", "12 hồ sơ trả chậm"),
        ("1.240 m² đất", "", "1.240 m² đất"),
        ("22/10 là ngày nộp", "", "22/10 là ngày nộp"),
        ("Vì vậy phải sửa", "", "Vì vậy phải sửa"),
    ],
)
def test_enumerator_kinds(text: str, kind: str, rest: str) -> None:
    found, _, end = enumerator(fold(text))
    assert (found, text[end:]) == (kind, rest)


def test_line_capital_letter_is_a_group() -> None:
    assert line(Paragraph(0, "A. NỘI DUNG KIỂM ĐIỂM")).enumerator == "group"
    assert line(Paragraph(0, "a. nội dung")).enumerator == "letter"


def test_line_automatic_label_counts_as_enumerator() -> None:
    assert line(Paragraph(0, "Ưu điểm", label="I.")).enumerator == "roman"
    assert line(Paragraph(0, "Để chậm hồ sơ", label="-")).enumerator == "bullet"


def test_line_colon_ends_a_lead_in() -> None:
    text = "1. Về đạo đức: giữ nếp sống giản dị"
    assert text[: line(Paragraph(0, text)).colon] == "1. Về đạo đức:"
    assert line(Paragraph(0, "Nguyên nhân chủ quan:")).colon == 0


def test_line_bold_beginning_is_a_lead_in() -> None:
    assert line(Paragraph(0, "Về đạo đức lối sống giữ nếp giản dị", bold=19)).colon == 19

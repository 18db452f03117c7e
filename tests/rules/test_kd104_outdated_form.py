import pytest

from kiemdiem_docs.model import Role
from tests.rules.reports import case, check, report, rule

BOXES = "Tự đánh giá về cấp độ thực hiện: ☐ Xuất sắc ☒ Tốt ☐ Trung bình ☐ Kém"


@pytest.mark.parametrize(
    ("text", "year", "quote"),
    [
        ("Kiểm điểm theo Quy định số 124-QĐ/TW ngày 04/10/2023.", 2025, "Quy định số 124"),
        ("Kiểm điểm theo Quy định 124-QĐ/TW ngày 04 tháng 10 năm 2023.", 2025, "Quy định 124"),
        ("Ngày 04 tháng 10 năm 2023 có Quy định 124-QĐ/TW, tôi viết theo đó.", 2025, "Quy định 124"),
        ("Mẫu 02A-HD KĐ.ĐG năm 2023", 2025, "HD KĐ.ĐG năm 2023"),
        ("Thực hiện Hướng dẫn số 21-HD/BTCTW.", 2023, "Hướng dẫn số 21"),
        ("Kiểm điểm theo Quy định số 124-QĐ/TW.", 2024, None),
        ("Quy định 366-QĐ/TW thay thế Quy định 124-QĐ/TW.", 2025, None),
        ("So với Quy định 124-QĐ/TW, nay phải chấm điểm.", 2025, None),
        ("Kỳ kiểm điểm năm 2024 theo Quy định 124-QĐ/TW tôi bị nhắc 02 việc.", 2025, None),
        ("Học Quy định 132-QĐ/TW về kiểm soát quyền lực trong điều tra.", 2025, None),
        ("Thực hiện Quyết định 124-QĐ/ĐU của Đảng ủy.", 2025, None),
    ],
)
def test_outdated_form_reports_what_is_followed_as_in_force(text: str, year: int, quote: str | None) -> None:
    assert check("KD104", case(report((Role.ACHIEVEMENTS, text), year=year, form="2A"))) == ([("message", quote)] if quote else [])


def test_outdated_form_names_document_and_successor() -> None:
    known = rule("KD104")
    (finding,) = known.check(known, case(report((Role.HEADER, "Theo Hướng dẫn 25-HD/BTCTW"))))
    assert finding.params == {"document": "25-HD/BTCTW", "successor": "43-HD/BTCTW"}


@pytest.mark.parametrize(("year", "found"), [(2025, [("boxes", BOXES)]), (2024, [])])
def test_outdated_form_reports_level_boxes_where_the_forms_have_none(year: int, found: list[tuple[str, str]]) -> None:
    lines = ((Role.ACHIEVEMENTS, BOXES), (Role.ACHIEVEMENTS, BOXES))
    assert check("KD104", case(report(*lines, year=year, form="2A"))) == found

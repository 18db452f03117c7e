import pytest

from kiemdiem_docs.model import Passage, Reuse, Role, Span
from tests.rules.reports import case, check, report, rule


def found(text: str, role: Role = Role.ACHIEVEMENTS, year: int = 2025) -> list[tuple[str, str]]:
    return check("KD603", case(report((role, text), year=year, form="2A")))


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Năm 2024, tôi thẩm định 37 hồ sơ.", "Năm 2024,"),
        ("Trong năm 2024 tôi thẩm định 37 hồ sơ.", "Trong năm 2024"),
        ("Thẩm định 37 hồ sơ. Trong suốt năm 2024 không trả chậm.", "Trong suốt năm 2024"),
        ("- Năm 2024, số đơn tăng.", "- Năm 2024,"),
        ("Năm 2025, tôi thẩm định 37 hồ sơ.", None),
        ("Năm 2023, tôi về nhận công tác tại phòng.", None),
        ("Đề án duyệt năm 2024, nay làm xong.", None),
        ("Năm 2024, tôi trả chậm 21 hồ sơ; năm nay còn 4.", None),
        ("Năm 2024, xã có 31 hộ nghèo; hết năm 2025 có 12 hộ.", None),
        ("Năm 2024, so với kế hoạch, còn thiếu 3 việc.", None),
        ("Năm học 2024 - 2025, tôi dạy 3 lớp.", None),
    ],
)
def test_stale_reference_finds_last_year_told_as_this_one(text: str, quote: str | None) -> None:
    assert found(text) == ([("year", quote)] if quote else [])


@pytest.mark.parametrize("role", [Role.FOLLOWUP, Role.SUGGESTIONS, Role.LIMITATIONS, Role.HEADER])
def test_stale_reference_lets_other_parts_open_with_last_year(role: Role) -> None:
    assert found("Năm 2024, tôi họp muộn 6 lần.", role) == []


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Kiểm kê theo kế hoạch năm 2024, lập 41 phiếu.", "2024"),
        ("Trong năm học 2023 - 2024 dạy 3 lớp.", "2024"),
        ("Năm học 2024 - 2025 dạy 3 lớp.", None),
        ("Số phiếu giảm so với năm 2024.", None),
        ("Kiểm kê theo kế hoạch năm 2022, lập 41 phiếu.", None),
    ],
)
def test_stale_reference_finds_a_year_taken_over_with_its_sentence(text: str, quote: str | None) -> None:
    passage = Passage("verbatim", Span(0, 0, len(text)), text, Span(0, 0, len(text)), text)
    before = report((Role.ACHIEVEMENTS, text), year=2024)
    taken = case(report((Role.ACHIEVEMENTS, text)), Reuse(0.5, (passage,)), previous=before)
    assert check("KD603", taken) == ([("year", quote)] if quote else [])
    assert check("KD603", case(report((Role.ACHIEVEMENTS, text)), previous=before)) == []


def test_stale_reference_names_the_year_under_review() -> None:
    known = rule("KD603")
    (finding,) = known.check(known, case(report((Role.ACHIEVEMENTS, "Năm 2025, họp 12 kỳ."), year=2026)))
    assert finding.params == {"year": 2026}


@pytest.mark.parametrize(
    ("text", "year", "quote"),
    [
        ("Chấp hành Quy định số 47-QĐ/TW về những điều đảng viên không được làm.", 2025, "47-QĐ/TW"),
        ("Giao đất theo Luật Đất đai năm 2013.", 2025, "Luật Đất đai năm 2013"),
        ("Giao đất theo Luật Đất đai năm 2013.", 2024, None),
        ("Học Quy định 37-QĐ/TW về những điều đảng viên không được làm, thay thế Quy định 47-QĐ/TW.", 2025, None),
        ("Quy định 47-QĐ/TW về những điều đảng viên không được làm nay đã hết hiệu lực.", 2025, None),
        ("Năm 2019 tôi bị nhắc theo Quy định 47-QĐ/TW về những điều đảng viên không được làm.", 2025, None),
        ("Năm 2024 tôi bị nhắc theo Quy định 47-QĐ/TW về những điều đảng viên không được làm.", 2025, "47-QĐ/TW"),
        ("Ngày 01 tháng 11 năm 2011 có Quy định 47-QĐ/TW, tôi làm theo.", 2025, "47-QĐ/TW"),
        ("Chấp hành Quy định 37-QĐ/TW.", 2025, None),
    ],
)
def test_stale_reference_finds_replaced_documents_followed_as_if_in_force(text: str, year: int, quote: str | None) -> None:
    assert found(text, Role.RESPONSIBILITY, year) == ([("document", quote)] if quote else [])


def test_stale_reference_names_document_and_successor() -> None:
    known = rule("KD603")
    (finding,) = known.check(known, case(report((Role.ACHIEVEMENTS, "Theo Quy định 47-QĐ/TW về những điều đảng viên không được làm."))))
    assert finding.params == {"document": "47-QĐ/TW", "successor": "37-QĐ/TW"}

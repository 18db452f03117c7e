"""What templates can use: nothing blank, nothing invented."""

import pytest

from kiemdiem_docs.forms import check, context, missing
from kiemdiem_docs.regimes import Form
from tests.forms.people import FORMS, NAMES, YEARS, filled


def bare(form: Form) -> dict[str, object]:
    return {"mau": form.code, "nam": YEARS[form.regime]}


@pytest.mark.parametrize("form", FORMS, ids=NAMES)
def test_context_every_missing_fact_is_marked(form: Form):
    data = check(bare(form), "row")
    text = str(context(data))
    gaps = missing(data)
    assert len(gaps) > 10
    assert [gap for gap in gaps if f"[CẦN BỔ SUNG: {gap}]" not in text and "cấp độ" not in gap and "mức xếp loại" not in gap] == []


@pytest.mark.parametrize("form", FORMS, ids=NAMES)
def test_context_nothing_is_missing_where_all_is_given(form: Form):
    data = check(filled(form), "row")
    assert missing(data) == ()
    assert "CẦN BỔ SUNG" not in str(context(data))


def test_context_numbers_the_gaps_of_entries():
    data = check({"mau": "2B", "nam": 2025, "han_che": [{"han_che": "a"}, {"han_che": "b", "muc_do": "c"}]}, "row")
    gaps = [gap for gap in missing(data) if "mức độ tác động" in gap]
    assert gaps == ["mức độ tác động, ảnh hưởng của hạn chế (mục 1)"]
    assert context(data)["han_che"]["muc"][0]["muc_do"] == "[CẦN BỔ SUNG: mức độ tác động, ảnh hưởng của hạn chế (mục 1)]"


def test_context_total_is_added_up_with_a_comma():
    data = check({"mau": "2B", "nam": 2025, "diem": {"tieu_chi_chung": "27.5", "ket_qua_nhiem_vu": 60}}, "row")
    assert context(data)["diem"] == {"tieu_chi_chung": "27,5", "ket_qua_nhiem_vu": "60", "tong": "87,5"}


def test_context_one_box_is_ticked():
    data = check({"mau": "2B", "nam": 2024, "xep_loai": "Hoàn thành nhiệm vụ", "pham_chat": {"noi_dung": "x", "cap_do": "Kém"}}, "row")
    boxes = context(data)["o"]
    assert boxes["xep_loai"] == ["☐", "☐", "☒", "☐"]
    assert boxes["pham_chat"] == ["☐", "☐", "☐", "☒"]
    assert boxes["nhiem_vu"] == ["☐"] * 4


@pytest.mark.parametrize(
    ("day", "words"),
    [("5/2/2026", "ngày 05 tháng 02 năm 2026"), ("15/12/2025", "ngày 15 tháng 12 năm 2025"), ("1/3/2026", "ngày 01 tháng 3 năm 2026")],
)
def test_context_date_in_words(day: str, words: str):
    assert context(check({"mau": "2B", "nam": 2025, "ngay_lap": day}, "row"))["ngay_lap_chu"] == words


@pytest.mark.parametrize(("day", "mark"), [("10/12/2025", ","), ("10/12/2026", ";"), (None, ";")])
def test_context_end_of_a_recipient_follows_the_layout_in_force(day: str | None, mark: str):
    assert context(check({"mau": "1", "nam": 2026, "ngay_lap": day}, "row"))["cuoi_dong"] == mark


def test_context_explicit_none_is_said_and_an_annex_left_out():
    values = context(check({"mau": "2B", "nam": 2025, "giai_trinh": [], "trach_nhiem": [], "phu_luc": [], "han_che": []}, "row"))
    assert values["giai_trinh"] == {"muc": [], "loi": ["Không có."]}
    assert values["trach_nhiem"] == ["Không có."]
    assert values["phu_luc"] == {"muc": [], "loi": []}
    assert values["han_che"]["loi"] == ["[CẦN BỔ SUNG: hạn chế, khuyết điểm]"]


@pytest.mark.parametrize(
    ("given", "printed"), [("Thôn 3", "Thôn 3"), ("Chi bộ Thôn 3", "Thôn 3"), ("chi bộ thôn 3", "thôn 3"), ("Chi bộ", "Chi bộ")]
)
def test_context_words_the_page_prints_are_not_doubled(given: str, printed: str):
    assert context(check({"mau": "2B", "nam": 2025, "chi_bo": given}, "row"))["chi_bo"] == printed

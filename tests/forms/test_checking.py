"""A data file that does not fit: every fault at once, with its line, in Vietnamese."""

import datetime
from typing import Any

import pytest

from kiemdiem_docs.errors import KiemdiemError
from kiemdiem_docs.forms import InvalidDataError, check, parse
from kiemdiem_docs.regimes import Form
from tests.forms.people import FORMS, NAMES, filled


def faults(text: str) -> list[KiemdiemError]:
    with pytest.raises(InvalidDataError) as caught:
        parse(text.encode(), "x.yaml")
    return list(caught.value.errors)


def only(text: str) -> KiemdiemError:
    (error,) = faults("mau: 2B\nnam: 2025\n" + text)
    return error


@pytest.mark.parametrize("form", FORMS, ids=NAMES)
def test_checking_accepts_data_for_every_slot(form: Form):
    data = check(filled(form), "row")
    assert data.form == form
    assert data.dropped == ()
    assert None not in data.values.values()


def test_checking_reports_every_fault_at_once_in_the_order_of_the_file():
    text = "mau: 2B\nnam: 2025\nho_tem: An\nngay_sinh: 31/2/1990\nxep_loai: Khá\ndiem: {tieu_chi_chung: 31}\nho_ten: [a]\nho_ten: b\n"
    assert [(error.code, error.params["where"]) for error in faults(text)] == [
        ("KDE204", "x.yaml:3"),
        ("KDE207", "x.yaml:4"),
        ("KDE209", "x.yaml:5"),
        ("KDE210", "x.yaml:6"),
        ("KDE206", "x.yaml:7"),
        ("KDE211", "x.yaml:8"),
    ]


@pytest.mark.parametrize(
    ("key", "near"), [("ho_tem", "ho_ten"), ("Họ tên", "ho_ten"), ("Ngày sinh", "ngay_sinh"), ("hạn chế", "han_che"), ("nam_", "nam")]
)
def test_checking_names_the_nearest_key(key: str, near: str):
    error = only(f"{key}: x\n")
    assert (error.code, error.params["near"]) == ("KDE204", near)


def test_checking_lists_the_keys_where_none_is_near():
    error = only("zzz: x\n")
    assert error.code == "KDE205"
    assert "ho_ten" in str(error.params["known"])


def test_checking_keys_inside_a_block_are_checked_too():
    error = only("han_che:\n  - han_che: x\n    bien_fap: y\n")
    assert (error.code, error.params["key"], error.params["near"]) == ("KDE204", "han_che[1].bien_fap", "bien_phap")


@pytest.mark.parametrize("text", ["31/2/1990", "1990-13-01", "5/12", "hôm qua", "05/12/25"])
def test_checking_bad_date(text: str):
    assert only(f"ngay_lap: {text}\n").code == "KDE207"


@pytest.mark.parametrize("text", ["5/12/2025", "05/12/2025", "2025-12-05", "05-12-2025", "5.12.2025"])
def test_checking_date_spellings(text: str):
    assert parse(f"mau: 2B\nnam: 2025\nngay_lap: {text}\n".encode(), "x.yaml").values["ngay_lap"] == datetime.date(2025, 12, 5)


def test_checking_a_birth_may_be_a_year():
    assert parse(b"mau: 2C\nnam: 2025\nngay_sinh: 1957\n", "x.yaml").values["ngay_sinh"] == "1957"
    assert only("ngay_lap: 2025\n").code == "KDE207"


def test_checking_sum_of_points():
    error = only("diem: {tieu_chi_chung: 27,5, ket_qua_nhiem_vu: 60, tong: 90}\n".replace("27,5", "'27,5'"))
    assert (error.code, error.params["value"], error.params["total"]) == ("KDE208", "90", "87.5")


def test_checking_sum_of_points_that_agrees():
    data = parse(b"mau: 2B\nnam: 2025\ndiem:\n  tieu_chi_chung: 27,5\n  ket_qua_nhiem_vu: 60\n  tong: 87.5\n", "x.yaml")
    assert dict(data.values["diem"]) == {"tieu_chi_chung": 27.5, "ket_qua_nhiem_vu": 60.0, "tong": 87.5}


@pytest.mark.parametrize("text", ["hai mươi", "-1", "1/2", "30.", "nan", "true"])
def test_checking_points_must_be_a_number(text: str):
    assert only(f"diem: {{tieu_chi_chung: {text}}}\n").code == "KDE219"


@pytest.mark.parametrize("text", ["Hoàn thành tốt", "Xuất sắc", "tốt"])
def test_checking_unknown_level_names_the_four(text: str):
    error = only(f"xep_loai: {text}\n")
    assert error.code == "KDE209"
    assert "Hoàn thành xuất sắc nhiệm vụ; Hoàn thành tốt nhiệm vụ" in error.line()


def test_checking_level_name_is_found_whatever_its_case():
    assert (
        parse("mau: 2B\nnam: 2025\nxep_loai: hoàn thành TỐT nhiệm vụ.\n".encode(), "x.yaml").values["xep_loai"] == "Hoàn thành tốt nhiệm vụ"
    )


@pytest.mark.parametrize("text", ["tinh_trang: xong", "tinh_trang: khắc phục"])
def test_checking_unknown_status_of_an_earlier_limitation(text: str):
    assert only(f"khac_phuc:\n  - han_che: x\n    {text}\n").code == "KDE209"


@pytest.mark.parametrize("text", ["han_che: một câu", "han_che: [một câu]", "diem: 80"])
def test_checking_a_block_is_needed(text: str):
    assert only(f"{text}\n").code == "KDE214"


def test_checking_followup_may_be_a_sentence():
    data = parse("mau: 2B\nnam: 2025\nkhac_phuc: Tôi được kết nạp ngày 03/02/2025.\n".encode(), "x.yaml")
    assert data.values["khac_phuc"] == ("Tôi được kết nạp ngày 03/02/2025.",)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("nam: 2025\n", "KDE212"),
        ("mau: 2B\n", "KDE213"),
        ("mau: 2B\nnam: hai\n", "KDE213"),
        ("mau: 9\nnam: 2025\n", "KDE301"),
        ("mau: 2B\nnam: 1999\n", "KDE302"),
        ("mau: 2C\nnam: 2024\n", "KDE301"),
    ],
)
def test_checking_form_and_year_must_be_known(text: str, code: str):
    assert [error.code for error in faults(text)] == [code]


def test_checking_the_same_letter_means_another_form_in_another_year():
    leader = parse(b"mau: 2A\nnam: 2025\n", "x.yaml")
    member = parse(b"mau: 2A\nnam: 2024\n", "x.yaml")
    assert (leader.form.subject, member.form.subject) == ("leader", "non-leader")


def test_checking_control_characters_are_dropped_and_named():
    data = check({"mau": "2B", "nam": 2025, "ho_ten": "A\x0bn\x00\ud800 B", "cam_ket": ["x\x07y"]}, "row")
    assert data.values["ho_ten"] == "An B"
    assert data.values["cam_ket"] == ("xy",)
    assert data.dropped == ("ho_ten", "cam_ket")


def test_checking_text_is_split_into_paragraphs_at_line_breaks():
    data = parse("mau: 2B\nnam: 2025\ncam_ket: |\n  Một.\n\n  Hai.\n".encode(), "x.yaml")
    assert data.values["cam_ket"] == ("Một.", "Hai.")


@pytest.mark.parametrize(("value", "expected"), [([], ()), (None, None), ([None], None)])
def test_checking_an_empty_list_is_an_answer_and_nothing_is_a_gap(value: Any, expected: Any):
    assert check({"mau": "2B", "nam": 2025, "giai_trinh": value}, "row").values["giai_trinh"] == expected


def test_checking_whole_error_says_how_many():
    with pytest.raises(InvalidDataError) as caught:
        parse(b"mau: 2B\nnam: 2025\na: 1\nb: 2\n", "x.yaml")
    assert caught.value.line().startswith("[KDE200]")
    assert "2 chỗ" in caught.value.line()

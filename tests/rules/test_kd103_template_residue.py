import pytest

from kiemdiem_docs import regimes
from kiemdiem_docs.model import Role
from tests.rules.reports import case, check, heading, report

GUIDANCE = next(text for section in regimes.form("366-2025", "2B").sections for text in section.guidance)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Tham mưu …… văn bản trong quý.", "……"),
        ("Tham mưu ....... văn bản trong quý.", "......."),
        ("Xong trước ngày ___/___/2026.", "___"),
        ("Xong trước ngày …/…/2026.", "…/…"),
        ("Kết nạp [CẦN BỔ SUNG: số đảng viên] đảng viên.", "[CẦN BỔ SUNG: số đảng viên]"),
        ("Kết nạp [...] đảng viên.", "[...]"),
        ("Sổ công văn, sổ giao nhận, v.v… đều đủ.", None),
        ("Sổ công văn, sổ giao nhận... đều đủ.", None),
        ("Trả 41/43 hồ sơ theo Quyết định 12-QĐ/TU.", None),
    ],
)
def test_template_residue_finds_blanks_and_not_ellipses(text: str, quote: str | None) -> None:
    assert check("KD103", case(report((Role.ACHIEVEMENTS, text)))) == ([("blank", quote)] if quote else [])


def test_template_residue_finds_the_forms_guidance() -> None:
    assert check("KD103", case(report((Role.FOLLOWUP, GUIDANCE)))) == [("guidance", GUIDANCE)]


def test_template_residue_does_not_take_a_heading_for_guidance() -> None:
    assert check("KD103", case(report((heading(Role.FOLLOWUP), GUIDANCE)))) == []


@pytest.mark.parametrize("role", [Role.SUPERIOR, Role.SIGNATURE])
def test_template_residue_leaves_the_parts_of_others_alone(role: Role) -> None:
    assert check("KD103", case(report((role, "Nhận xét của chi ủy: ……………………")))) == []


def test_template_residue_leaves_a_section_of_dots_to_the_empty_section() -> None:
    assert check("KD103", case(report((Role.MEASURES, "………………………………")))) == []

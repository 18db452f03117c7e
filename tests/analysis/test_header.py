import pytest

from kiemdiem_docs.analysis import header
from kiemdiem_docs.model import ParagraphRole, Role
from tests.analysis.texts import as_lines


def test_fields_several_on_a_line() -> None:
    found = header.fields(as_lines("Họ và tên: Lê Văn Ví Dụ    Ngày sinh: 02/3/1990", "Đơn vị công tác: Sở Y tế; Chi bộ: Văn phòng"))
    assert found == [("name", "Lê Văn Ví Dụ"), ("birth", "02/3/1990"), ("unit", "Sở Y tế"), ("cell", "Văn phòng")]


def test_fields_longest_label_wins() -> None:
    assert header.fields(as_lines("Chức vụ chính quyền: Trưởng phòng")) == [("post", "Trưởng phòng")]


@pytest.mark.parametrize(
    ("lines", "year"),
    [
        (("BẢN KIỂM ĐIỂM CÁ NHÂN", "Năm 2024"), 2024),
        (("BẢN KIỂM ĐIỂM CÁ NHÂN NĂM 2023",), 2023),
        (("Hà Mẫu, ngày 12 tháng 12 năm 2025", "BẢN KIỂM ĐIỂM"), 2025),
        (("Hà Mẫu, ngày 10 tháng 01 năm 2026", "BẢN KIỂM ĐIỂM"), 2025),
        (("Hà Mẫu, ngày … tháng … năm 2025",), 2025),
        (("BẢN KIỂM ĐIỂM",), None),
    ],
)
def test_year_of_the_title_then_of_the_date(lines: tuple[str, ...], year: int | None) -> None:
    found = as_lines(*lines)
    assert header.year(found, found) == year


@pytest.mark.parametrize(
    ("lines", "with_outside", "without"),
    [
        (("BÁO CÁO KIỂM ĐIỂM TẬP THỂ",), "collective", "collective"),
        (("BÁO CÁO", "kiểm điểm tập thể Đảng ủy năm 2025"), "collective", "collective"),
        (("BẢN KIỂM ĐIỂM CÁ NHÂN", "(Đảng viên không làm việc trong hệ thống chính trị)"), "outside", "outside"),
        (("(với cá nhân không giữ chức vụ lãnh đạo, quản lý)",), "non-leader", "non-leader"),
        (("(Cá nhân giữ chức lãnh đạo, quản lý)",), "leader", "leader"),
        (("Chức vụ chính quyền: Phó Trưởng phòng",), "leader", "leader"),
        (("Chức vụ: Giáo viên, tổ trưởng chuyên môn",), "non-leader", "non-leader"),
        (("Nghề nghiệp: Giám đốc HTX nông sản",), "outside", "leader"),
        (("Nghề nghiệp: Làm nông", "Chi bộ: Buôn Ea"), "outside", "non-leader"),
        (("Đơn vị: Sinh viên lớp K22, khoa Điện",), "outside", "non-leader"),
        (("Họ và tên: Lê Văn Ví Dụ",), None, None),
    ],
)
def test_subject_by_title_and_posts(lines: tuple[str, ...], with_outside: str | None, without: str | None) -> None:
    found = as_lines(*lines)
    roles = [ParagraphRole(Role.HEADER)] * len(found)
    assert header.subject(found, found, roles, outside_form=True) == with_outside
    assert header.subject(found, found, roles, outside_form=False) == without


def test_author_of_a_collective_is_the_issuing_body() -> None:
    author = header.author(as_lines("ĐẢNG BỘ XÃ MINH TÂM", "CHI BỘ TRẠM Y TẾ", "BÁO CÁO KIỂM ĐIỂM TẬP THỂ"))
    assert author.name == "CHI BỘ TRẠM Y TẾ"

import pytest

from kiemdiem_docs.analysis import rating
from kiemdiem_docs.model import Level, ParagraphRole, Points, Role
from tests.analysis.texts import as_lines

RATED = ParagraphRole(Role.SELF_RATING)
FOUR = "Hoàn thành xuất sắc nhiệm vụ {} Hoàn thành tốt nhiệm vụ {} Hoàn thành nhiệm vụ {} Không hoàn thành nhiệm vụ {}"


def read(*texts: str, collective: bool = False) -> dict[str, tuple[Level, ...]]:
    found = rating.ratings(as_lines(*texts), [RATED] * len(texts), collective)
    return {each.subject: each.levels for each in found}


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("☐ Hoàn thành xuất sắc nhiệm vụ ☒ Hoàn thành tốt nhiệm vụ ☐ Hoàn thành nhiệm vụ ☐ Không hoàn thành nhiệm vụ", (Level.GOOD,)),
        (FOUR.format("☐", "☐", "☒", "☐"), (Level.COMPLETED,)),
        ("[ ] Hoàn thành xuất sắc nhiệm vụ [x] Hoàn thành tốt nhiệm vụ [ ] Hoàn thành nhiệm vụ", (Level.GOOD,)),
        (FOUR.format("☐", "☐", "☐", "☐"), ()),
        (FOUR.format("☒", "☒", "☐", "☐"), (Level.OUTSTANDING, Level.GOOD)),
        ("Tôi tự nhận mức: Không hoàn thành nhiệm vụ.", (Level.NOT_COMPLETED,)),
        ("Chi bộ bỏ phiếu: 10/11 phiếu đề nghị Hoàn thành tốt nhiệm vụ, 01 phiếu đề nghị Hoàn thành nhiệm vụ.", (Level.GOOD,)),
    ],
)
def test_ratings_levels(text: str, levels: tuple[Level, ...]) -> None:
    assert read(text) == {"member": levels}


def test_ratings_two_subjects() -> None:
    assert read("1. Xếp loại công chức: Hoàn thành tốt nhiệm vụ.", "2. Xếp loại đảng viên: Hoàn thành nhiệm vụ.") == {
        "official": (Level.GOOD,),
        "member": (Level.COMPLETED,),
    }


def test_ratings_two_subjects_in_one_line() -> None:
    found = read("Công chức: Hoàn thành tốt nhiệm vụ. Đảng viên: Hoàn thành xuất sắc nhiệm vụ.")
    assert found == {"official": (Level.GOOD,), "member": (Level.OUTSTANDING,)}


def test_ratings_of_a_collective() -> None:
    assert read("Chi bộ đề nghị xếp loại: Hoàn thành tốt nhiệm vụ.", collective=True) == {"collective": (Level.GOOD,)}


def test_ratings_words_without_a_level_are_none() -> None:
    assert read("Đề nghị chi bộ căn cứ kết quả công tác để xếp loại theo quy định.") == {}


def test_points_written_and_named() -> None:
    lines = as_lines("Tiêu chí chung: 27,5/30; kết quả 55/70; tổng điểm 82,5/100")
    assert rating.points(lines, [RATED]) == Points(27.5, 55.0, 82.5)
    named = as_lines("Tiêu chí chung 22 điểm, việc làm 42 điểm, cộng 64 điểm.")
    assert rating.points(named, [RATED]) == Points(22.0, 42.0, 64.0)


def test_points_of_the_superior_do_not_count() -> None:
    assert rating.points(as_lines("Tổng điểm: 90/100"), [ParagraphRole(Role.SUPERIOR)]) == Points()

import pytest

from kiemdiem_docs.model import ItemKind, Level, Points, Rating, Role
from tests.rules.reports import case, check, item, rating, report, rule

LINE = "Đề nghị xếp loại như sau."
LATE = "Nộp đề án chậm 47 ngày"


def found(*ratings: Rating, points: Points | None = None, limitation: str = "Soạn nhầm 02 giấy mời", year: int = 2025) -> list[str]:
    lines = ((Role.SELF_RATING, LINE), (Role.LIMITATIONS, limitation))
    items = (item(ItemKind.LIMITATION, 1, limitation),)
    return [
        variant for variant, _ in check("KD801", case(report(*lines, items=items, ratings=ratings, points=points, year=year, form="2A")))
    ]


@pytest.mark.parametrize(
    ("level", "total", "flagged"),
    [
        (Level.OUTSTANDING, 90, False),
        (Level.OUTSTANDING, 89.5, True),
        (Level.GOOD, 88, False),
        (Level.GOOD, 70, False),
        (Level.GOOD, 69.9, True),
        (Level.GOOD, 90, True),
        (Level.COMPLETED, 50, False),
        (Level.COMPLETED, 49, True),
        (Level.NOT_COMPLETED, 49, False),
        (Level.NOT_COMPLETED, 50, True),
    ],
)
def test_rating_holds_the_level_against_the_points(level: Level, total: float, flagged: bool) -> None:
    assert found(rating(level), points=Points(total=total)) == (["points"] if flagged else [])


def test_rating_adds_the_two_groups_where_the_total_is_not_written() -> None:
    assert found(rating(Level.GOOD), points=Points(general=26, tasks=40)) == ["points"]
    assert found(rating(Level.GOOD), points=Points(general=26, tasks=50)) == []
    assert found(rating(Level.GOOD), points=Points(general=26)) == []


def test_rating_has_no_points_before_2025() -> None:
    assert found(rating(Level.GOOD), points=Points(total=20), year=2024) == []


@pytest.mark.parametrize(
    "limitation",
    [
        LATE,
        "Còn 38 trong tổng số 120 quyết định chưa thi hành xong",
        "Mới kết nạp được 1 trong 3 quần chúng",
        "Giải ngân mới bằng 64% kế hoạch",
        "Không hoàn thành 2 chỉ tiêu",
    ],
)
def test_rating_outstanding_contradicts_what_was_late_or_short(limitation: str) -> None:
    assert found(rating(Level.OUTSTANDING), limitation=limitation) == ["unfinished"]


@pytest.mark.parametrize(
    "limitation",
    [
        "Soạn nhầm 02 giấy mời",
        "Có việc còn chậm",
        "Đi họp chi bộ muộn 6 lần",
        "Đến lớp trễ 3 buổi",
        "Đóng đảng phí chậm 4 tháng",
    ],
)
def test_rating_outstanding_allows_what_is_no_task_or_has_no_figure(limitation: str) -> None:
    assert found(rating(Level.OUTSTANDING), limitation=limitation) == []


@pytest.mark.parametrize("level", [Level.GOOD, Level.COMPLETED])
def test_rating_of_other_levels_is_not_held_against_single_tasks(level: Level) -> None:
    assert found(rating(level), limitation=LATE) == []


def test_rating_reports_one_fault_once() -> None:
    assert found(rating(Level.OUTSTANDING), points=Points(total=60), limitation=LATE) == ["points"]


def test_rating_leaves_none_or_several_levels_to_their_own_rule() -> None:
    assert found(rating(), rating(Level.OUTSTANDING, Level.GOOD, subject="official"), limitation=LATE) == []


def test_rating_quotes_the_level_and_names_what_it_is_held_against() -> None:
    known = rule("KD801")
    lines = ((Role.SELF_RATING, LINE), (Role.LIMITATIONS, LATE))
    spoken = report(*lines, items=(item(ItemKind.LIMITATION, 1, LATE),), ratings=(rating(Level.OUTSTANDING, end=len(LINE)),))
    (finding,) = known.check(known, case(spoken))
    assert (finding.quote, finding.params) == (LINE, {"level": Level.OUTSTANDING, "limitation": LATE})

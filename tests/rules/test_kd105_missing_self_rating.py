from kiemdiem_docs.model import Level, Rating, Role
from tests.rules.reports import case, check, rating, report

LINE = "☐ Hoàn thành tốt nhiệm vụ ☐ Hoàn thành nhiệm vụ"


def found(*ratings: Rating) -> list[tuple[str, str]]:
    return check("KD105", case(report((Role.SELF_RATING, LINE), ratings=ratings)))


def test_missing_self_rating_reports_that_no_level_is_named() -> None:
    assert found() == [("message", "")]


def test_missing_self_rating_reports_boxes_without_a_tick() -> None:
    assert found(rating(end=len(LINE))) == [("unticked", LINE)]


def test_missing_self_rating_reports_two_levels_for_one_subject() -> None:
    assert found(rating(Level.GOOD, Level.COMPLETED, end=25)) == [("several", LINE[:25])]


def test_missing_self_rating_is_silent_on_one_level_for_each_subject() -> None:
    assert found(rating(Level.GOOD), rating(Level.COMPLETED, subject="official")) == []


def test_missing_self_rating_reports_each_subject_by_itself() -> None:
    assert found(rating(Level.GOOD), rating(subject="official")) == [("unticked", LINE[:10])]

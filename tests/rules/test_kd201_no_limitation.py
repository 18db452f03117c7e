from kiemdiem_docs.model import ItemKind, Role
from tests.rules.reports import case, check, item, report


def test_no_limitation_quotes_the_words_that_deny_any() -> None:
    assert check("KD201", case(report((Role.LIMITATIONS, "Không có.")))) == [("denied", "Không có.")]


def test_no_limitation_speaks_of_the_whole_report_when_the_part_is_absent() -> None:
    assert check("KD201", case(report((Role.ACHIEVEMENTS, "Thẩm định 41 hồ sơ.")))) == [("message", "")]


def test_no_limitation_accepts_one_anywhere() -> None:
    admitted = item(ItemKind.LIMITATION, 0, "trả chậm 02 hồ sơ", start=27)
    lines = ((Role.ACHIEVEMENTS, "Thẩm định 41 hồ sơ; riêng trả chậm 02 hồ sơ."), (Role.LIMITATIONS, "Như đã nêu."))
    assert check("KD201", case(report(*lines, items=(admitted,)))) == []

from kiemdiem_docs.model import Item, ItemKind, Role
from kiemdiem_docs.rules import run
from tests.rules.reports import Line, case, item, report, rule

LINES: tuple[Line, ...] = (
    (Role.ACHIEVEMENTS, "Thẩm định 41 hồ sơ, đúng như đã cam kết đầu năm."),
    (Role.LIMITATIONS, "Trả chậm 02 hồ sơ."),
    (Role.FOLLOWUP, "Không bị nhắc."),
)
TARGETS: Line = (Role.MEASURES, "Năm 2026 thẩm định 60 hồ sơ.")
LIMITATION = item(ItemKind.LIMITATION, 1, "Trả chậm 02 hồ sơ")


def codes(*lines: Line, items: tuple[Item, ...]) -> list[str]:
    chosen = [rule(code) for code in ("KD101", "KD201", "KD401")]
    return [finding.code for finding in run(chosen, case(report(*lines, items=items)))]


def test_missing_measure_reports_targets_without_a_measure() -> None:
    assert codes(*LINES, TARGETS, items=(LIMITATION,)) == ["KD401"]


def test_missing_measure_accepts_one_anywhere() -> None:
    assert codes(*LINES, TARGETS, items=(LIMITATION, item(ItemKind.MEASURE, 1, "mỗi tuần rà một lần"))) == []


def test_missing_measure_leaves_an_absent_section_to_the_missing_section() -> None:
    assert codes(*LINES, items=(LIMITATION,)) == ["KD101"]


def test_missing_measure_asks_for_none_without_a_limitation() -> None:
    assert codes(*LINES, TARGETS, items=()) == ["KD201"]

import pytest

from kiemdiem_docs.model import ItemKind, ParagraphRole, Role
from kiemdiem_docs.rules import run
from tests.rules.reports import case, check, heading, item, report, rule

PRAISE = (Role.ACHIEVEMENTS, "từ " * 100)


@pytest.mark.parametrize(("words", "flagged"), [(1, True), (7, True), (8, False), (30, False)])
def test_praise_imbalance_begins_under_eight_percent(words: int, flagged: bool) -> None:
    assert bool(check("KD204", case(report(PRAISE, (Role.LIMITATIONS, "từ " * words))))) == flagged


def test_praise_imbalance_says_how_many_words_there_are() -> None:
    known = rule("KD204")
    (finding,) = known.check(known, case(report(PRAISE, (Role.LIMITATIONS, "Còn nóng tính."))))
    assert finding.params == {"limitations": 3, "achievements": 100, "share": 3, "least": 8}
    assert finding.span is None


def test_praise_imbalance_counts_a_limitation_told_elsewhere() -> None:
    told = "riêng 04 giấy phép tôi nhập sai mã ngành"
    lines = (PRAISE, (Role.ACHIEVEMENTS, f"{told}."), (Role.LIMITATIONS, "Như trên."))
    assert check("KD204", case(report(*lines))) == [("message", "")]
    assert check("KD204", case(report(*lines, items=(item(ItemKind.LIMITATION, 1, told),)))) == []


def test_praise_imbalance_counts_no_limitation_twice() -> None:
    text = "Còn nóng tính"
    assert check("KD204", case(report(PRAISE, (Role.LIMITATIONS, text), items=(item(ItemKind.LIMITATION, 1, text),)))) == [("message", "")]


@pytest.mark.parametrize("words", [ParagraphRole(Role.ACHIEVEMENTS, body=len("từ " * 90)), heading(Role.ACHIEVEMENTS)])
def test_praise_imbalance_counts_no_heading(words: ParagraphRole) -> None:
    assert check("KD204", case(report((words, "từ " * 100), (Role.ACHIEVEMENTS, "từ " * 20), (Role.LIMITATIONS, "Còn nóng tính.")))) == []


def test_praise_imbalance_is_silent_without_achievements() -> None:
    assert check("KD204", case(report((Role.LIMITATIONS, "Còn nóng tính.")))) == []


def test_praise_imbalance_leaves_a_report_without_limitations_to_that_rule() -> None:
    found = run([rule("KD201"), rule("KD204")], case(report(PRAISE, (Role.LIMITATIONS, "Không có."))))
    assert [finding.code for finding in found] == ["KD201"]

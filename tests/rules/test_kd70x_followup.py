"""KD701 and KD702: two fates of the same earlier limitation."""

import pytest

from kiemdiem_docs.analysis import vague
from kiemdiem_docs.model import Item, ItemKind, Report, Role
from tests.rules.reports import Line, case, check, item, report, rule

OLD = "Nộp báo cáo quý chậm 3 lần, phòng Tài chính phải chờ"
AGAIN = "Báo cáo quý còn nộp chậm 2 lần, phòng Tài chính phải nhắc"
NEW = "Làm mất dấu treo của văn phòng"
BEFORE = report((Role.LIMITATIONS, f"{OLD}."), items=(item(ItemKind.LIMITATION, 0, OLD),), year=2024)


@pytest.fixture(autouse=True)
def _traits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vague, "cause", lambda item, report: "hạn chế" in item.text)


def now(limitation: str, cause: str = "", *, kind: ItemKind = ItemKind.CAUSE_SUBJECTIVE, more: tuple[Line, ...] = ()) -> Report:
    """This year's report: a limitation, its cause in a paragraph of its own, and further lines."""
    items: tuple[Item, ...] = (item(ItemKind.LIMITATION, 0, limitation, identity="l1"),)
    if cause:
        items = (*items, item(kind, 1, cause, identity="c1", links=("l1",)))
    return report((Role.LIMITATIONS, f"{limitation}."), (Role.CAUSES, f"{cause}."), *more, items=items)


def found(code: str, report: Report) -> list[tuple[str, str]]:
    return check(code, case(report, previous=BEFORE, previous_path="2024.docx"))


def test_followup_reports_a_limitation_that_is_not_spoken_of() -> None:
    assert found("KD701", now(NEW)) == [("message", "")]
    assert found("KD702", now(NEW)) == []


def test_followup_is_answered_in_its_section() -> None:
    answered = now(NEW, more=((Role.FOLLOWUP, "Báo cáo quý nộp chậm: cả bốn quý năm nay đúng hạn."),))
    assert found("KD701", answered) == []


def test_followup_is_answered_by_a_statement_or_a_sentence_anywhere() -> None:
    said = "báo cáo quý chậm 3 lần kỳ trước, nay nộp đúng hạn"
    plain = now(NEW, more=((Role.ACHIEVEMENTS, f"{said}."),))
    told = report(
        *zip((role.role for role in plain.roles), (p.text for p in plain.document.paragraphs), strict=True),
        items=(*plain.items, item(ItemKind.FOLLOWUP, 2, said, identity="f1")),
    )
    assert found("KD701", plain) == []
    assert found("KD701", told) == []


def test_followup_reports_a_limitation_that_stands_again() -> None:
    assert found("KD701", now(AGAIN)) == []
    assert found("KD702", now(AGAIN)) == [("message", AGAIN)]


@pytest.mark.parametrize("code", ["KD701", "KD702"])
def test_followup_names_the_earlier_limitation_and_where_it_stands(code: str) -> None:
    known = rule(code)
    (finding,) = known.check(known, case(now(AGAIN if code == "KD702" else NEW), previous=BEFORE, previous_path="2024.docx"))
    assert finding.params == {"limitation": OLD}
    assert [(source.path, source.quote) for source in finding.related] == [("2024.docx", OLD)]


@pytest.mark.parametrize(
    ("limitation", "cause"),
    [
        (f"{AGAIN}, lặp lại lỗi cũ", "tôi không đặt lịch nhắc"),
        (f"{AGAIN} như năm 2024", "tôi không đặt lịch nhắc"),
        (AGAIN, "năm ngoái tôi đã hứa đặt lịch nhắc mà không làm"),
    ],
)
def test_followup_hears_why_a_limitation_persists(limitation: str, cause: str) -> None:
    assert found("KD702", now(limitation, cause)) == []


@pytest.mark.parametrize(
    ("limitation", "cause", "kind"),
    [
        (AGAIN, "tôi để đến ngày cuối", ItemKind.CAUSE_SUBJECTIVE),
        (f"{AGAIN}, lặp lại lỗi cũ", "", ItemKind.CAUSE_SUBJECTIVE),
        (f"{AGAIN}, lặp lại lỗi cũ", "năng lực còn hạn chế", ItemKind.CAUSE_SUBJECTIVE),
        (f"{AGAIN}, lặp lại lỗi cũ", "mưa lũ 12 ngày", ItemKind.CAUSE_OBJECTIVE),
    ],
    ids=["this year only", "no cause", "a trait", "outside"],
)
def test_followup_takes_no_other_cause_for_a_reason(limitation: str, cause: str, kind: ItemKind) -> None:
    assert found("KD702", now(limitation, cause, kind=kind)) == [("message", limitation)]


@pytest.mark.parametrize("code", ["KD701", "KD702"])
def test_followup_asks_nothing_without_an_earlier_report(code: str) -> None:
    assert check(code, case(now(AGAIN))) == []

"""KD305 and KD403 ask the same of causes and of measures: which limitation is linked to none."""

import pytest

from kiemdiem_docs.model import Item, ItemKind, Role
from kiemdiem_docs.rules import run
from tests.rules.reports import case, check, item, report, rule

LATE = item(ItemKind.LIMITATION, 0, "Trả chậm 02 hồ sơ", identity="l1")
LOST = item(ItemKind.LIMITATION, 1, "Làm mất dấu treo", identity="l2")
BOTH = pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("KD305", ItemKind.CAUSE_SUBJECTIVE),
        ("KD305", ItemKind.CAUSE_OBJECTIVE),
        ("KD403", ItemKind.MEASURE),
    ],
)


def found(code: str, *others: Item) -> list[tuple[str, str]]:
    lines = ((Role.LIMITATIONS, "Trả chậm 02 hồ sơ."), (Role.LIMITATIONS, "Làm mất dấu treo."), (Role.CAUSES, "Không vào sổ."))
    return check(code, case(report(*lines, items=(LATE, LOST, *others))))


def other(kind: ItemKind, *links: str) -> Item:
    return item(kind, 2, "Không vào sổ", identity="x1", links=links)


@BOTH
def test_links_quote_the_limitation_that_is_left_alone(code: str, kind: ItemKind) -> None:
    assert found(code, other(kind, "l1")) == [("message", LOST.text)]


@BOTH
def test_links_of_one_item_may_serve_several_limitations(code: str, kind: ItemKind) -> None:
    assert found(code, other(kind, "l1", "l2")) == []


@BOTH
def test_links_are_missed_by_every_limitation_when_there_are_none(code: str, kind: ItemKind) -> None:
    assert found(code, other(kind)) == [("message", LATE.text), ("message", LOST.text)]


@pytest.mark.parametrize("code", ["KD305", "KD403"])
def test_links_are_not_asked_for_where_there_is_nothing_to_link(code: str) -> None:
    assert found(code) == []


@pytest.mark.parametrize(("code", "kind"), [("KD305", ItemKind.MEASURE), ("KD403", ItemKind.CAUSE_SUBJECTIVE)])
def test_links_of_the_other_kind_do_not_count(code: str, kind: ItemKind) -> None:
    assert found(code, other(kind, "l1")) == []


def test_links_name_the_limitation() -> None:
    known = rule("KD305")
    lines = ((Role.LIMITATIONS, LATE.text), (Role.LIMITATIONS, LOST.text), (Role.CAUSES, "Không vào sổ."))
    (finding,) = run([known], case(report(*lines, items=(LATE, LOST, other(ItemKind.CAUSE_SUBJECTIVE, "l2")))))
    assert finding.item == "l1"

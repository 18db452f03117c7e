"""KD301, KD302 and KD303: three readings of the same items."""

import pytest

from kiemdiem_docs.model import Item, ItemKind, Role
from kiemdiem_docs.rules import run
from tests.rules.reports import case, check, item, report, rule

LIMITATION = item(ItemKind.LIMITATION, 0, "Trả chậm 02 hồ sơ")
OWN = item(ItemKind.CAUSE_SUBJECTIVE, 1, "không vào sổ", claimed="subjective")
OUTSIDE = item(ItemKind.CAUSE_OBJECTIVE, 1, "thiếu 02 người", claimed="objective", identity="c1")
DISGUISED = item(ItemKind.CAUSE_OBJECTIVE, 1, "kinh phí chậm", claimed="subjective", identity="c2")
UNCLAIMED = item(ItemKind.CAUSE_OBJECTIVE, 1, "mưa lũ 12 ngày", identity="c3")


def codes(*items: Item) -> list[str]:
    found = report((Role.LIMITATIONS, "Trả chậm 02 hồ sơ."), (Role.CAUSES, "Do thiếu 02 người."), items=items)
    return [finding.code for finding in run([rule("KD301"), rule("KD302"), rule("KD303")], case(found))]


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        ((LIMITATION,), ["KD301"]),
        ((LIMITATION, OWN), []),
        ((LIMITATION, OUTSIDE), ["KD302"]),
        ((LIMITATION, UNCLAIMED), ["KD302"]),
        ((LIMITATION, DISGUISED), ["KD302", "KD303"]),
        ((LIMITATION, OWN, DISGUISED), ["KD303"]),
        ((LIMITATION, OWN, OUTSIDE), []),
        ((), []),
    ],
)
def test_causes_are_missing_outside_or_disguised(items: tuple[Item, ...], expected: list[str]) -> None:
    assert codes(*items) == expected


def test_disguised_objective_cause_quotes_the_item() -> None:
    found = report((Role.LIMITATIONS, "Trả chậm."), (Role.CAUSES, "kinh phí chậm"), items=(DISGUISED, OUTSIDE))
    assert check("KD303", case(found)) == [("message", "kinh phí chậm")]


@pytest.mark.parametrize(("code", "name", "items"), [("KD301", "limitations", (LIMITATION,)), ("KD302", "causes", (OUTSIDE, UNCLAIMED))])
def test_causes_say_how_many_items_they_speak_of(code: str, name: str, items: tuple[Item, ...]) -> None:
    known = rule(code)
    (finding,) = known.check(known, case(report((Role.LIMITATIONS, "Trả chậm 02 hồ sơ."), (Role.CAUSES, "…"), items=items)))
    assert finding.params == {name: len(items)}

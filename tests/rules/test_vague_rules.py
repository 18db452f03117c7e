"""KD202, KD402 and KD501 hand their question on to the analysis; here its answer is given."""

import pytest

from kiemdiem_docs.analysis import vague
from kiemdiem_docs.model import ItemKind, ParagraphRole, Role
from tests.rules.reports import case, check, item, report

DUTIES = ParagraphRole(Role.ACHIEVEMENTS, "duties")


@pytest.mark.parametrize(
    ("code", "kind", "asked"),
    [("KD202", ItemKind.LIMITATION, "limitation"), ("KD402", ItemKind.MEASURE, "measure")],
)
def test_vague_items_are_quoted_and_others_not(monkeypatch: pytest.MonkeyPatch, code: str, kind: ItemKind, asked: str) -> None:
    monkeypatch.setattr(vague, asked, lambda item, report: item.text == "chưa cao")
    items = (item(kind, 0, "chưa cao", identity="a1"), item(kind, 0, "chậm 23 ngày", identity="a2"))
    found = report((Role.LIMITATIONS, "chưa cao; chậm 23 ngày"), items=items)
    assert check(code, case(found)) == [("message", "chưa cao")]


@pytest.mark.parametrize(("formulas", "expected"), [(2, [("message", "Câu chung.")]), (1, []), (0, [])])
def test_no_evidence_needs_every_paragraph_to_be_formula(
    monkeypatch: pytest.MonkeyPatch, formulas: int, expected: list[tuple[str, str]]
) -> None:
    monkeypatch.setattr(vague, "factual", lambda paragraph, report: paragraph.index >= formulas)
    assert check("KD501", case(report((DUTIES, "Câu chung."), (DUTIES, "Thẩm định 41 hồ sơ.")))) == expected


def test_no_evidence_is_silent_without_a_part_on_duties(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vague, "factual", lambda paragraph, report: False)
    assert check("KD501", case(report((ParagraphRole(Role.ACHIEVEMENTS, "ideology"), "Câu chung.")))) == []

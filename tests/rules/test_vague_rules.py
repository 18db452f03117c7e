"""KD202, KD304, KD402, KD404, KD501 and KD502 hand their question on to the analysis; here its answer is given."""

import pytest

from kiemdiem_docs.analysis import vague
from kiemdiem_docs.model import ItemKind, ParagraphRole, Role
from tests.rules.reports import case, check, item, report

DUTIES = ParagraphRole(Role.ACHIEVEMENTS, "duties")


@pytest.mark.parametrize(
    ("code", "kind", "asked"),
    [("KD202", ItemKind.LIMITATION, "limitation"), ("KD304", ItemKind.CAUSE_SUBJECTIVE, "cause"), ("KD402", ItemKind.MEASURE, "measure")],
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


def test_vague_causes_outside_the_author_are_not_asked_about(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vague, "cause", lambda item, report: True)
    outside = item(ItemKind.CAUSE_OBJECTIVE, 0, "khối lượng công việc lớn")
    assert check("KD304", case(report((Role.CAUSES, "khối lượng công việc lớn"), items=(outside,)))) == []


@pytest.mark.parametrize(
    ("empty", "undated", "expected"), [(False, True, ["message"]), (True, True, []), (False, False, []), (True, False, [])]
)
def test_undated_measures_are_asked_about_unless_they_are_empty(
    monkeypatch: pytest.MonkeyPatch, empty: bool, undated: bool, expected: list[str]
) -> None:
    monkeypatch.setattr(vague, "measure", lambda item, report: empty)
    monkeypatch.setattr(vague, "undated", lambda item, report: undated)
    found = report((Role.MEASURES, "Lập sổ mượn."), items=(item(ItemKind.MEASURE, 0, "Lập sổ mượn"),))
    assert [variant for variant, _ in check("KD404", case(found))] == expected


def test_stock_praise_quotes_the_formula_behind_a_merged_heading(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vague, "formula", lambda paragraph, report: "Luôn" in paragraph.text)
    merged = ParagraphRole(Role.ACHIEVEMENTS, "ideology", body=len("Đạo đức: "))
    found = report((merged, "Đạo đức: Luôn gương mẫu."), (DUTIES, "Thẩm định 41 hồ sơ."), (Role.MEASURES, "Luôn phấn đấu."))
    assert check("KD502", case(found)) == [("message", "Luôn gương mẫu.")]

import pytest

from kiemdiem_docs.model import ItemKind, ParagraphRole, Report, Role
from kiemdiem_docs.rules.kd101_missing_section import missing
from tests.rules.reports import case, item, report

PLEDGE = (ParagraphRole(Role.ACHIEVEMENTS, "commitment"), "Làm xong 4 việc đã hứa.")
OWN = ((Role.ACHIEVEMENTS, "Thẩm định 41 hồ sơ."), PLEDGE, (Role.LIMITATIONS, "Trả chậm 02 hồ sơ."))
REST = ((Role.FOLLOWUP, "Không bị nhắc."), (Role.MEASURES, "Mỗi tuần rà một lần."))


def roles(found: Report) -> list[Role]:
    return [role for role, _ in missing(case(found))]


def test_missing_section_asks_for_what_the_form_requires() -> None:
    assert roles(report(*OWN)) == [Role.FOLLOWUP, Role.MEASURES]


def test_missing_section_is_silent_on_a_complete_report() -> None:
    assert roles(report(*OWN, *REST)) == []


def test_missing_section_asks_only_a_collective_who_is_responsible() -> None:
    assert roles(report(*OWN, *REST, form="1")) == [Role.RESPONSIBILITY]
    assert roles(report(*OWN, *REST, form="2A")) == []


@pytest.mark.parametrize("kind", [ItemKind.FOLLOWUP, ItemKind.MEASURE])
def test_missing_section_finds_its_content_elsewhere(kind: ItemKind) -> None:
    missed = {ItemKind.FOLLOWUP: Role.FOLLOWUP, ItemKind.MEASURE: Role.MEASURES}[kind]
    assert missed not in roles(report(*OWN, items=(item(kind, 2, "Trả chậm"),)))


@pytest.mark.parametrize(
    "words",
    ["Đồng chí phó bí thư chịu trách nhiệm trực tiếp.", "Chi ủy nhận trách nhiệm về việc này.", "Trách nhiệm thuộc về tổ chuyên môn."],
)
def test_missing_section_hears_responsibility_told_elsewhere(words: str) -> None:
    assert roles(report(*OWN, (Role.CAUSES, words), *REST, form="1")) == []


def test_missing_section_does_not_take_a_duty_for_answering() -> None:
    assert roles(report(*OWN, (Role.CAUSES, "Tinh thần trách nhiệm chưa cao."), *REST, form="1")) == [Role.RESPONSIBILITY]


def test_missing_section_leaves_limitations_causes_and_rating_to_their_own_rules() -> None:
    assert roles(report(PLEDGE, *REST)) == []


@pytest.mark.parametrize(("words", "missed"), [("Thẩm định 41 hồ sơ.", [Role.ACHIEVEMENTS]), ("Cam kết 4 việc, làm xong cả 4.", [])])
def test_missing_section_asks_an_individual_for_the_yearly_pledge(words: str, missed: list[Role]) -> None:
    assert roles(report((Role.ACHIEVEMENTS, words), *REST)) == missed


def test_missing_section_asks_no_collective_for_a_pledge() -> None:
    assert Role.ACHIEVEMENTS not in roles(report((Role.ACHIEVEMENTS, "Thẩm định 41 hồ sơ."), *REST, form="1"))


def test_missing_section_is_silent_when_the_form_is_unknown() -> None:
    assert roles(report(*OWN, form=None)) == []

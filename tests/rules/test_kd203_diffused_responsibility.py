import pytest

from kiemdiem_docs.analysis import vague
from kiemdiem_docs.model import Item, ItemKind, Role
from tests.rules.reports import case, check, item, report

SOME = "Một số đồng chí đi muộn 11 lần"
OWN = "tôi là tổ trưởng mà không nhắc"
LINE = f"{SOME}; {OWN}. Do {OWN}."
LIMITATION = item(ItemKind.LIMITATION, 0, SOME, identity="l1")


@pytest.fixture(autouse=True)
def _answers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vague, "diffused", lambda item, report: "một số" in item.text.lower())
    monkeypatch.setattr(vague, "cause", lambda item, report: "ngại" in item.text)


def own(text: str, line: str, *, links: tuple[str, ...] = ("l1",)) -> Item:
    return item(ItemKind.CAUSE_SUBJECTIVE, 0, text, start=line.rindex(text), identity="c1", links=links)


def found(line: str, *causes: Item, limitation: Item = LIMITATION) -> list[tuple[str, str]]:
    return check("KD203", case(report((Role.LIMITATIONS, line), items=(limitation, *causes))))


def test_diffused_responsibility_quotes_what_is_laid_on_nobody() -> None:
    assert found(f"{SOME}.") == [("message", SOME)]


def test_diffused_responsibility_passes_over_other_limitations() -> None:
    text = "Trả chậm 02 hồ sơ"
    assert found(f"{text}.", limitation=item(ItemKind.LIMITATION, 0, text)) == []


def test_diffused_responsibility_hears_the_author_in_the_same_sentence() -> None:
    line = f"{SOME}; {OWN}."
    assert found(line, own(OWN, line)) == []


@pytest.mark.parametrize(
    ("line", "cause"),
    [
        (f"{SOME}. Do {OWN}.", OWN),
        (f"{SOME} do đường xa.", "đường xa"),
        (f"{SOME} do tôi ngại nói.", "tôi ngại nói"),
    ],
    ids=["another sentence", "not of oneself", "a trait"],
)
def test_diffused_responsibility_is_not_answered_by(line: str, cause: str) -> None:
    assert found(line, own(cause, line)) == [("message", SOME)]


def test_diffused_responsibility_is_not_answered_by_the_cause_of_another_limitation() -> None:
    line = f"{SOME}; {OWN}."
    assert found(line, own(OWN, line, links=("l2",))) == [("message", SOME)]


@pytest.mark.parametrize(("text", "expected"), [("Tôi để một số đồng chí bỏ gác", []), ("Chi bộ có một số đồng chí bỏ gác", ["message"])])
def test_diffused_responsibility_looks_at_the_subject(text: str, expected: list[str]) -> None:
    assert [variant for variant, _ in found(f"{text}.", limitation=item(ItemKind.LIMITATION, 0, text))] == expected

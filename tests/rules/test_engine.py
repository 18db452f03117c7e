from collections.abc import Iterator

import pytest

from kiemdiem_docs.model import Finding, Paragraph, Severity
from kiemdiem_docs.rules import Case, Rule, catalogue, run
from tests.rules.reports import case

EMPTY = case(None)
PARAGRAPHS = tuple(Paragraph(index, "Một câu đủ dài để trích.") for index in range(3))


def fixed(code: str, *places: tuple[int, int] | None, silenced_by: tuple[str, ...] = ()) -> Rule:
    """A rule that always finds something at these (paragraph, start); None for the whole report."""

    def check(rule: Rule, case: Case) -> Iterator[Finding]:
        for place in places:
            yield rule.on_paragraph(PARAGRAPHS[place[0]], place[1]) if place else rule.whole()

    return Rule(code, code.lower(), Severity.WARNING, check, ("form",), (), (), silenced_by)


def codes(*rules: Rule) -> list[str]:
    return [finding.code for finding in run(rules, EMPTY)]


def test_engine_puts_the_whole_report_first_then_reads_on() -> None:
    found = run([fixed("KD1", (2, 0), None), fixed("KD2", (0, 4), (2, 0)), fixed("KD3", (0, 0))], EMPTY)
    assert [finding.code for finding in found] == ["KD1", "KD3", "KD2", "KD1", "KD2"]


def test_engine_silences_what_follows_from_a_more_fundamental_rule() -> None:
    assert codes(fixed("KD1", None), fixed("KD2", None, silenced_by=("KD1",))) == ["KD1"]


def test_engine_silences_nothing_when_the_more_fundamental_rule_found_nothing() -> None:
    assert codes(fixed("KD1"), fixed("KD2", None, silenced_by=("KD1",))) == ["KD2"]


def test_engine_one_of_several_reasons_silences() -> None:
    assert codes(fixed("KD1"), fixed("KD2", None), fixed("KD3", None, silenced_by=("KD1", "KD2"))) == ["KD2"]


def test_engine_a_silenced_rule_silences_nothing() -> None:
    chain = (fixed("KD1", None), fixed("KD2", None, silenced_by=("KD1",)), fixed("KD3", None, silenced_by=("KD2",)))
    assert codes(*chain) == ["KD1", "KD3"]


def test_engine_two_places_in_one_rule_are_both_kept() -> None:
    assert codes(fixed("KD1", (0, 0), (0, 0))) == ["KD1", "KD1"]


@pytest.mark.parametrize("rule", catalogue(), ids=lambda rule: rule.code)
def test_engine_what_silences_a_rule_is_checked_before_it(rule: Rule) -> None:
    order = [known.code for known in catalogue()]
    assert all(order.index(code) < order.index(rule.code) for code in rule.silenced_by)


def test_engine_only_the_file_is_spoken_of_when_it_could_not_be_read() -> None:
    assert run(catalogue(), EMPTY) == ()

from dataclasses import replace

import pytest

from kiemdiem_docs.model import Finding, ParagraphRole, Role, Severity, Span
from kiemdiem_docs.output.fingerprint import fingerprints
from tests.output.results import FINDINGS, FULL, report

VAGUE = FINDINGS[2]


def name(finding: Finding) -> str:
    (found,) = fingerprints(replace(FULL, findings=(finding,)))
    return found


def test_fingerprint_is_pinned() -> None:
    assert name(VAGUE) == "be9c6b2ac1f1fa94"


def test_fingerprint_survives_a_move_inside_its_section() -> None:
    moved = replace(VAGUE, span=Span(3, 10, 47))
    assert name(moved) == name(VAGUE)


@pytest.mark.parametrize("quote", [VAGUE.quote.upper(), f"“{VAGUE.quote}”.", VAGUE.quote.replace(" ", "  ")])
def test_fingerprint_survives_a_change_of_looks(quote: str) -> None:
    assert name(replace(VAGUE, quote=quote)) == name(VAGUE)


@pytest.mark.parametrize(
    "other",
    [
        replace(VAGUE, rule="diffused-responsibility"),
        replace(VAGUE, quote="Đôi lúc chưa chủ động trong học tập"),
        replace(VAGUE, span=Span(6, 0, 37)),
    ],
    ids=["rule", "words", "section"],
)
def test_fingerprint_tells_apart(other: Finding) -> None:
    assert name(other) != name(VAGUE)


def test_fingerprint_parts_of_the_achievements_are_sections() -> None:
    roles = tuple(replace(role, part="ideology") if role.part else role for role in report().roles)
    (other,) = fingerprints(replace(FULL, report=replace(report(), roles=roles), findings=(FINDINGS[1],)))
    assert other != name(FINDINGS[1])


def test_fingerprint_whole_report_goes_by_its_words_not_its_figures() -> None:
    missing = Finding("KD101", "missing-section", Severity.ERROR, params={"section": "III", "share": 3})
    assert name(missing) == name(replace(missing, params={"section": "III", "share": 4}))
    assert name(missing) != name(replace(missing, params={"section": "IV", "share": 3}))


def test_fingerprint_same_words_twice_are_two() -> None:
    first, second = fingerprints(replace(FULL, findings=(VAGUE, VAGUE)))
    assert first == name(VAGUE) != second


def test_fingerprint_of_a_file_without_a_report() -> None:
    unreadable = replace(FULL, report=None, findings=(Finding("KD001", "unreadable-file", Severity.ERROR),))
    assert len(fingerprints(unreadable)[0]) == 16


def test_fingerprint_role_alone_is_a_path() -> None:
    roles = (*report().roles[:4], ParagraphRole(Role.CAUSES), *report().roles[5:])
    (other,) = fingerprints(replace(FULL, report=replace(report(), roles=roles), findings=(VAGUE,)))
    assert other != name(VAGUE)

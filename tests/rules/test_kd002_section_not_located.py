from dataclasses import replace

import pytest

from kiemdiem_docs.model import Report, Role
from tests.rules.reports import case, check, heading, report

LINES = ((heading(Role.MEASURES), "Việc năm tới"), (Role.MEASURES, "Mỗi tháng rà hồ sơ một lần."))


def with_confidence(found: Report, confidence: float) -> Report:
    return replace(found, sections=tuple(replace(section, confidence=confidence) for section in found.sections))


def test_section_not_located_names_the_doubtful_section() -> None:
    assert check("KD002", case(with_confidence(report(*LINES), 0.4))) == [("message", "Việc năm tới")]


def test_section_not_located_is_silent_on_a_sure_section() -> None:
    assert check("KD002", case(with_confidence(report(*LINES), 5.0))) == []


@pytest.mark.parametrize("role", [Role.HEADER, Role.SIGNATURE, Role.SUPERIOR, Role.SELF_RATING])
def test_section_not_located_does_not_ask_about_parts_without_items(role: Role) -> None:
    assert check("KD002", case(with_confidence(report((role, "Một dòng.")), 0.1))) == []


def test_section_not_located_says_when_the_form_is_unknown() -> None:
    assert check("KD002", case(report(*LINES, form=None))) == [("form", "")]

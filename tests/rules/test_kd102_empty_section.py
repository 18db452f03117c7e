import pytest

from kiemdiem_docs.model import ParagraphRole, Role
from tests.rules.reports import Line, case, check, heading, report

MEASURES = (heading(Role.MEASURES), "VI. Phương hướng, biện pháp")
NEXT = (heading(Role.SELF_RATING), "VII. Tự xếp loại")


@pytest.mark.parametrize("below", [(), ((Role.MEASURES, "……………………"),), ((Role.MEASURES, " - "), (Role.MEASURES, "....."))])
def test_empty_section_reports_a_heading_with_nothing_under_it(below: tuple[Line, ...]) -> None:
    assert check("KD102", case(report(MEASURES, *below, NEXT))) == [("message", MEASURES[1])]


def test_empty_section_reports_the_last_heading() -> None:
    assert check("KD102", case(report(MEASURES))) == [("message", MEASURES[1])]


@pytest.mark.parametrize("words", ["Không có.", "Không phát sinh.", "Mỗi tuần rà một lần."])
def test_empty_section_takes_any_word_for_an_answer(words: str) -> None:
    assert check("KD102", case(report(MEASURES, (Role.MEASURES, words), NEXT))) == []


def test_empty_section_reads_text_behind_a_merged_heading() -> None:
    merged = (ParagraphRole(Role.MEASURES, body=11), "Biện pháp: mỗi tuần rà một lần.")
    assert check("KD102", case(report(merged, NEXT))) == []


def test_empty_section_passes_over_a_heading_that_opens_its_parts() -> None:
    group = (heading(Role.ACHIEVEMENTS), "I. Ưu điểm, kết quả đạt được")
    duties = (heading(Role.ACHIEVEMENTS, "duties"), "1. Về thực hiện nhiệm vụ")
    told = (ParagraphRole(Role.ACHIEVEMENTS, "duties"), "Thẩm định 41 hồ sơ.")
    assert check("KD102", case(report(group, duties, told))) == []
    assert check("KD102", case(report(group, duties))) == [("message", duties[1])]


@pytest.mark.parametrize("role", [Role.LIMITATIONS, Role.CAUSES, Role.SUGGESTIONS, Role.SUPERIOR])
def test_empty_section_leaves_these_to_others(role: Role) -> None:
    assert check("KD102", case(report((heading(role), "Một đề mục"), NEXT))) == []


def test_empty_section_passes_over_what_is_asked_only_if_any() -> None:
    assert check("KD102", case(report((heading(Role.RESPONSIBILITY), "V. Làm rõ trách nhiệm (nếu có)"), NEXT))) == []

"""kiemdiem_docs.evaluation.passages: reuse in characters."""

import pytest

from kiemdiem_docs.evaluation.counts import Counts
from kiemdiem_docs.evaluation.labels import LabelledReuse
from kiemdiem_docs.evaluation.passages import characters, compared, located
from kiemdiem_docs.model import Passage, Span

PARAGRAPHS = ["I. Ưu điểm", "Mở đầu. Luôn kiên định mục tiêu của Đảng. Kết thúc."]
WORDS = "Luôn kiên định mục tiêu của Đảng."


def found(start: int, end: int) -> Passage:
    return Passage("verbatim", Span(1, start, end), PARAGRAPHS[1][start:end], Span(0, 0, 1), "")


@pytest.mark.parametrize(
    ("passages", "counts"),
    [
        ([], Counts(0, 0, 33)),
        ([found(8, 41)], Counts(33, 33, 33)),
        ([found(0, 41)], Counts(33, 41, 33)),
        ([found(8, 20), found(15, 30)], Counts(22, 22, 33)),
        ([found(42, 51)], Counts(0, 9, 33)),
    ],
)
def test_passages_count_characters(passages, counts):
    assert compared("r1", [LabelledReuse(WORDS, "…", "verbatim")], passages, PARAGRAPHS)[0] == counts


def test_passages_count_labelled_words_that_the_report_does_not_show():
    assert compared("r1", [LabelledReuse("Không có trong tệp nào cả", "…", "verbatim")], [], PARAGRAPHS)[0] == Counts(0, 0, 25)


def test_passages_without_any_agree():
    assert compared("r1", [], [], PARAGRAPHS) == (Counts(), [])


@pytest.mark.parametrize(
    ("passages", "kinds"), [([found(8, 41)], []), ([found(8, 20)], ["missed"]), ([found(42, 51)], ["missed", "invented"])]
)
def test_passages_name_those_that_mostly_disagree(passages, kinds):
    assert [miss.kind for miss in compared("r1", [LabelledReuse(WORDS, "…", "verbatim")], passages, PARAGRAPHS)[1]] == kinds


@pytest.mark.parametrize(
    ("words", "span"),
    [
        (WORDS, Span(1, 8, 41)),
        (WORDS.upper(), Span(1, 8, 41)),
        ("- Luôn kiên định mục tiêu của Đảng.", Span(1, 8, 41)),
    ],
)
def test_passages_are_located(words, span):
    near = characters([span]) & located(words, PARAGRAPHS)
    assert len(near) >= 33
    assert len(located(words, PARAGRAPHS)) <= 35


def test_passages_over_two_paragraphs_are_located_in_both():
    text = "Luôn kiên định mục tiêu. Sống giản dị, gần dân."
    places = located(text, ["Luôn kiên định mục tiêu.", "Sống giản dị, gần dân."])
    assert {paragraph for paragraph, _ in places} == {0, 1}

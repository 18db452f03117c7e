import pytest

from kiemdiem_docs.model import Report, Role
from kiemdiem_docs.reuse.base import base
from kiemdiem_docs.reuse.own import own_sentences
from kiemdiem_docs.reuse.passages import LEAST_WORDS, Match, merged
from tests.reuse.reports import report

A = "Kiểm tra an toàn lao động tại phân xưởng dệt."
B = "Nhắc nhở công nhân đeo đủ bảo hộ khi vào ca."
WORDS = "một hai ba bốn năm sáu bảy tám chín mười"


def one(text: str) -> Report:
    return report((Role.ACHIEVEMENTS, text))


def quotes(new: str, old: str, order: tuple[int, ...] = (0, 1)) -> list[tuple[str, str]]:
    here, there = one(new), one(old)
    left, right = own_sentences(here, base([])), own_sentences(there, base([]))
    matches = [Match(left[place], right[source], "verbatim") for place, source in enumerate(order)]
    return [(passage.quote, passage.source_quote) for passage in merged(matches, here.document.paragraphs, there.document.paragraphs)[0]]


def test_passages_neighbours_are_one() -> None:
    assert quotes(f"{A} {B}", f"{A}  {B}") == [(f"{A} {B}", f"{A}  {B}")]


def test_passages_turned_round_stay_two() -> None:
    assert quotes(f"{A} {B}", f"{B} {A}", (1, 0)) == [(A, A), (B, B)]


def test_passages_with_a_word_between_stay_two() -> None:
    assert quotes(f"{A} {B}", f"{A} Xưởng ba nghỉ. {B}", (0, 2)) == [(A, A), (B, B)]


@pytest.mark.parametrize(("count", "found"), [(LEAST_WORDS - 1, 0), (LEAST_WORDS, 1)])
def test_passages_short_ones_are_left_out(count: int, found: int) -> None:
    text = " ".join(WORDS.split()[:count])
    assert len(quotes(text, text, (0,))) == found


def test_passages_figures_do_not_make_a_formula_long() -> None:
    assert quotes("Trả 12, 14, 15, 16, 18, 19 hồ sơ", "Trả 12, 14, 15, 16, 18, 19 hồ sơ", (0,)) == []

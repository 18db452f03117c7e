import pytest

from kiemdiem_docs.language import fold
from kiemdiem_docs.reuse.masking import WORD, covered, is_year, masked


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Đạt 95,7% (3/7).", ["đạt", "95,7%", "3/7"]),
        ("ngày 31/01/2026, số 66-NQ/TW", ["ngày", "31/01/2026", "số", "66-nq/tw"]),
        ("kinh tế-xã hội – Hoà", ["kinh", "tế", "xã", "hội", "hòa"]),
        ("…", []),
    ],
)
def test_masking_words(text: str, words: list[str]) -> None:
    assert WORD.findall(fold(text)) == words


def test_masking_figures_arabic_and_roman_but_no_syllables() -> None:
    assert masked(["quý", "iii", "66-nq/tw", "vi", "phạm"]) == ("quý", "#", "#", "vi", "phạm")


@pytest.mark.parametrize(
    ("figure", "year"), [("2025", True), ("1998", True), ("2024-2025", True), ("2024-25", True), ("20251", False), ("31/01/2026", False)]
)
def test_masking_years(figure: str, year: bool) -> None:
    assert is_year(figure) == year


def test_masking_covered_takes_the_gap_between_hidden_words() -> None:
    spots = [(0, 3), (4, 7), (9, 12), (13, 15)]
    assert covered(spots, [True, True, False, True]) == 7 + 2
    assert covered(spots, [False] * 4) == 0

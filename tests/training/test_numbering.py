"""training.numbering: written numbers that become Word's."""

import pytest

from training.blocks import Number
from training.numbering import Counter, opens_with_number, written


@pytest.mark.parametrize(
    ("text", "number", "rest"),
    [
        ("I. Ưu điểm", Number("upperRoman", "%1.", 1, 1), "Ưu điểm"),
        ("IV. Giải trình", Number("upperRoman", "%1.", 4, 1), "Giải trình"),
        ("B. Tự đánh giá", Number("upperLetter", "%1.", 2, 1), "Tự đánh giá"),
        ("2. Về nhiệm vụ", Number("decimal", "%1.", 2, 1), "Về nhiệm vụ"),
        ("3) Ba", Number("decimal", "%1)", 3, 1), "Ba"),
        ("(1) Một", Number("decimal", "(%1)", 1, 1), "Một"),
        ("2.1. Một", Number("decimal", "2.%1.", 1, 1), "Một"),
        ("c) Ba", Number("lowerLetter", "%1)", 3, 1), "Ba"),
        ("- Gạch", Number("bullet", "-", 1, 1), "Gạch"),
    ],
)
def test_numbering_takes_what_opens_a_text(text, number, rest):
    assert Counter().take(text) == (number, rest)


@pytest.mark.parametrize("text", ["Thứ nhất, là", "2025. Năm", "01. Một", "IIII. Bốn", "đ) Năm", "5,7 điểm", "-không", "I.Liền"])
def test_numbering_leaves_what_word_cannot_write(text):
    assert Counter().take(text) == (None, text)
    assert opens_with_number(text) == text.startswith(("01.", "IIII."))


def test_numbering_continues_a_list_and_opens_another():
    counter = Counter()
    lists = [counter.take(text)[0].list for text in ("I. A", "1. b", "2. c", "II. D", "1. e", "2. f")]
    assert lists == [1, 2, 2, 1, 3, 3]


def test_numbering_keeps_bullets_in_one_list():
    counter = Counter()
    assert [counter.take(text)[0].list for text in ("- a", "+ b", "- c")] == [1, 2, 1]


@pytest.mark.parametrize(("kind", "number", "text"), [("upperRoman", 4, "IV."), ("decimal", 12, "12."), ("lowerLetter", 2, "b)")])
def test_numbering_writes_numbers(kind, number, text):
    assert written(kind, number) == text

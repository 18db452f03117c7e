"""Numbers as list labels write them."""

import pytest

from kiemdiem_docs.documents.numerals import numeral

CASES = [
    ("decimal", {0: "0", 1: "1", 12: "12"}),
    ("decimalZero", {1: "01", 9: "09", 10: "10", 100: "100"}),
    ("lowerLetter", {1: "a", 26: "z", 27: "aa", 28: "bb", 53: "aaa", 0: "0", 781: "781"}),
    ("upperLetter", {1: "A", 27: "AA"}),
    ("lowerRoman", {1: "i", 4: "iv", 9: "ix", 14: "xiv", 1994: "mcmxciv", 4000: "4000", 0: "0"}),
    ("upperRoman", {2: "II", 40: "XL"}),
    ("ordinal", {1: "1st", 2: "2nd", 3: "3rd", 4: "4th", 11: "11th", 12: "12th", 13: "13th", 21: "21st", 112: "112th"}),
    ("numberInDash", {3: "- 3 -"}),
    ("none", {3: ""}),
    ("vietnameseCounting", {3: "3"}),
    ("unknown", {3: "3"}),
]


@pytest.mark.parametrize(("style", "number", "text"), [(style, number, text) for style, each in CASES for number, text in each.items()])
def test_numerals_write_a_number(style, number, text):
    assert numeral(number, style) == text


def test_numerals_of_absurd_size_stay_short():
    assert all(len(numeral(2**31, style)) < 20 for style, _ in CASES)

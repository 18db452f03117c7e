"""How Vietnamese syllables are built."""

import pytest

from kiemdiem_docs.documents.legacy.syllables import is_syllable

GOOD = [
    "nghiêng",
    "khuyết",
    "quyển",
    "Đảng",
    "ỷ",
    "ở",
    "yêu",
    "uỷ",
    "uống",
    "giếng",
    "quốc",
    "thuở",
    "khuỷu",
    "rượu",
    "oái",
    "huơ",
    "xoong",
    "gìn",
]
BAD = ["", "chñ", "ViÖt", "xyz", "tâc", "hoc", "cap", "nghiêngs", "ắắ", "Coäng", "strong", "café", "w", "12", "été", "a" * 100]


@pytest.mark.parametrize("word", GOOD)
def test_syllables_accepts(word):
    assert is_syllable(word)
    assert is_syllable(word.upper())


@pytest.mark.parametrize("word", BAD)
def test_syllables_rejects(word):
    assert not is_syllable(word)


@pytest.mark.parametrize(
    ("stopped", "expected"), [("các", True), ("cạc", True), ("càc", False), ("cac", False), ("cấp", True), ("cầp", False)]
)
def test_syllables_closing_stop_takes_two_tones(stopped, expected):
    assert is_syllable(stopped) is expected

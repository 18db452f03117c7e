import unicodedata

import pytest
from hypothesis import given

from kiemdiem_docs.language import fold
from tests.language.strategies import composed


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("hoà", "hòa"),
        ("HOÀ", "hòa"),
        ("uỷ ban", "ủy ban"),
        ("Thuý", "thúy"),
        ("khoẻ", "khỏe"),
        ("xoá nhoà", "xóa nhòa"),
        ("luỹ kế", "lũy kế"),
    ],
)
def test_folding_moves_the_mark_to_the_first_vowel_of_open_syllables(text: str, folded: str):
    assert fold(text) == folded


@pytest.mark.parametrize(
    "word", ["quý", "quỹ", "quả", "giờ", "già", "toàn", "khoản", "hoàn", "huỳnh", "khuỷu", "thuở", "huế", "nghĩa", "tuyến"]
)
def test_folding_leaves_placement_that_is_not_free(word: str):
    assert fold(word) == word


@pytest.mark.parametrize(
    ("text", "folded"), [("hòan", "hoàn"), ("ngòai", "ngoài"), ("hùynh", "huỳnh"), ("qúy", "quý"), ("QÚA", "quá"), ("khỏan", "khoản")]
)
def test_folding_moves_a_mark_set_on_the_wrong_vowel(text: str, folded: str):
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("text", "folded"), [("“a”", '"a"'), ("‘b’", "'b'"), ("a – b — c", "a - b - c"), ("a\u00a0b\tc", "a b c"), ("Ð", "đ")]
)
def test_folding_signs(text: str, folded: str):
    assert fold(text) == folded


@given(composed())
def test_folding_keeps_length(text: str):
    assert len(fold(text)) == len(text)


@given(composed())
def test_folding_is_idempotent(text: str):
    assert fold(fold(text)) == fold(text)


@given(composed())
def test_folding_keeps_composed_text_composed(text: str):
    assert unicodedata.is_normalized("NFC", fold(text))

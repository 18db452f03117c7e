import pytest

from kiemdiem_docs.errors import FormError
from kiemdiem_docs.language.phrases import MAX_VARIANTS, expand, is_number, key


def spelled(phrase: str) -> list[list[str]]:
    return [[" ".join(sequence) for sequence in part] for part in expand(phrase)]


@pytest.mark.parametrize(
    ("phrase", "parts"),
    [
        ("chưa cao", [["chưa cao"]]),
        ("chưa (thật) sự", [["chưa thật sự", "chưa sự"]]),
        ("chậm/muộn quá", [["chậm quá", "muộn quá"]]),
        ("[bố trí/sắp xếp] lại", [["bố trí lại", "sắp xếp lại"]]),
        ("(còn/vẫn còn) chậm", [["còn chậm", "vẫn còn chậm", "chậm"]]),
        ("[một [hai/ba]/bốn] năm", [["một hai năm", "một ba năm", "bốn năm"]]),
        ("chưa … tổng kết", [["chưa"], ["tổng kết"]]),
        ("có lúc, có nơi", [["có lúc , có nơi", "có lúc có nơi"]]),
        ("kinh tế - xã hội", [["kinh tế - xã hội", "kinh tế xã hội"]]),
        ("một số đ/c", [["một số đ/c"]]),
        ("“tự diễn biến”", [["tự diễn biến"]]),
        ("từ # xuống #", [["từ # xuống #"]]),
    ],
)
def test_phrases_expand(phrase: str, parts: list[list[str]]):
    assert spelled(phrase) == parts


@pytest.mark.parametrize("phrase", ["", "(a)", "a (b", "a b)", "[a/b", "a … (b)", "… a", "a …", "a (… b)", "a /", "( ) …"])
def test_phrases_refuse_what_cannot_be_matched(phrase: str):
    with pytest.raises(FormError) as caught:
        expand(phrase)
    assert caught.value.code == "KDE354"


def test_phrases_refuse_too_many_variants():
    with pytest.raises(FormError) as caught:
        expand("a " + "(b) " * 9)
    assert (caught.value.code, caught.value.params["limit"]) == ("KDE355", MAX_VARIANTS)


@pytest.mark.parametrize(("left", "right"), [("Kỹ", "kĩ"), ("lý", "lí"), ("quý", "quí"), ("HOÀ", "hòa"), ("tỷ", "tỉ")])
def test_phrases_key_joins_spellings(left: str, right: str):
    assert key(left) == key(right)


@pytest.mark.parametrize(("left", "right"), [("thuý", "thúi"), ("máy", "mái"), ("tuy", "tui"), ("ấy", "ấi")])
def test_phrases_key_keeps_different_words_apart(left: str, right: str):
    assert key(left) != key(right)


@pytest.mark.parametrize(
    ("token", "expected"), [("95,7%", True), ("31/01/2026", True), ("12", True), ("66-NQ/TW", False), ("2A", False), ("một", False)]
)
def test_phrases_numbers(token: str, expected: bool):
    assert is_number(token) is expected

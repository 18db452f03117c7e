from hypothesis import given, settings

from kiemdiem_docs.language import syllables, words
from tests.language.strategies import composed


def test_segment_joins_syllables_to_words():
    text = "Chi bộ chưa kiểm tra hồ sơ của đảng viên"
    assert {"Chi bộ", "kiểm tra", "hồ sơ", "đảng viên"} <= {word.text for word in words(text)}


def test_segment_keeps_the_spelling_of_the_text():
    text = "Uỷ ban  xã HOÀ An"
    assert [text[word.start : word.end] for word in words(text)] == [word.text for word in words(text)]
    assert "".join(word.text for word in words(text)).replace(" ", "") == text.replace(" ", "")


def test_segment_of_nothing():
    assert words("") == words(" \n") == ()


@settings(max_examples=60, deadline=None)
@given(composed())
def test_segment_words_are_runs_of_whole_syllables(text: str):
    tokens = syllables(text)
    found = words(text)
    assert {word.start for word in found} <= {token.start for token in tokens}
    assert {word.end for word in found} <= {token.end for token in tokens}
    assert all(sum(word.start <= token.start and token.end <= word.end for word in found) == 1 for token in tokens)

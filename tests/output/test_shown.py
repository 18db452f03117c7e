import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiemdiem_docs.output.shown import QUOTE_WORDS, quoted, short, shown


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("hai  dòng\r\nchữ\u00a0liền", "hai dòng chữ liền"),
        ("\x1b[31mđỏ\x07", "[31mđỏ"),
        ("a\u202eb\u2066c\ufeffd\udc80e", "a b c d e"),
        ("", ""),
    ],
)
def test_shown_makes_text_fit_to_print(text: str, expected: str) -> None:
    assert shown(text) == expected


@given(st.text())
def test_shown_is_printable_on_one_line(text: str) -> None:
    assert shown(text).encode("utf-8").decode().splitlines() == ([shown(text)] if shown(text) else [])


@pytest.mark.parametrize(("count", "marked"), [(QUOTE_WORDS, False), (QUOTE_WORDS + 1, True)])
def test_shown_short_says_when_words_are_left_out(count: int, marked: bool) -> None:
    text = short(" ".join(["chữ"] * count))
    assert text.count("chữ") == QUOTE_WORDS
    assert text.endswith("…") == marked


def test_shown_quoted_stands_between_marks() -> None:
    assert quoted("a b") == "“a b”"

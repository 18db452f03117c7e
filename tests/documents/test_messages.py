"""The texts of the reader's errors."""

import string

import pytest

from kiemdiem_docs import messages

CODES = sorted(code for code in messages.domain("errors", "vi") if "KDE101" <= code <= "KDE149")
PARAMS = {"name", "part", "reason", "size", "limit"}


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("code", CODES)
def test_messages_of_a_code_say_what_happened_and_what_to_do(code):
    for key in ("what", "remedy"):
        vietnamese, english = (messages.find(f"errors.{code}.{key}", lang) for lang in ("vi", "en"))
        assert vietnamese.endswith((".", "?"))
        assert english.endswith((".", "?"))
        assert fields(vietnamese) == fields(english) <= PARAMS
    assert "name" in fields(messages.find(f"errors.{code}.what"))

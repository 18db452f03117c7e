"""Words of others made fit to print: no control characters, no more than a reader takes in."""

import re

QUOTE_WORDS = 25

# C0 and C1 controls (escape sequences of a terminal), line and paragraph separators, and the marks that turn the writing direction.
_UNSAFE = re.compile(r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]+")


def shown(text: str) -> str:
    """Return the text on one line, with single spaces and nothing that a terminal would obey."""
    return " ".join(_UNSAFE.sub(" ", text).split())


def short(text: str, words: int = QUOTE_WORDS) -> str:
    """Return the first words of the text, with "…" where some were left out."""
    found = shown(text).split(" ")
    return " ".join(found) if len(found) <= words else " ".join(found[:words]) + " …"


def quoted(text: str) -> str:
    """Return a short quote between quotation marks."""
    return f"“{short(text)}”"

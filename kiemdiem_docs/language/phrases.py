"""The small language in which lexicon phrases are written, and its expansion into plain sequences of tokens.

    chưa cao               the tokens one after another; case, tone style, quotes, slashes and i/y spelling (kỹ = kĩ) do not matter
    chưa (thật) sự         what stands in parentheses may be missing
    chậm/muộn              one of the syllables around a slash (no spaces)
    [bố trí/sắp xếp]       one of several sequences; also (còn/vẫn còn), any depth
    chưa … tổng kết        a slot: none to `gap` tokens, not over . ; ? ! …; only outside brackets
    phụ huynh ~ chưa       a slot that does not reach over a comma either
    giảm từ # xuống #      any number, date or percentage
    trước ngày @           any date (15/8, 12/2025, 31/01/2026)
    có lúc, có nơi         a comma or hyphen may be missing in the text

When a lexicon is built, each part between slots is expanded completely; matching itself knows only sequences.
"""

import re
from functools import lru_cache
from itertools import product
from math import prod

from kiemdiem_docs.errors import FormError
from kiemdiem_docs.language.folding import fold
from kiemdiem_docs.language.tokens import Syllable, syllables

Sequence = tuple[str, ...]
Part = tuple[Sequence, ...]

# A part of the shipped lexicons that needed more was each time a mistake in its brackets.
MAX_VARIANTS = 400
SLOT, TIGHT = "…", "~"
NUMBER, DATE = "#", "@"
_OPTIONAL_SIGNS = {",", "-"}
_CLOSING = {"(": ")", "[": "]"}
_PASSED = {'"', "'", "/"}
_Y = str.maketrans("yỳýỷỹỵ", "iìíỉĩị")
_SHORT_Y = re.compile(r"(?:[hklmstv]|qu)[yỳýỷỹỵ]")
_DATE = re.compile(r"\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?|\d{1,2}/\d{4}|\d{1,2}\.\d{1,2}\.\d{4}")
_FIGURE = re.compile(r"\d[\d.,/:-]*[%‰]?")


@lru_cache(maxsize=1 << 14)
def key(token: str) -> str:
    """Return what two tokens have in common that count as the same: folded, short syllables in `y` written with `i`."""
    folded = fold(token)
    return folded.translate(_Y) if _SHORT_Y.fullmatch(folded) else folded


@lru_cache(maxsize=1 << 14)
def is_number(token: str) -> bool:
    """Tell whether a token stands for `#`: a number, date, time or percentage, but no document number."""
    return _FIGURE.fullmatch(token) is not None


def is_date(token: str) -> bool:
    """Tell whether a token stands for `@`: day and month, month and year, or a whole date."""
    return _DATE.fullmatch(token) is not None


def is_passed(token: str) -> bool:
    """Tell whether matching passes over a token: quotation marks, and the slash of "2 lần/tháng"."""
    return fold(token) in _PASSED


class _Parser:
    """Reads one phrase from left to right; every method returns the flat sequences that its piece stands for."""

    def __init__(self, phrase: str) -> None:
        self.phrase = phrase
        self.tokens = [token for token in syllables(phrase) if token.text == "/" or not is_passed(token.text)]
        self.at = 0

    def fail(self) -> FormError:
        return FormError("KDE354", phrase=self.phrase)

    def peek(self) -> str:
        return self.tokens[self.at].text if self.at < len(self.tokens) else ""

    def take(self) -> Syllable:
        self.at += 1
        return self.tokens[self.at - 1]

    def sequence(self, stops: set[str]) -> list[list[str]]:
        """Return the variants of items up to one of the stops."""
        items = []
        while self.peek() and self.peek() not in stops:
            items.append(self.alternatives() if SLOT in stops else self.item())
        if prod(map(len, items)) > MAX_VARIANTS:
            raise FormError("KDE355", phrase=self.phrase, limit=MAX_VARIANTS)
        return [[token for piece in choice for token in piece] for choice in product(*items)]

    def alternatives(self) -> list[list[str]]:
        """Return one item, or the items that slashes without spaces join (outside brackets)."""
        variants = self.item()
        while self.peek() == "/":
            self.take()
            variants = variants + self.item()
        return variants

    def item(self) -> list[list[str]]:
        """Return a bracket's variants, or the single token's."""
        if not self.peek():
            raise self.fail()
        token = self.take().text
        if token in _CLOSING:
            return self.bracket(token)
        if token in {")", "]", "/", SLOT, TIGHT}:
            raise self.fail()
        return [[token], []] if token in _OPTIONAL_SIGNS else [[key(token)]]

    def bracket(self, opening: str) -> list[list[str]]:
        """Return the variants between an opening bracket already taken and its closing one."""
        variants = self.sequence({"/", _CLOSING[opening]})
        while self.peek() == "/":
            self.take()
            variants = variants + self.sequence({"/", _CLOSING[opening]})
        if self.peek() != _CLOSING[opening]:
            raise self.fail()
        self.take()
        return [*variants, []] if opening == "(" else variants


def is_tight(phrase: str) -> bool:
    """Tell whether the phrase's slots stop at a comma."""
    return TIGHT in phrase


def expand(phrase: str) -> tuple[Part, ...]:
    """Return the parts between the phrase's slots, each as all the sequences of token keys that it stands for (`#`: any number, `@`: any date).

    Raises FormError KDE354 (brackets or slashes do not fit, or a part may be empty) or KDE355 (more than MAX_VARIANTS for a part).
    """
    parser = _Parser(phrase)
    parts = [parser.sequence({SLOT, TIGHT})]
    while parser.peek() in {SLOT, TIGHT}:
        parser.take()
        parts.append(parser.sequence({SLOT, TIGHT}))
    if parser.peek() or not all(sequence for part in parts for sequence in part):
        raise parser.fail()
    return tuple(tuple(dict.fromkeys(map(tuple, part))) for part in parts)

"""The small language in which lexicon phrases are written, and its expansion into plain sequences of tokens.

    chưa cao               the tokens one after another; case, tone style, quotes and i/y spelling (kỹ = kĩ) do not matter
    chưa (thật) sự         what stands in parentheses may be missing
    chậm/muộn              one of the syllables around a slash (no spaces)
    [bố trí/sắp xếp]       one of several sequences; also (còn/vẫn còn), any depth
    chưa … tổng kết        a slot: up to `gap` tokens, not over . ; ? ! …
    giảm từ # xuống #      any number, date or percentage
    có lúc, có nơi         a comma or hyphen may be missing in the text

A phrase is expanded completely when a lexicon is built; matching itself knows only sequences.
"""

import re
from itertools import product

from kiemdiem_docs.errors import FormError
from kiemdiem_docs.language.folding import fold
from kiemdiem_docs.language.tokens import Syllable, syllables

Part = tuple[str, ...]
Variant = tuple[Part, ...]

# The longest phrases of the shipped lexicons need 96 variants; a phrase that needs more is a mistake in its brackets.
MAX_VARIANTS = 400
SLOT = "…"
NUMBER = "#"
_OPTIONAL_SIGNS = {",", "-"}
_CLOSING = {"(": ")", "[": "]"}
_QUOTES = {'"', "'"}
_Y = str.maketrans("yỳýỷỹỵ", "iìíỉĩị")
_SHORT_Y = re.compile(r"(?:[hklmstv]|qu)[yỳýỷỹỵ]")
_FIGURE = re.compile(r"\d[\d.,/:-]*[%‰]?")


def key(token: str) -> str:
    """Return what two tokens have in common that count as the same: folded, short syllables in `y` written with `i`."""
    folded = fold(token)
    return folded.translate(_Y) if _SHORT_Y.fullmatch(folded) else folded


def is_number(token: str) -> bool:
    """Tell whether a token stands for `#`: a number, date, time or percentage, but no document number."""
    return _FIGURE.fullmatch(token) is not None


def is_quote(token: str) -> bool:
    """Tell whether a token is a quotation mark; matching passes over these."""
    return fold(token) in _QUOTES


class _Parser:
    """Reads one phrase from left to right; every method returns the flat sequences (slots included) that its piece stands for."""

    def __init__(self, phrase: str) -> None:
        self.phrase = phrase
        self.tokens = [token for token in syllables(phrase) if not is_quote(token.text)]
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
            items.append(self.alternatives() if not stops else self.item())
        variants = [[token for piece in choice for token in piece] for choice in product(*items)]
        if len(variants) > MAX_VARIANTS:
            raise FormError("KDE355", phrase=self.phrase, limit=MAX_VARIANTS)
        return variants

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
        if token in {")", "]", "/"}:
            raise self.fail()
        return [[token], []] if token in _OPTIONAL_SIGNS else [[token]]

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


def _parts(tokens: list[str]) -> Variant:
    """Return a flat sequence cut at its slots, tokens as keys."""
    parts: list[list[str]] = [[]]
    for token in tokens:
        if token == SLOT:
            parts.append([])
        else:
            parts[-1].append(key(token))
    return tuple(tuple(part) for part in parts if part)


def expand(phrase: str) -> tuple[Variant, ...]:
    """Return every variant of the phrase: parts between slots, each a sequence of token keys, `#` for any number.

    Raises FormError KDE354 (brackets or slashes do not fit, or nothing is left to match) or KDE355 (more than MAX_VARIANTS).
    """
    parser = _Parser(phrase)
    variants = tuple(dict.fromkeys(_parts(tokens) for tokens in parser.sequence(set())))
    if parser.peek() or not all(variants):
        raise parser.fail()
    return variants

"""Counting how many words of a text are Vietnamese syllables as they stand, and as each legacy code would have them.

A word counts if it has plain letters, but not only, and holds no letter that only Unicode has (ạ, ư, đ …): such a word is Unicode whatever
its font.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from kiemdiem_docs.documents.legacy import fonts, tcvn3, vni
from kiemdiem_docs.documents.legacy.syllables import is_syllable

WORD = re.compile("[A-Za-z\u00a1-\u024f\u0300-\u036f\u1ea0-\u1ef9\uf0a1-\uf0fe]+")
_UNICODE_ONLY = re.compile("[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u0300-\u036f\u1ea0-\u1ef9]")
_LETTER = re.compile("[A-Za-z]")
_EDGES = "«»°·¸´¨¡¿"
_WORDS_MOST = 20_000  # a hundred pages; more would tell nothing new
_LONGEST = 12  # codes of a syllable in VNI; a longer word is none and need not be looked at


class Shares(NamedTuple):
    """How many words there are, and how many of them are syllables as they stand and in each code."""

    words: int = 0
    raw: int = 0
    tcvn3: int = 0
    vni: int = 0

    def of(self, code: str) -> int:
        """Return how many words are syllables read in a code, "" for as they stand."""
        return {"": self.raw, fonts.VNI: self.vni}.get(code, self.tcvn3)

    def plus(self, other: "Shares") -> "Shares":
        """Return the counts of both."""
        return Shares(self.words + other.words, self.raw + other.raw, self.tcvn3 + other.tcvn3, self.vni + other.vni)


def is_unicode(text: str) -> bool:
    """Return whether a text holds a Vietnamese letter that no legacy code is written with."""
    return _UNICODE_ONLY.search(text) is not None


def count(texts: Iterable[str]) -> Shares:
    """Count the words of the texts that are evidence; a lone « is none, though TCVN3 would read it as a syllable."""
    found = (_reading(match[0]) for text in texts if not text.isascii() for match in WORD.finditer(text))
    words = list(islice((reading for reading in found if reading), _WORDS_MOST))
    return Shares(len(words), *(sum(each) for each in zip(*words, strict=True))) if words else Shares()


def _reading(word: str) -> tuple[bool, bool, bool] | None:
    """Return whether a word is a syllable as it stands, in TCVN3 and in VNI; None for a word that is no evidence."""
    if word.isascii():
        return None
    return _read(word) if len(word) <= _LONGEST else (False, False, False)


@lru_cache(maxsize=16384)
def _read(word: str) -> tuple[bool, bool, bool] | None:
    if is_unicode(word) or not _LETTER.search(word):
        return None
    return is_syllable(word.strip(_EDGES)), is_syllable(tcvn3.decode(word)), is_syllable(vni.decode(word))

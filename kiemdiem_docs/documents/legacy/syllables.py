"""Whether a string is built like a Vietnamese syllable: what tells a right decoding from a wrong one."""

import re
import unicodedata
from functools import lru_cache

_ONSETS = "ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnprstvx]"
_NUCLEI = (
    "uyê|oai|oao|oay|oeo|uây|uôi|uya|uyu|ươi|ươu|iêu|yêu|"
    "ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|oa|oă|oe|oi|oo|ôi|ơi|ua|uâ|uê|ui|uô|uơ|uy|ưa|ưi|ươ|ưu|yê|"
    "[aăâeêioôơuưy]"
)
_SHAPE = re.compile(f"(?:{_ONSETS})?(?:{_NUCLEI})(ch|c|ng|nh|[mnpt])?")
_TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_STOPS = frozenset({"c", "ch", "p", "t"})
_STOP_TONES = frozenset({"\u0301", "\u0323"})


_LONGEST = 8  # nghiêng has seven letters


def is_syllable(word: str) -> bool:
    """Return whether a word (any case, composed) has an onset, a nucleus, a coda and at most one tone, as Vietnamese has them.

    A closing c, ch, p or t takes only the tones sắc and nặng; so a wrong decoding gives itself away.
    """
    return len(word) <= _LONGEST and _is_syllable(word)


@lru_cache(maxsize=8192)
def _is_syllable(word: str) -> bool:
    marked = unicodedata.normalize("NFD", word.lower())
    tones = _TONES.findall(marked)
    shape = _SHAPE.fullmatch(unicodedata.normalize("NFC", _TONES.sub("", marked)))
    if shape is None or len(tones) > 1:
        return False
    return shape[1] not in _STOPS or (len(tones) == 1 and tones[0] in _STOP_TONES)

"""VNI for Windows: a letter with marks is the plain letter and a code for its marks, after VNI Software's published table.

Codes are met as the Windows-1252 characters that Word stored them as. Any vowel takes the tone codes (also i and y, whose toned forms have
codes of their own: keyboards differ).
"""

import re
import unicodedata
from collections.abc import Iterator

_GRAVE, _ACUTE, _HOOK, _TILDE, _DOT = "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"
_CIRCUMFLEX, _BREVE = "\u0302", "\u0306"

_SINGLE = {"ô": "ơ", "ö": "ư", "ñ": "đ", "ì": "ì", "í": "í", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}
_TONES = {"ø": _GRAVE, "ù": _ACUTE, "û": _HOOK, "õ": _TILDE, "ï": _DOT}
_ROOFED = {"â": "", "à": _GRAVE, "á": _ACUTE, "å": _HOOK, "ã": _TILDE, "ä": _DOT}
_SHORT = {"ê": "", "è": _GRAVE, "é": _ACUTE, "ú": _HOOK, "ü": _TILDE, "ë": _DOT}


def _pairs() -> dict[str, str]:
    """Return the letter for every base and mark, both cases of each."""
    marks = [("aeiouyôö", _TONES, ""), ("aeo", _ROOFED, _CIRCUMFLEX), ("a", _SHORT, _BREVE)]
    pairs = {}
    for bases, codes, quality in marks:
        for base in bases:
            for code, tone in codes.items():
                letter = unicodedata.normalize("NFC", _SINGLE.get(base, base) + quality + tone)
                for mark in (code, code.upper()):
                    pairs[base + mark] = letter
                    pairs[base.upper() + mark] = letter.upper()
    return pairs


SINGLES = _SINGLE | {code.upper(): letter.upper() for code, letter in _SINGLE.items()}
PAIRS = _pairs()


_ORDINARY = str.maketrans(SINGLES)
_TOKEN = re.compile("[aeiouyôöAEIOUYÔÖ][" + "".join({pair[1] for pair in PAIRS}) + "]")


def tokens(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and letters of the stretches that a VNI text consists of: one letter for two codes, or as many letters as codes."""
    at = 0
    for match in _TOKEN.finditer(text):
        letter = PAIRS.get(match[0])
        if letter is not None:
            yield at, match.start(), text[at : match.start()].translate(_ORDINARY)
            yield match.start(), match.end(), letter
            at = match.end()
    yield at, len(text), text[at:].translate(_ORDINARY)


def decode(text: str) -> str:
    """Return the letters that a VNI text shows; what is no VNI code stays."""
    return "".join(letters for _start, _end, letters in tokens(text))

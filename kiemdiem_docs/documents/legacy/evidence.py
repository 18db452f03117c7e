"""Whether a document is written in a legacy code: what its fonts say, checked against, and where they are silent decided by, its words.

A word counts if it has plain letters, but not only, and holds no letter that only Unicode has (ạ, ư, đ …): such a word is Unicode whatever its font.
Words are read as they are and as each code would have them; the reading that gives Vietnamese syllables is the right one.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from kiemdiem_docs.documents.legacy import fonts, tcvn3, vni
from kiemdiem_docs.documents.legacy.syllables import is_syllable
from kiemdiem_docs.documents.pieces import Line

WORD = re.compile("[A-Za-z\u00a1-\u024f\u0300-\u036f\u1ea0-\u1ef9\uf0a1-\uf0fe]+")
UNICODE_ONLY = re.compile("[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u0300-\u036f\u1ea0-\u1ef9]")
# Characters frequent in TCVN3 or VNI text that composed Vietnamese never uses: looked for first, since nearly no document has any.
_TELLTALE = re.compile("[\u00a8-\u00ae\u00b5-\u00b9\u00bb-\u00be\u00c4-\u00c7\u00cb\u00cf\u00d1\u00d6\u00d8\u00db-\u00df\u00e4-\u00e7\u00eb\u00ee-\u00f1\u00f6\u00f8\u00fb-\u00fe]")  # fmt: skip
_LETTER = re.compile("[A-Za-z]")
_EDGES = "«»°·¸´¨¡¿"

# Measured on the 54 transcripts of the legacy-vietnamese corpus, as they are and written in either code (2026-11): of the words that
# count, Vietnamese syllables are 0.95–1.00 read rightly as Unicode and 0.85–1.00 rightly decoded, but only 0.07–0.22 read raw in a legacy
# code and 0.10–0.36 in the wrong one; French, German, Spanish, Portuguese, Italian and Czech prose has 0.00–0.39 in any reading.
# In 3,000 random windows of six such words: 98.4 % of TCVN3 and 98.3 % of VNI found, 0 of 3,000 foreign and 4 of 3,000 Unicode windows
# taken for TCVN3; a whole document has hundreds of words.
_RAW_MOST = 0.5
_DECODED_LEAST = 0.8
_WORDS_LEAST = 6
_WORDS_MOST = 20_000  # a hundred pages; more would tell nothing new


class Verdict(NamedTuple):
    """How a document is to be decoded. trusted: the codes whose fonts speak the truth. content: the code of text that no such font covers, or ""."""

    trusted: frozenset[str]
    content: str


UNICODE = Verdict(frozenset(), "")


class Shares(NamedTuple):
    """How many words there are, and how many of them are syllables as they stand and in each code."""

    words: int
    raw: int
    tcvn3: int
    vni: int

    def best(self) -> tuple[str, int]:
        """Return the code that gives more syllables, and how many."""
        return (fonts.VNI, self.vni) if self.vni > self.tcvn3 else (fonts.TCVN3, self.tcvn3)


def family(codec: str) -> str:
    """Return the code without its variant for capitals."""
    return fonts.TCVN3 if codec == fonts.TCVN3_CAPITALS else codec


def judge(lines: Sequence[Line]) -> Verdict:
    """Return how a document's lines are to be decoded."""
    named = {piece.codec for line in lines for piece in line if piece.codec}
    if not named and not _suspicious(lines):
        return UNICODE
    trusted = frozenset(codec for codec in named if _font_is_true(lines, family(codec)))
    return Verdict(trusted, _content(lines, trusted))


def _suspicious(lines: Sequence[Line]) -> bool:
    """Return whether the text holds enough odd characters to be worth counting words."""
    text = "\n".join(piece.text for line in lines for piece in line)
    return not text.isascii() and len(_TELLTALE.findall(text)) >= _WORDS_LEAST // 2


def _font_is_true(lines: Sequence[Line], code: str) -> bool:
    """Return whether the text under a code's fonts is written in the code; Unicode typed under such a font is met in real files.

    Equal evidence is left to the font, unless words of the same fonts are plainly Unicode.
    """
    texts = [text for line in lines for text in stretches(line, lambda codec: family(codec) == code)]
    shares = count(texts)
    decoded = shares.vni if code == fonts.VNI else shares.tcvn3
    if decoded == shares.raw:
        return not any(UNICODE_ONLY.search(text) for text in texts)
    return decoded > shares.raw


def _content(lines: Sequence[Line], trusted: frozenset[str]) -> str:
    """Return the code that the text without a trusted font is written in, "" for Unicode."""
    texts = [text for line in lines for text in stretches(line, lambda codec: codec not in trusted)]
    shares = count(text for text in texts if not UNICODE_ONLY.search(text))
    code, decoded = shares.best()
    if shares.words < _WORDS_LEAST or shares.raw > _RAW_MOST * shares.words or decoded < _DECODED_LEAST * shares.words:
        return ""
    return code


def stretches(line: Line, wanted: Callable[[str], bool]) -> list[str]:
    """Return the texts of neighbouring pieces whose codec is wanted, joined, so that a word split over runs stays one."""
    texts: list[str] = []
    joined = False
    for piece in line:
        take = wanted(piece.codec)
        if take and joined:
            texts[-1] += piece.text
        elif take:
            texts.append(piece.text)
        joined = take
    return texts


def count(texts: Iterable[str]) -> Shares:
    """Count the words of the texts that are evidence."""
    found = (match[0] for text in texts for match in WORD.finditer(text) if _counts(match[0]))
    words = list(islice(found, _WORDS_MOST))
    return Shares(
        len(words),
        sum(is_syllable(word.strip(_EDGES)) for word in words),
        sum(is_syllable(tcvn3.decode(word)) for word in words),
        sum(is_syllable(vni.decode(word)) for word in words),
    )


def _counts(word: str) -> bool:
    """Return whether a word is evidence. One without a plain letter is not: a lone « would be a syllable in TCVN3."""
    return not word.isascii() and not UNICODE_ONLY.search(word) and _LETTER.search(word) is not None


def codes(line: Line, verdict: Verdict) -> list[tuple[str, int, int]]:
    """Return the code of every stretch of a line's text with its start and end, "" for Unicode, by the verdict on its document.

    A line without a trusted font takes the document's code unless it is plainly Unicode itself (pasted, or typed later).
    """
    text = "".join(piece.text for piece in line)
    if verdict == UNICODE:
        return [("", 0, len(text))]
    content = verdict.content
    if content:
        texts = stretches(line, lambda codec: codec not in verdict.trusted)
        shares = count(texts)
        decoded = shares.vni if content == fonts.VNI else shares.tcvn3
        if decoded < shares.raw or any(UNICODE_ONLY.search(text) for text in texts):
            content = ""
    spans: list[tuple[str, int, int]] = []
    at = 0
    plain = [word.span() for word in WORD.finditer(text) if UNICODE_ONLY.search(word[0])]
    for piece in line:
        end = at + len(piece.text)
        code = piece.codec if piece.codec in verdict.trusted else content
        spans += _without(plain if code else [], code, at, end)
        at = end
    return _merged(spans)


def _without(plain: list[tuple[int, int]], code: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """Yield a stretch with a code, words that are plainly Unicode taken out of it."""
    for word_start, word_end in plain:
        if word_start < end and word_end > start:
            yield code, start, max(start, word_start)
            yield "", max(start, word_start), min(end, word_end)
            start = min(end, word_end)
    yield code, start, end


def _merged(spans: list[tuple[str, int, int]]) -> list[tuple[str, int, int]]:
    """Return the stretches with empty ones left out and neighbours of one code joined."""
    merged: list[tuple[str, int, int]] = []
    for code, start, end in spans:
        if start < end and merged and merged[-1][0] == code:
            merged[-1] = (code, merged[-1][1], end)
        elif start < end:
            merged.append((code, start, end))
    return merged

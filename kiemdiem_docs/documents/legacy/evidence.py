"""Whether a document is written in a legacy code: what its fonts say, checked against, and where they are silent decided by, its words.

The reading that gives Vietnamese syllables is the right one.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from kiemdiem_docs.documents.legacy import fonts
from kiemdiem_docs.documents.legacy.readings import WORD, Shares, count, is_unicode
from kiemdiem_docs.documents.pieces import Line

# Characters frequent in TCVN3 or VNI text that composed Vietnamese never uses: looked for first, since nearly no document has any.
_TELLTALE = re.compile(
    "[\u00a8-\u00ae\u00b5-\u00b9\u00bb-\u00be\u00c4-\u00c7\u00cb\u00cf\u00d1\u00d6\u00d8\u00db-\u00df\u00e4-\u00e7\u00eb\u00ee-\u00f1\u00f6\u00f8\u00fb-\u00fe]"
)

# Measured on the 54 transcripts of the legacy-vietnamese corpus, as they are and written in either code (2026-11): of the words that
# count, Vietnamese syllables are 0.95–1.00 read rightly as Unicode and 0.85–1.00 rightly decoded, but only 0.07–0.22 read raw in a legacy
# code and 0.10–0.36 in the wrong one; French, German, Spanish, Portuguese, Italian and Czech prose has 0.00–0.39 in any reading.
# In 3,000 random windows of six such words: 98.4 % of TCVN3 and 98.3 % of VNI found, 0 of 3,000 foreign and 4 of 3,000 Unicode windows
# taken for TCVN3; a whole document has hundreds of words.
_RAW_MOST = 0.5
_DECODED_LEAST = 0.8
_WORDS_LEAST = 6
# Words by which another code must read better on one line: with 1 the code of 4 of 8,526 characters was changed wrongly in one file of that
# corpus, with 2 nowhere, and the file that mixes codes throughout (2004-duanLD9820) still comes out with 97 % of its characters right.
_CLEARLY = 2

_CODES = (fonts.TCVN3, fonts.VNI)

Span = tuple[str, int, int]
"""A code ("" for Unicode) and the start and end of the stretch of a line's text that is written in it."""


class Verdict(NamedTuple):
    """How a document is to be decoded. trusted: the codes whose fonts speak the truth. content: the code of text that no such font covers, or ""."""

    trusted: frozenset[str]
    content: str

    def code(self, codec: str) -> str:
        """Return the code to expect of a piece whose font says `codec`."""
        return codec if codec in self.trusted else self.content


UNICODE = Verdict(frozenset(), "")


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
    text = "\n".join([piece.text for line in lines for piece in line])
    return not text.isascii() and len(_TELLTALE.findall(text)) >= _WORDS_LEAST // 2


def _font_is_true(lines: Sequence[Line], code: str) -> bool:
    """Return whether the text under a code's fonts is written in the code; Unicode typed under such a font is met in real files.

    Equal evidence is left to the font, unless words of the same fonts are plainly Unicode.
    """
    texts = [text for line in lines for text in _stretches(line, lambda codec: family(codec) == code)]
    shares = count(texts)
    if shares.of(code) == shares.raw:
        return not any(is_unicode(text) for text in texts)
    return shares.of(code) > shares.raw


def _content(lines: Sequence[Line], trusted: frozenset[str]) -> str:
    """Return the code that most of the text without a trusted font is written in, "" for Unicode; lines may differ in code."""
    total = Shares()
    decoded = 0
    for line in lines:
        texts = _stretches(line, lambda codec: codec not in trusted)
        if not any(is_unicode(text) for text in texts):
            shares = count(texts)
            total = total.plus(shares)
            decoded += max(shares.tcvn3, shares.vni)
    if total.words < _WORDS_LEAST or total.raw > _RAW_MOST * total.words or decoded < _DECODED_LEAST * total.words:
        return ""
    return max(_CODES, key=total.of)


def _stretches(line: Line, wanted: Callable[[str], bool]) -> list[str]:
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


def codes(line: Line, verdict: Verdict) -> list[Span]:
    """Return the code of every stretch of a line's text, in order, by the verdict on its document.

    The code that a font or the document names is only expected: files mix codes, and a line is decoded as it reads best. One without a
    trusted font that is plainly Unicode (pasted, or typed later) stays as it is, and so does every such word.
    """
    text = "".join(piece.text for piece in line)
    if verdict == UNICODE:
        return [("", 0, len(text))]
    real = {code: _read_best(line, verdict, code) for code in {family(verdict.code(piece.codec)) for piece in line} if code}
    plain = [word.span() for word in WORD.finditer(text) if is_unicode(word[0])]
    spans: list[Span] = []
    at = 0
    for piece in line:
        end = at + len(piece.text)
        expected = verdict.code(piece.codec)
        code = real.get(family(expected), "")
        spans += _without(plain, expected if code == family(expected) else code, at, end)
        at = end
    return _merged(spans)


def _read_best(line: Line, verdict: Verdict, expected: str) -> str:
    """Return the code in which the stretches of a line that are expected in one read best: another one only if it reads clearly better."""
    if expected == verdict.content and any(is_unicode(text) for text in _stretches(line, lambda codec: codec not in verdict.trusted)):
        return ""
    shares = count(_stretches(line, lambda codec: family(verdict.code(codec)) == expected))
    best = max((*_CODES, ""), key=shares.of)
    return best if shares.of(best) >= shares.of(expected) + _CLEARLY else expected


def _without(plain: list[tuple[int, int]], code: str, start: int, end: int) -> Iterator[Span]:
    """Yield a stretch with a code, words that are plainly Unicode taken out of it."""
    for word_start, word_end in plain:
        if word_start < end and word_end > start:
            yield code, start, max(start, word_start)
            yield "", max(start, word_start), min(end, word_end)
            start = min(end, word_end)
    yield code, start, end


def _merged(spans: list[Span]) -> list[Span]:
    """Return the stretches with empty ones left out and neighbours of one code joined."""
    merged: list[Span] = []
    for code, start, end in spans:
        if start < end and merged and merged[-1][0] == code:
            merged[-1] = (code, merged[-1][1], end)
        elif start < end:
            merged.append((code, start, end))
    return merged

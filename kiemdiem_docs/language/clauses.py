"""Clauses: a sentence cut at semicolons, at numbered points, and where a connective of contrast, concession, cause or result opens a new thought.

The connectives are the lexicon `connectives`. Its kinds say where one opens a clause: `any` wherever it stands; `comma` only after a
comma, dash, colon or bracket; `start` only at a sentence's head (it opens no new clause inside one); `never` marks longer phrases that
hold a connective's words with another meaning (lý do, trở nên, song song, do tôi phụ trách) and so keep it from opening anything.
"""

import re
from functools import cache
from itertools import pairwise

from kiemdiem_docs.language.lexicon import Hit, Lexicon, load
from kiemdiem_docs.language.sentences import Spans

# A semicolon, and the place before a point's number inside a sentence: "(1) …, (2) …; a) …, b) …".
_MARK = re.compile(r";|(?<=\s)(?=\(?(?:\d{1,2}|[a-hđ])\)\s)")
_OPENING = ("any", "comma")
_AFTER = " \t\u00a0,;"
_BEFORE = ",;:–—-("
# A slot of a `never` phrase that holds a denial is a statement of what was left undone: "do tôi chưa tổ chức" gives a cause.
_DENIAL = re.compile(r"\b(?:chưa|không|chậm|thiếu|quên)\b", re.IGNORECASE)


@cache
def _lexicon() -> Lexicon:
    return load("connectives")


def _blocks(hit: Hit, text: str) -> bool:
    """Tell whether the hit is a phrase that hides the connective in it."""
    if hit.entry.kind != "never":
        return False
    return "…" not in hit.entry.phrase or not _DENIAL.search(text, hit.start, hit.end)


def connectives(text: str) -> tuple[Hit, ...]:
    """Return the connectives of the text in order, each the longest at its place, none inside a phrase that hides it."""
    hits = [hit for hit in _lexicon().find(text) if hit.entry.kind != "never" or _blocks(hit, text)]
    hits.sort(key=lambda hit: (hit.start, -hit.end, hit.entry.kind != "never"))
    kept: list[Hit] = []
    for hit in hits:
        if not kept or hit.start >= kept[-1].end:
            kept.append(hit)
    return tuple(hit for hit in kept if hit.entry.kind != "never")


def _opens(hit: Hit, text: str, start: int) -> bool:
    """Tell whether the connective opens a clause inside the sentence that begins at `start`."""
    before = text[start : hit.start].rstrip()
    return hit.entry.kind == "any" or (hit.entry.kind == "comma" and before[-1:] in _BEFORE and before != "")


def _cuts(text: str, start: int, end: int) -> list[int]:
    """Return the offsets inside the sentence at which a clause begins; connectives in a row open one clause together."""
    sentence = text[start:end]
    cuts = [start + match.end() for match in _MARK.finditer(sentence) if match.end() < len(sentence)]
    last = start
    for hit in connectives(sentence):
        at = start + hit.start
        joined = not text[last:at].strip(" ,:\u00a0")
        if hit.entry.kind in _OPENING and not joined and _opens(hit, text, start):
            cuts.append(at)
        if joined or at in cuts:
            last = start + hit.end
    return sorted(cuts)


def clauses(text: str, start: int, end: int) -> Spans:
    """Return the spans of the clauses of the sentence `text[start:end]`, a connective with the clause it opens.

    Neither white space nor the comma or semicolon before the next clause belongs to a span.
    """
    edges = [start, *_cuts(text, start, end), end]
    spans = []
    for left, right in pairwise(edges):
        inner = text[left:right].rstrip(_AFTER)
        begin = left + len(inner) - len(inner.lstrip())
        if any(map(str.isalnum, inner)):
            spans.append((begin, left + len(inner)))
    return tuple(spans)

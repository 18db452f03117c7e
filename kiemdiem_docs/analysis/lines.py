"""Paragraphs as lines of a report: their enumerator, how much they look like a heading, and where a heading merged with its text ends."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kiemdiem_docs.language import fold
from kiemdiem_docs.model import Paragraph

_ENUMERATORS: tuple[tuple[str, int, re.Pattern[str]], ...] = tuple(
    (kind, level, re.compile(pattern))
    for kind, level, pattern in (
        ("part", 1, r"(?:phần|mục)\s+(?:thứ\s+)?(?:một|nhất|hai|ba|tư|bốn|năm|sáu|bảy|tám|[ivx]{1,4}|\d|[a-d])\b\s*[.:)\-/]?\s*"),
        ("roman", 1, r"[ivx]{1,5}\s*[.:)\-/]\s*(?!\w{1,2}[-/])"),
        ("letter", 3, r"\(?[a-zđ]\s*[.)]\s*(?=\S)"),
        ("decimal", 2, r"\d{1,2}(?:\.\d{1,2})+\s*[.:)]?\s+(?=[^\d\W])|\d{1,2}\s*[.:)\-/]\s*(?=[^\d\s])"),
        ("paren", 4, r"\((?:\d{1,2}|[ivx]{1,4})\)\s*"),
        ("ordinal", 4, r"(?:thứ (?:nhất|hai|ba|tư|năm|sáu|bảy|tám)|(?:một|hai|ba|bốn|năm|sáu) là)\s*[,:]\s*"),
        ("bullet", 5, r"[-+*•●○▪]\s*"),
    )
)
_BOLD_HEADING_MIN = 6
_MERGED_MAX = 240


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph with what its outside says.

    folded: the paragraph's text folded (same offsets). enumerator: kind of its number or bullet, automatic or typed ("roman",
    "decimal", "letter", "group" for a capital, "paren", "ordinal", "bullet", "part", ""). level: 1 (section) to 5 (bullet), 0 without enumerator.
    start: offset behind a typed enumerator. colon: end offset of a lead-in ("1. Về đạo đức:") that may be a merged heading, 0 if none.
    """

    paragraph: Paragraph
    folded: str
    enumerator: str
    level: int
    start: int
    colon: int

    @property
    def words(self) -> str:
        """The folded text behind the enumerator."""
        return self.folded[self.start :]

    @property
    def all_bold(self) -> bool:
        """Whether the whole text is bold."""
        return 0 < len(self.paragraph.text.rstrip()) <= self.paragraph.bold

    @property
    def capitals(self) -> bool:
        """Whether the words are written in capitals (at least two thirds of four or more letters)."""
        letters = [c for c in self.paragraph.text[self.start :] if c.isalpha()]
        return len(letters) >= 4 and sum(c.isupper() for c in letters) * 3 >= len(letters) * 2


def line(paragraph: Paragraph) -> Line:
    """Return the paragraph as a line."""
    folded = fold(paragraph.text)
    kind, level, start = enumerator(folded)
    if kind == "letter" and paragraph.text.lstrip(" (")[:1].isupper():
        kind, level = "group", 1
    if paragraph.label:
        shown, shown_level, _ = enumerator(fold(paragraph.label) + " x")
        kind, level = (shown, shown_level) if shown else ("bullet", 5)
    return Line(paragraph, folded, kind, level, start, _colon(paragraph, folded, start))


def lines(paragraphs: Sequence[Paragraph]) -> tuple[Line, ...]:
    """Return every paragraph as a line, in order."""
    return tuple(line(paragraph) for paragraph in paragraphs)


def enumerator(folded: str) -> tuple[str, int, int]:
    """Return kind, level and end offset of the enumerator at the start of a folded text; ("", 0, 0) if there is none."""
    lead = len(folded) - len(folded.lstrip())
    for kind, level, pattern in _ENUMERATORS:
        if match := pattern.match(folded, lead):
            return kind, level, match.end()
    return "", 0, lead


def _colon(paragraph: Paragraph, folded: str, start: int) -> int:
    """Return where a lead-in before the paragraph's own text ends: a bold beginning, or words up to a colon; 0 if there is none."""
    text = paragraph.text
    if start + _BOLD_HEADING_MIN <= paragraph.bold < len(text.rstrip()):
        return paragraph.bold
    at = folded.find(":", start, _MERGED_MAX)
    if at > start and text[at + 1 :].strip():
        return at + 1
    return 0

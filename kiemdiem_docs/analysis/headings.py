"""Which lines may be headings, and which section of which form their words come closest to."""

from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz import fuzz, process

from kiemdiem_docs import regimes
from kiemdiem_docs.analysis.lines import Line
from kiemdiem_docs.language import fold

LONGEST = 900
"""Characters: the longest official heading (Mẫu 01 of 2025, part A.I.3) has about 800."""
_STRIKING = 420
"""Characters up to which a number or capitals alone make a line a heading."""

_CLOSE = 72
"""Similarity (0-100) from which a line's words count as a form's heading; unrelated headings of one form stay below 60."""
_WORD_FOR_WORD = 92
_SHORTENED = 12
_SAME_OPENING = 86
"""A heading cut short: at least this many characters, and this similar to the beginning of a form's heading."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A line, or its lead-in, that may be a heading.

    words: its folded words without enumerator. level: 1 section, 2 part of it. form: the nearest form heading as "role" or
    "role:part", "" if none is close. strong: whether its looks alone mark it. printed: whether it is a form's heading nearly word for word.
    end: offset in the paragraph where it ends.
    """

    words: str
    level: int
    form: str
    strong: bool
    end: int
    printed: bool = False


def candidate(line: Line) -> Heading | None:
    """Return the heading that this line may be or begin with, None if it is plainly running text."""
    whole = line.words.strip(" .:;")
    if not whole or len(whole) > LONGEST:
        return _lead(line)
    strong = _looks(line)
    form = nearest(whole)
    printed = bool(form) and _printed(whole)
    open_ended = line.level != 5 and not line.words.rstrip().endswith((".", ";"))
    if strong or printed or (form and open_ended) or _short_numbered(line):
        return Heading(whole, _level(line, form), form, strong or bool(form), len(line.folded), printed)
    return _lead(line)


def _looks(line: Line) -> bool:
    if line.paragraph.outline is not None or line.enumerator in ("roman", "part"):
        return len(line.words) <= _STRIKING
    return (line.all_bold or line.capitals) and len(line.words) < 200 and line.level != 5


def _short_numbered(line: Line) -> bool:
    return line.level in (2, 3) and len(line.words) <= 130 and not line.words.rstrip().endswith((".", ";")) and not line.colon


def _lead(line: Line) -> Heading | None:
    """Return the lead-in before the text proper as a heading, if it can be one."""
    if not line.colon:
        return None
    words = line.folded[line.start : line.colon].strip(" .:;")
    form = nearest(words)
    bold = line.paragraph.bold >= line.colon - 1
    if form or bold or line.level in (1, 2):
        return Heading(words, _level(line, form), form, bold or bool(form), line.colon)
    return None


def _level(line: Line, form: str) -> int:
    outline = line.paragraph.outline
    if outline is not None:
        return min(outline + 1, 3)
    if line.level in (1, 2, 3):
        return line.level
    return 2 if ":" in form else 1


@lru_cache(maxsize=4096)
def nearest(words: str) -> str:
    """Return role (and part) of the form heading closest to the folded words, "" when none is close."""
    headings = _form_headings()
    found = process.extractOne(words, headings.keys(), scorer=fuzz.ratio, score_cutoff=_CLOSE)
    if found is None and len(words) >= _SHORTENED:
        openings = {heading[: len(words) + 4]: heading for heading in headings}
        found = process.extractOne(words, openings.keys(), scorer=fuzz.ratio, score_cutoff=_SAME_OPENING)
        return headings[openings[found[0]]] if found else ""
    return headings[found[0]] if found else ""


@lru_cache(maxsize=4096)
def _printed(words: str) -> bool:
    return process.extractOne(words, _form_headings().keys(), scorer=fuzz.ratio, score_cutoff=_WORD_FOR_WORD) is not None


@cache
def _form_headings() -> dict[str, str]:
    known: dict[str, str] = {}
    for regime in regimes.regimes():
        for form in regimes.forms(regime.id):
            for section in form.sections:
                known.setdefault(
                    fold(section.heading).strip(" .:;"), f"{section.role}:{section.part}" if section.part else str(section.role)
                )
    return known

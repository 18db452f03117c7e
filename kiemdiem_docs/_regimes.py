"""The shapes of `templates/regimes`: what a regime and a layout guideline say.

Every value carries the key of its source (the keys are those of the project's domain notes); what no source gave is None and stands
among the `unknown`.
"""

import datetime
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from kiemdiem_docs.model import Level

Subject = Literal["collective", "leader", "non-leader", "outside"]


@dataclass(frozen=True, slots=True)
class Hole:
    """Something that was looked for and not found. key: what it is about; vi, en: in words."""

    key: str
    vi: str
    en: str


@dataclass(frozen=True, slots=True)
class Instrument:
    """A document in force. date: of signing; first_day: from when it holds; replaced_by: number of the one that replaced it."""

    number: str
    kind: str
    issuer: str
    date: datetime.date
    title: str
    source: str
    first_day: datetime.date | None = None
    replaced_by: str | None = None


@dataclass(frozen=True, slots=True)
class Replaced:
    """A document or form that must not be followed in a regime's years (KD104).

    first_year, last_year: the years reviewed for which it was right. pattern: regular expression of its number's spellings, for NFC text
    and `re.IGNORECASE`. unless: regular expression of what shows, in the same sentence, that another document with the same number is
    meant; None if none is known. about: regular expression of the subject or date that the sentence must name too, where numbers begin anew each
    term and the number alone is no proof; None where it is.
    """

    number: str
    kind: str
    first_year: int
    last_year: int
    replaced_by: str
    pattern: str
    source: str
    unless: str | None = None
    about: str | None = None

    def find(self, sentence: str) -> tuple[int, int] | None:
        """Return where the sentence (NFC) names this document, None where it does not or means its namesake."""
        if self.unless is not None and re.search(self.unless, sentence, re.IGNORECASE):
            return None
        if self.about is not None and not re.search(self.about, sentence, re.IGNORECASE):
            return None
        match = re.search(self.pattern, sentence, re.IGNORECASE)
        return match.span() if match else None


@dataclass(frozen=True, slots=True)
class Superseded:
    """Documents other than those of the review itself that were replaced (KD603)."""

    documents: tuple[Replaced, ...]


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition of a level. key: what is measured ("tasks-done", "tasks-above", "tasks-late", "discipline" …).

    at_least, at_most, below, above: bounds as shares of 1, the last two exclusive; all None for a plain statement that must hold.
    subjects: whom it concerns.
    """

    key: str
    subjects: tuple[Subject, ...]
    text: str
    source: str
    at_least: float | None = None
    at_most: float | None = None
    below: float | None = None
    above: float | None = None

    def holds(self, share: float) -> bool:
        """Return whether a measured share lies within the bounds."""
        return not (
            (self.at_least is not None and share < self.at_least)
            or (self.at_most is not None and share > self.at_most)
            or (self.below is not None and share >= self.below)
            or (self.above is not None and share <= self.above)
        )


@dataclass(frozen=True, slots=True)
class LevelRule:
    """What a level of rating asks for. points_from inclusive, points_below exclusive; None where the regime has no points or none was found.

    any_of: one of the conditions is enough (the triggers of "not completed"), else all must hold. known: the conditions were found.
    """

    level: Level
    name: str
    source: str
    points_from: float | None = None
    points_below: float | None = None
    any_of: bool = False
    known: bool = True
    conditions: tuple[Condition, ...] = ()


@dataclass(frozen=True, slots=True)
class Cap:
    """How many may be rated outstanding: floor(share × number rated `base`). exceptional: the share that may be allowed to an outstanding body."""

    share: float
    exceptional: float
    base: Level
    text: str
    source: str


@dataclass(frozen=True, slots=True)
class PointScale:
    """The highest points: general criteria, task results, total."""

    general: float
    tasks: float
    total: float
    source: str


@dataclass(frozen=True, slots=True)
class Deadline:
    """A last day: `day`/`month` of the year reviewed, or of the year after it. key: what must be done by then."""

    key: str
    month: int
    day: int
    next_year: bool
    text: str
    source: str


@dataclass(frozen=True, slots=True)
class Basis:
    """What a finding cites: article or guideline in Vietnamese and English."""

    vi: str
    en: str
    source: str


@dataclass(frozen=True, slots=True)
class Regime:
    """What is in force for the kiểm điểm of some years. last_year None: still open. Shares are of 1, points as printed.

    documents: the regulation first, then its guideline. box_levels: names of the four boxes after a criterion, () where the forms have none.
    basis: by the short keys that the rules use.
    """

    id: str
    first_year: int
    last_year: int | None
    documents: tuple[Instrument, ...]
    replaced: tuple[Replaced, ...]
    levels: tuple[LevelRule, ...]
    cap: Cap | None
    points: PointScale | None
    box_levels: tuple[str, ...]
    deadlines: tuple[Deadline, ...]
    basis: Mapping[str, Basis]
    unknown: tuple[Hole, ...]

    def covers(self, year: int) -> bool:
        """Return whether the regime is in force for the year reviewed."""
        return self.first_year <= year and (self.last_year is None or year <= self.last_year)

    def level(self, level: Level) -> LevelRule:
        """Return the rule of one level."""
        return next(rule for rule in self.levels if rule.level == level)

    def level_named(self, name: str) -> Level | None:
        """Return the level with this name, whatever its case, spacing and final stop; None for an unknown name."""
        wanted = plain(name)
        return next((rule.level for rule in self.levels if plain(rule.name) == wanted), None)


@dataclass(frozen=True, slots=True)
class Margins:
    """Millimetres."""

    top: float
    bottom: float
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Range:
    """From `least` to `most`, both inside; None for no bound."""

    least: float | None
    most: float | None


@dataclass(frozen=True, slots=True)
class Layout:
    """How the Party's documents are laid out from `first_day` to `last_day` (None: still). Sizes and spacing in points, lengths in millimetres.

    line: exact line spacing. recipients_end: what ends an entry of "Nơi nhận" but the last.
    """

    id: str
    instrument: Instrument
    first_day: datetime.date
    last_day: datetime.date | None
    paper: tuple[float, ...]
    margins: Margins
    typeface: str
    party_title_size: float
    body_size: Range
    line: Range
    indent: float
    gap: float
    page_number_size: float
    page_number_top: float
    recipients_end: str
    source: str


def plain(text: str) -> str:
    """Return the text for comparison: NFC, lower case, single spaces, without stops at its ends."""
    return " ".join(unicodedata.normalize("NFC", text).lower().split()).strip(" .:;")

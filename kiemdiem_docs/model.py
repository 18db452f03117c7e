"""The words all rooms share: documents, sections, items, findings.

Offsets are characters of `Paragraph.text`, 0-based, end-exclusive. That text is what a reader of the file sees: composed (NFC) and with
legacy fonts repaired; `Paragraph.segments` maps every offset back to the run and character of the file it came from.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from kiemdiem_docs.errors import KiemdiemError


class Role(StrEnum):
    """What a paragraph is for, whatever its heading says (RULES.md, Terms)."""

    HEADER = "header"
    ACHIEVEMENTS = "achievements"
    LIMITATIONS = "limitations"
    CAUSES = "causes"
    FOLLOWUP = "followup"
    SUGGESTIONS = "suggestions"
    RESPONSIBILITY = "responsibility"
    MEASURES = "measures"
    SELF_RATING = "self_rating"
    SUPERIOR = "superior"
    SIGNATURE = "signature"


class ItemKind(StrEnum):
    """What an item is (RULES.md, Terms)."""

    LIMITATION = "limitation"
    CAUSE_SUBJECTIVE = "cause-subjective"
    CAUSE_OBJECTIVE = "cause-objective"
    MEASURE = "measure"
    FOLLOWUP = "followup"


class Severity(StrEnum):
    """How grave a finding is (RULES.md, head)."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Level(StrEnum):
    """The four levels of rating (QĐ 366-QĐ/TW Điều 11; QĐ 124-QĐ/TW Điều 12)."""

    OUTSTANDING = "outstanding"
    GOOD = "good"
    COMPLETED = "completed"
    NOT_COMPLETED = "not-completed"


@dataclass(frozen=True, slots=True)
class Place:
    """One character of the file: package part, n-th `w:p` of the part in document order, n-th `w:r` in it, character in the run's text."""

    part: str
    paragraph: int
    run: int
    char: int


@dataclass(frozen=True, slots=True)
class Segment:
    """`text[start:end]` of a paragraph came from characters `char:char_end` of run `run`.

    Where both lengths agree the mapping is one to one; else (composed or repaired characters) the segment is one unit.
    """

    start: int
    end: int
    run: int
    char: int
    char_end: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One line of the document as a reader sees it. A `w:p` with line breaks becomes one Paragraph per line.

    label: the number or bullet that Word would show before the text ("1.", "a)", "-"), "" if none; not part of `text`.
    outline: heading level of its style or outline level, 0-based; None for body text.
    bold: number of leading characters of `text` that are bold (len(text) when all of it is).
    container: "body", "table", "textbox", "footnote" or "endnote"; cell is (table, row, column) inside a table.
    part, source: package part and number of its `w:p` in that part, in document order.
    """

    index: int
    text: str
    label: str = ""
    style: str = ""
    outline: int | None = None
    bold: int = 0
    align: str = "left"
    container: str = "body"
    cell: tuple[int, int, int] | None = None
    part: str = "word/document.xml"
    source: int = 0
    segments: tuple[Segment, ...] = ()

    def place(self, offset: int) -> Place:
        """Return where in the file the character at `offset` came from. Raises IndexError outside the text."""
        for segment in self.segments:
            if segment.start <= offset < segment.end:
                whole = segment.end - segment.start != segment.char_end - segment.char
                return Place(self.part, self.source, segment.run, segment.char if whole else segment.char + offset - segment.start)
        raise IndexError(offset)


@dataclass(frozen=True, slots=True)
class ActiveContent:
    """Something in the file that should not be in what is submitted (KD004).

    kind: "macro", "external-link", "embedded-object", "hidden-text", "tracked-change", "comment" or "attached-template".
    """

    kind: str
    count: int
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A file read: its paragraphs in reading order and what was noticed on the way.

    sha256: of the file's bytes, hexadecimal. repairs: names of what was repaired for reading ("tcvn3", "vni", "nfd").
    """

    name: str
    sha256: str
    paragraphs: tuple[Paragraph, ...]
    repairs: tuple[str, ...] = ()
    active: tuple[ActiveContent, ...] = ()


@dataclass(frozen=True, slots=True)
class Span:
    """`paragraphs[paragraph].text[start:end]`."""

    paragraph: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ParagraphRole:
    """What one paragraph is: its role, the part of the achievements, whether it is only a heading, and where its own words begin after a heading merged with them."""

    role: Role
    part: str = ""
    heading: bool = False
    body: int = 0


@dataclass(frozen=True, slots=True)
class Section:
    """A run of paragraphs with one role. `heading` is the words of the heading nearest to its text ("" when there is none); `first` and `last` are paragraph indexes, both inside.

    confidence: log-odds by which this reading beats the next best one.
    """

    role: Role
    part: str
    heading: str
    first: int
    last: int
    confidence: float = float("inf")


@dataclass(frozen=True, slots=True)
class Item:
    """One limitation, cause, measure or follow-up statement.

    links: ids of the limitations that a cause explains or a measure meets.
    claimed: what the text itself calls a cause ("subjective", "objective"), "" when it does not say.
    reasons: short codes of the evidence the decision rests on.
    """

    id: str
    kind: ItemKind
    span: Span
    text: str
    links: tuple[str, ...] = ()
    claimed: str = ""
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Author:
    """Who the report is about, as the header says; "" where it does not. posts: the posts held, as written."""

    name: str = ""
    birth: str = ""
    unit: str = ""
    cell: str = ""
    posts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rating:
    """A level that the author proposes. subject: "member", "official" or "collective"; levels: all that are chosen for it (more than one is a fault)."""

    subject: str
    levels: tuple[Level, ...]
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Points:
    """The author's own points: general criteria of 30, task results of 70, total of 100 (QĐ 366-QĐ/TW Điều 10); None where not written."""

    general: float | None = None
    tasks: float | None = None
    total: float | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """A document understood: one year's kiểm điểm of one person or collective.

    form: "1", "2A", "2B", "2C" (letters as the regime uses them), None when it cannot be told. regime: id in templates/regimes.
    """

    document: Document
    form: str | None
    regime: str
    year: int | None
    author: Author = Author()
    roles: tuple[ParagraphRole, ...] = ()
    sections: tuple[Section, ...] = ()
    items: tuple[Item, ...] = ()
    ratings: tuple[Rating, ...] = ()
    points: Points = Points()

    def paragraphs(self, *roles: Role) -> list[Paragraph]:
        """Return the paragraphs with one of the roles that are more than a heading."""
        return [p for p, r in zip(self.document.paragraphs, self.roles, strict=True) if r.role in roles and not r.heading]

    def of_kind(self, *kinds: ItemKind) -> list[Item]:
        """Return the items of the kinds, in reading order."""
        return [item for item in self.items if item.kind in kinds]


@dataclass(frozen=True, slots=True)
class Related:
    """A place in another document that a finding speaks of."""

    path: str
    span: Span
    quote: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault of the text, with its place and what was measured.

    variant: which of the rule's messages in the catalogue `rules` applies. params: fill its placeholders.
    span is None for what concerns the whole report. item: id of the item it speaks of, "" if none.
    """

    code: str
    rule: str
    severity: Severity
    span: Span | None = None
    quote: str = ""
    variant: str = "message"
    params: Mapping[str, object] = field(default_factory=dict)
    item: str = ""
    related: tuple[Related, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """Words taken over from another report. kind: "verbatim", "years-changed" or "reworded"."""

    kind: str
    span: Span
    quote: str
    source: Span
    source_quote: str


@dataclass(frozen=True, slots=True)
class Reuse:
    """What a report shares with an earlier one. share: of the author's own characters, 0 to 1."""

    share: float = 0.0
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class Previous:
    """The same author's earlier report. matched_by: "given", "name+birth" or "name+unit"."""

    path: str
    matched_by: str
    report: Report


@dataclass(frozen=True, slots=True)
class Result:
    """What checking one file gave: a report with its findings, or the error that kept it from being read.

    sha256: of the file, "" when it could not be opened. score: 0 (substantial) to 100 (perfunctory).
    """

    path: str
    sha256: str = ""
    report: Report | None = None
    error: KiemdiemError | None = None
    previous: Previous | None = None
    findings: tuple[Finding, ...] = ()
    reuse: Reuse = Reuse()
    score: int = 0
    verdict: str = ""

"""A labelled report as written down in `source/` (FORMAT.md): the words that its parts share."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from kiemdiem_docs.evaluation.labels import PARTS
from kiemdiem_docs.model import ItemKind, Role

FORMS = ("1", "2A", "2B", "2C")
REGIMES = ("366-2025", "124-2023")
LAYOUTS = ("styles", "bold", "caps", "plain", "merged", "autonumber", "table", "textbox", "breaks", "nfd", "tcvn3", "vni", "runs")
BLOCKS = ("header", "signature", "superior")
ROLES = (*(role for role in Role if role not in (Role.SUPERIOR, Role.SIGNATURE)), *PARTS)
KINDS = {
    "L": ItemKind.LIMITATION,
    "CS": ItemKind.CAUSE_SUBJECTIVE,
    "CO": ItemKind.CAUSE_OBJECTIVE,
    "M": ItemKind.MEASURE,
    "F": ItemKind.FOLLOWUP,
}
LABELS = {
    ItemKind.LIMITATION: ("vague-limitation", "diffused-responsibility", "limitation-without-cause", "limitation-without-measure"),
    ItemKind.CAUSE_SUBJECTIVE: ("vague-cause",),
    ItemKind.CAUSE_OBJECTIVE: ("disguised-objective-cause",),
    ItemKind.MEASURE: ("vague-measure", "measure-without-deadline"),
    ItemKind.FOLLOWUP: (),
}
TARGETING = (ItemKind.CAUSE_SUBJECTIVE, ItemKind.CAUSE_OBJECTIVE, ItemKind.MEASURE)


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something wrong with a source file: its name, the line (1-based) and what."""

    file: str
    line: int
    what: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.what}"


@dataclass(frozen=True, slots=True)
class Mark:
    """One marked item. targets: ids of the limitations that a cause explains or a measure meets."""

    kind: ItemKind
    id: str
    words: str
    line: int
    targets: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph. block: "header", "signature", "superior", "heading" or "body"; level: of a heading, 1 to 3; role, labels, marks: of the body."""

    block: str
    text: str
    number: int
    level: int = 0
    role: str = ""
    labels: tuple[str, ...] = ()
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Taken:
    """Words of this report that were taken from the previous one."""

    kind: str
    text: str
    previous: str
    number: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a limitation of the previous report."""

    item: str
    status: str
    text: str
    number: int


@dataclass(frozen=True, slots=True)
class Text:
    """A report's own lines with the keys above them; `at` holds the line of each key."""

    keys: Mapping[str, str]
    at: Mapping[str, int]
    lines: tuple[Line, ...]
    number: int = 1

    @property
    def marks(self) -> tuple[Mark, ...]:
        """All items in reading order."""
        return tuple(mark for line in self.lines for mark in line.marks)


@dataclass(frozen=True, slots=True)
class Entry:
    """One source file."""

    file: str
    text: Text
    previous: Text | None = None
    taken: tuple[Taken, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    details: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """The report's id."""
        return self.text.keys.get("id", "")

    @property
    def flags(self) -> tuple[str, ...]:
        """The document-level rules that the report breaks."""
        return listed(self.text.keys.get("flags", ""))


def listed(words: str) -> tuple[str, ...]:
    """Split a comma list; "none" is an empty one."""
    return tuple(part.strip() for part in words.split(",") if part.strip() and part.strip() != "none")

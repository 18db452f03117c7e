"""The shapes of `templates/forms`: what a form, its fields and its sections say.

Every entry carries the key of its source; `official` is false where the printed wording was not found and ours stands in its place.
"""

from dataclasses import dataclass
from typing import Literal

from kiemdiem_docs._regimes import Hole, Subject
from kiemdiem_docs.model import Role

Content = Literal["group", "paragraphs", "limitations", "causes", "followup", "suggestions", "measures", "points", "level", "superior"]


@dataclass(frozen=True, slots=True)
class FormField:
    """A line the author fills in. key: in the data file. kind: what may stand in it. official: the label's wording was found, else it is ours.

    prints: words that the page itself prints before the value; data that begins with them is printed without them.
    """

    key: str
    label: str
    kind: Literal["text", "date", "birth", "list"]
    required: bool
    official: bool
    source: str
    prints: str = ""


@dataclass(frozen=True, slots=True)
class Signature:
    """The block under a report or a part of it. title: as printed, "" where the data gives it; note: in brackets under it."""

    title: str
    note: str
    official: bool
    source: str


@dataclass(frozen=True, slots=True)
class FormSection:
    """A heading of a form and what goes under it.

    key: of its data ("" for a heading that only groups or is filled in by others). role, part: as in the model. number: as printed, without
    its stop ("A", "I", "1", "-"; "" for none). level: 0 lettered part, 1 Roman section, 2 numbered part. optional_mark: the heading says
    "(nếu có)". guidance: printed instructions that should not be left standing; fixed: printed sentences that stay. boxes: a line of four
    boxes follows (2023). signature: of those who fill in the part. official: the wording was found, else it is ours.
    """

    key: str
    role: Role
    part: str
    number: str
    heading: str
    level: int
    content: Content
    required: bool
    official: bool
    source: str
    optional_mark: bool = False
    boxes: bool = False
    guidance: tuple[str, ...] = ()
    fixed: tuple[str, ...] = ()
    signature: Signature | None = None

    @property
    def label(self) -> str:
        """The number with its stop, as it stands before the heading."""
        return f"{self.number}." if self.number and self.number != "-" else self.number

    @property
    def line(self) -> str:
        """The whole printed heading line."""
        return f"{self.label} {self.heading}".strip()


@dataclass(frozen=True, slots=True)
class Annex:
    """A table that goes with the form. columns: headings; keys: of a row's data, in the same order."""

    key: str
    title: str
    note: str
    keys: tuple[str, ...]
    columns: tuple[str, ...]
    official: bool
    source: str


@dataclass(frozen=True, slots=True)
class Form:
    """A form of a regime. code: "1", "2A", "2B" or "2C" in every regime; number: as printed. title: the title's lines, "…" where the data goes.

    name: the document's name in running text. users: who fills it in. opening: the fixed sentence before the first section, "" if none.
    """

    code: str
    regime: str
    number: str
    name: str
    title: tuple[str, ...]
    title_official: bool
    users: str
    subject: Subject
    fields: tuple[FormField, ...]
    opening: str
    sections: tuple[FormSection, ...]
    signature: Signature
    source: str
    annex: Annex | None = None
    unknown: tuple[Hole, ...] = ()

    def section(self, key: str) -> FormSection:
        """Return the section whose data stands under the key. Raises KeyError."""
        for section in self.sections:
            if section.key == key:
                return section
        raise KeyError(key)

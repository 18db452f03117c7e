"""Labelled sets: a folder with `labels.jsonl`, one report a line (CONTRACT.md, "Labelled sets")."""

import json
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from kiemdiem_docs.errors import DataError
from kiemdiem_docs.model import ItemKind, Role

FLAGS = (
    "missing-section",
    "empty-section",
    "template-residue",
    "outdated-form",
    "missing-self-rating",
    "no-limitation",
    "missing-cause",
    "missing-subjective-cause",
    "missing-measure",
    "no-evidence",
    "reused-from-previous",
    "stale-reference",
    "previous-limitation-unaddressed",
    "recurring-limitation",
    "rating-contradicts-content",
)
"""The rules that are counted once a report."""

PARAGRAPH_RULES = ("stock-praise",)
"""The rules that a whole paragraph breaks."""

ITEM_RULES = (
    "vague-limitation",
    "diffused-responsibility",
    "limitation-without-cause",
    "limitation-without-measure",
    "disguised-objective-cause",
    "vague-cause",
    "vague-measure",
    "measure-without-deadline",
    *PARAGRAPH_RULES,
)
"""The rules that are counted once for the words that break them."""

PARTS = ("ideology", "duties", "leadership", "commitment")
"""Parts of the achievements that a label may name instead of the role."""

REUSE_KINDS = ("verbatim", "years-changed", "reworded")
STATUSES = ("addressed", "recurring", "unaddressed")
VERDICTS = ("sincere", "mixed", "perfunctory")


class LabelError(DataError):
    """A labelled set, or one line of it, cannot be used (KDE381-KDE399)."""


@dataclass(frozen=True, slots=True)
class LabelledItem:
    """One item as a reader marked it. of: ids of the limitations that a cause explains or a measure meets; q: its exact words; labels: item rules it breaks."""

    kind: ItemKind
    id: str
    q: str
    of: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LabelledParagraph:
    """One paragraph of the author. part: which part of the achievements, "" when it is not told or another role; labels: paragraph rules it breaks."""

    text: str
    role: Role
    part: str = ""
    items: tuple[LabelledItem, ...] = ()
    labels: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LabelledReuse:
    """Words of this report that were taken from `previous`, words of the earlier one."""

    text: str
    previous: str
    kind: str


@dataclass(frozen=True, slots=True)
class LabelledFollowup:
    """What became of one limitation of the earlier report."""

    prev_item: str
    status: str
    text: str


@dataclass(frozen=True, slots=True)
class Label:
    """One labelled report. file, previous: paths relative to the set's folder, previous "" when there is none."""

    id: str
    file: str
    previous: str = ""
    form: str | None = None
    regime: str = ""
    year: int | None = None
    verdict: str = ""
    flags: tuple[str, ...] = ()
    flag_details: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    paragraphs: tuple[LabelledParagraph, ...] = ()
    reuse: tuple[LabelledReuse, ...] = ()
    followup: tuple[LabelledFollowup, ...] = ()
    notes: str = ""

    def items(self) -> list[LabelledItem]:
        """Return all items in reading order."""
        return [item for paragraph in self.paragraphs for item in paragraph.items]


@dataclass(frozen=True, slots=True)
class LabelledSet:
    """A set as read: its labels, and one error for each line that could not be used."""

    folder: Path
    labels: tuple[Label, ...]
    errors: tuple[LabelError, ...]


def read(path: Path) -> LabelledSet:
    """Read a `labels.jsonl` and find the reports beside it.

    Raises LabelError KDE381 when the file cannot be opened or is no UTF-8, KDE388 when it holds no report. All that is wrong with single lines comes
    back at once in `errors`: KDE382 no JSON object, KDE383 a field missing or of the wrong type, KDE384 an unknown value, KDE385 an id given twice,
    KDE387 a report that is not there.
    """
    try:
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else error.reason
        raise LabelError("KDE381", file=path.name, reason=reason) from error
    labels, errors = parse(text)
    if not labels and not errors:
        raise LabelError("KDE388", file=path.name)
    return LabelledSet(path.parent, labels, errors + _absent(labels, path.parent))


def parse(text: str) -> tuple[tuple[Label, ...], tuple[LabelError, ...]]:
    """Return the labels in the lines of a `labels.jsonl` and an error for each line that holds none; blank lines do not count."""
    labels: dict[str, Label] = {}
    errors: list[LabelError] = []
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            label = _label(_object(line, number), number)
            if label.id in labels:
                raise LabelError("KDE385", line=number, id=label.id)
        except LabelError as error:
            errors.append(error)
        else:
            labels[label.id] = label
    return tuple(labels.values()), tuple(errors)


def _absent(labels: tuple[Label, ...], folder: Path) -> tuple[LabelError, ...]:
    named = ((label.id, name) for label in labels for name in (label.file, label.previous) if name)
    return tuple(LabelError("KDE387", id=id_, file=name) for id_, name in named if not (folder / name).is_file())


def _object(line: str, number: int) -> dict[str, Any]:
    try:
        loaded = json.loads(line)
    except json.JSONDecodeError as error:
        raise LabelError("KDE382", line=number, reason=error.msg) from error
    if not isinstance(loaded, dict):
        raise LabelError("KDE382", line=number, reason=type(loaded).__name__)
    return loaded


T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Fields:
    """One JSON object with its place in the file, for errors that say where."""

    data: Any
    line: int
    path: str = ""

    def get(self, name: str, kind: type[T]) -> T:
        value = self.data.get(name) if isinstance(self.data, dict) else None
        if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
            raise LabelError("KDE383", line=self.line, field=self._name(name), expected=kind.__name__)
        return value

    def optional(self, name: str, kind: type[T], default: T) -> T:
        return default if isinstance(self.data, dict) and self.data.get(name) is None else self.get(name, kind)

    def text(self, name: str) -> str:
        return unicodedata.normalize("NFC", self.get(name, str))

    def one_of(self, name: str, allowed: tuple[str, ...]) -> str:
        value = self.get(name, str)
        if value not in allowed:
            raise LabelError("KDE384", line=self.line, field=self._name(name), value=value)
        return value

    def names(self, name: str) -> tuple[str, ...]:
        values = self.optional(name, list, [])
        if not all(isinstance(value, str) for value in values):
            raise LabelError("KDE383", line=self.line, field=self._name(name), expected="list[str]")
        return tuple(values)

    def each(self, name: str) -> list["_Fields"]:
        return [_Fields(value, self.line, f"{self._name(name)}[{n}].") for n, value in enumerate(self.optional(name, list, []))]

    def _name(self, name: str) -> str:
        return self.path + name


def _label(data: dict[str, Any], number: int) -> Label:
    fields = _Fields(data, number)
    year = fields.optional("year", int, 0)
    return Label(
        id=fields.get("id", str),
        file=fields.get("file", str),
        previous=fields.optional("previous", str, ""),
        form=fields.optional("form", str, "") or None,
        regime=fields.optional("regime", str, ""),
        year=year or None,
        verdict=fields.optional("verdict", str, ""),
        flags=fields.names("flags"),
        flag_details=_details(fields),
        paragraphs=tuple(_paragraph(each) for each in fields.each("paragraphs")),
        reuse=tuple(_reuse(each) for each in fields.each("reuse")),
        followup=tuple(_followup(each) for each in fields.each("followup")),
        notes=fields.optional("notes", str, ""),
    )


def _details(fields: _Fields) -> dict[str, tuple[str, ...]]:
    details = fields.optional("flag_details", dict, {})
    nested = _Fields(details, fields.line, "flag_details.")
    return {name: nested.names(name) for name in details}


def _paragraph(fields: _Fields) -> LabelledParagraph:
    role = fields.one_of("role", (*Role, *PARTS))
    return LabelledParagraph(
        text=fields.text("text"),
        role=Role.ACHIEVEMENTS if role in PARTS else Role(role),
        part=role if role in PARTS else "",
        items=tuple(_item(each) for each in fields.each("items")),
        labels=fields.names("labels"),
    )


def _item(fields: _Fields) -> LabelledItem:
    kind = ItemKind(fields.one_of("kind", tuple(ItemKind)))
    return LabelledItem(kind, fields.get("id", str), fields.text("q"), fields.names("of"), fields.names("labels"))


def _reuse(fields: _Fields) -> LabelledReuse:
    return LabelledReuse(fields.text("text"), fields.text("previous"), fields.one_of("kind", REUSE_KINDS))


def _followup(fields: _Fields) -> LabelledFollowup:
    return LabelledFollowup(fields.get("prev_item", str), fields.one_of("status", STATUSES), fields.text("text"))

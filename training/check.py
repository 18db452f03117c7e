"""Whether an entry holds together: violations of FORMAT.md, and doubts about labels that contradict each other (RULES.md)."""

from collections import Counter
from collections.abc import Iterable, Iterator

from kiemdiem_docs.evaluation.labels import FLAGS, REUSE_KINDS, STATUSES, VERDICTS
from kiemdiem_docs.model import ItemKind
from training.entry import (
    FORMS,
    LABELS,
    LAYOUTS,
    REGIMES,
    ROLES,
    TARGETING,
    Entry,
    Mark,
    Problem,
    Text,
)

REQUIRED = ("id", "form", "regime", "year", "verdict", "layout", "notes")
CHOICES = {"form": FORMS, "regime": REGIMES, "verdict": VERDICTS, "layout": LAYOUTS}


def violations(entry: Entry) -> list[Problem]:
    """Return what breaks FORMAT.md across the lines of one file."""
    found = [
        *_keys(entry),
        *_flags(entry),
        *_items(entry.file, entry.text),
        *_taken(entry),
        *_outcomes(entry),
    ]
    return found + list(_previous(entry.file, entry.previous)) if entry.previous else found


def _previous(file: str, previous: Text) -> Iterator[Problem]:
    at = previous.number
    if not previous.keys.get("year", "").isdecimal():
        yield Problem(file, previous.at.get("year", at), "the previous report needs @year, a number")
    if previous.keys.get("layout", LAYOUTS[0]) not in LAYOUTS:
        yield Problem(file, previous.at["layout"], f"unknown layout {previous.keys['layout']!r}")
    if not any(line.block == "body" for line in previous.lines):
        yield Problem(file, at, "the previous report has no paragraph")
    yield from _items(file, previous)


def _keys(entry: Entry) -> Iterator[Problem]:
    keys, at = entry.text.keys, entry.text.at
    for name in (name for name in REQUIRED if not keys.get(name)):
        yield Problem(entry.file, at.get(name, 1), f"@{name} is missing")
    for name, allowed in CHOICES.items():
        if keys.get(name) and keys[name] not in allowed:
            yield Problem(entry.file, at[name], f"@{name} is one of {', '.join(allowed)}, not {keys[name]!r}")
    if keys.get("year") and not keys["year"].isdecimal():
        yield Problem(entry.file, at["year"], "@year is a number")
    if keys.get("id") and f"{keys['id']}.txt" != entry.file:
        yield Problem(entry.file, at["id"], "@id is the file's name")
    if not any(line.block == "body" for line in entry.text.lines):
        yield Problem(entry.file, 1, "the report has no paragraph")


def _flags(entry: Entry) -> Iterator[Problem]:
    at = entry.text.at.get("flags", 1)
    for flag, count in Counter(entry.flags).items():
        if flag not in FLAGS:
            yield Problem(entry.file, at, f"unknown flag {flag!r}")
        if count > 1:
            yield Problem(entry.file, at, f"{flag} stands twice")
    for flag, sections in entry.details.items():
        if flag not in entry.flags:
            yield Problem(entry.file, entry.text.at["flag_details"], f"{flag} is not among the flags")
        for section in (section for section in sections if section not in ROLES):
            yield Problem(entry.file, entry.text.at["flag_details"], f"{flag}: unknown section {section!r}")


def _items(file: str, text: Text) -> Iterator[Problem]:
    limitations = {mark.id for mark in text.marks if mark.kind is ItemKind.LIMITATION}
    for id_, count in Counter(mark.id for mark in text.marks).items():
        if count > 1:
            lines = ", ".join(str(mark.line) for mark in text.marks if mark.id == id_)
            yield Problem(file, next(mark.line for mark in text.marks if mark.id == id_), f"{id_} marks {count} items (lines {lines})")
    for mark in text.marks:
        yield from (Problem(file, mark.line, f"{mark.id}: {what}") for what in _item(mark, limitations))


def _item(mark: Mark, limitations: set[str]) -> Iterator[str]:
    for label in (label for label in mark.labels if label not in LABELS[mark.kind]):
        yield f"{label!r} is no label of a {mark.kind}"
    if mark.targets and mark.kind not in TARGETING:
        yield f"a {mark.kind} has no targets"
    for target in (target for target in mark.targets if target not in limitations):
        yield f"target {target!r} is no limitation of this report"


def _taken(entry: Entry) -> Iterator[Problem]:
    for taken in entry.taken:
        if taken.kind not in REUSE_KINDS:
            yield Problem(entry.file, taken.number, f"unknown kind of reuse {taken.kind!r}")
        if not _holds(entry.text, taken.text):
            yield Problem(entry.file, taken.number, f"these words stand in no paragraph of the report: {taken.text!r}")
        if entry.previous and not _holds(entry.previous, taken.previous):
            yield Problem(entry.file, taken.number, f"these words stand in no paragraph of the previous report: {taken.previous!r}")


def _outcomes(entry: Entry) -> Iterator[Problem]:
    limitations = {mark.id for mark in entry.previous.marks if mark.kind is ItemKind.LIMITATION} if entry.previous else set()
    for outcome in entry.outcomes:
        if outcome.status not in STATUSES:
            yield Problem(entry.file, outcome.number, f"unknown status {outcome.status!r}")
        if outcome.item not in limitations:
            yield Problem(entry.file, outcome.number, f"{outcome.item!r} is no limitation of the previous report")
        if entry.previous and not _holds(entry.previous, outcome.text):
            yield Problem(entry.file, outcome.number, f"these words stand in no paragraph of the previous report: {outcome.text!r}")
    for item, count in Counter(outcome.item for outcome in entry.outcomes).items():
        if count > 1:
            yield Problem(entry.file, entry.outcomes[0].number, f"{item} has {count} outcomes")


def _holds(text: Text, words: str) -> bool:
    return any(words in line.text for line in text.lines)


def doubts(entry: Entry) -> list[Problem]:
    """Return labels that contradict each other by RULES.md; they stop nothing, somebody should look."""
    at = entry.text.at.get("flags", 1)
    of_report = (Problem(entry.file, at, what) for what in (*_flag_doubts(entry), *_followup_doubts(entry)))
    of_items = (Problem(entry.file, line, what) for line, what in _item_doubts(entry))
    return sorted([*of_report, *of_items])


def _flag_doubts(entry: Entry) -> Iterator[str]:
    kinds = {mark.kind for mark in entry.text.marks}
    causes = kinds & {ItemKind.CAUSE_SUBJECTIVE, ItemKind.CAUSE_OBJECTIVE}
    admits = ItemKind.LIMITATION in kinds
    yield from _same("no-limitation", entry, not admits)
    yield from _same("missing-cause", entry, admits and not causes)
    yield from _same("missing-subjective-cause", entry, bool(causes) and ItemKind.CAUSE_SUBJECTIVE not in causes)
    yield from _same("missing-measure", entry, admits and ItemKind.MEASURE not in kinds)
    yield from _same("reused-from-previous", entry, bool(entry.taken))
    for flag in ("missing-section", "empty-section"):
        yield from ([f"{flag} without @flag_details"] if flag in entry.flags and flag not in entry.details else [])


def _followup_doubts(entry: Entry) -> Iterator[str]:
    statuses = {outcome.status for outcome in entry.outcomes}
    yield from _same("previous-limitation-unaddressed", entry, "unaddressed" in statuses)
    yield from _same("recurring-limitation", entry, "recurring" in statuses)
    if entry.previous:
        known = {outcome.item for outcome in entry.outcomes}
        open_ = [mark.id for mark in entry.previous.marks if mark.kind is ItemKind.LIMITATION and mark.id not in known]
        yield from (f"=followup says nothing of the previous limitation {id_}" for id_ in open_)


def _same(flag: str, entry: Entry, holds: bool) -> Iterable[str]:
    if holds == (flag in entry.flags):
        return []
    return [
        f"{flag} should hold by the items and lists, but is not flagged"
        if holds
        else f"{flag} is flagged, but the items and lists speak against it"
    ]


def _item_doubts(entry: Entry) -> Iterator[tuple[int, str]]:
    marks = entry.text.marks
    explained = {target for mark in marks if mark.kind in (ItemKind.CAUSE_SUBJECTIVE, ItemKind.CAUSE_OBJECTIVE) for target in mark.targets}
    met = {target for mark in marks if mark.kind is ItemKind.MEASURE for target in mark.targets}
    for mark in marks:
        if mark.kind is ItemKind.LIMITATION:
            yield from _unlinked(mark, "limitation-without-cause", mark.id not in explained and "missing-cause" not in entry.flags)
            yield from _unlinked(mark, "limitation-without-measure", mark.id not in met and "missing-measure" not in entry.flags)
        if {"vague-measure", "measure-without-deadline"} <= set(mark.labels):
            yield mark.line, f"{mark.id}: a vague measure needs no deadline"
        if mark.words.endswith(".") or mark.words.startswith(("- ", "+ ", "* ")):
            yield mark.line, f"{mark.id}: the words include a list dash or the final full stop"


def _unlinked(mark: Mark, label: str, holds: bool) -> Iterator[tuple[int, str]]:
    if holds != (label in mark.labels):
        yield (
            mark.line,
            f"{mark.id}: {label} {'is not labelled, though nothing points here' if holds else 'is labelled against the targets or flags'}",
        )

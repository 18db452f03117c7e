"""`FormData` → what a template can use; every gap becomes a mark that says what is missing."""

import datetime
from collections.abc import Iterator, Mapping
from typing import Any

from kiemdiem_docs import messages
from kiemdiem_docs.forms.checking import FormData
from kiemdiem_docs.forms.schema import CONTENT, GRADE, Slot, slots
from kiemdiem_docs.regimes import layout_for, regime

CHECKED, UNCHECKED = "☒", "☐"


def context(data: FormData) -> dict[str, Any]:
    """Return the template's variables: every key of the form's slots, `nam`, `o` (boxes), dates also in words, `cuoi_dong` (end of a recipient's line).

    Missing facts stand as "[CẦN BỔ SUNG: …]"; an explicit empty answer to an optional section as "Không có.".
    """
    values = {slot.key: _filled(slot, data.values[slot.key], slot.key) for slot in slots(data.form)}
    for field in data.form.fields:
        if field.prints:
            values[field.key] = _without(field.prints, values[field.key])
    issued = data.values.get("ngay_lap")
    return {
        **values,
        "nam": str(data.year),
        "ngay_lap_chu": _in_words(issued),
        "o": _boxes(data),
        "cuoi_dong": layout_for(issued or datetime.date(data.year, 12, 31)).recipients_end,
    }


def missing(data: FormData) -> tuple[str, ...]:
    """Return what still has to be supplied, in the form's order, in Vietnamese words, as the document will show it."""
    return tuple(label for slot in slots(data.form) for label in _gaps(slot, data.values[slot.key], slot.key))


def label(path: str) -> str:
    """Return the Vietnamese name of a slot ("han_che.muc_do") as marks and messages use it."""
    parent, _, last = path.rpartition(".")
    if last == GRADE:
        return messages.text("forms.grade", what=label(parent))
    return messages.text(f"forms.keys.{path}.name")


def mark(what: str) -> str:
    """Return the mark for a missing fact."""
    return messages.text("forms.missing", what=what)


def _gaps(slot: Slot, value: Any, path: str) -> Iterator[str]:
    if value is None and slot.required and slot.kind != "record":
        yield label(path)
    elif slot.kind == "record":
        for inner in slot.inner:
            yield from _gaps(inner, value[inner.key], path if inner.key == CONTENT else f"{path}.{inner.key}")
    elif slot.kind == "records" and value and isinstance(value[0], Mapping):
        for number, record in enumerate(value, 1):
            for inner in slot.inner:
                for gap in _gaps(inner, record[inner.key], f"{path}.{inner.key}"):
                    yield messages.text("forms.numbered", what=gap, number=number)


def _filled(slot: Slot, value: Any, path: str) -> Any:
    if slot.kind == "record":
        filled = {
            inner.key: _filled(inner, value[inner.key], path if inner.key == CONTENT else f"{path}.{inner.key}") for inner in slot.inner
        }
        return _with_total(filled, value) if "tong" in filled else filled
    if slot.kind == "records":
        return _records(slot, value, path)
    if slot.kind in ("paragraphs", "lines"):
        return _paragraphs(slot, value, path)
    if value is None:
        return mark(label(path)) if slot.required else ""
    return _scalar(value)


def _paragraphs(slot: Slot, value: Any, path: str) -> list[str]:
    if value is None:
        return [mark(label(path))] if slot.required else []
    return list(value) or ([messages.text("forms.none")] if slot.empty else [])


def _records(slot: Slot, value: Any, path: str) -> dict[str, list[Any]]:
    """Return the entries (`muc`) apart from the plain paragraphs (`loi`) that may stand instead of them."""
    if value is None:
        return {"muc": [], "loi": [mark(label(path))]}
    if not value:
        answer = messages.text("forms.none") if slot.empty else mark(label(path))
        return {"muc": [], "loi": [] if slot.omit else [answer]}
    if isinstance(value[0], str):
        return {"muc": [], "loi": list(value)}
    return {"muc": [_entry(slot, record, path, number) for number, record in enumerate(value, 1)], "loi": []}


def _entry(slot: Slot, record: Mapping[str, Any], path: str, number: int) -> dict[str, Any]:
    entry: dict[str, Any] = {"so": number}
    for inner in slot.inner:
        value = record[inner.key]
        if value is None and inner.required:
            entry[inner.key] = mark(messages.text("forms.numbered", what=label(f"{path}.{inner.key}"), number=number))
        else:
            entry[inner.key] = "" if value is None else _scalar(value)
    return entry


def _with_total(filled: dict[str, Any], value: Mapping[str, Any]) -> dict[str, Any]:
    parts = [value[key] for key in value if key != "tong"]
    total = None if None in parts else sum(parts)
    return {**filled, "tong": mark(label("diem.tong")) if total is None else _scalar(total)}


def _scalar(value: Any) -> str:
    if isinstance(value, datetime.date):
        return f"{value.day:02d}/{value.month:02d}/{value.year}"
    return f"{value:g}".replace(".", ",") if isinstance(value, float) else str(value)


def _in_words(day: datetime.date | None) -> str:
    """Return "ngày 05 tháng 02 năm 2026": days under ten and the first two months with a nought (HD 05-HD/VPTW)."""
    if day is None:
        return mark(label("ngay_lap"))
    month = f"{day.month:02d}" if day.month < 3 else str(day.month)
    return messages.text("forms.date", day=f"{day.day:02d}", month=month, year=day.year)


def _without(words: str, text: str) -> str:
    """Return the text without the words it may begin with: the page prints them."""
    begins = text.lower().startswith(f"{words.lower()} ")
    return text[len(words) :].lstrip() if begins else text


def _boxes(data: FormData) -> dict[str, list[str]]:
    """Return for every key with boxes the four marks, in the order of the regime's levels."""
    rules = regime(data.form.regime)
    levels = [rule.name for rule in rules.levels]
    boxes = {}
    for slot in slots(data.form):
        value = data.values[slot.key]
        if slot.kind == "choice":
            boxes[slot.key] = _ticked(levels, value)
        elif any(inner.key == GRADE for inner in slot.inner):
            boxes[slot.key] = _ticked(list(rules.box_levels), value[GRADE])
    return boxes


def _ticked(names: list[str], chosen: str | None) -> list[str]:
    return [CHECKED if name == chosen else UNCHECKED for name in names]

"""Nodes of a data file → `FormData`, or every error at once."""

import datetime
import difflib
import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, NoReturn

from kiemdiem_docs._regimes import plain
from kiemdiem_docs.errors import DataError, KiemdiemError
from kiemdiem_docs.forms.reading import Node, read_text, tree, wrap
from kiemdiem_docs.forms.schema import Slot, slots
from kiemdiem_docs.regimes import Form, form, regime_for

HEAD = ("mau", "nam")
_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_DATES = (re.compile(r"(?P<d>\d{1,2})[/.-](?P<m>\d{1,2})[/.-](?P<y>\d{4})"), re.compile(r"(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})"))
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")


@dataclass(frozen=True, slots=True)
class FormData:
    """A form's data, checked. values: by key of the form's slots; None where nothing is given yet.

    Texts are str, paragraphs and lists tuples of str, dates `datetime.date` (or a year as str for a birth), numbers float, records mappings.
    dropped: keys whose text held control characters that no Word file can hold; they were left out.
    """

    form: Form
    year: int
    values: Mapping[str, Any]
    dropped: tuple[str, ...] = ()


class InvalidDataError(DataError):
    """A data file does not fit its form; `errors` holds every fault found."""

    def __init__(self, name: str, errors: list[KiemdiemError]) -> None:
        super().__init__("KDE200", file=name, count=len(errors))
        self.errors = tuple(errors)


@dataclass(slots=True)
class _Visit:
    """What a check gathers on its way through one file."""

    name: str
    errors: list[KiemdiemError] = field(default_factory=list)
    dropped: list[str] = field(default_factory=list)

    def fault(self, code: str, node: Node, key: str, **params: object) -> None:
        where = f"{self.name}:{node.line}" if node.line else self.name
        self.errors.append(DataError(code, where=where, key=key, **params))

    def stop(self) -> NoReturn:
        """Raise what was found, in the order of the file."""
        raise InvalidDataError(self.name, sorted(self.errors, key=_line_of))


def _line_of(error: KiemdiemError) -> int:
    _, _, line = str(error.params.get("where", "")).rpartition(":")
    return int(line) if line.isdigit() else 0


def parse(content: bytes, name: str) -> FormData:
    """Return the data of a YAML or (by its name's ending) JSON file.

    Raises DataError KDE202, KDE203, KDE216, KDE217, KDE218 for a file that cannot be read as data, InvalidDataError with all faults otherwise.
    """
    root, errors = tree(read_text(content, name), name)
    return _checked(root, name, list(errors))


def check(values: Mapping[str, Any], name: str) -> FormData:
    """Return plain Python data (a table's row, a form of the page) as checked data. Raises InvalidDataError with all faults."""
    return _checked(wrap(dict(values), name), name, [])


def _checked(root: Node, name: str, errors: list[KiemdiemError]) -> FormData:
    visit = _Visit(name, errors)
    year = _year(root, visit)
    wanted = _form(root, year, visit) if year is not None else None
    if wanted is None or year is None:
        visit.stop()
    body = Node({key: item for key, item in root.value.items() if key not in HEAD}, root.line)
    values = _record(body, slots(wanted), "", visit)
    if visit.errors:
        visit.stop()
    return FormData(wanted, year, values, tuple(dict.fromkeys(visit.dropped)))


def _year(root: Node, visit: _Visit) -> int | None:
    node = root.value.get("nam", Node(None, root.line))
    text = str(node.value).strip()
    if not re.fullmatch(r"\d{4}", text):
        visit.fault("KDE213", node, "nam", value=text if node.value is not None else "")
        return None
    return int(text)


def _form(root: Node, year: int, visit: _Visit) -> Form | None:
    node = root.value.get("mau", Node(None, root.line))
    try:
        regime_id = regime_for(year).id
        if node.value is None:
            visit.fault("KDE212", root, "mau")
            return None
        return form(regime_id, str(node.value))
    except KiemdiemError as error:
        visit.errors.append(error)
        return None


def _record(node: Node, inner: tuple[Slot, ...], path: str, visit: _Visit) -> Mapping[str, Any]:
    known = {slot.key: slot for slot in inner}
    for key, item in node.value.items():
        if key not in known:
            _unknown_key(key, item, [*known, *(() if path else HEAD)], path, visit)
    given: dict[str, Node] = node.value
    values = {key: _slot(given.get(key, Node(None, node.line)), slot, f"{path}{key}", visit) for key, slot in known.items()}
    if "tong" in known:
        _check_sum(node, values, path, visit)
    return MappingProxyType(values)


def _unknown_key(key: str, item: Node, known: list[str], path: str, visit: _Visit) -> None:
    near = difflib.get_close_matches(_folded(key), known, n=1, cutoff=0.6)
    if near:
        visit.fault("KDE204", item, f"{path}{key}", near=near[0])
    else:
        visit.fault("KDE205", item, f"{path}{key}", known=", ".join(known))


def _folded(key: str) -> str:
    """Return how a key written with diacritics and spaces would be spelt here ("Họ tên" → "ho_ten")."""
    bare = unicodedata.normalize("NFD", key.strip().lower().replace("đ", "d"))
    return re.sub(r"\W+", "_", "".join(c for c in bare if not unicodedata.combining(c)))


def _slot(node: Node, slot: Slot, path: str, visit: _Visit) -> Any:
    if node.value is None:
        return _record(Node({}, node.line), slot.inner, f"{path}.", visit) if slot.kind == "record" else None
    return _READERS[slot.kind](node, slot, path, visit)


def _text(node: Node, slot: Slot, path: str, visit: _Visit) -> str | None:
    if isinstance(node.value, dict | list | bool):
        visit.fault("KDE206", node, path)
        return None
    text = _ILLEGAL.sub("", str(node.value))
    if len(text) < len(str(node.value)):
        visit.dropped.append(path)
    return text.replace("\r\n", "\n").replace("\r", "\n").strip() or None


def _lines(node: Node, slot: Slot, path: str, visit: _Visit) -> tuple[str, ...] | None:
    items = node.value if isinstance(node.value, list) else [node]
    texts = [_text(item, slot, path, visit) for item in items if item.value is not None]
    lines = tuple(line.strip() for text in texts if text for line in text.split("\n") if line.strip())
    return lines or (() if node.value == [] else None)


def _date(node: Node, slot: Slot, path: str, visit: _Visit) -> datetime.date | str | None:
    if isinstance(node.value, datetime.date):
        return node.value
    text = str(node.value).strip()
    if slot.kind == "birth" and re.fullmatch(r"\d{4}", text):
        return text
    for pattern in _DATES:
        match = pattern.fullmatch(text)
        if match:
            try:
                return datetime.date(int(match["y"]), int(match["m"]), int(match["d"]))
            except ValueError:
                break
    visit.fault("KDE207", node, path, value=text)
    return None


def _number(node: Node, slot: Slot, path: str, visit: _Visit) -> float | None:
    text = str(node.value).strip()
    if isinstance(node.value, bool) or not _NUMBER.fullmatch(text):
        visit.fault("KDE219", node, path, value=text)
        return None
    number = float(text.replace(",", "."))
    if slot.most is not None and number > slot.most:
        visit.fault("KDE210", node, path, value=text, most=f"{slot.most:g}")
        return None
    return number


def _choice(node: Node, slot: Slot, path: str, visit: _Visit) -> str | None:
    wanted = plain(str(node.value))
    for choice in slot.choices:
        if plain(choice) == wanted:
            return choice
    visit.fault("KDE209", node, path, value=str(node.value), choices="; ".join(slot.choices))
    return None


def _mapping(node: Node, slot: Slot, path: str, visit: _Visit) -> Mapping[str, Any] | None:
    if not isinstance(node.value, dict):
        visit.fault("KDE214", node, path, keys=", ".join(inner.key for inner in slot.inner))
        return None
    return _record(node, slot.inner, f"{path}.", visit)


def _records(node: Node, slot: Slot, path: str, visit: _Visit) -> tuple[Any, ...] | None:
    items = node.value if isinstance(node.value, list) else [node]
    if slot.prose and not any(isinstance(item.value, dict) for item in items):
        return _lines(node, slot, path, visit)
    read = [_mapping(item, slot, f"{path}[{n}]", visit) for n, item in enumerate(items, 1) if item.value is not None]
    return tuple(record for record in read if record is not None) if read or node.value == [] else None


def _check_sum(node: Node, values: Mapping[str, Any], path: str, visit: _Visit) -> None:
    parts = [value for key, value in values.items() if key != "tong"]
    if values["tong"] is None or None in parts:
        return
    if abs(sum(parts) - values["tong"]) > 1e-6:
        at = node.value["tong"]
        visit.fault("KDE208", at, f"{path}tong", value=f"{values['tong']:g}", total=f"{sum(parts):g}")


_READERS: dict[str, Callable[[Node, Slot, str, _Visit], Any]] = {
    "text": _text,
    "date": _date,
    "birth": _date,
    "lines": _lines,
    "paragraphs": _lines,
    "number": _number,
    "choice": _choice,
    "record": _mapping,
    "records": _records,
}

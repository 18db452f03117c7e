"""Source text → entry, with every violation of the syntax (FORMAT.md) and its line."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from kiemdiem_docs.evaluation.labels import PARAGRAPH_RULES
from training.entry import BLOCKS, KINDS, ROLES, Entry, Line, Mark, Outcome, Problem, Taken, Text, listed

Numbered = tuple[int, str]

KEYS = ("id", "form", "regime", "year", "verdict", "flags", "flag_details", "layout", "notes")
PREVIOUS_KEYS = ("year", "layout")
PARTS = ("=previous", "=reuse", "=followup")
KEY = re.compile(r"@(\w+)(?:\s+(.*))?$")
HEADING = re.compile(r"(#{2,4})\s+(\S.*)$")
BODY = re.compile(r"\{([^{}]*)\}\s*(.*)$")
MARK = re.compile(r"\[\[(?P<head>[^\[\]|]*)\|(?P<words>.*?)\]\]")


class Reader:
    """Collects the problems of one file while its parts are read."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []

    def wrong(self, line: int, what: str) -> None:
        """Note a problem."""
        self.problems.append(Problem(self.file, line, what))


def parse(file: str, source: str) -> tuple[Entry, list[Problem]]:
    """Return what a source file says and all violations of the syntax; what is wrong is left out of the entry."""
    reader = Reader(file)
    numbered = _clean(reader, source)
    parts = _split(reader, numbered)
    text = _text(reader, parts[""], KEYS, 1)
    previous = _text(reader, parts["=previous"][1:], PREVIOUS_KEYS, parts["=previous"][0][0]) if parts["=previous"] else None
    for name in ("=reuse", "=followup"):
        if parts[name] and previous is None:
            reader.wrong(parts[name][0][0], f"{name} without =previous")
    taken = tuple(_taken(reader, parts["=reuse"][1:]))
    outcomes = tuple(_outcomes(reader, parts["=followup"][1:]))
    return Entry(file, text, previous, taken, outcomes, _details(reader, text)), reader.problems


def _clean(reader: Reader, source: str) -> list[Numbered]:
    """Return the lines that hold something, numbered; complain about what is not composed Unicode or hides a control character."""
    lines = [(number, line.rstrip("\r")) for number, line in enumerate(source.split("\n"), start=1)]
    for number, line in lines:
        if not unicodedata.is_normalized("NFC", line):
            reader.wrong(number, "not NFC")
        if any(unicodedata.category(char) in ("Cc", "Cf") for char in line):
            reader.wrong(number, "control or invisible character")
    return [(number, line.strip()) for number, line in lines if line.strip()]


def _split(reader: Reader, lines: Iterable[Numbered]) -> dict[str, list[Numbered]]:
    """Return the lines by part; a part begins with its own "=name" line."""
    parts: dict[str, list[Numbered]] = {name: [] for name in ("", *PARTS)}
    name = ""
    for number, line in lines:
        if not line.startswith("="):
            parts[name].append((number, line))
        elif line not in PARTS:
            reader.wrong(number, f"unknown part {line!r}")
        elif parts[line]:
            reader.wrong(number, f"second {line}")
        else:
            name = line
            parts[name].append((number, line))
    return parts


def _text(reader: Reader, lines: list[Numbered], known: tuple[str, ...], number: int) -> Text:
    keys: dict[str, str] = {}
    at: dict[str, int] = {}
    body: list[Numbered] = []
    for line_number, line in lines:
        found = KEY.match(line) if line.startswith("@") else None
        if found is None or body:
            body.append((line_number, line))
            continue
        name, value = found[1], (found[2] or "").strip()
        if name not in known:
            reader.wrong(line_number, f"unknown key @{name}")
        elif name in keys and name != "flag_details":
            reader.wrong(line_number, f"second @{name}")
        keys[name] = f"{keys[name]}; {value}" if name in keys else value
        at[name] = line_number
    return Text(keys, at, tuple(_lines(reader, body)), number)


def _lines(reader: Reader, lines: Iterable[Numbered]) -> Iterator[Line]:
    block = ""
    for number, line in lines:
        if line.startswith("@"):
            reader.wrong(number, "a key below the text")
        elif line.startswith("##"):
            block = "" if block == "header" else block
            yield from _heading(reader, number, line)
        elif line.startswith("#"):
            block = line[1:]
            if block not in BLOCKS:
                reader.wrong(number, f"unknown block {line!r}")
        elif line.startswith("{"):
            block = ""
            yield from _body(reader, number, line)
        else:
            yield from _unlabelled(reader, number, line, block)


def _heading(reader: Reader, number: int, line: str) -> Iterator[Line]:
    found = HEADING.match(line)
    if found:
        yield Line("heading", _bare(reader, number, found[2]), number, level=len(found[1]) - 1)
    else:
        reader.wrong(number, "a heading is two to four # and its words")


def _unlabelled(reader: Reader, number: int, line: str, block: str) -> Iterator[Line]:
    if block in BLOCKS:
        yield Line(block, _bare(reader, number, line), number)
    elif not block:
        reader.wrong(number, "a paragraph of the author without {role}")


def _bare(reader: Reader, number: int, text: str) -> str:
    if "[[" in text or "]]" in text:
        reader.wrong(number, "marks stand only in paragraphs with {role}")
    return text


def _body(reader: Reader, number: int, line: str) -> Iterator[Line]:
    found = BODY.match(line)
    if not found:
        reader.wrong(number, "{role} is not closed")
        return
    role, _, label = (part.strip() for part in found[1].partition(";"))
    labels = listed(label)
    if role not in ROLES:
        reader.wrong(number, f"unknown role {role!r}")
    for unknown in (name for name in labels if name not in PARAGRAPH_RULES):
        reader.wrong(number, f"unknown paragraph label {unknown!r}")
    marks = tuple(_marks(reader, number, found[2]))
    text = MARK.sub(lambda mark: mark["words"].strip(), found[2])
    if "[[" in text or "]]" in text:
        reader.wrong(number, "a mark is open, nested or lacks its |")
    if not text:
        reader.wrong(number, "a paragraph without words")
    yield Line("body", text, number, role=role, labels=labels, marks=marks)


def _marks(reader: Reader, number: int, text: str) -> Iterator[Mark]:
    for found in MARK.finditer(text):
        tokens = re.sub(r"\s*,\s*", ",", found["head"]).split()
        kind, id_, *rest = tokens + [""] * (2 - len(tokens))
        targets = [token[1:] for token in rest if token.startswith(">")]
        labels = [token for token in rest if not token.startswith(">")]
        words = found["words"].strip()
        if kind not in KINDS:
            reader.wrong(number, f"unknown kind of item {kind!r}")
            continue
        if not re.fullmatch(r"[a-z][a-z0-9_]*", id_):
            reader.wrong(number, f"not an id: {id_!r}")
        if len(targets) > 1 or len(labels) > 1:
            reader.wrong(number, f"{id_}: a mark is KIND id >targets labels, its lists with commas")
        if not words:
            reader.wrong(number, f"{id_}: no words")
        yield Mark(KINDS[kind], id_, words, number, listed(",".join(targets)), listed(",".join(labels)))


def _fields(reader: Reader, lines: Iterable[Numbered], count: int, shape: str) -> Iterator[tuple[int, list[str]]]:
    for number, line in lines:
        fields = [part.strip() for part in line.split("::")]
        if len(fields) != count or not all(fields):
            reader.wrong(number, f"not of the shape “{shape}”")
        else:
            yield number, fields


def _taken(reader: Reader, lines: Iterable[Numbered]) -> Iterator[Taken]:
    for number, (kind, text, previous) in _fields(reader, lines, 3, "kind :: words here :: words in the previous report"):
        yield Taken(kind, text, previous, number)


def _outcomes(reader: Reader, lines: Iterable[Numbered]) -> Iterator[Outcome]:
    for number, (head, text) in _fields(reader, lines, 2, "id status :: words of the previous limitation"):
        item, _, status = head.partition(" ")
        yield Outcome(item, status.strip(), text, number)


def _details(reader: Reader, text: Text) -> dict[str, tuple[str, ...]]:
    """Return the sections that a flag speaks of: `flag: section, section; flag: section`."""
    details: dict[str, tuple[str, ...]] = {}
    for part in filter(None, (part.strip() for part in text.keys.get("flag_details", "").split(";"))):
        name, colon, sections = part.partition(":")
        if not colon or not listed(sections):
            reader.wrong(text.at["flag_details"], f"not of the shape “flag: section, section”: {part!r}")
        details[name.strip()] = listed(sections)
    return details

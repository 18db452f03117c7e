"""The layout `autonumber`: numbers and dashes leave the text and become Word's own numbering."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from training.blocks import Number

SHAPES = (
    (re.compile(r"([-–+*•])\s+"), "bullet"),
    (re.compile(r"(?P<pre>)(?P<n>[IVX]+)(?P<post>[.)])\s+"), "upperRoman"),
    (re.compile(r"(?P<pre>)(?P<n>[A-H])(?P<post>[.)])\s+"), "upperLetter"),
    (re.compile(r"(?P<pre>\(?|(?:\d{1,2}\.){1,2})(?P<n>\d{1,2})(?P<post>[.)])\s+"), "decimal"),
    (re.compile(r"(?P<pre>)(?P<n>[a-h])(?P<post>[.)])\s+"), "lowerLetter"),
)
ROMAN = (("X", 10), ("IX", 9), ("V", 5), ("IV", 4), ("I", 1))


@dataclass(slots=True)
class Counter:
    """Hands out numbers as a writer's lists run: a number that follows the last of its shape continues that list, any other opens a new one."""

    lists: int = 0
    running: dict[tuple[str, str], tuple[int, int, int]] = field(default_factory=dict)

    def take(self, text: str) -> tuple[Number | None, str]:
        """Return the number that opens the text and the text without it; None and the whole text when it opens with none that Word can write."""
        for shape, kind in SHAPES:
            if (found := shape.match(text)) and (number := self._number(found, kind)):
                return number, text[found.end() :]
        return None, text

    def _number(self, found: re.Match[str], kind: str) -> Number | None:
        if kind == "bullet":
            return self._next(kind, found[1], 1, counts=False)
        value = _value(found["n"], kind)
        return self._next(kind, f"{found['pre']}%1{found['post']}", value) if value else None

    def _next(self, kind: str, text: str, value: int, *, counts: bool = True) -> Number:
        list_, start, last = self.running.get((kind, text), (0, 0, 0))
        if not list_ or (counts and value != last + 1):
            self.lists += 1
            list_, start = self.lists, value
        self.running[kind, text] = (list_, start, value)
        return Number(kind, text, start, list_)


def _value(written: str, kind: str) -> int:
    """Return the number that Word would have to count to, 0 for one that it writes otherwise."""
    if kind == "decimal":
        return int(written) if not written.startswith("0") else 0
    if kind == "upperRoman":
        return next((n for n in range(1, 40) if "".join(_roman(n)) == written), 0)
    return ord(written.lower()) - ord("a") + 1


def _roman(number: int) -> Iterator[str]:
    for sign, value in ROMAN:
        while number >= value:
            yield sign
            number -= value


def opens_with_number(text: str) -> bool:
    """Tell whether a text opens with a number, letter or dash of a list."""
    return any(shape.match(text) for shape, _ in SHAPES)


def written(kind: str, number: int) -> str:
    """Return a number as it is written before a heading: "II.", "2.", "b)"."""
    if kind == "upperRoman":
        return "".join(_roman(number)) + "."
    return f"{number}." if kind == "decimal" else f"{chr(ord('a') + number - 1)})"

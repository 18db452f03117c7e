"""What a document is made of between a layout and its file: runs, paragraphs, tables, text boxes."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Run:
    """Characters with one look; a line feed is a line break. before: what Word leaves between runs, "" or "proof" or "bookmark"; rsid: its editing session."""

    text: str
    bold: bool = False
    font: str = ""
    before: str = ""
    rsid: str = ""


@dataclass(frozen=True, slots=True)
class Number:
    """Automatic numbering: Word's format and level text ("decimal", "%1."), the first number of the list and which list of the document it is."""

    format: str
    text: str
    start: int
    list: int


@dataclass(frozen=True, slots=True)
class Para:
    """A paragraph. style: a style's id, "" for body text; align: "left", "center" or "both"."""

    runs: tuple[Run, ...] = ()
    style: str = ""
    align: str = "both"
    number: Number | None = None

    @property
    def text(self) -> str:
        """The characters of all runs."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Table:
    """A table: rows of cells of paragraphs. widths: of the columns, in twentieths of a point."""

    rows: tuple[tuple[tuple[Para, ...], ...], ...]
    widths: tuple[int, ...]
    borders: bool = True


@dataclass(frozen=True, slots=True)
class Box:
    """Paragraphs in a text box."""

    paras: tuple[Para, ...]


Block: TypeAlias = Para | Table | Box


def plain(text: str, *, bold: bool = False, style: str = "", align: str = "both") -> Para:
    """Return a paragraph of one run."""
    return Para((Run(text, bold=bold),), style, align)


def with_runs(blocks: Iterable[Block], change: Callable[[Run], Iterable[Run]]) -> list[Block]:
    """Return the blocks with every run replaced by what `change` makes of it."""

    def para(old: Para) -> Para:
        return replace(old, runs=tuple(new for run in old.runs for new in change(run)))

    def block(old: Block) -> Block:
        if isinstance(old, Para):
            return para(old)
        if isinstance(old, Box):
            return Box(tuple(map(para, old.paras)))
        return replace(old, rows=tuple(tuple(tuple(map(para, cell)) for cell in row) for row in old.rows))

    return [block(old) for old in blocks]

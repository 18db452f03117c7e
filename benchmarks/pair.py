"""The reports that are timed: last year's and this year's, as Word files of the size that Word itself would write."""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import docx

_TEXTS = Path(__file__).parent / "texts"
_FIRST_FIGURE = 10


@dataclass(frozen=True, slots=True)
class Pair:
    """report, previous: the bytes of the two .docx files. texts: the paragraphs of both, cells of the head included."""

    report: bytes
    previous: bytes
    texts: tuple[str, ...]


def pair(number: int) -> Pair:
    """Return the two reports with figures of their own for every number.

    Headings and words recur from pair to pair, paragraphs do not: what a cache keeps of one report helps with the next as it does in life, not more.
    """
    report, previous = _lines("2025", 2 * number), _lines("2024", 2 * number + 1)
    return Pair(_word_file(report), _word_file(previous), tuple(text for line in (*report, *previous) for text in _cells(line)))


def words(year: str) -> int:
    """Return how many words (between white space) the report of a year has."""
    return sum(len(text.split()) for line in _lines(year, 0) for text in _cells(line))


def _lines(year: str, number: int) -> list[str]:
    return (_TEXTS / f"{year}.txt").read_text("utf-8").replace("{n}", str(_FIRST_FIGURE + number)).splitlines()


def _cells(line: str) -> Iterator[str]:
    """Yield the texts of a line: the cells of a table's row ("| one | other"), else the paragraph without the mark of a heading ("# ")."""
    if line.startswith("|"):
        yield from (cell.strip() for cell in line[1:].split("|"))
    else:
        yield line.removeprefix("# ")


def _word_file(lines: list[str]) -> bytes:
    """Return the lines as a file on python-docx's own template, which Word wrote: the head a table, headings bold."""
    document = docx.Document()
    rows = [list(_cells(line)) for line in lines if line.startswith("|")]
    table = document.add_table(len(rows), len(rows[0]))
    for row, cells in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    for line in lines:
        if not line.startswith("|"):
            document.add_paragraph().add_run(next(_cells(line))).bold = line.startswith("#") or None
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()

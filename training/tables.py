"""The layout `table`: limitations, causes, measures and the rating in tables, or the whole text in a bordered one."""

import re
from collections.abc import Sequence
from itertools import groupby
from random import Random

from training.blocks import Block, Para, Table, plain
from training.dressing import HALF, Piece, sections

TABLED = ("limitations", "causes", "measures")
BOXES = re.compile(r"(?=[☐☒☑□])")
NARROW, WIDE = 700, 8654
FRAMED, HALVES = 0.3, 0.5
"""Shares of reports whose whole text stands in one table, and of sections in a table by their headings; a choice of ours, to have some of each."""


def arrange(pieces: Sequence[Piece], rng: Random) -> list[Block]:
    """Return the blocks of the text with its tables."""
    if rng.random() < FRAMED:
        return [_frame(pieces)]
    blocks: list[Block] = []
    for heading, below in sections(pieces):
        blocks += [heading.para] if heading else []
        blocks += (_by_heading(below) if rng.random() < HALVES else []) or _listed(below)
    return blocks


def _frame(pieces: Sequence[Piece]) -> Table:
    """Return the whole text as one table: a row a section, its heading on the left."""
    rows = [((heading.para if heading else Para(),), _cell([each.para for each in below])) for heading, below in sections(pieces)]
    return Table(tuple(rows), (HALF // 2, HALF + HALF // 2))


def _cell(paras: Sequence[Para]) -> tuple[Para, ...]:
    """Return the content of a cell, which Word never leaves without a paragraph."""
    return tuple(paras) or (Para(),)


def _by_heading(below: Sequence[Piece]) -> list[Block]:
    """Return a section of limitations, causes or measures as a table with a row for each lower heading; nothing for other sections."""
    rows: list[tuple[Para, list[Para]]] = []
    for each in below:
        if each.line.block == "heading":
            rows.append((each.para, []))
        elif not rows or each.line.role not in TABLED:
            return []
        else:
            rows[-1][1].append(each.para)
    if len(rows) < 2:
        return []
    return [Table(tuple(((heading,), _cell(paras)) for heading, paras in rows), (HALF // 2, HALF + HALF // 2))]


def _listed(below: Sequence[Piece]) -> list[Block]:
    """Return runs of limitations, causes or measures as numbered rows and ratings as rows of boxes; other paragraphs as they stand."""
    blocks: list[Block] = []
    for kind, group in groupby(below, _kind):
        paras = [each.para for each in group]
        if kind == "rating":
            blocks += [_rating(para) for para in paras]
        elif kind == "rows" and len(paras) > 1:
            blocks.append(_rows(paras))
        else:
            blocks += paras
    return blocks


def _kind(each: Piece) -> str:
    if each.line.block == "body" and each.line.role in TABLED:
        return "rows"
    return "rating" if each.line.role == "self_rating" and len(BOXES.findall(each.line.text)) > 1 else ""


def _rows(paras: Sequence[Para]) -> Table:
    rows = [((plain(str(n)),), (para,)) for n, para in enumerate(paras, start=1)]
    return Table((((plain("TT", bold=True),), (plain("Nội dung", bold=True),)), *rows), (NARROW, WIDE))


def _rating(para: Para) -> Table:
    """Return a line of boxes as a row with a cell for each."""
    texts = [text.strip() for text in BOXES.split(para.text) if text.strip()]
    return Table((tuple((plain(text, align="left"),) for text in texts),), (2 * HALF // len(texts),) * len(texts))

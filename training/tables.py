"""The layout `table`: limitations with their causes, measures or the rating in tables, or the whole text in a bordered one."""

import re
from collections.abc import Sequence
from itertools import groupby
from random import Random

from kiemdiem_docs.model import ItemKind
from training.blocks import Block, Para, Table, plain
from training.dressing import HALF, Piece, sections

TABLED = ("limitations", "causes", "measures")
CAUSES = (ItemKind.CAUSE_SUBJECTIVE, ItemKind.CAUSE_OBJECTIVE)
BOXES = re.compile(r"(?=[☐☒☑□])")
NARROW, WIDE = 700, 8654
FRAMED = 0.3
"""Share of reports whose whole text stands in one table; a choice of ours, to have some of each."""


def arrange(pieces: Sequence[Piece], rng: Random) -> list[Block]:
    """Return the blocks of the text with its tables."""
    if rng.random() < FRAMED:
        return [_frame(pieces)]
    blocks: list[Block] = []
    for heading, below in sections(pieces):
        blocks += [heading.para] if heading else []
        blocks += _side_by_side(below) or _listed(below)
    return blocks


def _frame(pieces: Sequence[Piece]) -> Table:
    """Return the whole text as one table: a row a section, its heading on the left."""
    rows = [((heading.para if heading else Para(),), _cell([each.para for each in below])) for heading, below in sections(pieces)]
    return Table(tuple(rows), (HALF // 2, HALF + HALF // 2))


def _cell(paras: Sequence[Para]) -> tuple[Para, ...]:
    """Return the content of a cell, which Word never leaves without a paragraph."""
    return tuple(paras) or (Para(),)


def _side_by_side(below: Sequence[Piece]) -> list[Block]:
    """Return limitations on the left and what caused each on the right; nothing where causes cannot be told by limitation."""
    body = [each for each in below if each.line.block == "body"]
    causes = [each for each in body if each.line.role == "causes"]
    limitations = [each for each in body if each.line.role == "limitations"]
    rows = {mark.id: n for n, each in enumerate(limitations) for mark in each.line.marks if mark.kind is ItemKind.LIMITATION}
    targets = [{rows.get(target, -1) for mark in each.line.marks if mark.kind in CAUSES for target in mark.targets} for each in causes]
    if not causes or len(causes) + len(limitations) < len(body) or any(len(each) != 1 or -1 in each for each in targets):
        return []
    right = [_cell([each.para for each, row in zip(causes, targets, strict=True) if row == {n}]) for n in range(len(limitations))]
    heads = [each.para for each in below if each.line.block == "heading"]
    heads = heads if len(heads) == 2 else [plain("Hạn chế, khuyết điểm", bold=True), plain("Nguyên nhân", bold=True)]
    first = ((heads[0],), (heads[1],))
    return [Table((first, *(((each.para,), cell) for each, cell in zip(limitations, right, strict=True))), (HALF, HALF))]


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

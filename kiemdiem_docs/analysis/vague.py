"""Concreteness: whether a limitation, a measure or a paragraph holds anything that a reader could check (RULES.md, Terms: concrete)."""

import re

from kiemdiem_docs.analysis import judge
from kiemdiem_docs.language import fold
from kiemdiem_docs.model import Item, Paragraph, Report, Role

_SCALE = re.compile(r"tự (?:đánh giá|chấm)|cấp độ thực hiện|/\s*(?:30|70|100)\b")
_RESULTS = ("duties", "leadership", "")
_SENTENCE = 80
_FACT = -1500
"""Margin of the judge of formula praise below which a paragraph holds a fact: all 86 reports with evidence hold one, 1 of 11 without (training two
thirds, `python -m training.thresholds`, 2026-11-22). Below 0, as decorative figures ("100 %", "3 rõ") pull formulas down."""


def limitation(item: Item, report: Report) -> bool:
    """Return whether the limitation names only an attitude, a degree or a frequency."""
    return _says("vague-limitation", item.text, report)


def measure(item: Item, report: Report) -> bool:
    """Return whether the measure is an intention that nobody could check."""
    return _says("vague-measure", item.text, report)


def cause(item: Item, report: Report) -> bool:
    """Return whether the cause is a general trait or a restatement that does not say what was done or left undone."""
    return _says("vague-cause", item.text, report)


def diffused(item: Item, report: Report) -> bool:
    """Return whether the limitation is laid on nobody in particular."""
    return _says("diffused-responsibility", item.text, report)


def undated(item: Item, report: Report) -> bool:
    """Return whether the measure names no date, period or frequency."""
    return _says("measure-without-deadline", item.text, report)


def formula(paragraph: Paragraph, report: Report) -> bool:
    """Return whether a paragraph on achievements is formula praise that could stand in anyone's report."""
    return _says("stock-praise", paragraph.text[report.roles[paragraph.index].body :], report)


def factual(paragraph: Paragraph, report: Report) -> bool:
    """Return whether a paragraph on achievements holds a checkable fact, beyond decorative figures ("100 % nhiệm vụ", "3 rõ")."""
    return _margin("stock-praise", paragraph.text[report.roles[paragraph.index].body :], report) < _FACT


def duties(report: Report) -> list[Paragraph]:
    """Return the author's paragraphs on duties and results, without lines that only rate and short ones without a sentence's end.

    All achievements but the ideology where no part is told apart.
    """
    return [
        paragraph
        for paragraph in report.paragraphs(Role.ACHIEVEMENTS)
        if report.roles[paragraph.index].part in _RESULTS and _speaks(paragraph.text) and not _SCALE.search(fold(paragraph.text)[:80])
    ]


def _speaks(text: str) -> bool:
    return len(text) >= _SENTENCE or text.rstrip().endswith((".", ";", "!"))


def _says(name: str, text: str, report: Report) -> bool:
    return _margin(name, text, report) >= 0


def _margin(name: str, text: str, report: Report) -> int:
    return judge.load(name).margin(judge.features(fold(text), report.year))

"""One file, or a few, checked: read, understood, compared with the author's earlier report, judged by every rule."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

from rapidfuzz import fuzz

from kiemdiem_docs import documents, regimes, reuse, rules, scoring
from kiemdiem_docs.analysis import understand
from kiemdiem_docs.errors import DocumentError, FormError
from kiemdiem_docs.language import fold
from kiemdiem_docs.model import Author, Finding, Previous, Report, Result, Reuse

_SAME_NAME = 90
"""Similarity (0-100) from which two spellings of a name in the same unit are one person; different names of one family stay below 85."""


def check_file(path: Path, previous: Path | None = None, *, year: int | None = None, form: str | None = None) -> Result:
    """Return the result for one file with the author's earlier report, if one is given.

    A file that cannot be read becomes a Result with its error. Raises DocumentError when `previous` cannot be read.
    """
    earlier = [(previous, _understand(previous))] if previous else []
    return _check(path, earlier, given=bool(previous), year=year, form=form)


def check_files(paths: Sequence[Path], previous: Path | None = None, *, year: int | None = None, form: str | None = None) -> list[Result]:
    """Return one result per file, in the order given.

    previous: one earlier report for all, or a folder of them, paired by the author's name and birth date, else name and unit.
    Raises DocumentError when `previous` itself cannot be read; unreadable files inside the folder are passed over.
    """
    earlier = _folder(previous) if previous and previous.is_dir() else [(previous, _understand(previous))] if previous else []
    given = bool(previous) and not (previous and previous.is_dir())
    return [_check(path, earlier, given=given, year=year, form=form) for path in paths]


def _folder(folder: Path) -> list[tuple[Path, Report]]:
    found = []
    for path in sorted(folder.rglob("*.docx")):
        if path.name.startswith("~$"):
            continue
        try:
            found.append((path, _understand(path)))
        except DocumentError:
            continue
    return found


def _understand(path: Path, *, year: int | None = None, form: str | None = None) -> Report:
    return understand(documents.load(path), year=year, form=form)


def _check(path: Path, earlier: Sequence[tuple[Path, Report]], *, given: bool, year: int | None, form: str | None) -> Result:
    try:
        report = _understand(path, year=year, form=form)
    except DocumentError as error:
        return Result(str(path), _digest(path), error=error, findings=_run(rules.Case(None, regimes.regimes()[0], error=error)))
    previous = _previous(report, earlier, given=given)
    return judge(str(path), report, previous)


def _digest(path: Path) -> str:
    """Return the file's SHA-256, "" when it cannot even be opened."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""


def judge(path: str, report: Report, previous: Previous | None = None) -> Result:
    """Return the result for a report already understood."""
    taken = reuse.compare(report, previous.report, reuse.official()) if previous else Reuse()
    case = rules.Case(
        report,
        regimes.regime(report.regime),
        _form(report),
        previous.report if previous else None,
        previous.path if previous else "",
        taken,
    )
    findings = _run(case)
    score, verdict = scoring.score(report, findings, taken)
    return Result(path, report.document.sha256, report, None, previous, findings, taken, score, verdict)


def _run(case: rules.Case) -> tuple[Finding, ...]:
    return rules.run(rules.catalogue(), case)


def _form(report: Report) -> regimes.Form | None:
    try:
        return regimes.form(report.regime, report.form) if report.form else None
    except FormError:
        return None


def _previous(report: Report, earlier: Sequence[tuple[Path, Report]], *, given: bool) -> Previous | None:
    """Return the earlier report of the same author: the one given, else the latest that matches by name and birth date or unit."""
    if given:
        path, before = earlier[0]
        return Previous(str(path), "given", before)
    matches = [(how, path, before) for path, before in earlier if (how := _same(report.author, before.author)) and _before(before, report)]
    if not matches:
        return None
    how, path, before = max(matches, key=lambda match: (match[0] == "name+birth", match[2].year or 0))
    return Previous(str(path), how, before)


def _before(one: Report, other: Report) -> bool:
    return one.document.sha256 != other.document.sha256 and (one.year is None or other.year is None or one.year < other.year)


def _same(one: Author, other: Author) -> str:
    """Return how two authors match ("name+birth", "name+unit"), "" if they do not."""
    if not one.name or fuzz.ratio(fold(one.name), fold(other.name)) < _SAME_NAME:
        return ""
    if one.birth and other.birth:
        return "name+birth" if _digits(one.birth)[-4:] == _digits(other.birth)[-4:] else ""
    alike = fuzz.token_set_ratio(fold(f"{one.unit} {one.cell}"), fold(f"{other.unit} {other.cell}"))
    return "name+unit" if alike >= _SAME_NAME else ""


def _digits(text: str) -> str:
    return "".join(character for character in text if character.isdigit())

"""`kiemdiem check FILE…`: one report or a few, before submission."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import click

from kiemdiem_docs.cli.files import clash, distinct, write
from kiemdiem_docs.cli.texts import language
from kiemdiem_docs.errors import UsageError
from kiemdiem_docs.model import Result, Severity

FAIL_ON = (*(str(severity) for severity in Severity), "never")
NOTHING, FOUND, COULD_NOT_RUN = 0, 1, 2


class Checker(Protocol):
    """What checks files, as `checking.check_files` does."""

    def __call__(
        self, paths: Sequence[Path], previous: Path | None = ..., *, year: int | None = ..., form: str | None = ...
    ) -> list[Result]:
        """Return one result a file, in order."""


@dataclass(frozen=True, slots=True)
class Request:
    """What the user asked for."""

    files: tuple[Path, ...]
    previous: Path | None = None
    year: int | None = None
    form: str | None = None
    out: Path | None = None


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...", type=click.Path(path_type=Path))
@click.option("--previous", metavar="FILE|DIR", type=click.Path(path_type=Path))
@click.option("--year", metavar="YEAR", type=int)
@click.option("--form", metavar="FORM")
@click.option("--format", "format_", type=click.Choice(("console", "json")), default="console")
@click.option("-o", "--out", metavar="OUT", type=click.Path(path_type=Path))
@click.option("--fail-on", type=click.Choice(FAIL_ON), default="error")
@click.pass_context
def check(
    ctx: click.Context,
    *,
    files: tuple[Path, ...],
    previous: Path | None,
    year: int | None,
    form: str | None,
    format_: str,
    out: Path | None,
    fail_on: str,
) -> None:
    """Check the files and leave with the exit code of CONTRACT.md."""
    from kiemdiem_docs.checking import check_files

    results = checked(Request(files, previous, year, form, out), check_files)
    deliver(rendered(results, format_, to_screen=out is None), out, format_, failed=all_failed(results))
    ctx.exit(exit_code(results, fail_on))


def checked(request: Request, check_files: Checker) -> list[Result]:
    """Return one result a file, in the order given, each file once; a directory is a row that says so.

    Raises UsageError KDE412–KDE414 when the earlier report is absent or the output would overwrite what is read.
    """
    files = distinct(request.files)
    if request.previous is not None and not request.previous.exists():
        raise UsageError("KDE412", path=os.fspath(request.previous))
    if request.out is not None:
        clash(request.out, [*files, *([request.previous] if request.previous else [])])
    readable = [path for path in files if not path.is_dir()]
    found = (
        dict(zip(readable, check_files(readable, request.previous, year=request.year, form=request.form), strict=True)) if readable else {}
    )
    return [found[path] if path in found else _directory(path) for path in files]


def _directory(path: Path) -> Result:
    return Result(os.fspath(path), error=UsageError("KDE411", path=os.fspath(path)))


def rendered(results: Sequence[Result], format_: str, *, to_screen: bool) -> str:
    """Return the results as text: `format_` is "console" or "json"; colours only on the screen."""
    if format_ == "json":
        from kiemdiem_docs.output.jsonfile import dumps

        return dumps(results, language())
    from kiemdiem_docs.cli.screen import PLAIN, page
    from kiemdiem_docs.output.console import render

    here = page()
    color, width = (here.color, here.width) if to_screen else (False, PLAIN)
    return render(results, language(), color=color, width=width)


def deliver(text: str, out: Path | None, format_: str, *, failed: bool) -> None:
    """Write the text to the file, else to standard output. When no file could be read (`failed`), standard error says so."""
    if out is not None:
        write(out, text)
    else:
        click.echo(text, nl=False, color=True, err=failed and format_ == "console")
    if failed and (out is not None or format_ == "json"):
        click.echo(UsageError("KDE415").line(language()), err=True)


def all_failed(results: Sequence[Result]) -> bool:
    """Return whether not one file could be read."""
    return all(result.report is None for result in results)


def exit_code(results: Sequence[Result], fail_on: str) -> int:
    """Return 0, 1 or 2 as CONTRACT.md says; a file that cannot be read counts as an error (KD001)."""
    if all_failed(results):
        return COULD_NOT_RUN
    if fail_on == "never":
        return NOTHING
    grave = list(Severity)[: list(Severity).index(Severity(fail_on)) + 1]
    failed = any(result.report is None or any(finding.severity in grave for finding in result.findings) for result in results)
    return FOUND if failed else NOTHING

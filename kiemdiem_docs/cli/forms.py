"""`kiemdiem forms`, `kiemdiem new`, `kiemdiem render`: the forms in force, an empty data file, documents from data files."""

import datetime
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kiemdiem_docs import messages
from kiemdiem_docs.cli.texts import language
from kiemdiem_docs.errors import DataError, FormError, KiemdiemError, UsageError

if TYPE_CHECKING:
    from kiemdiem_docs.forms import FormData

COULD_NOT_RUN = 2
_SEASON_ENDS = 2  # the month by which the last records of a year's review are sent (HD 43-HD/BTCTW, item 4): before it, last year is meant


@click.command()
@click.option("--year", metavar="YEAR", type=int)
def forms(year: int | None) -> None:
    """List the forms in force for a year."""
    from kiemdiem_docs.regimes import forms as known_forms
    from kiemdiem_docs.regimes import regime_for

    year = year or _season()
    regime = regime_for(year)
    click.echo(_text("heading", year=year, documents=", ".join(f"{document.kind} {document.number}" for document in regime.documents)))
    for form in known_forms(regime.id):
        click.echo(_text("row", code=form.code, number=form.number, name=form.name, users=form.users))
        if not all(section.official for section in form.sections if section.content != "superior"):
            click.echo(_text("ours"))
    if not known_forms(regime.id):
        click.echo(_text("none"))


@click.command()
@click.argument("form", metavar="FORM")
@click.option("--year", metavar="YEAR", type=int)
@click.option("-o", "--out", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--force", is_flag=True)
def new(form: str, year: int | None, out: Path | None, force: bool) -> None:
    """Write an empty data file with an explanation of every key."""
    from kiemdiem_docs.cli.issue import put
    from kiemdiem_docs.forms import starter
    from kiemdiem_docs.regimes import form as known_form
    from kiemdiem_docs.regimes import regime_for

    year = year or _season()
    text = starter(known_form(regime_for(year).id, form), language(), year)
    if out is None:
        click.echo(text, nl=False)
    else:
        put(out, text.encode(), force)
        click.echo(_text("written", file=out))


@click.command()
@click.argument("data", nargs=-1, required=True, metavar="DATA...", type=click.Path(path_type=Path))
@click.option("-o", "--out", metavar="FILE.docx|DIR", type=click.Path(path_type=Path))
@click.option("--template", metavar="FILE.docx", type=click.Path(path_type=Path))
@click.option("--pdf", is_flag=True)
@click.option("--force", is_flag=True)
def render(data: tuple[Path, ...], out: Path | None, template: Path | None, pdf: bool, force: bool) -> None:
    """Make a document from every data file; none is written while one of them has a fault."""
    from kiemdiem_docs.cli import issue

    targets = _targets(data, out)
    for target in targets:
        issue.refuse_existing(target, force)
    page = _page(template) if template else None
    read = _read_all(data)
    documents = [_rendered(one, page) for one in read]
    for path, target, one, document in zip(data, targets, read, documents, strict=True):
        issue.put(target, document, force)
        _warn(path, one)
        click.echo(_text("written", file=target))
    if pdf:
        for made in issue.pdf(targets, force):
            click.echo(_text("written", file=made))


def _rendered(read: "FormData", page: bytes | None) -> bytes:
    from kiemdiem_docs.forms import render as rendered

    return rendered(read.form, read, page)


def _page(template: Path) -> bytes:
    try:
        return template.read_bytes()
    except OSError as error:
        raise FormError("KDE310", reason=error.strerror or str(error)) from error


def _read_all(paths: Sequence[Path]) -> "list[FormData]":
    """Return the data of all files; when any has a fault, print every fault of every file and leave."""
    read, failed = [], False
    for path in paths:
        try:
            read.append(_read(path))
        except KiemdiemError as error:
            failed = True
            for fault in (*getattr(error, "errors", ()), error):
                click.echo(fault.line(language()), err=True)
    if failed:
        raise click.exceptions.Exit(COULD_NOT_RUN)
    return read


def _read(path: Path) -> "FormData":
    from kiemdiem_docs.forms import parse

    try:
        content = path.read_bytes()
    except OSError as error:
        raise DataError("KDE201", file=str(path), reason=error.strerror or str(error)) from error
    return parse(content, str(path))


def _targets(data: Sequence[Path], out: Path | None) -> list[Path]:
    """Return where each document goes: beside its data, into a folder, or the one file named. Raises UsageError KDE324, KDE325."""
    if out is not None and out.suffix.lower() == ".docx" and not out.is_dir():
        if len(data) > 1:
            raise UsageError("KDE324", file=str(out))
        return [out]
    if out is not None and out.is_file():
        raise UsageError("KDE324", file=str(out))
    targets = [(out or path.parent) / f"{path.stem}.docx" for path in data]
    seen: set[str] = set()
    for target in targets:
        if str(target.absolute()).lower() in seen:
            raise UsageError("KDE325", file=str(target))
        seen.add(str(target.absolute()).lower())
    return targets


def _warn(path: Path, read: "FormData") -> None:
    from kiemdiem_docs.forms import missing

    gaps = missing(read)
    if gaps:
        click.echo(_text("missing", file=path, count=len(gaps), gaps="; ".join(gaps)), err=True)
    if read.dropped:
        click.echo(_text("dropped", file=path, keys=", ".join(read.dropped)), err=True)


def _season() -> int:
    """Return the year under review today."""
    today = datetime.date.today()
    return today.year if today.month > _SEASON_ENDS else today.year - 1


def _text(key: str, /, **params: object) -> str:
    return messages.text(f"cli_forms.{key}", language(), **params)

"""`kiemdiem evaluate`: how well the analyser agrees with a labelled set."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kiemdiem_docs.cli.texts import language

if TYPE_CHECKING:
    from kiemdiem_docs.evaluation.agreement import Agreement
    from kiemdiem_docs.evaluation.labels import Label, LabelledSet
    from kiemdiem_docs.model import Result

COULD_NOT_RUN = 2


@click.command()
@click.argument("labels", type=click.Path(path_type=Path))
@click.option("--format", "format_", type=click.Choice(["console", "json"]), default="console", show_default=True)
@click.option("--misses", is_flag=True)
def evaluate(labels: Path, format_: str, misses: bool) -> None:
    """Check every report of a labelled set and print how well the results agree with the labels; texts of help stand in the catalogue `cli`."""
    from kiemdiem_docs.evaluation import labels as reading
    from kiemdiem_docs.evaluation.agreement import evaluate as count

    labelled = reading.read(labels)
    _refuse_broken(labelled)
    agreement = count(_checked(labelled))
    click.echo(_json(agreement, misses) if format_ == "json" else _console(agreement, misses), nl=False)


def _refuse_broken(labelled: "LabelledSet") -> None:
    """Print what is wrong with the set, all at once, and leave: figures on half a set would mislead."""
    for error in labelled.errors:
        click.echo(error.line(language()), err=True)
    if labelled.errors:
        raise click.exceptions.Exit(COULD_NOT_RUN)


def _checked(labelled: "LabelledSet") -> "Iterator[tuple[Label, Result]]":
    from kiemdiem_docs.checking import check_file

    for label in labelled.labels:
        previous = labelled.folder / label.previous if label.previous else None
        yield label, check_file(labelled.folder / label.file, previous)


def _json(agreement: "Agreement", misses: bool) -> str:
    from dataclasses import asdict

    data = agreement.to_json()
    if misses:
        data["misses"] = [asdict(miss) for miss in agreement.misses]
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _console(agreement: "Agreement", misses: bool) -> str:
    from kiemdiem_docs.evaluation import report

    tables = report.render(agreement, language())
    return f"{tables}\n{report.misses(agreement.misses, language())}" if misses else tables

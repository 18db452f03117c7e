"""`kiemdiem rules` and `kiemdiem explain CODE`."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches
from typing import TypeVar

import click

from kiemdiem_docs.cli.screen import page
from kiemdiem_docs.cli.texts import language
from kiemdiem_docs.errors import UsageError
from kiemdiem_docs.output.rulebook import RuleFacts

R = TypeVar("R", bound=RuleFacts)


@click.command()
def rules() -> None:
    """List the rules."""
    from kiemdiem_docs import rules as room
    from kiemdiem_docs.output.rulebook import table

    click.echo(table(room.catalogue(), language(), page()), nl=False, color=True)


@click.command()
@click.argument("code", metavar="CODE")
def explain(code: str) -> None:
    """Explain one rule."""
    from kiemdiem_docs import regimes
    from kiemdiem_docs import rules as room
    from kiemdiem_docs.output import wording
    from kiemdiem_docs.output.rulebook import explanation

    lang = language()
    rule = find(room.catalogue(), code)
    basis = list(dict.fromkeys(wording.cited(rule.code, regime.id, lang) for regime in regimes.regimes()))
    click.echo(explanation(rule, [text for text in basis if text], lang, page()), nl=False, color=True)


def find(catalogue: Sequence[R], name: str) -> R:
    """Return the rule with this code or id, whatever its case. Raises UsageError KDE410 with the nearest names."""
    wanted = name.strip().lower()
    for rule in catalogue:
        if wanted in (rule.code.lower(), rule.id):
            return rule
    known = [known for rule in catalogue for known in (rule.code.lower(), rule.id)]
    near = [match.upper() if match.startswith("kd") else match for match in get_close_matches(wanted, known, n=3)]
    raise UsageError("KDE410", name=name, near=", ".join(near) or "–")

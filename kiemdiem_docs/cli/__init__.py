"""The command line: click commands that parse, call and print.

Importing this package loads click and, on first use, the message catalogue, nothing heavier: each command's module is loaded when that command runs.
"""

import click

from kiemdiem_docs import __version__
from kiemdiem_docs.cli.group import LazyGroup
from kiemdiem_docs.messages import LANGUAGES

COMMANDS = {
    "forms": "kiemdiem_docs.cli.forms:forms",
    "new": "kiemdiem_docs.cli.forms:new",
    "render": "kiemdiem_docs.cli.forms:render",
    "check": "kiemdiem_docs.cli.check:check",
    "rules": "kiemdiem_docs.cli.rules:rules",
    "explain": "kiemdiem_docs.cli.rules:explain",
    "evaluate": "kiemdiem_docs.cli.evaluate:evaluate",
}


@click.group(cls=LazyGroup, places=COMMANDS)
@click.option("--lang", type=click.Choice(LANGUAGES), envvar="KIEMDIEM_LANG")
@click.version_option(__version__, prog_name="kiemdiem-docs", message="%(prog)s %(version)s")
def main(lang: str | None) -> None:
    """Run one command; the language is read by `LazyGroup`, the option is declared so that click checks and explains it."""

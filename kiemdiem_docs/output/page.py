"""Lines of text for a terminal: wrapped, indented, coloured only when asked."""

import textwrap
from dataclasses import dataclass

import click

from kiemdiem_docs.model import Severity

COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}


@dataclass(frozen=True, slots=True)
class Page:
    """How to print. width: columns; color: whether to write ANSI colours."""

    width: int
    color: bool

    def wrap(self, text: str, indent: int = 0, hang: int = 0) -> list[str]:
        """Return the text in lines no wider than the page (a longer word stands alone), indented; later lines hang further in."""
        first, later = " " * indent, " " * (indent + hang)
        return textwrap.wrap(
            text, self.width, initial_indent=first, subsequent_indent=later, break_long_words=False, break_on_hyphens=False
        )

    def bold(self, text: str) -> str:
        """Return the text in bold."""
        return click.style(text, bold=True) if self.color else text

    def dim(self, text: str) -> str:
        """Return the text faint."""
        return click.style(text, dim=True) if self.color else text

    def marked(self, text: str, severity: Severity) -> str:
        """Return the text in the severity's colour."""
        return click.style(text, fg=COLOURS[severity], bold=True) if self.color else text

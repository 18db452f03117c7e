"""The terminal: how wide it is and whether it wants colours. The only place that asks the environment about it."""

import os
import shutil
import sys

from kiemdiem_docs.output.page import Page

WIDEST = 100  # columns; longer lines of prose are hard to follow with the eye
PLAIN = 80  # columns of a file or a pipe


def page() -> Page:
    """Return how to print on standard output: colours only on a terminal that has not refused them (NO_COLOR, TERM=dumb)."""
    terminal = sys.stdout.isatty()
    refused = bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"
    width = min(shutil.get_terminal_size().columns, WIDEST) if terminal else PLAIN
    return Page(max(width, 40), terminal and not refused)

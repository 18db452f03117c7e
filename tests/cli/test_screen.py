import io
import sys

import pytest

from kiemdiem_docs.cli.screen import PLAIN, WIDEST, page
from kiemdiem_docs.output.page import Page


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def on_terminal(monkeypatch: pytest.MonkeyPatch, **env: str) -> Page:
    """What a terminal of 72 columns gets. (Not a fixture: pytest exchanges standard output between set-up and test.)"""
    monkeypatch.setattr(sys, "stdout", Terminal())
    monkeypatch.delenv("NO_COLOR", raising=False)
    for name, value in {"TERM": "xterm", "COLUMNS": "72", **env}.items():
        monkeypatch.setenv(name, value)
    return page()


def test_screen_terminal_has_colours_and_its_width(monkeypatch: pytest.MonkeyPatch) -> None:
    assert on_terminal(monkeypatch) == Page(72, color=True)


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_screen_colours_can_be_refused(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    assert not on_terminal(monkeypatch, **{name: value}).color


def test_screen_empty_no_color_refuses_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert on_terminal(monkeypatch, NO_COLOR="").color


@pytest.mark.parametrize(("columns", "width"), [("300", WIDEST), ("20", 40)])
def test_screen_width_has_bounds(monkeypatch: pytest.MonkeyPatch, columns: str, width: int) -> None:
    assert on_terminal(monkeypatch, COLUMNS=columns).width == width


def test_screen_pipe_is_plain(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    assert (page().color, page().width) == (False, PLAIN)

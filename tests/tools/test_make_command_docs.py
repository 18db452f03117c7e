from pathlib import Path

import pytest

from kiemdiem_docs.cli import COMMANDS
from tools import make_command_docs


def test_make_command_docs_page_is_up_to_date(root: Path) -> None:
    written = (root / "docs" / "commands.md").read_text("utf-8")
    assert written == make_command_docs.page(), "run: python -m tools.make_command_docs"


@pytest.mark.parametrize("name", COMMANDS)
def test_make_command_docs_gives_the_help_in_both_languages(name: str) -> None:
    vi, en = (make_command_docs.help_text([name], lang) for lang in ("vi", "en"))
    assert vi.startswith(f"Cách dùng: kiemdiem {name}")
    assert en.startswith(f"Usage: kiemdiem {name}")


@pytest.mark.parametrize("columns", ["40", "200"])
def test_make_command_docs_does_not_depend_on_the_terminal(monkeypatch: pytest.MonkeyPatch, columns: str) -> None:
    before = make_command_docs.page()
    monkeypatch.setenv("COLUMNS", columns)
    monkeypatch.setenv("KIEMDIEM_LANG", "en")
    assert make_command_docs.page() == before

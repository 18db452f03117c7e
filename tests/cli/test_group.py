import os
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from kiemdiem_docs import __version__, messages
from kiemdiem_docs.cli import COMMANDS, main
from kiemdiem_docs.cli.group import LazyGroup
from kiemdiem_docs.errors import UsageError

HEAVY = (
    "spacy",
    "underthesea",
    "docx",
    "lxml",
    "jinja2",
    "docxtpl",
    "rapidfuzz",
    "ahocorasick",
    "kiemdiem_docs.rules",
    "kiemdiem_docs.analysis",
)


def run(*args: str, group: click.Group = main, **env: str) -> Result:
    return CliRunner(env={"KIEMDIEM_LANG": "", **env}).invoke(group, args, prog_name="kiemdiem")


def python(root: Path, *args: str, **env: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([sys.executable, *args], cwd=root, env={**os.environ, **env}, capture_output=True, timeout=60, check=False)


def test_group_help_imports_nothing_heavy(root: Path) -> None:
    script = "import sys\nfrom kiemdiem_docs.cli import main\ntry:\n    main(['--help'])\nexcept SystemExit:\n    pass\nprint(*sys.modules, file=sys.stderr)"
    loaded = set(python(root, "-c", script).stderr.decode().split())
    assert "kiemdiem_docs.cli" in loaded
    assert not loaded & set(HEAVY)


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("lang", messages.LANGUAGES)
def test_group_every_command_and_parameter_is_explained(name: str, lang: str) -> None:
    ctx = click.Context(main, obj=lang)
    command = main.get_command(ctx, name)
    assert command is not None
    assert command.help
    assert all(param.help for param in command.get_params(ctx))
    assert run("--lang", lang, name, "--help").exit_code == 0


def test_group_no_text_without_a_command() -> None:
    for lang in messages.LANGUAGES:
        assert list(messages.find("cli.commands", lang)) == list(COMMANDS)


def test_group_help_lists_the_commands_in_the_order_of_work() -> None:
    shown = run("--help").output
    places = [shown.index(f"\n  {name} ") for name in COMMANDS]
    assert places == sorted(places)


def test_group_version() -> None:
    assert run("--version").output == f"kiemdiem-docs {__version__}\n"


@pytest.mark.parametrize(
    ("args", "env", "word"),
    [
        ((), "", "Tùy chọn"),
        (("--lang", "en"), "", "Options"),
        (("--lang=en",), "", "Options"),
        ((), "en", "Options"),
        (("--lang", "vi"), "en", "Tùy chọn"),
    ],
)
def test_group_language(args: tuple[str, ...], env: str, word: str) -> None:
    assert f"{word}:" in run(*args, "--help", KIEMDIEM_LANG=env).output


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (("--bogus",), "KDE401"),
        (("chek",), "KDE402"),
        (("explain",), "KDE403"),
        (("check",), "KDE403"),
        (("--lang", "fr", "rules"), "KDE404"),
        (("check", "x.docx", "--format", "pdf"), "KDE404"),
        (("check", "x.docx", "--year", "nay"), "KDE407"),
        (("check", "x.docx", "--year"), "KDE406"),
        (("rules", "thêm"), "KDE406"),
    ],
)
@pytest.mark.parametrize("lang", messages.LANGUAGES)
def test_group_usage_errors_are_one_line_and_exit_2(args: tuple[str, ...], code: str, lang: str) -> None:
    found = run(*args, KIEMDIEM_LANG=lang)
    assert found.exit_code == 2
    assert found.stdout == ""
    assert found.stderr.startswith(f"[{code}] ")
    assert found.stderr.count("\n") == 1


def test_group_bad_language_in_the_environment_is_said() -> None:
    assert run("rules", KIEMDIEM_LANG="fr").stderr.startswith("[KDE404] ")


def test_group_without_a_command_shows_help_and_exits_2() -> None:
    found = run()
    assert found.exit_code == 2
    assert "Lệnh:" in found.stderr


def group_of(callback: object) -> click.Group:
    """The group `kiemdiem` with one command, `rules`, that does something else."""

    class Group(LazyGroup):
        def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command:
            return click.Command(cmd_name, callback=callback)  # type: ignore[arg-type]

    return Group("kiemdiem", places={"rules": ""}, params=list(main.params))


def test_group_errors_of_ours_are_one_line_and_exit_2() -> None:
    def fail() -> None:
        raise UsageError("KDE412", path="x")

    found = run("--lang", "en", "rules", group=group_of(fail))
    assert (found.exit_code, found.stderr) == (2, UsageError("KDE412", path="x").line("en") + "\n")


@pytest.mark.parametrize("stop", [KeyboardInterrupt, click.Abort])
def test_group_interrupt_ends_cleanly(stop: type[BaseException]) -> None:
    def interrupt() -> None:
        raise stop

    found = run("rules", group=group_of(interrupt))
    assert found.exit_code == 130
    assert found.stderr.strip() == messages.text("cli.interrupted")


@pytest.mark.parametrize(("value", "code"), [(None, 0), ("text", 0), (1, 1)])
def test_group_exit_code_is_the_commands(value: object, code: int) -> None:
    assert run("rules", group=group_of(lambda: value)).exit_code == code


def test_group_faults_of_the_program_are_not_hidden() -> None:
    def fault() -> None:
        raise KeyError("text")

    assert isinstance(run("rules", group=group_of(fault)).exception, KeyError)


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "latin-1"])
def test_group_speaks_utf8_on_any_terminal(root: Path, encoding: str) -> None:
    found = python(root, "cli.py", "--help", PYTHONIOENCODING=encoding)
    assert found.returncode == 0
    assert "Tùy chọn" in found.stdout.decode("utf-8")
    assert "Không có lệnh" in python(root, "cli.py", "la", PYTHONIOENCODING=encoding).stderr.decode("utf-8")

"""The pages say what the program does: every command and option, the same in both languages."""

import re

import click
import pytest

from kiemdiem_docs.cli import COMMANDS, main

READMES = ("README.md", "README.vi.md")
HEADING = re.compile(r"^(#+) ", re.MULTILINE)
FENCED = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#]+)")


def commands():
    """Every command of the group with its name, the group itself first."""
    ctx = click.Context(main, info_name="kiemdiem", obj="vi")
    return [("kiemdiem", main), *((f"kiemdiem {name}", main.get_command(ctx, name)) for name in COMMANDS)]


def options():
    return [
        (name, option)
        for name, command in commands()
        for param in command.get_params(click.Context(command))
        if isinstance(param, click.Option)
        for option in param.opts
    ]


def section(page, name):
    """What stands under the heading of a command."""
    return page.split(f"\n## {name}\n")[1].split("\n## ")[0]


@pytest.fixture(scope="module")
def page(root):
    return (root / "docs" / "commands.md").read_text("utf-8")


@pytest.mark.parametrize("name", [name for name, _ in commands()])
def test_docs_name_every_command(page, name):
    assert section(page, name).count(f"{name} ") >= 2


@pytest.mark.parametrize(("name", "option"), options())
def test_docs_name_every_option_in_both_languages(page, name, option):
    assert len(re.findall(rf"(?<![\w-]){re.escape(option)}(?![\w-])", section(page, name))) >= 2


def headings(text):
    return [len(match[1]) for match in HEADING.finditer(FENCED.sub("", text))]


def test_docs_readmes_have_the_same_headings(root):
    english, vietnamese = (headings((root / name).read_text("utf-8")) for name in READMES)
    assert english == vietnamese
    assert english


@pytest.mark.parametrize("name", READMES)
@pytest.mark.parametrize("command", ["make demo", "make test"])
def test_docs_readmes_name_the_two_commands(root, name, command):
    assert command in (root / name).read_text("utf-8")


def test_docs_readmes_hold_the_same_links_and_commands(root):
    english, vietnamese = ((root / name).read_text("utf-8") for name in READMES)
    other = dict(zip(READMES, reversed(READMES), strict=True))
    assert [other.get(link, link) for link in LINK.findall(english)] == LINK.findall(vietnamese)
    code = re.compile(r"^(?:make|kiemdiem|python|py|pip) .*", re.MULTILINE)
    assert code.findall(english) == code.findall(vietnamese)


@pytest.mark.parametrize("name", [*READMES, "CONTRIBUTING.md", "docs/benchmarks.md"])
def test_docs_links_lead_somewhere(root, name):
    path = root / name
    assert [link for link in LINK.findall(path.read_text("utf-8")) if not (path.parent / link).exists()] == []

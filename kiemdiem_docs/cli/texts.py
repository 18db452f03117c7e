"""The commands' own words in the user's language: help, headings, usage errors."""

import os
from collections.abc import Sequence
from itertools import pairwise

import click

from kiemdiem_docs import messages
from kiemdiem_docs.errors import KiemdiemError, UsageError

_HEADINGS = {"Options": "options", "Commands": "commands", "Positional arguments": "arguments"}


def requested(args: Sequence[str]) -> str:
    """Return the language that `--lang` among the arguments or KIEMDIEM_LANG asks for; the default where neither names one we have."""
    named = [value for option, value in pairwise([*args, ""]) if option == "--lang"]
    joined = [arg.partition("=")[2] for arg in args if arg.startswith("--lang=")]
    wanted = [*joined, *named, os.environ.get("KIEMDIEM_LANG", "")]
    return next((lang for lang in wanted if lang in messages.LANGUAGES), messages.DEFAULT)


def language() -> str:
    """Return the language of the command that is running; the default outside the group `kiemdiem`."""
    ctx = click.get_current_context(silent=True)
    found = ctx.find_root().obj if ctx else None
    return found if found in messages.LANGUAGES else messages.DEFAULT


class Formatter(click.HelpFormatter):
    """click's help layout with the headings of the catalogue."""

    def __init__(self, lang: str, width: int | None, max_width: int | None) -> None:
        super().__init__(width=width, max_width=max_width)
        self.lang = lang

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write the usage line."""
        super().write_usage(prog, args, prefix or messages.text("cli.headings.usage", self.lang) + " ")

    def write_heading(self, heading: str) -> None:
        """Write a heading: ours for the ones that click names itself."""
        known = _HEADINGS.get(heading)
        super().write_heading(messages.text(f"cli.headings.{known}", self.lang) if known else heading)


class Context(click.Context):
    """A context whose help speaks the language in use."""

    def make_formatter(self) -> click.HelpFormatter:
        """Return the formatter for help and usage."""
        return Formatter(self.find_root().obj or messages.DEFAULT, self.terminal_width, self.max_content_width)


def localise(command: click.Command, key: str, ctx: click.Context) -> None:
    """Fill in the command's help, its options' and its arguments' from the catalogue entry `cli.<key>`.

    Raises KeyError when the entry or one of the parameters has no text there.
    """
    lang = ctx.find_root().obj or messages.DEFAULT
    texts = messages.find(f"cli.{key}", lang)
    command.help = texts["help"]
    command.options_metavar = messages.text("cli.headings.metavar", lang)
    command.context_class = Context
    for param in command.get_params(ctx):
        param.show_default = False  # type: ignore[attr-defined]  # click would say it in English; the texts name the default
        own = messages.find("cli.standard", lang).get(param.opts[0])
        param.help = own or messages.text(f"cli.{key}.params.{param.name}", lang)


def usage_error(error: click.ClickException) -> KiemdiemError:
    """Return click's complaint as an error of ours, with a code and texts in both languages."""
    ctx = getattr(error, "ctx", None)
    command = ctx.command_path if ctx else "kiemdiem"
    if isinstance(error, click.NoSuchOption):
        return UsageError("KDE401", name=error.option_name, command=command)
    if isinstance(error, click.exceptions.NoSuchCommand):
        return UsageError("KDE402", name=error.command_name)
    if isinstance(error, click.MissingParameter):
        return UsageError("KDE403", name=_named(error), command=command)
    if isinstance(error, click.BadParameter):
        return _bad_value(error, command)
    return UsageError("KDE406", detail=error.format_message(), command=command)


def _bad_value(error: click.BadParameter, command: str) -> KiemdiemError:
    kind = error.param.type if error.param else None
    if isinstance(kind, click.Choice):
        return UsageError("KDE404", name=_named(error), choices=", ".join(kind.choices))
    if isinstance(kind, click.types.IntParamType | click.types.FloatParamType):
        return UsageError("KDE407", name=_named(error))
    return UsageError("KDE405", name=_named(error), detail=error.message, command=command)


def _named(error: click.BadParameter) -> str:
    """Return how the user knows the parameter: the option as typed, or the argument's word in the usage line."""
    param = error.param
    if param is None:
        return str(error.param_hint or "")
    return param.opts[-1] if isinstance(param, click.Option) else param.human_readable_name

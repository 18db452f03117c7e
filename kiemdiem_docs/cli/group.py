"""The group `kiemdiem`: loads a command when it is called, and turns every error into one line and an exit code."""

import importlib
import sys
from collections.abc import Mapping, Sequence
from typing import Any

import click

from kiemdiem_docs import messages
from kiemdiem_docs.cli.texts import Context, localise, requested, usage_error
from kiemdiem_docs.errors import KiemdiemError

COULD_NOT_RUN = 2
INTERRUPTED = 130  # what shells report for a process ended by Ctrl-C (128 + SIGINT)


class LazyGroup(click.Group):
    """A group whose commands stand in modules that are imported only when called.

    places: command name → "module:attribute", in the order that help lists them. The texts of each stand in the catalogue under `cli.commands.<name>`.
    """

    context_class = Context

    def __init__(self, *args: Any, places: Mapping[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.places = places

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order of `places`."""
        return list(self.places)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import and return the command with its texts filled in; None for an unknown name."""
        if cmd_name not in self.places:
            return None
        module, _, attribute = self.places[cmd_name].partition(":")
        command: click.Command = getattr(importlib.import_module(module), attribute)
        localise(command, f"commands.{cmd_name}", ctx)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands from the catalogue alone: help must not import what it lists."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, messages.text(f"cli.commands.{name}.short", ctx.obj)) for name in self.places])

    def make_context(self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: Any) -> click.Context:
        """Return the root context; its `obj` is the language, settled before anything is parsed so that errors and help speak it."""
        extra.setdefault("obj", requested(args))
        extra.setdefault("max_content_width", 100)
        localise(self, "group", click.Context(self, obj=extra["obj"]))
        self.subcommand_metavar = messages.text("cli.headings.command", extra["obj"])
        return super().make_context(info_name, args, parent, **extra)

    def main(self, args: Sequence[str] | None = None, prog_name: str | None = None, **extra: Any) -> Any:  # type: ignore[override]  # click overloads it
        """Run, print errors as one line each, leave with the exit code (CONTRACT.md)."""
        if not extra.pop("standalone_mode", True):
            return super().main(args, prog_name, standalone_mode=False, **extra)
        _speak_utf8()
        sys.exit(self._exit_code(args, prog_name or "kiemdiem", extra))

    def _exit_code(self, args: Sequence[str] | None, prog_name: str, extra: dict[str, Any]) -> int:
        lang = requested(sys.argv[1:] if args is None else args)
        try:
            code = super().main(args, prog_name, standalone_mode=False, **extra)
            return code if isinstance(code, int) else 0
        except click.exceptions.NoArgsIsHelpError as error:
            click.echo(error.format_message(), err=True)
        except click.ClickException as error:
            click.echo(usage_error(error).line(lang), err=True)
        except KiemdiemError as error:
            click.echo(error.line(lang), err=True)
        except (click.Abort, KeyboardInterrupt):
            click.echo(messages.text("cli.interrupted", lang), err=True)
            return INTERRUPTED
        return COULD_NOT_RUN


def _speak_utf8() -> None:
    """Write UTF-8 whatever the terminal's code page: Vietnamese does not fit the others, and a character that fits none must not end a run."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")

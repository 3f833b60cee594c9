"""The group of commands: each loads when it is called, and each error becomes one sentence."""

import io
import os
import sys
import warnings
from importlib import import_module
from typing import Any

import click

from quizgen.cli.terminal import say
from quizgen.errors import BankError, QuizgenError

COMMANDS = ("make", "facts", "generate", "check", "render", "formats", "schema")
"""In the order of the way through."""

_CRASHED = 70
"""Exit code of a fault of our own: EX_SOFTWARE of sysexits.h."""


class QuizgenGroup(click.Group):
    """Finds commands by name and tells every error to the person at the terminal."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 as click calls it
        """The commands in the order of the way through."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of that name; its module loads now."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"quizgen.cli.{_MODULES.get(cmd_name, cmd_name)}")
        command: click.Command = getattr(module, cmd_name)
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; an error ends the process with its message and code."""
        _speak_utf8()
        if not sys.warnoptions:
            warnings.simplefilter("ignore")  # for programmers, not for the person at the terminal
        try:
            return super().invoke(ctx)
        except QuizgenError as error:
            tell(error)
            ctx.exit(error.exit_code)
        except (click.ClickException, click.exceptions.Exit, click.Abort, BrokenPipeError):
            raise
        except Exception as error:
            if os.environ.get("QUIZGEN_DEBUG"):
                raise
            said = f"{type(error).__name__}: {error}".splitlines()[0][:300]
            say(
                f"Error: quizgen has a fault of its own ({said}). Please report it; with "
                "QUIZGEN_DEBUG=1 in the environment the same command shows where.",
                err=True,
            )
            ctx.exit(_CRASHED)


def _speak_utf8() -> None:
    """Data is UTF-8 in every locale, and a message is never lost for a sign."""
    for stream, errors in ((sys.stdout, "strict"), (sys.stderr, "backslashreplace")):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors=errors)


_MODULES = {"formats": "about", "schema": "about"}


def tell(error: QuizgenError) -> None:
    """Print an error to stderr: a bank's faults as they are, then what to do."""
    message = str(error)
    for issue in error.issues if isinstance(error, BankError) else ():
        say(str(issue), err=True)
        message = message.removeprefix(str(issue)).removeprefix("\n")
    say(f"Error: {message}", err=True)

"""Options that several commands share."""

from __future__ import annotations

import datetime
import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from quizgen.models import RenderOptions

F = TypeVar("F", bound=Callable[..., Any])


def _all(options: tuple[Callable[[F], F], ...]) -> Callable[[F], F]:
    """One decorator of several, shown in `--help` in their order."""

    def decorate(command: F) -> F:
        for option in reversed(options):
            command = option(command)
        return command

    return decorate


def _day(_: click.Context, option: click.Parameter, value: str | None) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(value) if value else None
    except ValueError:
        raise click.BadParameter(
            f"“{value}” is not a date like 2025-03-15.", param=option
        ) from None


def _words(_: click.Context, __: click.Parameter, value: str | None) -> tuple[str, ...]:
    return tuple(word.strip() for word in (value or "").split(",") if word.strip())


articles = click.argument("sources", nargs=-1, required=True, metavar="ARTICLE...")
article = click.argument("source", metavar="ARTICLE")
banks = click.argument("paths", nargs=-1, required=True, metavar="BANK...")

reading = _all(
    (
        click.option(
            "--published",
            metavar="DATE",
            callback=_day,
            help="Day of publication, as 2025-03-15; makes dates of weekdays.",
        ),
        click.option("--nlp-model", metavar="NAME", help="Another installed spaCy pipeline."),
        click.option(
            "--allow-private", is_flag=True, help="Let addresses lead into private networks."
        ),
        click.option(
            "--save", type=click.Path(path_type=Path), metavar="FILE", help="Keep the fetched page."
        ),
    )
)

generating = _all(
    (
        click.option(
            "-n",
            "number",
            type=click.IntRange(1, 1000),
            default=20,
            show_default=True,
            help="Items to make at most.",
        ),
        click.option(
            "--seed",
            type=int,
            default=None,
            help="Decides the order of options; as a rule chosen so that keys are spread.",
        ),
    )
)

rendering = _all(
    (
        click.option("--title", metavar="TEXT", default="", help="Title of the quiz."),
        click.option("--deck", metavar="NAME", default="", help="Anki: name of the deck."),
        click.option("--ui-lang", metavar="LANG", default="", help="Self-test: its language."),
        click.option(
            "--versions",
            type=click.IntRange(1, 4),
            default=1,
            help="Worksheet: versions A to D, each with its key.",
        ),
        click.option(
            "--paper",
            type=click.Choice(["a4", "letter"], case_sensitive=False),
            default="a4",
            show_default=True,
            help="Worksheet: size of the paper.",
        ),
        click.option("--large-print", is_flag=True, help="Worksheet: 18 point and more."),
        click.option("--dyslexia", is_flag=True, help="Worksheet: wide spacing on cream."),
        click.option("--two-columns", is_flag=True, help="Worksheet: items in two columns."),
        click.option(
            "--no-reading", "reading", flag_value=False, default=True, help="Leave the article out."
        ),
        click.option("--ink-saver", is_flag=True, help="Worksheet: no tints."),
        click.option("--fillable", is_flag=True, help="Worksheet: a form to fill on screen."),
        click.option(
            "--profile",
            type=click.Choice(["news", "language"]),
            default="news",
            show_default=True,
            help="Worksheet: for a news lesson or a language class.",
        ),
        click.option(
            "--sections",
            metavar="A,B,...",
            callback=_words,
            help="Worksheet: only these sections, in this order.",
        ),
        click.option(
            "--templates",
            type=click.Path(exists=True, file_okay=False, path_type=Path),
            metavar="DIR",
            help="Folder of templates that stand in for ours.",
        ),
    )
)

force = click.option("--force", is_flag=True, help="Overwrite what a person may have edited.")
as_json = click.option("--json", "as_json", is_flag=True, help="JSON, for programs.")
folder = click.option(
    "-O",
    "--output-dir",
    "folder",
    type=click.Path(path_type=Path),
    default=Path("output"),
    show_default=True,
    metavar="DIR",
    help="Folder to write into.",
)
formats = click.option(
    "-t", "--to", "names", multiple=True, metavar="FORMAT", help="Format; see `quizgen formats`."
)


def now() -> datetime.datetime:
    """The moment of the call, or the one that `SOURCE_DATE_EPOCH` names.

    Raises:
        UsageError: the variable is not a number of seconds.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if not epoch:
        return datetime.datetime.now(datetime.UTC)
    try:
        return datetime.datetime.fromtimestamp(int(epoch), datetime.UTC)
    except (ValueError, OverflowError, OSError):
        raise click.UsageError(
            f"SOURCE_DATE_EPOCH is “{epoch}”; it must be seconds since 1970, or not set."
        ) from None


def render_options(given: dict[str, Any]) -> RenderOptions:
    """The words of `rendering` as options of a renderer; takes them out of `given`."""
    from dataclasses import fields

    from quizgen.models import RenderOptions

    names = [f.name for f in fields(RenderOptions) if f.name in given]
    return RenderOptions(now=now(), **{name: given.pop(name) for name in names})

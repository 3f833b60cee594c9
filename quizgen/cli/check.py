"""`quizgen check`: what is wrong with a bank."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from quizgen.cli import options

if TYPE_CHECKING:
    from quizgen.bank import Loaded
    from quizgen.models import Issue


@click.command(short_help="Check banks for flaws.")
@options.banks
@click.option("--strict", is_flag=True, help="Run the strict checks too; advice counts as a fault.")
@options.as_json
def check(paths: tuple[str, ...], strict: bool, as_json: bool) -> None:
    """Check banks for flaws of their items, and print the quality card.

    Each line is `file:line: level [code] message`. The exit code is 1 when there is an error or
    a warning.

    \b
    Example:
      quizgen check bank.yaml
    """
    from quizgen.cli.banks import load_all
    from quizgen.cli.quality import card_of
    from quizgen.cli.terminal import say

    loaded = load_all(paths)
    found = [issue for bank in loaded for issue in _issues(bank, strict)]
    if as_json:
        click.echo(
            json.dumps([issue.model_dump() for issue in found], ensure_ascii=False, indent=2)
        )
    for issue in () if as_json else found:
        say(str(issue))
    for bank in loaded:
        say(f"{bank.path}: {len(bank.bank.items)} items", err=True)
        click.echo(card_of(bank.bank), err=True)
    counted = ("error", "warning", "advice") if strict else ("error", "warning")
    click.get_current_context().exit(int(any(issue.level in counted for issue in found)))


def _issues(loaded: Loaded, strict: bool) -> list[Issue]:
    """The issues of a bank, with path and line."""
    from quizgen.checks import check as run

    return sorted(
        (
            issue.model_copy(
                update={"path": loaded.path, "line": issue.line or loaded.line(issue.item)}
            )
            for issue in run(loaded.bank, strict=strict)
        ),
        key=lambda issue: issue.line,
    )

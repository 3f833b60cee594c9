"""`quizgen generate`: from an article to its bank."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from quizgen.cli import options


@click.command(short_help="Make the bank of an article.")
@options.article
@click.option(
    "-o",
    "output",
    type=click.Path(path_type=Path, allow_dash=True),
    metavar="FILE",
    default=Path("-"),
    help="The bank's file (.yaml or .json); standard output as a rule.",
)
@options.generating
@options.reading
@options.as_json
@options.force
def generate(source: str, output: Path, as_json: bool, force: bool, **given: Any) -> None:
    """Make the bank of an article: a file to read, edit, check and render.

    \b
    Example:
      quizgen generate article.txt -o bank.yaml
    """
    from quizgen.cli import products
    from quizgen.cli.generating import banks_of
    from quizgen.cli.quality import card_of
    from quizgen.errors import UsageError
    from quizgen.output import write_all

    banks, failed = banks_of(sources=(source,), **given)
    if len(banks) > 1:
        raise UsageError(
            f"{source} holds {len(banks)} articles, and a bank holds one. "
            f"`quizgen make {source}` writes a bank for each."
        )
    click.echo(card_of(banks[0]), err=True)
    write_all([products.bank_file(banks[0], output, as_json=as_json)], force=force)
    click.get_current_context().exit(failed)

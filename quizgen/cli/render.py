"""`quizgen render`: from banks to the products."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from quizgen.cli import options

if TYPE_CHECKING:
    from quizgen.models import Bank
    from quizgen.renderers import Format


@click.command(short_help="Render banks in one or more formats.")
@options.banks
@options.formats
@click.option(
    "-o",
    "output",
    type=click.Path(path_type=Path, allow_dash=True, dir_okay=False),
    metavar="FILE",
    help="The file to write, - for standard output; its ending tells the format.",
)
@options.folder
@click.option("-n", "number", type=click.IntRange(1), help="Only so many items, from all in turn.")
@click.option("--seed", type=int, help="Put items and options in the order of this seed.")
@options.rendering
@options.force
def render(
    paths: tuple[str, ...],
    names: tuple[str, ...],
    output: Path | None,
    folder: Path,
    versions: int,
    force: bool,
    **given: Any,
) -> None:
    """Render banks, as they are now, in one or more formats; several banks make one quiz.

    \b
    Example:
      quizgen render bank.yaml -o quiz.apkg
    """
    from quizgen.cli import products
    from quizgen.output import write_all

    formats = _formats(names, output, versions)
    banks = _banks(paths, given.pop("number"), given.pop("seed"))
    chosen = options.render_options(given)
    files = products.files(banks, formats, chosen, versions=versions, folder=folder, output=output)
    write_all(files, force=force)
    for file in files:
        if output is None:
            click.echo(f"{file.path}\t{file.label}")


def _formats(names: tuple[str, ...], output: Path | None, versions: int) -> list[Format]:
    """The formats that are named, or that the ending of the output names."""
    from quizgen.cli.products import row_of, rows
    from quizgen.errors import UsageError
    from quizgen.output import STDOUT

    if not names and output in (None, STDOUT):
        raise UsageError(
            "Which format? Name it with -t, or a file with -o; `quizgen formats` lists them."
        )
    found = rows(names) if names or output is None else [row_of(output)]
    if output is not None and len(found) > 1:
        raise UsageError("One file holds one format. Leave out -o, or name one -t.")
    if output == STDOUT and versions > 1:
        raise UsageError("Standard output holds one version. Name a file with -o.")
    if output == STDOUT and found[0].binary and sys.stdout.isatty():
        raise UsageError(f"{found[0].description} is not for the screen. Name a file with -o.")
    return found


def _banks(paths: tuple[str, ...], number: int | None, seed: int | None) -> list[Bank]:
    from quizgen.cli.banks import load_all
    from quizgen.errors import BankError
    from quizgen.transforms import shuffle, spread

    banks = [loaded.bank for loaded in load_all(paths)]
    if number is not None:
        banks = spread(banks, number)
    if seed is not None:
        banks = [shuffle(bank, seed) for bank in banks]
    if not any(bank.items for bank in banks):
        raise BankError(f"{paths[0]} has no items. Add some, or generate the bank again.")
    return banks

"""`quizgen make`: from articles to the products, with the bank beside them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from quizgen.cli import options

DEFAULTS = ("anki", "worksheet", "key", "html")
"""What is rendered when no format is named."""


@click.command(short_help="Make a deck, a worksheet, a self-test.")
@options.articles
@options.formats
@options.folder
@options.generating
@options.reading
@click.option("--since", metavar="AGE", help="Of a feed: only entries as new as 12h, 7d or 2w.")
@click.option(
    "--state",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Remember in FILE what was read of a feed, and read it once.",
)
@click.option("--merge", is_flag=True, help="One quiz of all articles, items spread over them.")
@options.rendering
@options.force
def make(
    names: tuple[str, ...], folder: Path, versions: int, merge: bool, force: bool, **given: Any
) -> None:
    """Make an Anki deck, a worksheet with its key, and a self-test from articles.

    ARTICLE is a file (text, Markdown, HTML, PDF, Word), a folder, an http(s) address, a feed,
    or - for standard input. The bank is written beside the products: edit it, then
    `quizgen render` it again.

    \b
    Example:
      quizgen make article.txt -t anki -t worksheet -n 15
    """
    from quizgen.cli import products
    from quizgen.cli.generating import banks_of
    from quizgen.output import refuse_edited, write_all

    rows = products.rows(names or DEFAULTS)
    chosen = options.render_options(given)
    banks, failed = banks_of(merge=merge, **given)
    own = [products.bank_file(bank, folder / f"{bank.id}.yaml") for bank in banks]
    if not force:
        refuse_edited(own)
    files = []
    for quiz in [banks] if merge else [[bank] for bank in banks]:
        files += products.files(quiz, rows, chosen, versions=versions, folder=folder, merged=merge)
    mine = {file.path for file in own}  # `-t yaml` names the bank that is written anyway
    files = [file for file in files if file.path not in mine] + own
    write_all(files, force=force)
    for file in files:
        click.echo(f"{file.path}\t{file.label}")
    click.get_current_context().exit(failed)

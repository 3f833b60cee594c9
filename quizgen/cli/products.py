"""Banks as files to write: which formats, under which names."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quizgen.errors import UsageError
from quizgen.output import STDOUT, File, seal

if TYPE_CHECKING:
    from quizgen.models import Bank, RenderOptions
    from quizgen.renderers import Format

_PAPER = "worksheet"
"""The module whose formats come in versions: paper is passed to neighbours."""


def rows(names: Iterable[str]) -> list[Format]:
    """The rows of the table of formats; a name may also be a list with commas.

    Raises:
        RenderError: there is no such format.
    """
    from quizgen.renderers import row

    return [row(part.strip()) for name in names for part in name.split(",") if part.strip()]


def row_of(output: Path) -> Format:
    """The first format whose files end as this one does.

    Raises:
        UsageError: no format has that ending.
    """
    from quizgen.renderers import FORMATS

    for found in FORMATS.values():
        if found.extension == output.suffix.lower():
            return found
    raise UsageError(
        f"The ending of {output} is of no format. Name the format with -t; `quizgen formats` "
        "lists them."
    )


def bank_file(bank: Bank, path: Path, *, as_json: bool = False) -> File:
    """The bank's own file, sealed so that an edit shows."""
    from quizgen.bank import dumps, dumps_json

    if as_json or path.suffix.lower() == ".json":
        return File(path, dumps_json(bank).encode(), "bank, to edit")
    text = dumps(bank)
    return File(path, text.encode() if path == STDOUT else seal(text), "bank, to edit")


def files(
    banks: Sequence[Bank],
    formats: Sequence[Format],
    options: RenderOptions,
    *,
    versions: int = 1,
    folder: Path = Path(),
    output: Path | None = None,
    merged: bool = False,
) -> list[File]:
    """One quiz in each format, on paper in each version; a merged quiz has a name of its own."""
    one = len(banks) == 1 and not merged
    base = folder / (banks[0].id if one else _slug(options.title) or "news-quiz")
    work = [
        (found, letter)
        for found in formats
        for letter in _letters(versions if found.module == _PAPER else 1)
    ]
    if options.sections and any(found.module == _PAPER for found in formats):
        _tell_empty(banks, options)
    with click.progressbar(
        work, label="Rendering", file=sys.stderr, hidden=not sys.stderr.isatty()
    ) as bar:
        return [_file(banks, found, options, letter, base, output) for found, letter in bar]


def _tell_empty(banks: Sequence[Bank], options: RenderOptions) -> None:
    """Say which of the sections that were asked for stay away, once for all versions."""
    from quizgen.renderers.worksheet.build import empty

    for name in empty(banks, options):
        click.echo(f"Warning: the section “{name}” has no content: left out.", err=True)


def _letters(versions: int) -> Sequence[str]:
    from quizgen.transforms import VERSIONS

    return VERSIONS[:versions] if versions > 1 else ("",)


def _file(
    banks: Sequence[Bank],
    found: Format,
    options: RenderOptions,
    letter: str,
    base: Path,
    output: Path | None,
) -> File:
    from quizgen.renderers import left_out, render
    from quizgen.transforms import version

    if letter:
        banks = [version(bank, letter) for bank in banks]
        options = replace(options, version=letter)
    for words in left_out(banks, found):
        click.echo(f"Warning: {words}", err=True)
    middle = f"-{letter}" if letter else ""
    path = base.with_name(f"{base.name}{middle}{found.suffix}{found.extension}")
    if output is not None:
        path = output.with_stem(output.stem + middle) if output != STDOUT else STDOUT
    label = found.description + (f", version {letter}" if letter else "")
    return File(path, render(banks, found.name, options), label)


def _slug(title: str) -> str:
    words = "".join(c if c.isascii() and c.isalnum() else " " for c in title.lower()).split()
    return "-".join(words)[:60]

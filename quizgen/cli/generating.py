"""From sources to banks, with words on the way."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quizgen.cli import options
from quizgen.cli.group import tell
from quizgen.cli.terminal import say
from quizgen.errors import ArticleError, UsageError

if TYPE_CHECKING:
    from quizgen.models import Article, Bank

_UNITS = {"h": "hours", "d": "days", "w": "weeks"}


def articles_of(
    sources: tuple[str, ...],
    *,
    published: date | None = None,
    allow_private: bool = False,
    save: Path | None = None,
    since: str | None = None,
    state: Path | None = None,
) -> tuple[list[Article], int]:
    """The articles of all sources, and 0; or those that can be read, and the code of the fault.

    Raises:
        ArticleError: no source can be read.
    """
    from quizgen.readers import read

    if sources.count("-") > 1:
        raise UsageError("Standard input (-) can be read once only. Name it once.")
    age = _age(since)
    found: list[Article] = []
    faults: list[ArticleError] = []
    for source in sources:
        try:
            found += read(
                source,
                allow_private=allow_private,
                save=save,
                published=published,
                since=age,
                now=options.now(),
                state=state,
            )
        except ArticleError as error:
            faults.append(error)
    return found, _report(faults, found)


def banks_of(
    sources: tuple[str, ...],
    *,
    number: int,
    seed: int | None,
    nlp_model: str | None,
    merge: bool = False,
    published: date | None = None,
    allow_private: bool = False,
    save: Path | None = None,
    since: str | None = None,
    state: Path | None = None,
) -> tuple[list[Bank], int]:
    """The bank of each article, and 0 or the exit code of what cannot be read; says so on stderr.

    An article among others from which nothing can be asked is a warning: feeds have short notes.

    Raises:
        ArticleError: no source gives a bank.
    """
    from quizgen.pipeline import generate_bank, one_quiz
    from quizgen.transforms import reseed

    articles, failed = articles_of(
        sources,
        published=published,
        allow_private=allow_private,
        save=save,
        since=since,
        state=state,
    )
    banks: list[Bank] = []
    faults: list[ArticleError] = []
    with click.progressbar(
        _distinct(articles),
        label="Generating",
        length=len(articles),
        file=sys.stderr,
        hidden=len(articles) < 2 or not _terminal(),
    ) as bar:
        for article in bar:
            try:
                banks.append(generate_bank(article, limit=number, model=nlp_model))
            except ArticleError as error:
                faults.append(error)
    if faults and not banks:
        _report(faults, banks)
    for fault in faults:
        say(f"Warning: {fault}", err=True)
    if merge:
        banks = one_quiz(banks, limit=number)
    if seed is not None:
        banks = [reseed(bank, seed) for bank in banks]
    for bank in banks:
        say(summary(bank), err=True)
    return banks, failed


def _distinct(articles: list[Article]) -> Iterator[Article]:
    """The articles, with a number behind an id that another has: files are named after ids."""
    taken: set[str] = set()
    for article in articles:
        name, number = article.id, 1
        while name in taken:
            number += 1
            name = f"{article.id[:70]}-{number}"
        taken.add(name)
        yield article if name == article.id else article.model_copy(update={"id": name})


def summary(bank: Bank) -> str:
    """What was asked for, what was made, and why not more; a line."""
    card = bank.quality
    said = f"{bank.title}: {len(bank.items)} items"
    if card is None or len(bank.items) >= card.asked:
        return f"{said}."
    reasons = ", ".join(
        f"{number} {reason}" for reason, number in sorted(card.refused.items(), key=lambda r: -r[1])
    )
    return f"{said} of {card.asked} asked for" + (f"; refused: {reasons}." if reasons else ".")


def _terminal() -> bool:
    return sys.stderr.isatty()


def _report(faults: list[ArticleError], found: list[Article] | list[Bank]) -> int:
    """Tell of what failed when something else went well; the exit code."""
    if faults and not found:
        if len(faults) == 1:
            raise faults[0]
        raise ArticleError("\n".join(map(str, faults)))
    for fault in faults:
        tell(fault)
    if not found:
        raise ArticleError(
            "There is no article to read. Nothing new may have come since last time."
        )
    return ArticleError.exit_code if faults else 0


def _age(since: str | None) -> timedelta | None:
    if since is None:
        return None
    number, unit = since[:-1], since[-1:]
    if unit not in _UNITS or not number.isdigit() or len(number) > 4:
        raise UsageError(f"“{since}” is not an age. Write 12h, 7d or 2w.")
    return timedelta(**{_UNITS[unit]: int(number)})

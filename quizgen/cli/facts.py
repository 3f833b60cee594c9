"""`quizgen facts`: what the article states."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import click

from quizgen.cli import options

if TYPE_CHECKING:
    from quizgen.models import Article, Fact


@click.command(short_help="List the facts of an article.")
@options.article
@options.reading
@options.as_json
def facts(source: str, nlp_model: str | None, as_json: bool, **given: Any) -> None:
    """List the facts of an article, with the words that prove each.

    \b
    Example:
      quizgen facts article.txt --json
    """
    from quizgen.cli.generating import articles_of
    from quizgen.errors import ArticleError
    from quizgen.facts import extract

    articles, failed = articles_of((source,), **given)
    found = [(article, extract(article, model=nlp_model)) for article in articles]
    if not any(stated for _, stated in found):
        raise ArticleError(
            f"No fact was found in {source}. Give a longer report of an event, in English."
        )
    click.echo(_as_json(found) if as_json else _as_table(found))
    click.get_current_context().exit(failed)


def _as_json(found: list[tuple[Article, list[Fact]]]) -> str:
    table = [
        {"article": article.id, **fact.model_dump(mode="json", exclude={"clause"})}
        for article, stated in found
        for fact in stated
    ]
    return json.dumps(table, ensure_ascii=False, indent=2)


def _as_table(found: list[tuple[Article, list[Fact]]]) -> str:
    blocks = []
    for article, stated in found:
        if len(found) > 1:
            blocks.append(f"# {article.title}")
        blocks += [_block(fact) for fact in stated]
    return "\n\n".join(blocks)


def _block(fact: Fact) -> str:
    """A fact as lines: kind and how it is told, a role each, and the evidence."""
    how = [fact.modality] * (fact.modality != "asserted") + ["not"] * (fact.polarity == "negative")
    lines = [" ".join([fact.kind, *(f"({word})" for word in how)])]
    if fact.attribution:
        lines.append(f"  {'says':<12} {fact.attribution.words}")
    lines += [f"  {role:<12} {mention.words}" for role, mention in fact.roles()]
    place = f"{fact.evidence.start}-{fact.evidence.end}"
    return "\n".join([*lines, f"  {'evidence':<12} {place}: {fact.evidence.quote}"])

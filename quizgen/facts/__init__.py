"""Facts: everything linguistic. An `Article` becomes a list of typed facts with their evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizgen.models import Article, Fact

__all__ = ["extract"]


def extract(article: Article, *, model: str | None = None) -> list[Fact]:
    """The typed facts of an article; see `quizgen.facts.extract`. spaCy loads at the first call."""
    from quizgen.facts.extract import extract as run

    return run(article, model=model)

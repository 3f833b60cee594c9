"""Facts: everything linguistic. An `Article` becomes a list of typed facts with their evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizgen.models import Article, Clause, Fact

__all__ = ["disagreements", "extract"]


def extract(article: Article, *, model: str | None = None) -> list[Fact]:
    """The typed facts of an article; see `quizgen.facts.extraction`, which loads spaCy."""
    from quizgen.facts.extraction import extract as run

    return run(article, model=model)


def disagreements(
    asked: Sequence[tuple[str, str, Clause | None]],
    *,
    model: str | None = None,
    alone: bool = False,
) -> list[str]:
    """Why each question is refused when it is parsed; see `quizgen.facts.gate`."""
    from quizgen.facts.gate import disagreements as run

    return run(asked, model=model, alone=alone)

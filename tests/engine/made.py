"""Mentions and facts made by hand, and what a source of candidates finds in a fact."""

from typing import Any

from quizgen.items.candidate import Candidate, Refusal
from quizgen.models import Article, Evidence, Fact, Mention, MentionType

SAID = "Somebody said something about it."
WHOLE = Article(id="made", title="A day", text=SAID)


def mention(words: str, kind: MentionType = "thing", **more: Any) -> Mention:
    """A mention of words that stand anywhere."""
    return Mention(start=0, end=len(words), text=words, type=kind, **more)


def common() -> dict[str, Any]:
    """Id and evidence of a fact that stands nowhere in particular."""
    return {"id": "0", "evidence": Evidence(start=0, end=len(SAID), quote=SAID)}


def found(source: Any, fact: Fact, whole: Article) -> tuple[list[str], list[str]]:
    """Stem and key of each candidate, and the reason of each refusal."""
    every = list(source(fact, whole))
    asked = [f"{c.stem} | {c.key}" for c in every if isinstance(c, Candidate)]
    return asked, [r.reason for r in every if isinstance(r, Refusal)]

"""What somebody demands of somebody, where no one clause says both."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.items.candidate import Candidate, Refusal
from quizgen.items.realise import capitalised
from quizgen.models import Article, Demand, Fact, Mention


def demands(fact: Fact, article: Article) -> Iterator[Candidate | Refusal]:
    """What a demander asks of the one who is to give it."""
    if not isinstance(fact, Demand) or fact.clause is not None or fact.recipient is None:
        return
    first, last = fact.content[0], fact.content[-1]
    key = article.text[first.start : last.end]
    if "\n" in key or len(key.split()) > 12:
        yield Refusal("key too long")
        return
    demander, recipient = fact.demander.words, fact.recipient.words
    whole = Mention(start=first.start, end=last.end, text=key, type="clause", plural=True)
    verb = "do" if fact.demander.plural else "does"
    yield Candidate(
        stem=f"What {verb} {demander} demand from {recipient}?",
        key=key,
        mention=whole,
        fact=fact,
        kind="demand",
        role="content",
        answer_at=None,
        said_back=f"{capitalised(demander)} demands this from {recipient}: {key}.",
    )

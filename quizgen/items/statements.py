"""Cloze sentences and statements to judge, from clauses that stand alone."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.items.candidate import Candidate, Refusal
from quizgen.items.realise import Sentence, capitalised, statement
from quizgen.items.select import sentence
from quizgen.models import GAP, Article, Fact, Mention

GAPPED = {
    "person", "organisation", "country", "city", "number", "money", "percent", "year", "date",
    "weekday", "month", "nationality", "duration",
}  # fmt: skip
"""Types of which one answer fills a gap; a common noun has synonyms."""
SHORTEST = 8
"""Words below which a sentence says too little to have a gap."""


def clozes(fact: Fact, article: Article) -> Iterator[Candidate | Refusal]:
    """A gap for each name or number that a clause holds once."""
    whole = _whole(fact)
    if isinstance(whole, Refusal):
        yield whole
        return
    text = claimed(statement(whole), fact)
    for mention, role in _gaps(whole, fact):
        if text.count(mention.words) != 1 or len(text.split()) < SHORTEST:
            yield Refusal("gap not unique")
            continue
        stem = text.replace(mention.words, GAP)
        yield _candidate(fact, stem, mention, role, text, article)


def judged(fact: Fact, article: Article) -> Iterator[Candidate | Refusal]:
    """The clause as a true statement, with the mention that a false one would change."""
    whole = _whole(fact)
    if isinstance(whole, Refusal):
        yield whole
        return
    text = claimed(statement(whole), fact)
    for mention, role in _gaps(whole, fact):
        if text.count(mention.words) == 1 and len(text.split()) >= SHORTEST:
            found = _candidate(fact, text, mention, role, text, article)
            yield found.changed(type="true_false", weight=0.7)


def claimed(text: str, fact: Fact) -> str:
    """A statement as a sentence, with whoever says so in front."""
    if fact.attribution is None:
        return capitalised(text) + "."
    return f"According to {fact.attribution.words}, {text}."


def _whole(fact: Fact) -> Sentence | Refusal:
    if fact.clause is None or fact.kind in {"time", "place", "cause"}:
        return Refusal("no clause")
    if fact.polarity == "negative":
        return Refusal("negative")
    try:
        return sentence(fact.clause)
    except Refusal as refusal:
        return refusal


def _gaps(whole: Sentence, fact: Fact) -> Iterator[tuple[Mention, str]]:
    """Mentions that can be a gap: parts that are a name or a number, and the fact's own number."""
    if fact.kind == "quantity":
        yield fact.number, "number"
        return
    for part in (whole.subject, *whole.parts):
        mention = part.mention
        exact = not mention.head or any(c.isdigit() for c in mention.text)
        short = len(mention.words.split()) <= 5
        if part.marker == "from":
            continue
        if mention.type in GAPPED and exact and short and not (mention.plural or part.open):
            yield part.mention, part.role


def _candidate(
    fact: Fact, stem: str, mention: Mention, role: str, text: str, article: Article
) -> Candidate:
    held = article.text[mention.start : mention.end] == mention.text
    return Candidate(
        stem=stem,
        key=mention.words,
        mention=mention,
        fact=fact,
        kind="quantity" if role == "number" else fact.kind,
        role=role,
        answer_at=article.evidence(mention.start, mention.end) if held else None,
        said_back=text,
        type="cloze",
        weight=0.75 if mention.type in {"person", "number", "money", "percent"} else 0.65,
    )

"""From an article to its facts: parse, names, clauses, frames, and what stands inside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from quizgen.facts.attendance import attendances
from quizgen.facts.attribution import according_to, modality, source
from quizgen.facts.build import Built, build
from quizgen.facts.clauses import Predication, predications
from quizgen.facts.conditions import demanded
from quizgen.facts.derived import circumstances
from quizgen.facts.doubt import agrees, factual
from quizgen.facts.identity import fact_id
from quizgen.facts.named import memberships, roles
from quizgen.facts.names import Cast, cast
from quizgen.facts.nlp import parse
from quizgen.facts.quantities import quantities
from quizgen.facts.quotes import SHORTEST, Quote, inside, quotes, speaker
from quizgen.facts.reference_story import announce
from quizgen.facts.salience import Salience, evidence_of
from quizgen.facts.timing import dated
from quizgen.facts.typed import typed, with_roles
from quizgen.models import Article, Clause, Fact, Mention, Quotation, Statement

if TYPE_CHECKING:
    from spacy.tokens import Doc


def extract(article: Article, *, model: str | None = None) -> list[Fact]:
    """The typed facts of an article, in order of appearance, each with its evidence.

    Doubtful text yields nothing: an article may well give no fact at all.

    Args:
        model: name of another installed spaCy pipeline.

    Raises:
        UsageError: the language model is not installed.
    """
    doc = parse(article, model=model)
    announce(doc, article.title, article.standfirst)
    who = cast(doc, article)
    salience = Salience(doc, who, article)
    found = [
        *clause_facts(doc, who, article, salience),
        *roles(who, article, salience),
        *memberships(doc, who, article, salience),
        *attendances(doc, who, article, salience),
        *quotations(doc, who, article, salience),
    ]
    unique = {fact.id: fact for fact in reversed(found)}
    return sorted(unique.values(), key=lambda f: (f.evidence.start, f.evidence.end))


def clause_facts(doc: Doc, who: Cast, article: Article, salience: Salience) -> Iterator[Fact]:
    """What the clauses state, outside of quotations, with whoever says so."""
    marks = quotes(article.text)
    found = [p for p in predications(doc) if not inside(p.verb, marks)]
    by_verb = {p.verb.i: p for p in found}
    for predication in found:
        said = source(predication, who, by_verb)
        if not said.known or not factual(predication) or not agrees(predication):
            continue
        if not _ENDED.search(predication.verb.sent.text):
            # a subheading says things in its own way
            continue
        built = build(predication, who)
        if not _points_out(built):
            yield from _facts(built, said.mention, who, article, salience)


_ENDED = re.compile(r"[.!?…][\"”’)\]]*\s*$")


def _points_out(built: Built) -> bool:
    """Whether nobody can tell who or what the clause is about: then it states nothing."""
    subject = built.clause.part("subject")
    return subject is not None and subject.open and subject.mention.text.lower() in _PRONOUNS


_PRONOUNS = {"he", "she", "it", "they", "this", "that", "these", "those", "we", "i", "you", "who",
             "which", "some", "others", "both", "all", "one", "none", "many"}  # fmt: skip


def _facts(
    built: Built, said_by: Mention | None, who: Cast, article: Article, salience: Salience
) -> Iterator[Fact]:
    frame, clause = with_roles(built)
    clause = dated(clause, article.published, modality(built))
    clause, according, is_open = according_to(clause)
    if is_open or (according is not None and said_by is not None):
        return
    predication: Predication = built.predication
    evidence = evidence_of(predication.verb.sent, article)
    common: dict[str, Any] = {
        "evidence": evidence,
        "attribution": said_by or according,
        "modality": modality(built),
        "polarity": "negative" if predication.negated or _denied(clause) else "positive",
        "salience": salience.of(predication.verb.sent),
    }
    mark = f"{predication.verb.idx - evidence.start}"
    fact = typed(frame, clause, {**common, "id": fact_id(frame.kind, evidence.quote, mark)})
    if fact is not None and not _quotes(fact, article):
        yield fact
    yield from demanded(fact, built, who, common)
    yield from circumstances(clause, common, article.text)
    yield from quantities(built, clause, common)


def _denied(clause: Clause) -> bool:
    """Whether an adverb says "not" in other words."""
    words = {p.mention.text.lower() for p in clause.parts if p.slot == "adverb"}
    return bool(words & {"no longer", "never", "hardly", "barely", "rarely", "no more"})


def _quotes(fact: Fact, article: Article) -> bool:
    """Whether a statement's content is a quotation, which is a fact of its own."""
    if not isinstance(fact, Statement):
        return False
    before = article.text[max(fact.content.start - 1, 0) : fact.content.start]
    return before in {"“", '"'} and len(fact.content.text.split()) >= SHORTEST


def quotations(doc: Doc, who: Cast, article: Article, salience: Salience) -> Iterator[Fact]:
    """Whole quoted sentences whose speaker is certain."""
    last: tuple[int, Mention] | None = None
    for quote in quotes(article.text):
        words = article.text[quote.start : quote.end]
        paragraph = article.text.rfind("\n", 0, quote.start)
        if len(words.split()) < 4:
            continue
        found = speaker(quote, doc, who)
        if found is not None:
            entity, token = found
            span = who.span_of(token) or doc[token.i : token.i + 1]
            said_by = Mention(
                start=span.start_char,
                end=span.end_char,
                text=span.text,
                name="" if entity.name == span.text else entity.name,
                type=entity.type,
            )
        elif last is not None and last[0] == paragraph:
            said_by = last[1]
        else:
            last = None
            continue
        last = (paragraph, said_by)
        yield _quotation(quote, said_by, doc, article, salience)


def _quotation(
    quote: Quote, said_by: Mention, doc: Doc, article: Article, salience: Salience
) -> Quotation:
    touched = [
        s for s in doc.sents if s.start_char < quote.outer[1] and s.end_char > quote.outer[0]
    ]
    sentences = doc[touched[0].start : touched[-1].end]
    evidence = evidence_of(sentences, article)
    if not evidence.start <= said_by.start < evidence.end:
        start = min(evidence.start, said_by.start)
        evidence = article.evidence(start, max(evidence.end, said_by.end))
    return Quotation(
        id=fact_id("quotation", article.text[quote.start : quote.end]),
        speaker=said_by,
        words=Mention(
            start=quote.start,
            end=quote.end,
            text=article.text[quote.start : quote.end],
            type="quote",
        ),
        evidence=evidence,
        salience=salience.of(sentences),
    )

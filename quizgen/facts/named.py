"""Facts that names alone state: who holds which office, what belongs to a list."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from quizgen.facts.identity import fact_id
from quizgen.facts.mentions import mention
from quizgen.facts.names import Entity
from quizgen.facts.salience import Salience, evidence_of
from quizgen.models import Article, Fact, Membership, Mention, Role

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

    from quizgen.facts.names import Cast

_LISTING = {"including", "include", "like", "such as"}


def roles(cast: Cast, article: Article, salience: Salience) -> Iterator[Fact]:
    """Offices as the article gives them, each person's once."""
    seen: set[tuple[int, str]] = set()
    for office in cast.offices():
        key = (office.person.id, office.wording.lower())
        owner = office.sentence.doc[max(office.title.start - 1, 0) : office.title.start + 1]
        if key in seen or any(t.tag_ == "PRP$" for t in owner):
            # "his lawyer": whose, a pronoun tells, and often tells it wrong
            continue
        seen.add(key)
        yield Role(
            person=_person(office.person, office.sentence),
            title=_span_mention(office.title, office.wording),
            body=_body(office.body, cast, office.sentence),
            **common("role", office.sentence, article, salience, office.wording),
        )


def memberships(doc: Doc, cast: Cast, article: Article, salience: Salience) -> Iterator[Fact]:
    """Groups with members named behind "including" or "such as"."""
    for token in doc:
        if token.lower_ not in {"including", "as"} or token.dep_ != "prep":
            continue
        if token.lower_ == "as" and doc[max(token.i - 1, 0)].lower_ != "such":
            continue
        first = next((c for c in token.children if c.dep_ == "pobj"), None)
        if first is None or token.head.pos_ not in {"NOUN", "PROPN"}:
            continue
        members = [m for t in listed(first) if (m := named_mention(t, cast)) is not None]
        if len(members) >= 2:
            head = token.head
            group, is_open = mention(doc[head.left_edge.i : head.i + 1], cast)
            if not is_open:
                yield Membership(
                    group=group,
                    members=tuple(members),
                    **common("membership", token.sent, article, salience, group.text),
                )


def listed(first: Token) -> Iterator[Token]:
    """The members of a coordination, in order."""
    yield first
    for child in first.children:
        if child.dep_ == "conj":
            yield from listed(child)


def named_mention(token: Token, cast: Cast) -> Mention | None:
    """The name that covers a token, as a mention; none when there is none."""
    entity, span = cast.at(token), cast.span_of(token)
    return _entity_mention(entity, span) if entity is not None and span is not None else None


def _person(entity: Entity, sentence: Span) -> Mention:
    """The person's mention in the sentence that gives the office, or the first in the article."""
    near = [s for s in entity.spans if sentence.start <= s[0] < sentence.end] or [entity.spans[0]]
    return _entity_mention(entity, sentence.doc[near[0][0] : near[0][1]])


def _entity_mention(entity: Entity, span: Span) -> Mention:
    return Mention(
        start=span.start_char,
        end=span.end_char,
        text=span.text,
        name="" if entity.name == span.text else entity.name,
        type=entity.type,
        plural=entity.plural,
    )


def _span_mention(span: Span, words: str) -> Mention:
    return Mention(
        start=span.start_char,
        end=span.end_char,
        text=span.text,
        name="" if words == span.text else words,
        type="role",
        head=span.root.lemma_.lower(),
    )


def _body(body: Entity | Span | None, cast: Cast, sentence: Span) -> Mention | None:
    if body is None:
        return None
    if isinstance(body, Entity):
        near = [s for s in body.spans if sentence.start <= s[0] < sentence.end]
        return _entity_mention(body, sentence.doc[near[0][0] : near[0][1]]) if near else None
    return mention(body, cast)[0]


def common(
    kind: str, sentence: Span, article: Article, salience: Salience, mark: str
) -> dict[str, Any]:
    """Id, evidence and salience of a fact that a sentence states."""
    evidence = evidence_of(sentence, article)
    return {
        "id": fact_id(kind, evidence.quote, mark),
        "evidence": evidence,
        "salience": salience.of(sentence),
    }

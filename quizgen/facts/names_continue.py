"""Topics that go on: what one sentence is about is the subject of the next ("The bill", "it")."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from quizgen.facts.names_agree import agrees, kind_of
from quizgen.facts.names_data import words
from quizgen.facts.names_sure import of_agents
from quizgen.facts.names_syntax import SAYING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

    from quizgen.facts.names_mentions import Phrase

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_LIVING = frozenset({"person", "group"})
_NEW = frozenset({"a", "an", "another", "one"})


def topic(token: Token, recent: Sequence[Phrase]) -> Phrase | None:
    """What a pronoun that is the subject of its sentence goes on with, or none.

    Args:
        token: the pronoun.
        recent: the phrases named in its sentence and in those before, in order; a pronoun that is
            understood stands for its phrase.
    """
    verb = token.head
    if token.dep_ not in _SUBJECTS or verb.dep_ != "ROOT" or _asks(token.sent):
        return None
    own = [p for p in recent if token.sent.start <= p.root < token.i]
    before = [p for p in recent if token.doc[p.root].sent.end == token.sent.start]
    clauses = [c for c in verb.children if c.dep_ == "advcl" and c.i < token.i]
    found = _fronted(own, verb) if clauses else _last(before, token.doc)
    if found is None or not (agrees(token, found) or _team(token, found)):
        return None
    near = [*own, *([] if clauses else before)]
    others = [p for p in near if p.key != found.key and not _holds(found, p)]
    if not clauses and any(agrees(token, p) for p in others if p in own):
        return None
    return None if _doubtful(token, found, others) else found


def _asks(sent: Span) -> bool:
    return sent.text.rstrip("\"'”’ \n").endswith("?")


def _last(before: Sequence[Phrase], doc: Doc) -> Phrase | None:
    """The subject of the sentence before, but for a question's and for what belongs to another."""
    heads = [p for p in before if _subject(doc[_head(p)], "ROOT")]
    found = _whole(heads)
    if found is None or _asks(doc[found.root].sent) or doc[found.start].tag_ == "PRP$":
        return None
    return found


def _fronted(ahead: Sequence[Phrase], verb: Token) -> Phrase | None:
    """The subject of the clause in front: "Because the bill failed, it ..."."""
    doc = verb.doc
    heads = [
        p for p in ahead if _subject(doc[_head(p)], "advcl") and doc[_head(p)].head.head == verb
    ]
    return _whole(heads)


def _subject(noun: Token, clause: str) -> bool:
    return noun.dep_ in _SUBJECTS and noun.head.dep_ == clause


def _head(phrase: Phrase) -> int:
    """The first head of a list, or the head of a phrase."""
    return phrase.key[1] if phrase.key[0] == "list" else phrase.root


def _whole(heads: Sequence[Phrase]) -> Phrase | None:
    """The list, where the subject is one, else the one subject."""
    lists = [p for p in heads if p.key[0] == "list"]
    return lists[0] if lists else heads[0] if len({p.key for p in heads}) == 1 else None


def _holds(whole: Phrase, part: Phrase) -> bool:
    return whole.start <= part.root < whole.end


def _team(token: Token, phrase: Phrase) -> bool:
    """Whether "they" takes up a body of people, with a verb that is the same for several."""
    verb = token.head
    group = [verb, *(c for c in verb.children if c.dep_ in {"aux", "auxpass"})]
    marked = any(t.tag_ in {"VBP", "VBZ"} or t.lower_ == "were" for t in group)
    noun = token.doc[phrase.root]
    known = noun.lemma_.lower() in words("reference", "teams.txt") and noun.tag_ == "NN"
    return token.lower_ == "they" and known and not marked


def _doubtful(token: Token, found: Phrase, others: Sequence[Phrase]) -> bool:
    """Whether the pronoun may be said of something else."""
    doc, agent = token.doc, of_agents(token.head)
    rivals = [p for p in others if agrees(token, p)]
    if kind_of(token) == "person":
        return bool(rivals)
    if agent:
        living = [p for p in rivals if p.sort in _LIVING and p.role in {"subject", "object"}]
        return found.sort not in _LIVING or bool(living)
    if doc[_head(found)].head.lemma_ in SAYING:
        return True
    return any(_comes_up(doc, p) for p in rivals if not p.named)


def _comes_up(doc: Doc, phrase: Phrase) -> bool:
    """Whether a sentence brings what the next may be about: its object, or a new thing."""
    noun = doc[phrase.root]
    above = noun.head.head if noun.dep_ == "pobj" else noun.head
    new = phrase.role == "object" or doc[phrase.start].lower_ in _NEW
    return new and above.dep_ == "ROOT"

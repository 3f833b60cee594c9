"""Which pronouns take up their antecedent beyond doubt."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from quizgen.facts.names_agree import agrees, kind_of, names_subject
from quizgen.facts.names_data import words
from quizgen.facts.names_syntax import SAYING, subject_of, told

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from quizgen.facts.names_mentions import Phrase


_LIVING = frozenset({"person", "group"})


def governs(token: Token, phrase: Phrase, recent: Sequence[Phrase]) -> bool:
    """Whether a body does what the sentence says, and "it" or "its" stands under its verb.

    Nothing else that the pronoun agrees with may stand between, but things where the pronoun does
    what only people and bodies do ("Google surprised the industry as it unveiled ...").
    """
    root = token.doc[phrase.root]
    if phrase.sort != "group" or not phrase.named or phrase.root >= token.i:
        return False
    if root.dep_ != "nsubj" or not root.head.is_ancestor(token) or root.is_ancestor(token):
        return False
    if phrase.root in told(token):
        return acts(token.head)
    agent = token.dep_ == "nsubj" and of_agents(token.head)
    return not any(
        p.key != phrase.key
        and phrase.root < p.root < token.i
        and agrees(token, p)
        and not (agent and p.sort == "thing")
        for p in recent
    )


def alone(token: Token, phrase: Phrase, recent: Sequence[Phrase]) -> bool:
    """Whether the sentence of a body has no definite thing that "it" could as well be."""
    if phrase.sort != "group" or kind_of(token) != "thing" or of_agents(token.head):
        return True
    sent = token.doc[phrase.root].sent
    return not any(
        p.key != phrase.key
        and not p.named
        and sent.start <= p.root < sent.end
        and agrees(token, p)
        and token.doc[p.start].lower_ in {"the", "this", "that", "its"}
        for p in recent
    )


def beside(token: Token, best: Phrase, recent: Sequence[Phrase]) -> bool:
    """Whether "he" or "she" may be another person than the best.

    Another who fits stands before it in its own sentence, or, where nobody does, in the sentence
    before, of which the best is not the subject.
    """
    own = [p for p in recent if p.root < token.i and p.root >= token.sent.start]
    rivals = (p for p in own if p.sort == "person" and p.named and agrees(token, p))
    others = {p.key for p in rivals} - {best.key}
    if any(p.key == best.key for p in own):
        owns = token.tag_ == "PRP$" and names_subject(best, subject_of(token))
        return bool(others) and not owns
    if _speaks(token) and not others:
        # "he said" takes up whoever spoke or was spoken of last
        return False
    last = [p for p in recent if token.doc[p.root].sent.end == token.sent.start]
    near = {p.key for p in last if p.sort == "person" and p.named and agrees(token, p)}
    leads = any(p.key == best.key and p.role == "subject" for p in last)
    return bool(others) or (len(near | {best.key}) > 1 and bool(near) and not leads)


def _speaks(token: Token) -> bool:
    return token.dep_ == "nsubj" and token.head.lemma_ in SAYING


def continues(token: Token, best: Phrase, recent: Sequence[Phrase]) -> Phrase | None:
    """The subject of the sentence before, where the pronoun that opens the next takes it up.

    None where other words of that sentence fit as well.
    """
    subject = token if token.dep_ in {"nsubj", "nsubjpass"} else token.head
    main = subject.dep_ in {"nsubj", "nsubjpass"} and subject.head.dep_ == "ROOT"
    if not main or subject.left_edge.i > token.i or best.key[0] != "noun":
        return None
    before = [p for p in recent if token.doc[p.root].sent.end == token.sent.start]
    mine = [p for p in before if p.key == best.key and _heads(token.doc[p.root])]
    agent = subject is token and of_agents(token.head)
    if kind_of(token) == "person" or not mine or (agent and mine[0].sort not in _LIVING):
        return None
    finds = subject is token and _finds(token.head, token.doc[mine[0].root])
    rivals = (p for p in before if p.key != best.key and agrees(token, p))
    within = range(mine[0].start, mine[0].end)
    sure = finds or not any(
        p.root not in within and (p.sort in _LIVING if agent else _stands_out(token.doc, p))
        for p in rivals
    )
    return mine[0] if sure else None


def _stands_out(doc: Doc, phrase: Phrase) -> bool:
    """Whether a phrase is more than a bare word on the edge of its sentence."""
    definite = doc[phrase.start].lower_ in {"the", "this", "that", "these", "those", "its", "their"}
    return phrase.role in {"subject", "object"} or phrase.named or definite


def _finds(verb: Token, subject: Token) -> bool:
    """Whether researchers find something out: who else is named was only their subject."""
    known = words("reference", "finders.txt")
    return verb.lemma_.lower() in known and subject.lemma_.lower() in known and acts(verb)


def _heads(root: Token) -> bool:
    """Whether a noun is the whole subject of its sentence."""
    joined = any(c.dep_ == "conj" for c in root.children)
    return root.dep_ in {"nsubj", "nsubjpass"} and root.head.dep_ == "ROOT" and not joined


def acts(verb: Token) -> bool:
    """Whether a verb says what its subject does or wants, not what it is or what is done to it."""
    if any(c.dep_ in {"auxpass", "attr", "nsubjpass"} for c in verb.children):
        return False
    said = [c for c in verb.children if c.dep_ == "acomp"]
    return all(c.lemma_.lower() in words("reference", "willing.txt") for c in said)


def of_agents(verb: Token) -> bool:
    """Whether only people and bodies do what the verb says."""
    return verb.lemma_.lower() in words("reference", "agents.txt") and acts(verb)

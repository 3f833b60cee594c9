"""Who is meant by a pronoun or a description: the one antecedent that fits best, or none."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING

from quizgen.facts.names_agree import (
    PRONOUNS,
    REFLEXIVE,
    agrees,
    bars,
    holds_office,
    kind_of,
    listed,
    names_subject,
    owned,
)
from quizgen.facts.names_continue import topic
from quizgen.facts.names_describe import Descriptions
from quizgen.facts.names_mentions import Antecedent, Phrase, phrases, role
from quizgen.facts.names_sure import acts, alone, beside, continues, governs, of_agents
from quizgen.facts.names_syntax import (
    SAYING,
    clause_of,
    empty,
    quotations,
    sentence_numbers,
    subject_ahead,
    subject_of,
    told,
)

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from quizgen.facts.names import Entity, Office

# The weights and the margins were calibrated as a set: first on the development articles by eye,
# then for nine right answers in ten on news with marked references.
DISTANCE = (3.0, 2.0, 0.8)
"""For a mention in the same sentence, the one before, two before."""
RIVALS = 2
"""Sentences back in which a second named thing makes "it" doubtful."""
ROLES = {"subject": 1.2, "member": 0.6, "object": 0.3, "possessive": 0.4, "other": 0.0}
PARALLEL, NAMED, AGAIN, SAME_CLAUSE, NEW_PARAGRAPH = 0.5, 0.4, 0.25, 1.6, -0.4
TOLD, BODY = 1.0, 1.6
MARGIN = {"person": 0.7, "thing": 1.1, "several": 1.4}


class References:
    """All the pronouns and descriptions of a document with their antecedents."""

    def __init__(
        self,
        doc: Doc,
        entities: Sequence[Entity],
        at: dict[int, Entity],
        offices: Sequence[Office],
    ) -> None:
        self.doc = doc
        self.entities = entities
        self.found: dict[int, Antecedent] = {}
        self._sentence = sentence_numbers(doc)
        self._quotes = quotations(doc)
        self._phrases = phrases(doc, at)
        self._by_root = {p.root: p for p in self._phrases}
        self._seen: list[Phrase] = []
        self._nouns: dict[tuple[str, bool], tuple[str, int]] = {}
        describe = Descriptions(doc, entities, at, offices)
        waiting = deque(self._phrases)
        for token in doc:
            while waiting and waiting[0].root <= token.i:
                self._enter(waiting.popleft(), describe)
            if token.lower_ in PRONOUNS and token.tag_ in {"PRP", "PRP$"}:
                self._pronoun(token)

    def agreeing(self, token: Token) -> list[Phrase]:
        """The phrases before a pronoun in its sentence that agree with it, in order."""
        return [
            p for p in self._phrases
            if token.sent.start <= p.root < token.i
            and not p.start <= token.i < p.end
            and agrees(token, p)
        ]  # fmt: skip

    def _enter(self, phrase: Phrase, describe: Descriptions) -> None:
        """Take a phrase into account, as the name it stands for where it stands for one."""
        if phrase.key[0] == "noun":
            entity = describe.resolve(self.doc[phrase.root])
            if entity is not None:
                first = entity.spans[0]
                self.found[phrase.root] = Antecedent(first[0], first[1], entity.id)
                phrase = replace(
                    phrase, key=("name", entity.id), gender=entity.gender, named=True,
                    sort="person" if entity.type == "person" else phrase.sort,
                )  # fmt: skip
            else:
                phrase = self._repeated(phrase)
                self._nouns[self.doc[phrase.root].lemma_, phrase.plural] = phrase.key
        self._seen.append(phrase)

    def _repeated(self, phrase: Phrase) -> Phrase:
        """ "The bill" after "a bill" is the same thing."""
        token = self.doc[phrase.root]
        if not any(c.lower_ in {"the", "this", "that", "these", "those"} for c in token.children):
            return phrase
        old = self._nouns.get((token.lemma_, phrase.plural))
        return replace(phrase, key=old) if old else phrase

    def _pronoun(self, token: Token) -> None:
        if empty(token):
            return
        best, said = self._choose(token), None
        topic = self._topic(token) if best is None or best.key[0] != "name" else None
        if topic is not None:
            best = said = topic
        if best is None:
            return
        entity = best.key[1] if best.key[0] == "name" else None
        found = Antecedent(best.start, best.end, entity)
        if entity is None:
            said = said or continues(token, best, self._recent(token))
        if said is not None and entity is None:
            # a pronoun for a pronoun is as sure as the first, and stands for the same words
            found = self.found.get(said.root) or Antecedent(said.start, said.end, None, sure=True)
        self.found[token.i] = found
        self._seen.append(
            replace(
                best, root=token.i, start=token.i, end=token.i + 1, role=role(token), named=False
            )
        )

    def _topic(self, token: Token) -> Phrase | None:
        """What goes on from the sentence before, outside quotations."""
        told = [p for p in self._recent(token) if p.root not in self._quotes]
        return None if token.i in self._quotes else topic(token, told)

    def _recent(self, token: Token) -> list[Phrase]:
        """What was named in the token's sentence and in the few before, in order."""
        here = self._sentence[token.i]
        near = takewhile(
            lambda p: here - self._sentence[p.root] < len(DISTANCE), reversed(self._seen)
        )
        return list(near)[::-1]

    def _choose(self, token: Token) -> Phrase | None:
        """The clearly best candidate, or none."""
        scores: dict[tuple[str, int], tuple[float, Phrase]] = {}
        ahead = self._ahead(token)
        near = [*self._recent(token), *([ahead] if ahead else [])]
        barred = {p.key for p in near if bars(token, p)}
        for phrase in near:
            if phrase.key in barred or not self._fits(token, phrase):
                continue
            far = self._sentence[token.i] - self._sentence[phrase.root]
            score = self._score(token, phrase, far)
            old = scores.get(phrase.key)
            if old is None:
                scores[phrase.key] = (score, phrase)
            else:
                scores[phrase.key] = (
                    max(score, old[0]) + AGAIN,
                    old[1] if old[1].named else phrase,
                )
        ranked = sorted(scores.values(), key=lambda s: -s[0])
        if not ranked:
            return None
        margin = MARGIN[kind_of(token)]
        if len(ranked) > 1 and ranked[0][0] - ranked[1][0] < margin:
            return None
        best = ranked[0][1]
        if self._rivalled(token, best):
            return None
        speaks = any(p.key == best.key for p in near if p.root in told(token))
        if kind_of(token) == "thing" and speaks and not acts(token.head):
            return None
        if kind_of(token) == "person" or self._plain(token, best):
            return best
        again = (p for p in self._recent(token) if p.key == best.key and p is not best)
        return best if any(self._plain(token, p) for p in again) else None

    def _rivalled(self, token: Token, best: Phrase) -> bool:
        """Whether a pronoun may be another than the best, the last sentences tell not."""
        if kind_of(token) == "person":
            near = [p for p in self._recent(token) if not self._speaks(token, p)]
            return beside(token, best, near)
        if best.key[0] != "name" or best.sort != "thing":
            return False
        here = self._sentence[token.i]
        return any(
            p.key[0] == "name" and p.sort == "thing" and p.key != best.key
            for p in self._recent(token)
            if here - self._sentence[p.root] <= RIVALS
        )

    def _plain(self, token: Token, phrase: Phrase) -> bool:
        """Whether "it" or "they" takes up a name beyond doubt; common nouns need less.

        The name is the subject of the pronoun's own clause, or of the one before.
        """
        free = role(token) != "subject" or of_agents(token.head)
        if (free and names_subject(phrase, subject_of(token))) or governs(
            token, phrase, self._recent(token)
        ):
            return True
        if phrase.key[0] != "name" or holds_office(token, phrase):
            return True
        first = role(token) == "subject" and not any(
            p.role == "subject" and self._sentence[p.root] == self._sentence[token.i]
            for p in self._recent(token)
        )
        main = phrase.role == "subject" and self.doc[phrase.root].head.dep_ == "ROOT"
        near = self._sentence[token.i] - self._sentence[phrase.root] <= 1
        fits = phrase.plural or kind_of(token) == "thing"
        return first and main and near and fits and alone(token, phrase, self._recent(token))

    def _ahead(self, token: Token) -> Phrase | None:
        """The subject of the main clause that follows: "In his speech, Starmer said ..."."""
        subject = subject_ahead(token)
        return self._by_root.get(subject.i) if subject is not None else None

    def _score(self, token: Token, phrase: Phrase, far: int) -> float:
        own = names_subject(phrase, subject_of(token))
        part = "subject" if own else phrase.role
        if (
            part == "subject"
            and not own
            and kind_of(token) == "person"
            and listed(phrase, self.doc)
        ):
            part = "member"
        score = DISTANCE[far] + ROLES[part] + NAMED * phrase.named
        if part == "subject" and phrase.role == part and role(token) == "subject":
            score += PARALLEL
        if holds_office(token, phrase):
            score += BODY
        if phrase.root > token.i:
            return score + SAME_CLAUSE
        if own:
            score += SAME_CLAUSE
        elif phrase.root in told(token):
            score += TOLD
        if phrase.root < token.i and "\n" in self.doc[phrase.root : token.i].text:
            score += NEW_PARAGRAPH
        return score

    def _fits(self, token: Token, phrase: Phrase) -> bool:
        """Number, gender, sort, and the syntax of who can be meant in one clause."""
        if not agrees(token, phrase):
            return False
        if phrase.start <= token.i < phrase.end or owned(token, phrase):
            return False
        own = names_subject(phrase, subject_of(token))
        if token.lower_ in REFLEXIVE:
            return own
        if own and token.tag_ == "PRP" and clause_of(token) == clause_of(self.doc[phrase.root]):
            return False
        return not self._speaks(token, phrase)

    def _speaks(self, token: Token, phrase: Phrase) -> bool:
        """Whether one is the speaker of words in which the other stands: they are not the same."""
        quote, other = self._quotes.get(token.i), self._quotes.get(phrase.root)
        if quote == other:
            return False
        root = token if quote is None else self.doc[phrase.root]
        return root.dep_ == "nsubj" and root.head.lemma_ in SAYING

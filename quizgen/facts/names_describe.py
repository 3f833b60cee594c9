"""Descriptions that stand for a name: "the president", "the ministry", "the country"."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from quizgen.facts.names_data import gazetteer, kinds, words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from quizgen.facts.names import Entity, Office

_THE = frozenset({"the", "this", "that"})
_CALLED = frozenset({"person", "organisation", "country", "city", "place"})
_ANY_BODY = frozenset({"body", "institution", "organisation", "organization"})
_FIRMS = frozenset({"airline", "company", "corporation", "firm", "manufacturer", "retailer"})
_FIRM_HEADS = frozenset({"airlines", "airways", "bank", "co", "corp", "corporation", "group", "inc",
                         "industries", "ltd", "motors", "rail", "systems"})  # fmt: skip
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_THINGS = frozenset({"thing", "work", "event"})
OFTEN, DOMINANT = 4, 0.6
"""Mentions, and their share, from which on a story is that of one company."""
NEAR = 2
"""Sentences back in which "the country" finds its name."""


class Descriptions:
    """Finds the name that a description takes up."""

    def __init__(
        self,
        doc: Doc,
        entities: Sequence[Entity],
        at: dict[int, Entity],
        offices: Sequence[Office],
    ) -> None:
        self.doc = doc
        self.at = at
        self._entities = entities
        self._held: dict[str, list[Office]] = defaultdict(list)
        self._bodies: dict[int, int] = {}
        for office in offices:
            if office.body_id is not None:
                self._bodies[office.person.id] = office.body_id
            self._held[_head(office.title.text)].append(office)
        self._worded: dict[str, list[Entity]] = defaultdict(list)
        for entity in entities:
            if entity.type in {"organisation", "event", "work", "place"}:
                word = _head(entity.name)
                if word.capitalize() in gazetteer().heads:
                    self._worded[word].append(entity)
        self._called = _called(doc, at)
        self._first = [sent.start for sent in doc.sents]
        self._sentences = [i for i, sent in enumerate(doc.sents) for _ in sent]

    def resolve(self, token: Token) -> Entity | None:
        """The one entity that the description with this head stands for, or none."""
        if token.tag_ not in {"NN", "NNP"} or not any(
            c.lower_ in _THE and c.dep_ == "det" for c in token.children
        ):
            return None
        if _restricted(token):
            return None
        noun = token.lemma_.lower()
        for look in (
            self._by_office, self._by_word, self._by_speaker, self._by_call, self._by_kind,
        ):  # fmt: skip
            found = look(token, noun)
            if found is not None:
                return found
        return None

    def _modifiers(self, token: Token) -> list[Token]:
        return [
            c for c in token.children if c.i < token.i and c.dep_ in {"amod", "compound", "nmod"}
        ]

    def _by_office(self, token: Token, noun: str) -> Entity | None:
        offices = [o for o in self._held.get(noun, ()) if o.person.spans[0][0] < token.i]
        for modifier in self._modifiers(token):
            offices = [o for o in offices if modifier.lower_ in o.wording.lower().split()]
        people = {o.person.id: o.person for o in offices}
        if len(people) > 1:
            near = {e.id for e in self._near(token)}
            people = {i: person for i, person in people.items() if i in near}
        return next(iter(people.values())) if len(people) == 1 else None

    def _by_word(self, token: Token, noun: str) -> Entity | None:
        found = [e for e in self._worded.get(noun, ()) if e.spans[0][0] < token.i]
        for modifier in self._modifiers(token):
            found = [e for e in found if modifier.text.lower() in e.name.lower().split()]
        return None if self._another(token, found) else self._only(found, token)

    def _another(self, token: Token, found: list[Entity]) -> bool:
        """Whether the article has another of the sort ("a committee led by ...")."""
        own = {i for e in found for start, end in e.spans for i in range(start, end)}
        return any(
            t.lemma_ == token.lemma_
            and t.i not in own
            and t.i < token.i
            and any(c.lower_ in {"a", "an"} or c.dep_ == "compound" for c in t.children)
            for t in self.doc
        )

    def _by_call(self, token: Token, noun: str) -> Entity | None:
        if self._modifiers(token):
            return None
        if noun in kinds() or noun in self._held:
            return None
        found = [e for e in self._called.get(noun, ()) if e.spans[0][0] < token.i]
        return self._only(found, token)

    def _only(self, found: list[Entity], token: Token) -> Entity | None:
        """The one entity found; of things and works only one named just before, without rivals."""
        one = {e.id: e for e in found}
        if len(one) != 1:
            return None
        entity = next(iter(one.values()))
        if entity.type == "organisation" and self._speaks_for(token) - {entity.id}:
            # the spokesman of one ministry calls none but his own "the ministry"
            return None
        if entity.type == "organisation" and self._passed(entity, token):
            return None
        if entity.type in {"person", "organisation", "country"}:
            return entity
        alike = _THINGS if entity.type in _THINGS else {entity.type}
        rivals = {e.id for e in self._near(token) if e.type in alike}
        return entity if rivals == {entity.id} else None

    def _passed(self, body: Entity, token: Token) -> bool:
        """Whether another body was named since: "the agency" may be the one just mentioned."""
        noun = token.lemma_.lower()
        last = max((start for start, _ in body.spans if start < token.i), default=0)
        since = (self.at.get(i) for i in range(last, token.i))
        others = [e for e in since if e and e.type == "organisation" and e.id != body.id]
        if _head(body.name) == noun:
            speaking = self._here(token) if noun in words("reference", "own_bodies.txt") else []
            others = [e for e in others if _may_hide(noun, e) or e in speaking]
        return bool(others)

    def _speaks_for(self, token: Token) -> set[int]:
        """Ids of the bodies whose office is held by the person who says the token's clause."""
        speakers = {
            e.id
            for verb in token.ancestors
            for c in verb.children
            if c.dep_ == "nsubj" and (e := self.at.get(c.i)) is not None and e.type == "person"
        }
        return {self._bodies[i] for i in speakers if i in self._bodies}

    def _near(self, token: Token) -> list[Entity]:
        """The names in the few sentences before the token."""
        first = self._first[max(0, self._sentences[token.i] - NEAR)]
        return [self.at[i] for i in range(first, token.i) if i in self.at]

    def _by_speaker(self, token: Token, noun: str) -> Entity | None:
        """ "The department", as the one calls it who speaks for a body."""
        if noun not in words("reference", "own_bodies.txt") or self._modifiers(token):
            return None
        named = {e.id for e in self._worded.get(noun, ())}
        if any(e.id in named for e in self._near(token)):
            # another body has the word in its name
            return None
        found = [self._entities[i] for i in self._speaks_for(token)]
        return found[0] if len(found) == 1 and _suits(noun, found[0]) else None

    def _main(self, noun: str, kind: str, token: Token) -> Entity | None:
        """The body that has most mentions by far, when it was named before."""
        counts = Counter(
            {e.id: len(e.spans) for e in self._entities if e.type == kind and _suits(noun, e)}
        )
        if not counts:
            return None
        best, times = counts.most_common(1)[0]
        entity = self._entities[best]
        much = times >= OFTEN and times >= DOMINANT * counts.total()
        return entity if much and entity.spans[0][0] < token.i else None

    def _about(self, token: Token) -> set[int]:
        """Ids of the names that are subjects of the clauses above the token."""
        subjects = (c for v in token.ancestors for c in v.children if c.dep_ in _SUBJECTS)
        return {self.at[c.i].id for c in subjects if c.i in self.at and c.i < token.i}

    def _here(self, token: Token) -> list[Entity]:
        """The names in the token's own sentence, before it."""
        return [self.at[i] for i in range(token.sent.start, token.i) if i in self.at]

    def _by_kind(self, token: Token, noun: str) -> Entity | None:
        kind = kinds().get(noun)
        if kind is None or self._modifiers(token):
            return None
        found = {e.id: e for e in self._near(token) if e.type == kind and _suits(noun, e)}
        if kind == "country" and len(found) > 1:
            here = {e.id: e for e in self._here(token) if e.type == kind}
            found = here or found
        if not found and noun in _FIRMS:
            return self._main(noun, kind, token)
        if len(found) > 1:
            # the one of which the sentence itself is told
            found = {i: e for i, e in found.items() if i in self._about(token)}
        return next(iter(found.values())) if len(found) == 1 else None


def _suits(noun: str, entity: Entity) -> bool:
    """Whether a body can be called so: no party is "the agency", no ministry "the company"."""
    if entity.type != "organisation" or noun in _ANY_BODY:
        return True
    if noun in _FIRMS and entity.article:
        return False
    head = _head(entity.name)
    firm = noun in _FIRMS and head in _FIRM_HEADS
    return head == noun or firm or head.capitalize() not in gazetteer().heads


def _may_hide(noun: str, entity: Entity) -> bool:
    """Whether the noun may be in a body's name: it is, or a letter of an acronym stands for it."""
    acronym = entity.name.isupper() and noun[:1].upper() in entity.name
    return acronym or noun in entity.name.lower().split()


def _head(text: str) -> str:
    """The head noun of an office or a name: "minister" of "Prime Minister of France"."""
    words = text.lower().split()
    cut = next((i for i, w in enumerate(words) if w in {"of", "for", "at", "in"}), len(words))
    return words[cut - 1] if cut else ""


def _restricted(token: Token) -> bool:
    """Whether words after the noun say which one is meant."""
    return any(
        c.i > token.i and c.dep_ in {"prep", "relcl", "acl", "appos"} and c.i <= token.i + 2
        for c in token.children
    )


def _called(doc: Doc, at: dict[int, Entity]) -> dict[str, list[Entity]]:
    """Common nouns that the article uses of a name in apposition ("Volvo, the carmaker")."""
    found: dict[str, list[Entity]] = defaultdict(list)
    for token in doc:
        pair = None
        if token.dep_ == "appos" and token.pos_ == "NOUN" and token.head.i in at:
            pair = token, at[token.head.i]
        elif token.dep_ == "appos" and token.i in at and token.head.pos_ == "NOUN":
            pair = token.head, at[token.i]
        elif token.dep_ == "compound" and token.tag_ == "NN" and token.head.i in at:
            pair = token, at[token.head.i]
        if pair and pair[0].tag_ == "NN" and pair[1].type in _CALLED:
            found[pair[0].lemma_.lower()].append(pair[1])
    return found

"""How to say words of the article away from their page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizgen.facts.names import Cast, Entity
from quizgen.facts.names_data import gazetteer
from quizgen.facts.reference_capitals import inside
from quizgen.facts.reference_intro import introduced, restated
from quizgen.facts.reference_nouns import Nouns
from quizgen.facts.reference_open import empty, opens, quoted
from quizgen.facts.reference_owned import owned, told_to_be
from quizgen.facts.reference_within import within
from quizgen.facts.tidy import tidied

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_THIRD = frozenset(
    {"he", "him", "his", "himself", "she", "her", "hers", "herself", "it", "its", "itself",
     "they", "them", "their", "theirs", "themselves"}
)  # fmt: skip
_OWNING = frozenset({"his", "her", "its", "their"})
_SPEAKING = frozenset({"i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves",
                       "you", "your", "yours", "yourself"})  # fmt: skip

_SOME = frozenset({"all", "any", "both", "each", "every", "few", "many", "more", "most", "no",
                   "several", "some"})  # fmt: skip
"""Words for a share: "they" after "many people" is said of those, not of many."""
_LONGEST = 10
"""Words of a phrase above which it is not said in a pronoun's place."""


@dataclass(frozen=True, slots=True)
class Wording:
    """Words that stand alone, or the sign that they cannot."""

    text: str
    """The words with names in full and pronouns replaced."""
    open: bool
    """Whether something in them cannot be understood away from the article."""
    names: tuple[int, ...]
    """Ids of the entities named in them, in order."""
    weak: int = 0
    """How many descriptions in them only the story explains ("the competition")."""


def wording(
    span: Span,
    cast: Cast,
    *,
    subject: Entity | None = None,
    clause: Token | None = None,
    named: frozenset[int] = frozenset(),
) -> Wording:
    """How to say a span away from its page.

    Args:
        span: the words, inside one sentence.
        cast: the names of the document.
        subject: whom the clause is about; a pronoun for it stays a pronoun.
        clause: head of the clause's subject, which pronouns in the span may take up.
        named: ids of entities already named in full, which keep their short form.
    """
    return _Saying(span, cast, subject, clause, named).said()


class _Saying:
    """One span on its way to its wording."""

    def __init__(
        self,
        span: Span,
        cast: Cast,
        subject: Entity | None,
        clause: Token | None,
        named: frozenset[int],
    ) -> None:
        self.span = span
        self.cast = cast
        self.subject = subject
        self.clause = clause
        self.named = set(named)
        self.nouns = Nouns(span, cast)
        self.whole = quoted(span[0]) or span[0].text in {"“", '"'}
        self.names: list[int] = []
        self.open = False
        self.weak = 0
        self.text = ""

    def said(self) -> Wording:
        i = self.span.start
        while i < self.span.end:
            token = self.span.doc[i]
            i = self._step(token)
        text = tidied(" ".join(self.text.split()))
        return Wording(text, self.open, tuple(dict.fromkeys(self.names)), self.weak)

    def _step(self, token: Token) -> int:
        """Say what begins at the token; the place after it."""
        entity = self.cast.at(token)
        if entity is not None:
            return self._name(token, entity)
        if quoted(token):
            self._quotation(token)
            return self._as_is(token)
        if token.lower_ in _THIRD and token.tag_ in {"PRP", "PRP$"}:
            return self._pronoun(token)
        description = self.nouns.at(token)
        if description is not None:
            fuller = self._introduced(token) if description.open or description.weak else ""
            if fuller:
                self._add(fuller, token, token.head.i + 1)
                return int(token.head.i) + 1
            self.open = self.open or description.open
            self.weak += description.weak
            if description.entity is not None:
                if self._said_already(description.entity):
                    # "Volvo sold the boat that the company had built"
                    return self._as_is(token)
                return self._put(description.entity, token, description.end)
            if description.text:
                self._add(description.text, token, description.end)
                return description.end
        speaking = token.lower_ in _SPEAKING and token.pos_ in {"PRON", "DET"}
        self.open = self.open or speaking or opens(token, self.span)
        return self._as_is(token)

    def _said_already(self, entity: Entity) -> bool:
        """Whether a name stands in these words, or is what their clause is about."""
        return entity.id in self.names or (
            self.subject is not None and entity.id == self.subject.id
        )

    def _introduced(self, first: Token) -> str:
        """A description in the words that introduced it; empty when they are not sure."""
        if first.head.pos_ != "NOUN":
            return ""
        return introduced(first, first.head, self.cast, lambda span: wording(span, self.cast))

    def _as_is(self, token: Token) -> int:
        self.text += token.text_with_ws
        return int(token.i) + 1

    def _quotation(self, token: Token) -> None:
        """Words between quotation marks stay as they are, and may be open."""
        if not self.whole and opens(token, self.span):
            self.open = True
        if token.lower_ in _THIRD and token.tag_ in {"PRP", "PRP$"} and not empty(token):
            bound = self._bound(token) is not None or self._within(token)
            self.open = self.open or not bound

    def _add(self, text: str, first: Token, end: int) -> None:
        if first.text[0].isupper() and first.tag_ not in {"NNP", "NNPS"}:
            text = text[0].upper() + text[1:]
        self.text += text + self.span.doc[end - 1].whitespace_

    def _name(self, token: Token, entity: Entity) -> int:
        """A name: of persons in full at first, of bodies not by an acronym nobody knows."""
        whole = self.cast.span_of(token)
        end = min(whole.end, self.span.end) if whole is not None else token.i + 1
        surface = self.span.doc[token.i : end]
        complete = whole is not None and whole.start >= self.span.start and whole.end == end
        known = entity.id in self.named
        self.names.append(entity.id)
        self.named.add(entity.id)
        if not complete or _modifies(surface) or quoted(token):
            text = surface.text
        elif entity.type == "person":
            text = entity.short if known else entity.name
        else:
            text = surface.text if known else _full(surface, entity)
        self.text += text + self.span.doc[end - 1].whitespace_
        return end + self._apostrophe(surface, end)

    def _apostrophe(self, surface: Span, end: int) -> int:
        """ "Thomas' sister" is "Thomas Sam’s sister" in full."""
        if end >= self.span.end or self.span.doc[end].text not in {"'", "’"}:
            return 0
        if not surface.text.endswith("s") or self.text.endswith("s"):
            return 0
        self.text += "’s" + self.span.doc[end].whitespace_
        return 1

    def _put(self, entity: Entity, first: Token, end: int, tail: str = "") -> int:
        """A name in the place of a pronoun or a description."""
        text = entity.short if entity.id in self.named else entity.full
        if entity.type != "person" and entity.id in self.named:
            text = entity.full
        self.names.append(entity.id)
        self.named.add(entity.id)
        self._add(text + tail, first, end)
        return end

    def _pronoun(self, token: Token) -> int:
        doubtful = told_to_be(token) and not empty(token)
        if doubtful or empty(token) or self._bound(token) is not None:
            self.open = self.open or doubtful
            return self._as_is(token)
        entity = self.cast.resolve(token)
        if entity is not None and self._said_already(entity):
            return self._as_is(token)
        owning = token.tag_ == "PRP$" or (token.lower_ in _OWNING and token.dep_ == "poss")
        if entity is None and owned(token, self.span):
            return self._as_is(token)
        if entity is None and (words := self._stand_in(token)):
            self._add(words + ("’" if words.endswith("s") else "’s") * owning, token, token.i + 1)
            return int(token.i) + 1
        if entity is None or token.lower_.endswith(("self", "selves", "hers", "theirs")):
            self.open = self.open or not self._within(token)
            return self._as_is(token)
        return self._put(entity, token, token.i + 1, _possessive(entity) if owning else "")

    def _stand_in(self, token: Token) -> str:
        """The noun phrase that a pronoun stands for beyond doubt, as it is said here."""
        span = self.cast.stand_in(token)
        if span is None or len(span) > _LONGEST or span[0].lower_ in _SOME:
            return ""
        if any(t.text == "," for t in span) or _counted_once(span, token):
            return ""
        if span[0].lower_ in {"a", "an"}:
            return restated(span.root, self.cast, lambda inner: wording(inner, self.cast))
        said = wording(span, self.cast)
        if said.open:
            return ""
        self.weak += said.weak
        return inside(said.text, span[0], self.cast)

    def _within(self, token: Token) -> bool:
        return within(token, self.span, self.cast, self.clause)

    def _bound(self, token: Token) -> Span | None:
        """The antecedent, when it stands in the span itself or is the subject of its clause."""
        found = self.cast.antecedent(token)
        if found is None:
            return None
        inside = found.start >= self.span.start and found.end <= self.span.end
        if inside and found.start < token.i:
            return found
        if self.cast.resolve(token) is not None:
            return None
        root = found.root
        heads = {a.i for a in self.span.root.ancestors} | {self.span.root.head.i}
        subject = root.dep_ in {"nsubj", "nsubjpass"} and root.head.i in heads
        return found if subject else None


def _counted_once(span: Span, pronoun: Token) -> bool:
    """ "40 ferries sank. They are big": what was counted is not what is said of their kind."""
    number = any(c.dep_ == "nummod" for c in span.root.children)
    past = any(t.tag_ == "VBD" for t in (span.root.head, *span.root.head.children))
    return number and past and pronoun.head.tag_ in {"VBP", "VBZ"}


def _possessive(entity: Entity) -> str:
    return "’" if entity.plural and entity.name.endswith("s") else "’s"


def _modifies(surface: Span) -> bool:
    """Whether a name stands before a noun as its modifier ("the Obama administration")."""
    root = surface.root
    return root.dep_ in {"compound", "amod", "nmod"} and root.head.i >= surface.end


def _full(surface: Span, entity: Entity) -> str:
    """A body's name in full where its short form is explained elsewhere in the article."""
    text = surface.text
    if entity.type not in {"organisation", "event", "work"} or text in gazetteer().names:
        return text
    general = text in gazetteer().heads
    if len(entity.name) <= len(text) or (entity.name.startswith(text) and not general):
        return text
    before = surface.doc[surface.start - 1] if surface.start else None
    if before is not None and before.tag_ == "POS" and len(surface) == 1 and not text.isupper():
        # "Ada’s Bay" has nothing to do with the Long Bay Centre
        return text
    articled = before is not None and (
        before.lower_ in {"the", "a", "an", "this"} or before.tag_ in {"POS", "PRP$"}
    )
    return entity.name if articled or surface.root.dep_ == "poss" else entity.full

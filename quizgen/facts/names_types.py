"""What kind of thing a name is: votes of the gazetteers, its own words, and the article's use."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from quizgen.facts.knowledge import words
from quizgen.facts.names_data import callings, gazetteer, kinds
from quizgen.facts.names_offices import is_office
from quizgen.facts.names_spans import Name
from quizgen.facts.names_told import called_work, described, made_thing
from quizgen.facts.names_words import common
from quizgen.lexicon import look_up, noun_classes
from quizgen.models import MentionType

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_LABELS: dict[str, MentionType] = {
    "PERSON": "person", "NORP": "nationality", "FAC": "place", "ORG": "organisation",
    "LOC": "place", "PRODUCT": "thing", "EVENT": "event",
    "WORK_OF_ART": "work", "LAW": "work",
}  # fmt: skip

Votes = dict[MentionType, float]

_PLACES = frozenset({"country", "city", "place"})
_HEADS = frozenset(
    {"ceo", "chairman", "chairwoman", "chief", "director", "executive",
     "goalkeeper", "governor", "leader", "president", "secretary", "striker"}
)  # fmt: skip
"""Offices that bodies and countries have, not persons ("Aslef's general secretary")."""
_IN = frozenset({"in", "at", "near", "across", "around", "outside", "throughout", "inside"})
_TO = frozenset({"to", "from", "into", "of", "via", "towards", "toward", "between"})
_CLASSES: dict[str, MentionType] = {
    "person": "person", "group": "organisation", "location": "place", "event": "event",
    "communication": "work", "artifact": "thing",
}  # fmt: skip

# Weights were set together on the development articles: what is known for certain outweighs the
# model's labels, and several labels outweigh one hint from the syntax.
KNOWN, HEAD, TITLE, GIVEN, APPOSED, ACRONYM, LABEL, PLACED, WHO = (
    6.0,
    5.0,
    6.0,
    3.0,
    3.0,
    2.0,
    1.0,
    0.8,
    2.0,
)


def kind(doc: Doc, names: Sequence[Name], text: str) -> MentionType:
    """The type of the thing that all these mentions name; `text` is the name without titles."""
    votes: Votes = defaultdict(float)
    known = gazetteer().names.get(text)
    if known and known.type == "thing":
        return "thing"
    if known:
        votes[known.type] += KNOWN
    for hint, weight in _shape(text):
        votes[hint] += weight
    place = _place(doc, names, text)
    if not known and common(text.lower()) and any(t.text == text.lower() for t in doc):
        # "Malaria" at a sentence's head, where the article speaks of malaria
        votes["thing"] += APPOSED
    for name in names:
        _label(votes, name, place, text)
        _use(votes, doc, name, place)
    if any(made_thing(doc, name) for name in names):
        # what "the helicopter Grace" says once, no number of labels takes back
        votes["thing"] += KNOWN + LABEL * sum(1 for _ in names)
    if any(called_work(doc, name) for name in names):
        votes["work"] += HEAD
    if known and known.type in _PLACES:
        votes[known.type] += sum(votes.pop(v) for v in _PLACES - {known.type} if v in votes)
    found = [v for v in votes if votes[v] > 0]
    return max(found, key=lambda v: votes[v]) if found else "thing"


def _shape(text: str) -> Iterable[tuple[MentionType, float]]:
    """What the words of the name itself tell."""
    gazette, words = gazetteer(), text.split()
    head = _head(words)
    given = len(words) > 1 and words[0] in gazette.given
    if len(words) > 1 and len(words[-1]) == 1:
        # "Group A"
        yield "thing", HEAD
    elif head:
        yield head, HEAD / 2 if given and len(words) == 2 else HEAD
    if any(c.isdigit() for c in text):
        yield "person", -GIVEN
        yield "thing", GIVEN if len(words) == 1 else LABEL
    elif given and text not in gazette.names:
        yield "person", GIVEN
    elif len(words) > 1 and text not in gazette.names and all(common(w.lower()) for w in words):
        # "Event Horizon", "Context Grounding"
        yield "person", -GIVEN
        yield "thing", LABEL / 2
        yield "city", -LABEL
    if len(words) == 1 and len(text) > 1 and text.isupper() and text not in gazette.names:
        word = len(text) > 3 and look_up(text.lower()) is not None
        if text.isalpha():
            yield ("thing", HEAD) if word else ("organisation", ACRONYM)
    if re.search(r"[a-z][A-Z]", re.sub(r"\b(Mac|Mc|De|Di|La|Le|Van|Fitz|O['’])", "", text)):
        yield "organisation", ACRONYM
    if "&" in words or text.endswith((".com", ".org")):
        yield "organisation", HEAD


def _head(words: list[str]) -> MentionType | None:
    """The type by a word that heads such names; "of" ends the part that is looked at."""
    heads = gazetteer().heads
    if len(words) < 2:
        return None
    cut = next((i for i, w in enumerate(words) if w in {"of", "for"}), len(words))
    last = heads.get(words[cut - 1]) if cut else None
    if last and last[1] in {"last", "any"}:
        return last[0]
    first = heads.get(words[0])
    if first and first[1] == "first":
        return first[0]
    inner = [heads[w][0] for w in words if w in heads and heads[w][1] == "any"]
    return inner[-1] if inner else None


def _label(votes: Votes, name: Name, place: MentionType, text: str) -> None:
    last = text.split()[-1]
    several = " " in text and (last.isupper() or last in gazetteer().heads)
    if name.label == "NORP" and several and text not in gazetteer().names:
        # "the Chinese CDC" is a body, whatever the model says
        votes["organisation"] += LABEL
    elif name.label:
        votes[place if name.label == "GPE" else _LABELS[name.label]] += LABEL
    if name.core > name.start or name.before[1]:
        votes["person"] += TITLE


def _use(votes: Votes, doc: Doc, name: Name, place: MentionType) -> None:
    """What the sentence tells: prepositions, appositions, relative clauses, verbs of saying."""
    token = doc[name.core : name.end].root
    modifier = token.dep_ in {"compound", "amod", "nmod", "poss"} and token.head.i >= name.end
    article = not modifier and name.start > 0 and doc[name.start - 1].lower_ == "the"
    if article:
        votes["person"] -= GIVEN
    if token.dep_ == "pobj" and token.head.lower_ in _IN and not article:
        votes[place] += PLACED
        votes["person"] -= PLACED
    if token.dep_ == "poss" and token.head.lower_ in _HEADS and is_office(token.head):
        votes["organisation" if place == "city" else place] += APPOSED
    for noun in described(token, name):
        lemma = noun.lemma_.lower()
        sense = "" if lemma in words("no_people") else (noun_classes(lemma) or ("",))[0]
        found = callings().get(lemma) or kinds().get(lemma) or _CLASSES.get(sense)
        if found:
            votes[found] += APPOSED
    if _aged(token):
        votes["person"] += APPOSED
    if any(c.dep_ == "relcl" and any(w.lower_ in {"who", "whom"} for w in c.subtree)
           for c in token.children):  # fmt: skip
        votes["person"] += WHO


def _aged(token: Token) -> bool:
    """Whether an age stands beside the name ("Ann Lee, 24,", "the 24-year-old Ann Lee")."""
    for child in token.children:
        if child.dep_ == "appos" and child.like_num and child.text.isdigit():
            return True
        if child.i < token.i and child.lower_ == "old":
            return True
    return False


def _place(doc: Doc, names: Iterable[Name], text: str) -> MentionType:
    """What a name is when the model calls it a place: "the North" is no city."""
    known, words = gazetteer().names, text.split()
    if text in known and known[text].type in _PLACES:
        return known[text].type
    if len(words) > 1 and any(w in known and known[w].type == "country" for w in words):
        return "organisation"
    if any(n.start and doc[n.start - 1].lower_ == "the" for n in names):
        return "place"
    return "city" if any(_located(doc, n) for n in names) else "thing"


def _located(doc: Doc, name: Name) -> bool:
    """Whether the mention is said as a place: "in X", "from X", "X, Ohio", "X's mayor"."""
    token = doc[name.core : name.end].root
    if token.dep_ == "pobj" and token.head.lower_ in _IN | _TO:
        return True
    if token.dep_ == "poss" and token.head.lower_ in _HEADS:
        return True
    after = doc[name.end : name.end + 3]
    larger = gazetteer().names.get(after[1].text) if len(after) > 1 else None
    return bool(larger and after[0].text == "," and larger.type in {"country", "place"})

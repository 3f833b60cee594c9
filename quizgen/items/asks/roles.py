"""Asking who and what: subjects, objects, agents, and objects behind a preposition."""

from __future__ import annotations

import re

from quizgen.items.asks.common import candidate, clause_of, refuse_unfit, rest_of
from quizgen.items.candidate import Candidate, Refusal
from quizgen.items.gaps import ONE_OF_MANY
from quizgen.items.realise import Sentence, about_other, about_subject, capitalised
from quizgen.items.wh import Wh, for_thing
from quizgen.items.words import content, listed, verbs
from quizgen.lexicon import look_up
from quizgen.models import Clause, Fact, Part

TELLING = 5
"""Words that carry meaning which make up for a verb that says nothing."""
SHORTEST_HALF = 4
"""Letters of the shorter half of a noun written together."""
_SINGULAR = re.compile(r"Which \w+ (?:has|is|was) ")
_IT = re.compile(r"\b(?:it|its|itself)\b")
_UNNAMED = re.compile(r"an? (?!.*\b(?:of|for|at|from)\b)(?!.*(?:spokes|group))[^,]*[a-z]$")
"""A speaker without a name or an office: "a senior official"."""
_ARTICLE = re.compile(r"^(?:the|an?) ")
_NAMED = {"person", "people", "organisation", "country", "city", "thing", "work"}
_INDEFINITE = ("a ", "an ", "one of ", "among ", "part of ", "some ")


def subject(part: Part, fact: Fact) -> Candidate:
    """ "Who announced ...?" """
    refuse_unfit(part)
    if part.mention.type in {"clause", "number", "percent"}:
        raise Refusal("no question word")
    _refuse_copula(part, fact)
    clause = clause_of(fact)
    _refuse_shared(part, clause)
    acts = not clause.verb.passive and clause.verb.lemma not in verbs("stative")
    wh = for_thing(part.mention, acts=acts, speaks=fact.kind == "statement")
    if wh.words == "Who" and part.mention.type == "person" and _owns_as_thing(clause):
        wh = Wh("What")
    rest = rest_of(part, fact)
    stem = about_subject(rest, wh.words, plural=wh.plural or _are(part, clause))
    if wh.words == "Who" and part.mention.type == "organisation" and _IT.search(stem):
        if part.mention.words.lower() in listed("metonyms"):
            raise Refusal("no question word")
        stem = about_subject(rest, "Which organisation")
    if wh.words == "What":
        _refuse_bare(part)
        _refuse_light(stem, fact, TELLING if _identifies(clause) else TELLING - 1)
        if clause.verb.lemma in verbs("meaning") | verbs("listing"):
            raise Refusal("says too little")
        if clause.verb.lemma in verbs("hearing"):
            # "What was told that ...?": whoever hears is somebody
            raise Refusal("no question word")
    _refuse_untold(part, fact, rest)
    if wh.words == "Who" and clause.verb.lemma in verbs("listing"):
        raise Refusal("no question word")
    if wh.plural and _SINGULAR.match(stem):
        raise Refusal("number in doubt")
    weight = 0.7 if wh.words == "What" else 1.0
    return candidate(stem, part, fact, role=part.role or "subject", weight=weight)


def _owns_as_thing(clause: Clause) -> bool:
    """ "Raised its prices": a thing or a body, whatever the parser took the name for."""
    return any(p.slot == "object" and p.mention.text.startswith("its ") for p in clause.parts)


def _are(part: Part, clause: Clause) -> bool:
    """ "Who are the lucky ones?": a plural said of several keeps its verb."""
    found = clause.part("complement")
    return found is not None and found.mention.plural and part.mention.plural


def direct_object(part: Part, fact: Fact) -> Candidate:
    """ "What did the ministry propose?", "How much did it cost?" """
    refuse_unfit(part)
    clause = clause_of(fact)
    if clause.verb.lemma in verbs("listing"):
        raise Refusal("several answers fit")
    if clause.verb.lemma in verbs("saying") and clause.part("clause"):
        # "told reporters that ...": the object only hears it
        raise Refusal("says too little")
    if clause.verb.lemma in verbs("hearing") and not _told(clause):
        # "told the Guardian over a coffee": what was told is a quotation
        raise Refusal("says too little")
    if part.mention.text.lower().startswith(("enough ", "too ", "so ")):
        raise Refusal("uncertain attachment")
    if clause.verb.lemma in verbs("informing") and part.mention.type in {"organisation", "people"}:
        # which paper was told
        raise Refusal("key only reports")
    if part.mention.type == "city" and clause.verb.lemma in verbs("minded"):
        # "accused Washington": a government
        raise Refusal("no question word")
    rest = rest_of(part, fact)
    if part.mention.type == "money":
        stem = about_other(rest, _how_much(clause))
        return candidate(stem, part, fact, role="number", weight=1.0)
    wh = for_thing(part.mention)
    if wh.words == "What":
        _refuse_bare(part)
        if clause.verb.lemma == "have":
            # what else it has, nobody can know
            raise Refusal("several answers fit")
    stem = about_other(rest, wh.words)
    _refuse_light(stem, fact, TELLING)
    weight = 0.75 if wh.words == "What" else 0.85
    return candidate(stem, part, fact, role=part.role or "object", weight=weight)


def agent(part: Part, fact: Fact) -> Candidate:
    """ "By which court was ...?", "Who was the bill passed by?" """
    refuse_unfit(part)
    wh = for_thing(part.mention)
    rest = rest_of(part, fact)
    if wh.words in {"Who", "What"}:
        stem = about_other(rest, wh.words, strand=part)
    else:
        stem = about_other(rest, f"By {wh.words.lower()}")
    return candidate(stem, part, fact, role=part.role or "agent", weight=0.9)


def stranded(part: Part, fact: Fact) -> Candidate:
    """ "What did Davey call for?", "To which country did they present ...?" """
    refuse_unfit(part)
    if _attached_in_doubt(part, clause_of(fact)):
        raise Refusal("uncertain attachment")
    wh = for_thing(part.mention)
    if wh.words == "What":
        _refuse_bare(part)
    rest = rest_of(part, fact)
    if wh.words.startswith("Which") and part.role != "content":
        stem = about_other(rest, f"{capitalised(part.marker)} {wh.words.lower()}")
    else:
        stem = about_other(rest, wh.words, strand=part)
    return candidate(stem, part, fact, role=part.role, weight=0.8)


def _told(clause: Clause) -> bool:
    """Whether a clause with somebody who hears holds what is heard."""
    about = {"about", "of", "for", "to"}
    return any(p.slot == "clause" or p.marker in about for p in clause.parts)


def _refuse_bare(part: Part) -> None:
    """One common noun ("scoops", "answers") is no answer that anybody learns; a rare one is."""
    words = _ARTICLE.sub("", part.mention.words).split()
    if len(words) == 1 and words[0].islower() and _common(words[0].removesuffix("s")):
        raise Refusal("key too general")


def _common(word: str) -> bool:
    """Whether a noun is in the dictionary, or is made of two words of it ("smartphone")."""
    if look_up(word):
        return True
    cuts = range(SHORTEST_HALF, len(word) - SHORTEST_HALF + 1)
    halves = ((word[:i], word[i:]) for i in cuts)
    return any(look_up(b) and (look_up(a) or look_up(a, "adjective")) for a, b in halves)


def _refuse_shared(part: Part, clause: Clause) -> None:
    """Several have what "one of the" says; a capital that minds something is its government."""
    others = (p.mention.text.lower() for p in clause.parts if p.slot != "subject")
    if any(text.startswith(ONE_OF_MANY) for text in others):
        raise Refusal("several answers fit")
    if part.mention.type == "city" and clause.verb.lemma in verbs("minded"):
        raise Refusal("no question word")
    if part.mention.type == "person" and clause.verb.passive and clause.verb.lemma in verbs("made"):
        # a shop or a ship that the parser took for a person
        raise Refusal("no question word")


def _refuse_untold(part: Part, fact: Fact, rest: Sentence) -> None:
    """A saying needs what is said, and a speaker who is part of the story."""
    verb = clause_of(fact).verb
    said_what = {p.slot for p in rest.parts} & {"clause", "object", "complement"}
    if verb.lemma in verbs("hearing"):
        said_what &= {"clause"}
    if verb.lemma in verbs("saying") and not said_what and not verb.passive:
        raise Refusal("says too little")
    if verb.lemma in verbs("reporting") and part.mention.type in {"person", "organisation"}:
        raise Refusal("key only reports")
    if fact.kind == "statement" and _only_reports(part):
        raise Refusal("key only reports")
    if fact.kind == "statement" and _UNNAMED.match(part.mention.words):
        raise Refusal("description for a key")


def _only_reports(part: Part) -> bool:
    """Whether the speaker is a newspaper or a study, which teaches nobody anything."""
    words = {re.sub(r"['’]s?$", "", w) for w in part.mention.words.lower().split()}
    unnamed = bool(part.mention.head) and part.mention.words.islower()
    return part.mention.type != "person" and (unnamed or bool(words & listed("media")))


def _refuse_light(stem: str, fact: Fact, least: int) -> None:
    if clause_of(fact).verb.lemma == "do":
        # "What does the staff do? an excellent job"
        raise Refusal("says too little")
    if clause_of(fact).verb.lemma in verbs("light") and len(content(stem)) < least:
        raise Refusal("says too little")


def _identifies(clause: Clause) -> bool:
    """ "What is the aim of the plan?" asks for the other side of "is"."""
    complement = clause.part("complement")
    return complement is not None and complement.mention.text.lower().startswith("the ")


def _refuse_copula(part: Part, fact: Fact) -> None:
    """ "Who is ...?" needs a name for an answer and one description that fits it alone."""
    clause = clause_of(fact)
    complement = clause.part("complement")
    content_clause = clause.part("clause")
    if clause.verb.lemma == "be" and content_clause and content_clause.marker == "that":
        raise Refusal("no question word")
    if clause.verb.lemma != "be" or complement is None:
        return
    named = not complement.mention.head or complement.mention.text[:1].isupper()
    if part.mention.head and named and complement.mention.type in _NAMED:
        raise Refusal("description for a key")
    quality = _ARTICLE.sub("", complement.mention.text.lower()).split()[0]
    if quality in listed("shared_qualities"):
        raise Refusal("several answers fit")
    told = part.mention.type == "thing" and len(content(complement.mention.text)) >= TELLING - 1
    if complement.mention.text.lower().startswith(_INDEFINITE) and not told:
        raise Refusal("several answers fit")


def _attached_in_doubt(part: Part, clause: Clause) -> bool:
    """Whether another phrase behind it may belong to it, or it to another."""
    return any(
        p.mention.start > part.mention.start
        and p.slot == "oblique"
        and not p.aside
        and p.role not in {"when", "where"}
        for p in clause.parts
    )


def _how_much(clause: Clause) -> str:
    return "How much" if clause.verb.lemma in verbs("paying") else "How much money"

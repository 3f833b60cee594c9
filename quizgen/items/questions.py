"""Questions about the parts of a clause, one strategy a role."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

import yaml

from quizgen.items.candidate import Candidate, Refusal
from quizgen.items.realise import about_other, about_subject, capitalised, said, statement
from quizgen.items.select import sentence
from quizgen.items.wh import WHEN, for_thing
from quizgen.models import Article, Clause, Fact, FactKind, Part
from quizgen.resources import data

LONGEST_KEY = 9
"""Words of a key above which it is no answer to a short question."""

_KINDS: dict[str, FactKind] = {
    "when": "time", "where": "place", "cause": "cause", "duration": "quantity",
    "number": "quantity",
}  # fmt: skip

_DATED = re.compile(r"\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")
_DEFINITE = {"the", "this", "that", "these", "those", "both", "its", "their", "his", "her"}
_COUNTS = {"two", "three", "four", "five", "six", "first", "second", "last"}
_GENERAL = {"other", "others", "another", "such", "both", "some", "many", "several", "no", "none",
            "any", "most", "all", "each", "one", "everyone", "everybody", "few"}  # fmt: skip


@cache
def _verbs(name: str) -> frozenset[str]:
    text = (data() / "items" / "verbs.yaml").read_text(encoding="utf-8")
    return frozenset(yaml.safe_load(text)[name])


def questions(fact: Fact, article: Article) -> Iterator[Candidate | Refusal]:
    """A candidate, or why there is none, for each part of the fact's clause that can be asked."""
    clause = fact.clause
    if clause is None or fact.kind in {"time", "place", "cause"}:
        return
    if fact.polarity == "negative":
        yield Refusal("negative")
        return
    asks = [(p, _STRATEGIES[k]) for p in clause.parts for k in [_key(p)] if k in _STRATEGIES]
    if fact.kind == "quantity":
        asks = [(p, _how_many) for p in clause.parts if _begins(p, fact)]
    for part, strategy in asks:
        try:
            found = strategy(part, fact)
            yield _attributed(found, fact, article)
        except Refusal as refusal:
            yield refusal


def _key(part: Part) -> str:
    """Which strategy asks for a part: by role for circumstances, else by slot."""
    if part.role in {"when", "where", "cause", "how", "duration"}:
        return part.role
    if part.slot == "oblique" and part.role in {"content", "object", "recipient", "event", "with"}:
        return "stranded"
    return part.slot


def _begins(part: Part, fact: Fact) -> bool:
    return fact.kind == "quantity" and part.mention.start == fact.number.start


def _attributed(candidate: Candidate, fact: Fact, article: Article) -> Candidate:
    """With "According to ..." in front when somebody else says so."""
    mention = candidate.mention
    if article.text[mention.start : mention.end] != mention.text:
        raise Refusal("key not in the article")
    stem = candidate.stem
    if fact.attribution is not None:
        who = fact.attribution.words
        if who in stem:
            raise Refusal("speaker in the claim")
        stem = f"According to {who}, {stem[:1].lower()}{stem[1:]}"
    return candidate.changed(stem=stem)


def _candidate(stem: str, key: str, part: Part, fact: Fact, role: str, weight: float) -> Candidate:
    if len(key.split()) > LONGEST_KEY and part.mention.short:
        key = part.mention.short
    if len(key.split()) > LONGEST_KEY:
        raise Refusal("key too long")
    return Candidate(
        stem=stem,
        key=key,
        mention=part.mention,
        fact=fact,
        kind=_KINDS.get(role, fact.kind),
        role=role,
        answer_at=None,
        said_back=_said_back(part, fact),
        weight=weight,
    )


def _said_back(asked: Part, fact: Fact) -> str:
    """The statement that answers the question in full."""
    if fact.clause is None:
        return ""
    whole = sentence(fact.clause, without=asked if asked.slot == "subject" else None, room=99)
    return capitalised(statement(whole)) + "."


def _subject(part: Part, fact: Fact) -> Candidate:
    _refuse_unfit(part)
    if part.mention.type in {"clause", "number", "percent"}:
        raise Refusal("no question word")
    _refuse_copula(part, fact)
    wh = for_thing(part.mention)
    if wh.words == "What" and (fact.clause is None or fact.clause.verb.lemma in _verbs("light")):
        raise Refusal("says too little")
    rest = sentence(_clause(fact), without=part)
    stem = about_subject(rest, wh.words, plural=wh.plural)
    weight = 0.7 if wh.words == "What" else 1.0
    return _candidate(stem, part.mention.words, part, fact, part.role or "subject", weight)


def _object(part: Part, fact: Fact) -> Candidate:
    _refuse_unfit(part)
    if _clause(fact).verb.lemma in _verbs("light"):
        raise Refusal("says too little")
    wh = for_thing(part.mention)
    rest = sentence(_clause(fact), without=part)
    weight = 0.75 if wh.words == "What" else 0.85
    return _candidate(
        about_other(rest, wh.words), part.mention.words, part, fact, part.role or "object", weight
    )


def _refuse_unfit(part: Part) -> None:
    """A key that points back, or that is too general to be an answer, is not asked for."""
    if part.open:
        raise Refusal("open reference")
    words = part.mention.words.lower().split()
    if part.mention.head and len(words) <= 2 and words[0] in _DEFINITE:
        raise Refusal("key points back")
    if part.mention.head and words[0] == "the" and words[1] in _COUNTS and len(words) == 3:
        raise Refusal("key points back")
    unnamed = part.mention.type == "organisation" and part.mention.head
    if unnamed and part.mention.words.islower():
        raise Refusal("key points back")
    if part.mention.head and (words[0] in _GENERAL or " ".join(words) in _verbs("general")):
        raise Refusal("key too general")


def _refuse_copula(part: Part, fact: Fact) -> None:
    """ "Who is ...?" needs a name for an answer and one description that fits it alone."""
    verb = _clause(fact).verb
    complement = _clause(fact).part("complement")
    if verb.lemma != "be" or complement is None:
        return
    if part.mention.head and complement.mention.type in {"person", "organisation", "country"}:
        raise Refusal("description for a key")
    if complement.mention.text.lower().startswith(("a ", "an ", "one of ", "among ")):
        raise Refusal("several answers fit")


def _agent(part: Part, fact: Fact) -> Candidate:
    _refuse_unfit(part)
    wh = for_thing(part.mention)
    rest = sentence(_clause(fact), without=part)
    if wh.words in {"Who", "What"}:
        stem = about_other(rest, wh.words, strand=part)
    else:
        stem = about_other(rest, f"By {wh.words.lower()}")
    return _candidate(stem, part.mention.words, part, fact, part.role or "agent", 0.9)


def _stranded(part: Part, fact: Fact) -> Candidate:
    _refuse_unfit(part)
    if any(p.mention.start > part.mention.start and p.slot == "oblique" and not p.aside
           and p.role not in {"when", "where"} for p in _clause(fact).parts):  # fmt: skip
        raise Refusal("uncertain attachment")
    wh = for_thing(part.mention)
    rest = sentence(_clause(fact), without=part)
    if wh.words.startswith("Which") and part.role != "content":
        stem = about_other(rest, f"{capitalised(part.marker)} {wh.words.lower()}")
    else:
        stem = about_other(rest, wh.words, strand=part)
    return _candidate(stem, part.mention.words, part, fact, part.role, 0.8)


def _when(part: Part, fact: Fact) -> Candidate:
    if part.open or part.mention.type not in WHEN:
        raise Refusal("open reference" if part.open else "no question word")
    if part.mention.type == "date" and not _DATED.search(part.mention.words):
        raise Refusal("time not fixed")
    wh = WHEN[part.mention.type]
    key = part.mention.words
    if part.marker in {"before", "after", "since", "until", "by", "during"}:
        key = said(part)
        wh = "When"
    rest = sentence(_clause(fact), without=part)
    return _candidate(about_other(rest, wh), key, part, fact, "when", 0.9)


def _where(part: Part, fact: Fact) -> Candidate:
    if part.open:
        raise Refusal("open reference")
    key = part.mention.words if part.marker in {"in", "at"} else said(part)
    rest = sentence(_clause(fact), without=part)
    return _candidate(about_other(rest, "Where"), key, part, fact, "where", 0.9)


def _cause(part: Part, fact: Fact) -> Candidate:
    if part.open:
        raise Refusal("open reference")
    rest = sentence(_clause(fact), without=part)
    key = capitalised(said(part))
    if len(key.split()) > 14:
        raise Refusal("key too long")
    stem = about_other(rest, "Why")
    return Candidate(stem, key, part.mention, fact, "cause", "cause", None, weight=0.8)


def _how(part: Part, fact: Fact) -> Candidate:
    if part.open:
        raise Refusal("open reference")
    rest = sentence(_clause(fact), without=part)
    return _candidate(about_other(rest, "How"), said(part), part, fact, "how", 0.7)


def _duration(part: Part, fact: Fact) -> Candidate:
    if part.open or not part.marker:
        raise Refusal("open reference" if part.open else "no question word")
    rest = sentence(_clause(fact), without=part)
    return _candidate(
        about_other(rest, "For how long"), part.mention.words, part, fact, "duration", 0.8
    )


def _how_many(part: Part, fact: Fact) -> Candidate:
    if fact.kind != "quantity" or fact.of is None:
        raise Refusal("no question word")
    wh = f"how many {part.mention.words.removeprefix(fact.number.text).strip()}"
    if part.open or not part.mention.words.startswith(fact.number.text):
        raise Refusal("open reference")
    rest = sentence(_clause(fact), without=part)
    if part.slot == "subject":
        stem = about_subject(rest, capitalised(wh), plural=True)
    elif part.slot == "oblique":
        stem = about_other(rest, f"{capitalised(part.marker)} {wh}")
    else:
        stem = about_other(rest, capitalised(wh))
    asked = part.model_copy(update={"mention": fact.number})
    return _candidate(stem, fact.number.text, asked, fact, "number", 1.0).changed(said_back="")


def _clause(fact: Fact) -> Clause:
    if fact.clause is None:
        raise Refusal("no clause")
    return fact.clause


_STRATEGIES: dict[str, Callable[[Part, Fact], Candidate]] = {
    "subject": _subject,
    "agent": _agent,
    "object": _object,
    "stranded": _stranded,
    "when": _when,
    "where": _where,
    "cause": _cause,
    "how": _how,
    "duration": _duration,
}

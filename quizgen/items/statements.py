"""Cloze sentences and statements to judge, from clauses that stand alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen.items.candidate import Candidate, Refusal
from quizgen.items.realise import Sentence, capitalised, statement
from quizgen.items.select import sentence
from quizgen.items.turning import turned
from quizgen.items.words import verbs
from quizgen.models import GAP, Article, Fact, Mention

GAPPED = {
    "person", "organisation", "country", "city", "number", "money", "percent", "year", "date",
    "weekday", "month", "nationality", "duration",
}  # fmt: skip
"""Types of which one answer fills a gap; a common noun has synonyms."""
TRUE, FALSE, TURNED = "true", "false", "turned"
"""Roles of a statement to judge: as it is, with a mention changed, with a word turned."""
_ALSO = re.compile(r"\b(?:also|too|as well|another|both|not only|even)\b", re.IGNORECASE)
"""Words that say there is more of the kind, so that the opposite may be true as well."""
_SINCE = re.compile(r"\b(?:since|in \w+ (?:years|months|weeks|days))\b")
"""From when on something was the first."""
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_PARTICULAR = re.compile(r"(?<=[\w,’'] )[A-Z]\w|\d")
"""A name or a figure: what has none is as likely a truism."""
ONE_OF_MANY = ("one of the ", "one of ", "among the ", "some of the ", "part of a ", "a member of ")
"""What is said of several at once: who else it is said of is an answer too."""
SHORTEST = 8
"""Words below which a sentence says too little to have a gap."""


def clozes(fact: Fact, article: Article) -> Iterator[Candidate | Refusal]:
    """A gap for each name or number that a clause holds once."""
    whole = _whole(fact)
    if whole is None or isinstance(whole, Refusal):
        yield from [whole] if whole else []
        return
    text = claimed(statement(whole), fact)
    for mention, role in _gaps(whole, fact):
        if text.count(mention.words) != 1 or len(text.split()) < SHORTEST:
            yield Refusal("gap not unique")
            continue
        stem = text.replace(mention.words, GAP)
        yield _candidate(fact, stem, mention, role, text, article)


def judged(fact: Fact, article: Article) -> Iterator[Candidate | Refusal]:
    """The clause as a true statement, and as false ones: a name, a figure or a word changed."""
    whole = _whole(fact)
    if whole is None or isinstance(whole, Refusal):
        return
    text = claimed(statement(whole), fact)
    if len(text.split()) < SHORTEST:
        return
    if _undecided(text, fact):
        yield Refusal("neither true nor false")
    else:
        yield from _judged(whole, text, fact, article)


def _judged(whole: Sentence, text: str, fact: Fact, article: Article) -> Iterator[Candidate]:
    if fact.kind == "quantity":
        if text.count(fact.number.text) == 1 and not _YEAR.fullmatch(fact.number.text):
            found = _candidate(fact, text, fact.number, FALSE, text, article)
            yield found.changed(type="true_false", weight=0.85)
        return
    verb = next(p.mention for p in whole.clause.parts if p.slot == "verb")
    if _PARTICULAR.search(text):
        found = _candidate(fact, text, verb, TRUE, text, article)
        yield found.changed(type="true_false", weight=0.55)
    for mention, _ in _gaps(whole, fact):
        if text.count(mention.words) == 1:
            found = _candidate(fact, text, mention, FALSE, text, article)
            yield found.changed(type="true_false", weight=0.75)
    voice = fact.attribution
    if voice is not None and text.count(voice.words) == 1:
        found = _candidate(fact, text, voice, FALSE, text, article)
        yield found.changed(type="true_false", weight=0.7)
    if not _ALSO.search(fact.evidence.quote):
        for other in turned(whole):
            found = _candidate(fact, claimed(other, fact), verb, TURNED, text, article)
            yield found.changed(type="true_false", weight=0.75, key=text)


def _undecided(text: str, fact: Fact) -> bool:
    """Whether nobody can say of a statement that it is true, or nobody cares."""
    if fact.clause is None:
        return True
    verb, subject, quote = fact.clause.verb, fact.clause.part("subject"), fact.evidence.quote
    someone = subject is not None and subject.mention.type in {"person", "people", "role"}
    if someone and verb.lemma in verbs("trifling") and not verb.particle:
        return True
    if "might" in verb.auxiliaries or ("would" in verb.auxiliaries and not fact.attribution):
        # what might be is as true where it was not; what would be has a condition
        return True
    if re.search(r"\bfirst\b", text) and _SINCE.search(quote) and not _SINCE.search(text):
        # "their first meeting since March" was not their first
        return True
    start = re.search(r"\bfrom [\w’' -]+(?=\.$)", text)
    return start is not None and bool(re.search(rf"{start.group()}(?:,[^,]*,)? to ", quote))


def claimed(text: str, fact: Fact) -> str:
    """A statement as a sentence, with whoever says so in front."""
    if fact.attribution is None:
        return capitalised(text) + "."
    return f"According to {fact.attribution.words}, {text}."


def _whole(fact: Fact) -> Sentence | Refusal | None:
    if fact.clause is None:
        return None
    if fact.polarity == "negative":
        return Refusal("negative")
    if fact.clause.verb.lemma in verbs("defining"):
        return Refusal("definition")
    subject = fact.clause.part("subject")
    if subject and fact.attribution and fact.attribution.words == subject.mention.words:
        return Refusal("speaker in the claim")
    try:
        whole = sentence(fact.clause)
    except Refusal as refusal:
        return refusal
    said_what = {p.slot for p in whole.parts} & {"clause", "object", "complement"}
    if fact.clause.verb.lemma in verbs("hearing"):
        said_what &= {"clause"}
    if fact.clause.verb.lemma in verbs("saying") and not said_what and not fact.clause.verb.passive:
        return Refusal("says too little")
    return whole


def _gaps(whole: Sentence, fact: Fact) -> Iterator[tuple[Mention, str]]:
    """Mentions that can be a gap: parts that are a name or a number, and the fact's own number."""
    if fact.kind == "quantity":
        if not fact.number.words.lower().startswith(("only ", "all ", "just ")):
            yield fact.number, "number"
        return
    shared = any(p.mention.text.lower().startswith(ONE_OF_MANY) for p in whole.parts)
    for part in whole.parts if shared else (whole.subject, *whole.parts):
        mention = part.mention
        exact = not mention.head or any(c.isdigit() for c in mention.text)
        short = len(mention.words.split()) <= 5
        if part.marker == "from":
            continue
        if mention.type in GAPPED and exact and short and not (mention.plural or part.open):
            yield part.mention, part.role


def _candidate(
    fact: Fact, stem: str, mention: Mention, role: str, text: str, article: Article
) -> Candidate:
    held = article.text[mention.start : mention.end] == mention.text
    return Candidate(
        stem=stem,
        key=mention.words,
        mention=mention,
        fact=fact,
        kind="quantity" if role == "number" else fact.kind,
        role=role,
        answer_at=article.evidence(mention.start, mention.end) if held else None,
        said_back=text,
        type="cloze",
        weight=0.75 if mention.type in {"person", "number", "money", "percent"} else 0.65,
    )

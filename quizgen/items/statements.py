"""Cloze sentences and statements to judge, from clauses that stand alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from quizgen.items.candidate import Candidate, Refusal
from quizgen.items.realise import Sentence, capitalised, statement
from quizgen.items.select import sentence
from quizgen.items.words import verbs
from quizgen.models import GAP, Article, Fact, Mention
from quizgen.resources import data

GAPPED = {
    "person", "organisation", "country", "city", "number", "money", "percent", "year", "date",
    "weekday", "month", "nationality", "duration",
}  # fmt: skip
"""Types of which one answer fills a gap; a common noun has synonyms."""
TRUE, FALSE, TURNED = "true", "false", "turned"
"""Roles of a statement to judge: as it is, with a mention changed, with a word turned."""
_RANKED = re.compile(r"\b(?:second|third|fourth|fifth|sixth|next|one of the|youngest|oldest)\b")
"""Beside these the opposite is absurd ("the fourth smallest"), or known without the article."""
_ALSO = re.compile(r"\b(?:also|too|as well|another|both|not only|even)\b", re.IGNORECASE)
"""Words that say there is more of the kind, so that the opposite may be true as well."""
_SOME = (
    r"(?:(?:several|some|many|numerous|various|other|more|a few|a number of)\b"
    r"(?! (?:minutes|hours|days|weeks|months|years|times)\b))"
)
"""Who approved several plans may have rejected several, too."""
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
    if fact.kind == "quantity":
        if text.count(fact.number.text) == 1 and not _YEAR.fullmatch(fact.number.text):
            found = _candidate(fact, text, fact.number, FALSE, text, article)
            yield found.changed(type="true_false", weight=0.75)
        return
    verb = next(p.mention for p in whole.clause.parts if p.slot == "verb")
    if _PARTICULAR.search(text):
        found = _candidate(fact, text, verb, TRUE, text, article)
        yield found.changed(type="true_false", weight=0.55)
    for mention, _ in _gaps(whole, fact):
        if text.count(mention.words) == 1:
            found = _candidate(fact, text, mention, FALSE, text, article)
            yield found.changed(type="true_false", weight=0.65)
    turned = _turned(text)
    if turned is not None and not _ALSO.search(fact.evidence.quote):
        found = _candidate(fact, turned, verb, TURNED, text, article)
        yield found.changed(type="true_false", weight=0.65, key=text)


def _turned(text: str) -> str | None:
    """The statement with one word turned into its opposite; none when no word can be."""
    words = re.findall(r"[\w’'-]+", text)
    single = (w for w in words if w in _opposites() and words.count(w) == 1)
    word = next((w for w in single if _opposites()[w] not in words), None)
    compares = word is not None and word.endswith("er") and "than" not in words
    if word is None or compares or _RANKED.search(text) or re.search(rf"\b{word} {_SOME}", text):
        return None
    other = _opposites()[word]
    lead = re.compile(rf"\b(an?) {word}\b")
    text = lead.sub(f"{'an' if other[0] in 'aeiou' else 'a'} {word}", text)
    return re.sub(rf"\b{word}\b", other, text)


@cache
def _opposites() -> dict[str, str]:
    lines = (data() / "items" / "opposites.txt").read_text(encoding="utf-8").splitlines()
    rows = [line.split() for line in lines if line and not line.startswith("#")]
    pairs = [(row[0], row[1]) for row in rows]
    return {b: a for a, b in pairs} | dict(pairs)


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

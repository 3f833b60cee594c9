"""Cloze sentences and statements to judge, from clauses that stand alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen.items.candidate import Candidate, Refusal
from quizgen.items.gaps import PARTICULAR, SHORTEST, gapped, gaps, named_on, tells, weight
from quizgen.items.inner import inner
from quizgen.items.realise import Sentence, capitalised, ended, said, statement
from quizgen.items.select import sentence
from quizgen.items.turning import turned
from quizgen.items.words import verbs
from quizgen.models import GAP, Article, Fact, Mention

TRUE, FALSE, TURNED = "true", "false", "turned"
"""Roles of a statement to judge: as it is, with a mention changed, with a word turned."""
_ALSO = re.compile(r"\b(?:also|too|as well|another|both|not only|even)\b", re.IGNORECASE)
"""Words that say there is more of the kind, so that the opposite may be true as well."""
_SINCE = re.compile(r"\b(?:since|in \w+ (?:years|months|weeks|days))\b")
"""From when on something was the first."""
_COUNTS = {"number", "money", "percent", "quantity", "duration"}
"""Types of figures, which have a small first letter inside a sentence: "at least three"."""
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_COMPARED = re.compile(
    r"(?:%|\bper ?cent|\btimes) (?:more|less|fewer|better|worse|higher|lower|larger|smaller|bigger|"
    r"greater|faster|slower|older|younger|longer|shorter|stronger|weaker|cheaper|heavier|lighter)\.$"
)
"""By how much, but not than what: "10% faster"."""
_LIKEWISE = re.compile(r"\bjust (?:like|as)\b")
"""What is compared, and how far the comparison reaches, is in doubt."""
_EMPTY = re.compile(
    r"\b(?:at|in|on) an? (?:\w+ )?"
    r"(?:time|way|place|moment|manner|point|stage|situation|level|basis)$"
)
"""A phrase that tells nothing: "appeared at a difficult time"."""
_OWN = re.compile(r"^(?:its|his|her|their|the) [\w-]+$")
_DYING = re.compile(
    r"\b(?:his|her) (?:own )?(?:death|funeral|murder|killing|burial|suicide|body)\b"
)
"""Whoever is dead is the one of whom the story tells it."""
TELLING = 11
"""Words from which on a true statement seldom says too little."""


def clozes(fact: Fact, article: Article) -> Iterator[Candidate | Refusal]:
    """A gap for each name or number that a clause holds once."""
    whole = _whole(fact)
    if whole is None or isinstance(whole, Refusal):
        yield from [whole] if whole else []
        return
    text = claimed(statement(whole), fact)
    for mention, role in gaps(whole, fact):
        stem = gapped(text, mention.words)
        if not stem:
            yield Refusal("gap not unique")
        elif not tells(stem, text, fact):
            yield Refusal("says too little")
        elif mention.type == "number" and named_on(stem, fact):
            yield Refusal("gap in a name")
        elif mention.type == "person" and _DYING.search(text):
            yield Refusal("gap for the dead")
        else:
            yield _candidate(fact, stem, mention, role, text, article)


def judged(fact: Fact, article: Article) -> Iterator[Candidate | Refusal]:
    """The clause as a true statement, and as false ones: a name, a figure or a word changed."""
    whole = _whole(fact)
    if whole is None or isinstance(whole, Refusal):
        return
    text = claimed(statement(whole), fact)
    if all(p.mention.type == "weekday" for p in whole.parts):
        # that a vote was "held on Sunday" is all but nothing
        yield Refusal("says too little")
        return
    if _undecided(text, fact):
        yield Refusal("neither true nor false")
    else:
        yield from _judged(whole, text, fact, article)


def _judged(whole: Sentence, text: str, fact: Fact, article: Article) -> Iterator[Candidate]:
    if fact.kind == "quantity":
        figure = fact.number.text
        stem = gapped(text, figure)
        exact = not _YEAR.fullmatch(figure) and not named_on(stem, fact)
        if exact and tells(stem, text, fact):
            found = _candidate(fact, text, fact.number, FALSE, text, article)
            yield found.changed(type="true_false", weight=0.85)
        return
    verb = next(p.mention for p in whole.clause.parts if p.slot == "verb")
    if PARTICULAR.search(text) and len(text.split()) >= SHORTEST:
        found = _candidate(fact, text, verb, TRUE, text, article)
        telling = len(text.split()) >= TELLING
        yield found.changed(type="true_false", weight=0.55 if telling else 0.45)
    for mention in _changeable(whole, fact):
        if tells(gapped(text, mention.words), text, fact):
            found = _candidate(fact, text, mention, FALSE, text, article)
            yield found.changed(type="true_false", weight=0.75)
    voice = fact.attribution
    if voice is not None and text.count(voice.words) == 1:
        found = _candidate(fact, text, voice, FALSE, text, article)
        yield found.changed(type="true_false", weight=0.7)
    if not _ALSO.search(fact.evidence.quote) and len(text.split()) >= SHORTEST:
        for other in turned(whole):
            if _one_of_two(statement(whole), other):
                continue
            found = _candidate(fact, claimed(other, fact), verb, TURNED, text, article)
            yield found.changed(type="true_false", weight=0.75, key=text)


def _one_of_two(text: str, other: str) -> bool:
    """Whether the word that is changed is joined to another: "illegal and licensed"."""
    words = text.split(), other.split()
    at = next((i for i, (a, b) in enumerate(zip(*words, strict=False)) if a != b), None)
    return at is not None and words[1][at + 1 : at + 2] in (["and"], ["or"])


def _changeable(whole: Sentence, fact: Fact) -> Iterator[Mention]:
    """What of a statement may be another: its names and figures, and what stands inside a part."""
    found = [mention for mention, _ in gaps(whole, fact)]
    yield from found
    taken = {mention.words for mention in found}
    yield from (mention for mention in inner(whole) if mention.words not in taken)


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
    if _COMPARED.search(text) or _LIKEWISE.search(text):
        return True
    if re.search(r"\bfirst\b", text) and _SINCE.search(quote) and not _SINCE.search(text):
        # "their first meeting since March" was not their first
        return True
    start = re.search(r"\bfrom [\w’' -]+(?=\.$)", text)
    return start is not None and bool(re.search(rf"{start.group()}(?:,[^,]*,)? to ", quote))


def claimed(text: str, fact: Fact) -> str:
    """A statement as a sentence, with whoever says so in front."""
    if fact.attribution is None:
        return ended(capitalised(text), ".")
    return ended(f"According to {fact.attribution.words}, {text}", ".")


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
    if any(p.marker == "during" and p.mention.type in {"person", "people"} for p in whole.parts):
        return Refusal("uncertain attachment")
    if _says_little(whole):
        return Refusal("says too little")
    said_what = {p.slot for p in whole.parts} & {"clause", "object", "complement"}
    if fact.clause.verb.lemma in verbs("hearing"):
        said_what &= {"clause"}
    if fact.clause.verb.lemma in verbs("saying") and not said_what and not fact.clause.verb.passive:
        return Refusal("says too little")
    return whole


def _says_little(whole: Sentence) -> bool:
    """Whether all that is said of the subject is a set phrase, or that it has or does its own."""
    last = said(whole.parts[-1]) if whole.parts else ""
    return (len(whole.parts) == 1 and bool(_OWN.match(last))) or bool(_EMPTY.search(last))


def _candidate(
    fact: Fact, stem: str, mention: Mention, role: str, text: str, article: Article
) -> Candidate:
    held = article.text[mention.start : mention.end] == mention.text
    counts = mention.type in _COUNTS and not stem.startswith(GAP)
    return Candidate(
        stem=stem,
        key=mention.words[:1].lower() + mention.words[1:] if counts else mention.words,
        mention=mention,
        fact=fact,
        kind="quantity" if role == "number" else fact.kind,
        role=role,
        answer_at=article.evidence(mention.start, mention.end) if held else None,
        said_back=text,
        type="cloze",
        weight=weight(mention),
    )

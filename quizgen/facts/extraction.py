"""From an article to its facts: parse, names, clauses, frames, and what stands inside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from quizgen.facts.agreement import agrees
from quizgen.facts.attendance import attendances
from quizgen.facts.attribution import Source, according_to, modality, source
from quizgen.facts.build import Built, build
from quizgen.facts.clauses import Predication, predications
from quizgen.facts.conditions import demanded
from quizgen.facts.derived import circumstances
from quizgen.facts.doubt import factual
from quizgen.facts.identity import fact_id
from quizgen.facts.named import memberships, roles
from quizgen.facts.names import Cast, cast
from quizgen.facts.nlp import parse
from quizgen.facts.quantities import quantities
from quizgen.facts.quotes import SHORTEST, Quote, inside, quotes
from quizgen.facts.reference_story import announce
from quizgen.facts.salience import Salience, evidence_of, with_speaker
from quizgen.facts.spoken import claimed
from quizgen.facts.timing import dated
from quizgen.facts.typed import typed, with_roles
from quizgen.facts.voices import Voice, voices
from quizgen.models import Article, Clause, Evidence, Fact, Mention, Quotation, Statement

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span


def extract(article: Article, *, model: str | None = None) -> list[Fact]:
    """The typed facts of an article, in order of appearance, each with its evidence.

    Doubtful text yields nothing: an article may well give no fact at all.

    Args:
        model: name of another installed spaCy pipeline.

    Raises:
        UsageError: the language model is not installed.
    """
    doc = parse(article, model=model)
    announce(doc, article.headline, article.standfirst)
    who = cast(doc, article)
    salience = Salience(doc, who, article)
    marks = quotes(article.text)
    told = list(voices(doc, who, marks))
    found = [
        *clause_facts(doc, who, article, salience, marks, told),
        *roles(who, article, salience),
        *memberships(doc, who, article, salience),
        *attendances(doc, who, article, salience),
        *quotations(told, doc, article, salience),
    ]
    unique = {fact.id: fact for fact in reversed(found)}
    return sorted(unique.values(), key=lambda f: (f.evidence.start, f.evidence.end))


def clause_facts(
    doc: Doc,
    who: Cast,
    article: Article,
    salience: Salience,
    marks: tuple[Quote, ...],
    told: list[Voice],
) -> Iterator[Fact]:
    """What the clauses state, with whoever says so; of quotations only plain claims."""
    found = list(predications(doc))
    by_verb = {p.verb.i: p for p in found if not inside(p.verb, marks)}
    spoken_words = " ".join(article.text[q.start : q.end] for q in marks if q.whole)
    for predication in found:
        spoken = predication.verb.i not in by_verb
        said = quoted_by(predication, told) if spoken else source(predication, who, by_verb)
        if not said.known or not factual(predication) or not agrees(predication):
            continue
        if not _ENDED.search(predication.verb.sent.text) or _captioned(
            predication.verb.sent, article
        ):
            # a subheading and the words under a picture say things in their own way
            continue
        if not spoken and predication.verb.sent.text.strip().rstrip(".!?…") in spoken_words:
            # a quotation set apart on the page without its marks
            continue
        built = build(predication, who)
        if not _points_out(built) and not (spoken and _opens(built)):
            yield from _facts(built, said.mention, who, article, salience, spoken=spoken)


def quoted_by(found: Predication, told: list[Voice]) -> Source:
    """Who says a quoted clause; not known when nobody certain claims it."""
    voice = next((v for v in told if v.quote.start <= found.verb.idx < v.quote.end), None)
    if voice is None or not claimed(found, voice):
        return Source(None, known=False)
    return Source(voice.said_by, known=True)


def _opens(built: Built) -> bool:
    """Whether anything of a clause needs its page."""
    return any(p.open for p in built.clause.parts)


_CREDIT = re.compile(r"\b(?:Image|Photo|Photograph|Picture)s?(?: credit)?: ?[A-Z]")


def _captioned(sentence: Span, article: Article) -> bool:
    """Whether a sentence stands under a picture, in a paragraph that says whose it is."""
    start = article.text.rfind("\n", 0, sentence.start_char) + 1
    end = article.text.find("\n", sentence.end_char)
    return _CREDIT.search(article.text[start : end if end >= 0 else None]) is not None


_ENDED = re.compile(r"[.!?…][\"”’)\]]*\s*$")


def _points_out(built: Built) -> bool:
    """Whether nobody can tell who or what the clause is about: then it states nothing."""
    subject = built.clause.part("subject")
    return subject is not None and subject.open and subject.mention.text.lower() in _PRONOUNS


_PRONOUNS = {"he", "she", "it", "they", "this", "that", "these", "those", "we", "i", "you", "who",
             "which", "some", "others", "both", "all", "one", "none", "many"}  # fmt: skip


def _facts(
    built: Built,
    said_by: Mention | None,
    who: Cast,
    article: Article,
    salience: Salience,
    *,
    spoken: bool,
) -> Iterator[Fact]:
    frame, clause = with_roles(built)
    if not spoken:
        # a quoted "Thursday" is reckoned from the day on which it was said
        clause = dated(clause, article.published, modality(built))
    clause, according, is_open = according_to(clause)
    if is_open or (according is not None and said_by is not None):
        return
    predication: Predication = built.predication
    evidence = evidence_of(predication.verb.sent, article)
    if spoken and said_by is not None:
        evidence = with_speaker(evidence, said_by, predication.verb.doc, article)
    common: dict[str, Any] = {
        "evidence": evidence,
        "attribution": said_by or according,
        "modality": modality(built),
        "polarity": "negative" if predication.negated or _denied(clause) else "positive",
        "salience": salience.of(predication.verb.sent),
    }
    mark = f"{predication.verb.idx - evidence.start}"
    fact = typed(frame, clause, {**common, "id": fact_id(frame.kind, evidence.quote, mark)})
    # "there are 40 ferries" is a figure, and nobody's doing
    there = predication.subject.span.root.tag_ == "EX"
    if fact is not None and not there and not _quotes(fact, article):
        yield fact
    yield from demanded(fact, built, who, common)
    yield from circumstances(clause, common, article.text)
    yield from quantities(built, clause, common)


def _denied(clause: Clause) -> bool:
    """Whether an adverb, or a subject such as "no injuries", says "not" in other words."""
    subject = clause.part("subject")
    if subject is not None and _NONE.match(subject.mention.text):
        return True
    words = {p.mention.text.lower() for p in clause.parts if p.slot == "adverb"}
    return bool(words & {"no longer", "never", "hardly", "barely", "rarely", "no more"})


_NONE = re.compile(r"(?:no|none|nobody|neither|nothing)\b(?! (?:less|fewer) than)", re.IGNORECASE)


def _quotes(fact: Fact, article: Article) -> bool:
    """Whether a statement's content is a quotation, which is a fact of its own."""
    if not isinstance(fact, Statement):
        return False
    before = article.text[max(fact.content.start - 1, 0) : fact.content.start]
    return before in {"“", '"'} and len(fact.content.text.split()) >= SHORTEST


def quotations(told: list[Voice], doc: Doc, article: Article, salience: Salience) -> Iterator[Fact]:
    """Whole quoted sentences whose speaker is certain."""
    for voice in told:
        held = doc.char_span(voice.quote.start, voice.quote.end, alignment_mode="contract")
        if not any(t.pos_ in {"VERB", "AUX"} for t in held or ()):
            # "just the right amount": a borrowed phrase, or a title
            continue
        yield _quotation(voice.quote, voice.said_by, doc, article, salience)


def _nearer(said_by: Mention, quote: Quote, evidence: Evidence, article: Article) -> Mention:
    """The speaker where the quotation's own sentence has the same words, not the one behind it."""
    at = article.text.rfind(f"{said_by.text} ", evidence.start, quote.outer[0])
    if said_by.start < evidence.end or at < 0:
        return said_by
    return said_by.model_copy(update={"start": at, "end": at + len(said_by.text)})


def _quotation(
    quote: Quote, said_by: Mention, doc: Doc, article: Article, salience: Salience
) -> Quotation:
    touched = [
        s for s in doc.sents if s.start_char < quote.outer[1] and s.end_char > quote.outer[0]
    ]
    sentences = doc[touched[0].start : touched[-1].end]
    evidence = evidence_of(sentences, article)
    said_by = _nearer(said_by, quote, evidence, article)
    evidence = with_speaker(evidence, said_by, doc, article)
    return Quotation(
        id=fact_id("quotation", article.text[quote.start : quote.end]),
        speaker=said_by,
        words=Mention(
            start=quote.start,
            end=quote.end,
            text=article.text[quote.start : quote.end],
            type="quote",
        ),
        evidence=evidence,
        salience=salience.of(sentences),
    )

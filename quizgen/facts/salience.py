"""Salience: how much a fact matters in its story, from 0 (aside) to 1 (headline)."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from quizgen.models import Article, Evidence, Mention

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

    from quizgen.facts.names import Cast

_CONTENT = {"NOUN", "PROPN", "VERB", "NUM", "ADJ"}
LEAD, HEADLINE, NAMES, SUBJECT = 0.35, 0.3, 0.2, 0.15
"""Weights of place, words shared with headline and standfirst, names, and the story's own words."""


class Salience:
    """Scores spans of one article."""

    def __init__(self, doc: Doc, cast: Cast, article: Article) -> None:
        self._article = article
        heading = f"{article.title} {article.standfirst}".lower()
        self._heading = {w.strip(".,:;'\"“”‘’") for w in heading.split() if len(w) > 3}
        self._lemmas = Counter(t.lemma_.lower() for t in doc if t.pos_ in _CONTENT)
        self._mentions = {e.id: len(e.spans) for e in cast.entities}
        self._most = max(self._mentions.values(), default=1)
        self._often = max(self._lemmas.values(), default=1)
        self._cast = cast

    def of(self, sentence: Span) -> float:
        """The salience of what a sentence states."""
        content = [t for t in sentence if t.pos_ in _CONTENT]
        if not content:
            return 0.0
        shared = sum(
            t.lower_ in self._heading or t.lemma_.lower() in self._heading for t in content
        )
        entities = {e.id for t in content if (e := self._cast.at(t)) is not None}
        names = max((self._mentions[e] for e in entities), default=0) / self._most
        lemmas = {t.lemma_.lower() for t in content}
        core = sum(self._lemmas[w] for w in lemmas) / len(lemmas) / self._often
        place = 1 - sentence.start_char / max(len(self._article.text), 1)
        score = LEAD * place**2 + HEADLINE * min(1, shared / 4) + NAMES * names
        return round(min(1.0, score + SUBJECT * min(1, 3 * core)), 4)


def evidence_of(span: Span, article: Article) -> Evidence:
    """A sentence as evidence, without blanks at its edges."""
    start, end = span.start_char, span.end_char
    while end > start and article.text[end - 1].isspace():
        end -= 1
    while start < end and article.text[start].isspace():
        start += 1
    return article.evidence(start, end)


def with_speaker(evidence: Evidence, said_by: Mention, doc: Doc, article: Article) -> Evidence:
    """Evidence that also holds the sentence in which whoever says so is named."""
    if evidence.start <= said_by.start and said_by.end <= evidence.end:
        return evidence
    span = doc.char_span(said_by.start, said_by.end)
    naming = evidence_of(span.sent, article) if span is not None else said_by
    return article.evidence(min(evidence.start, naming.start), max(evidence.end, naming.end))

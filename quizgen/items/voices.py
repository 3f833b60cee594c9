"""Whether a claim is one speaker's own, so that another's name before it makes it false."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quizgen.items.candidate import Candidate
from quizgen.items.distractors.ask import Story
from quizgen.items.distractors.wording import holds
from quizgen.items.words import content, listed
from quizgen.models import Article, Fact

_EXACT = re.compile(r"[“”\"\d]")
"""Words between quotation marks and figures are one speaker's own."""
_JUDGING = re.compile(
    r"\b(?:can|could|may|might|should|must|needs?|seems?|appears?|remains?|have to)\b"
    r"|\b(?:is|are|was|were|be|been|being)(?! (?:\w+ly |being )?\w+(?:ed|ing|en)\b)",
    re.IGNORECASE,
)
"""What somebody holds to be so, or possible, others of the story may hold as well."""
_STEM = 5
"""Letters that two words of one family share at the least."""


def own(candidate: Candidate, name: str, article: Article, facts: Sequence[Fact]) -> bool:
    """Whether the article surely has no such claim from another.

    Args:
        candidate: a statement with the words of who says it as its key.
        name: who would say it instead.
        article: what both speak in.
        facts: all facts, for what the other says.
    """
    claim = candidate.stem.replace(candidate.key, "", 1)
    if set(re.findall(r"[a-z]+", name.lower())) & (listed("media") | listed("newsrooms")):
        # who only hands on what others say may hand on this too
        return False
    if _JUDGING.search(claim) and not _EXACT.search(claim):
        return False
    said, others = _stems(claim), list(_spoken(name, facts))
    told = [*others, *Story(article, tuple(facts)).sentences_with(name.split()[-1])]
    return bool(others) and not any(said & _stems(sentence) for sentence in told)


def _spoken(name: str, facts: Sequence[Fact]) -> Iterator[str]:
    """The sentences that the story has from somebody."""
    for fact in facts:
        speakers = [fact.attribution, *(m for role, m in fact.roles() if role == "speaker")]
        if any(m is not None and holds(m.words, name) for m in speakers):
            yield fact.evidence.quote


def _stems(text: str) -> set[str]:
    """The words that tell what a text is about, without names, each by its beginning."""
    plain = re.sub(r"(?<![.!?“\"] )(?<!^)\b[A-Z][\w’'-]*", " ", text)
    return {w[:_STEM] for w in content(plain) if len(w) >= _STEM}

"""From a candidate that was taken to the item: options, gap, or a change that makes it false."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from quizgen.items import several as lists
from quizgen.items.articles import agreeing
from quizgen.items.candidate import Candidate
from quizgen.items.distractors import distractors
from quizgen.items.distractors.ask import Ask
from quizgen.items.falsehoods import believable
from quizgen.items.identity import short_hash
from quizgen.items.realise import capitalised, exchanged
from quizgen.items.statements import FALSE, TRUE
from quizgen.models import (
    Article,
    Cloze,
    Difficulty,
    Distractor,
    Evidence,
    Fact,
    Gap,
    Item,
    MultipleChoice,
    MultipleResponse,
    ShortAnswer,
    TrueFalse,
)

FULL, FEWEST = 3, 2
"""Distractors that make an item multiple choice; the few are enough beside a thing, which is a bad
short answer: it can be worded in many ways."""

FARTHEST = 900
"""Characters between a reference and its name above which both are no one piece of evidence."""


def make(candidate: Candidate, article: Article, facts: Sequence[Fact]) -> Item | None:
    """The item of a candidate, or none when it cannot be made well.

    Args:
        candidate: what is asked.
        article: what it is asked about.
        facts: all facts, for options.
    """
    return _MAKERS[candidate.type](candidate, article, facts)


def item_id(candidate: Candidate) -> str:
    """Eight hexadecimal digits of what is asked of which words; a later wording changes nothing."""
    fact = candidate.fact
    mark = f"{candidate.mention.start - fact.evidence.start}"
    words = (candidate.kind, candidate.role, fact.evidence.quote, candidate.mention.text, mark)
    return short_hash(candidate.type, *words)


def _question(
    candidate: Candidate,
    article: Article,
    facts: Sequence[Fact],
) -> Item | None:
    common = _common(candidate, article)
    several = _several(candidate, article, facts, common)
    if several is not None:
        return several
    wrong = wrong_options(candidate, article, facts)
    if len(wrong) >= (FEWEST if candidate.mention.type == "thing" else FULL):
        return MultipleChoice(key=candidate.key, distractors=wrong, **common)
    return ShortAnswer(key=candidate.key, accept=_accepted(candidate), **common)


def _several(
    candidate: Candidate, article: Article, facts: Sequence[Fact], common: dict[str, object]
) -> Item | None:
    """Which of these, where the key lists names and others are surely not among them."""
    keys = lists.members(candidate)
    wrong = lists.wrong(candidate, keys, article, facts) if keys else ()
    if not wrong:
        return None
    return MultipleResponse(
        keys=tuple(key.words for key in keys),
        distractors=wrong,
        points=len(keys),
        **{**common, "stem": lists.asked(candidate.stem)},
    )


def _cloze(
    candidate: Candidate,
    article: Article,
    facts: Sequence[Fact],
) -> Item | None:
    gap = Gap(key=candidate.key, accept=_accepted(candidate))
    extra = wrong_options(candidate, article, facts)
    return Cloze(gaps=(gap,), distractors=extra, **_common(candidate, article))


def _true_false(
    candidate: Candidate,
    article: Article,
    facts: Sequence[Fact],
) -> Item | None:
    common = _common(candidate, article)
    if candidate.role == TRUE:
        return TrueFalse(key=True, **common)
    stem = candidate.stem
    if candidate.role == FALSE:
        other = believable(candidate, article, facts, salt=item_id(candidate))
        if not other:
            return None
        changed = exchanged(stem, candidate.key, other) or stem.replace(candidate.key, other)
        stem = capitalised(agreeing(changed))
    return TrueFalse(
        key=False,
        correction=candidate.said_back,
        **{**common, "stem": stem, "explanation": candidate.said_back},
    )


def wrong_options(
    candidate: Candidate, article: Article, facts: Sequence[Fact]
) -> tuple[Distractor, ...]:
    """The distractors of a question: three, two, or none."""
    ask = Ask(candidate.stem, candidate.key, candidate.mention, candidate.fact)
    return distractors(ask, article, facts, salt=item_id(candidate))


def _common(candidate: Candidate, article: Article) -> dict[str, object]:
    return {
        "id": item_id(candidate),
        "stem": candidate.stem,
        "explanation": candidate.said_back,
        "evidence": _evidence(candidate, article),
        "answer_at": _answer_at(candidate, article),
        "fact": candidate.kind,
        "bloom": "understand" if candidate.kind in {"cause", "response"} else "remember",
        "difficulty": _difficulty(candidate),
        "tags": (candidate.kind,),
    }


def _evidence(candidate: Candidate, article: Article) -> Evidence:
    """The fact's sentence, with all from the one that names the key when that stands before."""
    evidence, origin = candidate.fact.evidence, candidate.mention.origin
    if origin is None or evidence.start - origin.start > FARTHEST:
        return evidence
    return article.evidence(min(origin.start, evidence.start), evidence.end)


def _answer_at(candidate: Candidate, article: Article) -> Evidence | None:
    mention, evidence = candidate.mention, candidate.fact.evidence
    if not evidence.start <= mention.start < mention.end <= evidence.end:
        return None
    return article.evidence(mention.start, mention.end)


def _difficulty(candidate: Candidate) -> Difficulty:
    """By how much of the story the fact is: what the headline says is easy, an aside is hard."""
    if candidate.fact.salience > 0.6:
        return "easy"
    return "medium" if candidate.fact.salience > 0.3 else "hard"


def _accepted(candidate: Candidate) -> tuple[str, ...]:
    """Other ways to say the key: as the article has it, and a person by the last name."""
    found = [candidate.mention.text] if candidate.mention.origin is None else []
    if candidate.mention.type == "person":
        found.append(candidate.key.split()[-1])
    return tuple(dict.fromkeys(f for f in found if f.casefold() != candidate.key.casefold()))


_MAKERS: dict[str, Callable[[Candidate, Article, Sequence[Fact]], Item | None]] = {
    "short_answer": _question,
    "cloze": _cloze,
    "true_false": _true_false,
}

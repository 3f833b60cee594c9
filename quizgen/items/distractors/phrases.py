"""Noun phrases: of the article with a head of the same class, or the key with a word changed."""

from collections.abc import Iterator

from quizgen.items.distractors.ask import Ask, Candidate, Story
from quizgen.items.distractors.feedback import not_stated, of_the_story
from quizgen.items.distractors.substitute import variants
from quizgen.items.distractors.wording import content, fold
from quizgen.lexicon import noun_classes
from quizgen.models import Mention

_LONGEST = 1.8
"""How many times as long as the key a phrase of the article may be, or the key as it."""


def things(ask: Ask, story: Story) -> Iterator[Candidate]:
    """Phrases that fill the same role elsewhere in the story, then the key with a word changed."""
    changed = list(_changed(ask, story))
    if len(changed) >= 3:
        yield from changed[:3]
        return
    yield from _elsewhere(ask, story)
    yield from changed


def _changed(ask: Ask, story: Story) -> Iterator[Candidate]:
    for text in variants(ask.key):
        fresh = content(text) - content(ask.key)
        if fresh and not fresh & content(ask.fact.evidence.quote) and not story.names(text):
            yield Candidate(text, not_stated(text, story))


def _elsewhere(ask: Ask, story: Story) -> Iterator[Candidate]:
    roles = {role for role, m in ask.fact.roles() if m == ask.mention}
    for fact, role, mention in story.of_type(ask.mention.type):
        if fact.kind == ask.fact.kind and role in roles and _of_one_form(ask.mention, mention):
            text = mention.words
            yield Candidate(text, of_the_story(ask, story, text), mention)


def _of_one_form(key: Mention, other: Mention) -> bool:
    if key.plural != other.plural or not other.head or key.head == other.head:
        return False
    long, short = sorted((len(key.words), len(other.words)), reverse=True)
    if long > _LONGEST * short + 6:
        return False
    if _begins(key.words) != _begins(other.words):
        return False
    mine, theirs = noun_classes(key.head)[:1], noun_classes(other.head)[:1]
    return bool(mine) and mine == theirs


def _begins(text: str) -> str:
    first = fold(text.split(" ")[0]) if text else ""
    return first if first in {"the", "a", "an", "to", "that", "by"} else ""

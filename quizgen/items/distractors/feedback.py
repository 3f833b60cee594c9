"""What a person reads who chose a distractor: true, and understood without the article's page."""

import re
from collections.abc import Sequence

from quizgen.items.distractors.ask import Ask, Story
from quizgen.items.distractors.wording import fold, holds
from quizgen.models import Fact, Role

_BESIDE = 8
"""Most characters between an office and its body that are still one phrase (" of the ")."""

_BARE = 4
"""Most words that stand in a line of feedback without quotation marks."""

_QUOTED = 170
"""Longest sentence, in characters, that is quoted in a feedback line."""


def not_named(text: str, story: Story) -> str:
    """That the text is not in the article, when that is so; else nothing."""
    return "" if story.names(text) else f"The article does not mention {_shown(text)}."


def not_stated(text: str, story: Story) -> str:
    """That the figure, the date or the words do not occur in the article, when that is so."""
    figure = "the figure " if text[:1].isdigit() and not re.search(r"[a-z]{3}", text) else ""
    return "" if story.names(text) else f"The article does not mention {figure}{_shown(text)}."


def _shown(text: str) -> str:
    return f"“{text}”" if len(text.split()) > _BARE else text


def of_the_story(ask: Ask, story: Story, name: str) -> str:
    """Who or what an in-story candidate is, by a fact that says so."""
    office = _office(story, name)
    if office:
        return f"In the article, {name} appears as “{office}”."
    said = _sentence(ask, story, name)
    if said:
        return f"Of {name} the article says: “{said}”"
    return f"The article names {name} in another connection."


def with_answer(about: str, keys: Sequence[str]) -> str:
    """The line that is shown: what is true of the distractor, and what is right."""
    if len(keys) > 1:
        answer = f"The answers are {', '.join(keys[:-1])} and {keys[-1]}."
    else:
        words = _shown(keys[0])
        answer = f"The answer is {words}" + "." * (not words.endswith("."))
    return f"{about} {answer}".strip()


def _office(story: Story, name: str) -> str:
    """The office as the article puts it in a fact it asserts; else empty."""
    for fact in story.facts:
        if isinstance(fact, Role) and fold(fact.person.words) == fold(name) and _plain(fact):
            return _words_of_office(story, fact)
    return ""


def _words_of_office(story: Story, fact: Role) -> str:
    """Title and body as they stand beside each other, else the title alone."""
    title, body = fact.title, fact.body
    if body is not None and not holds(title.text, body.text):
        first, last = sorted((title, body), key=lambda m: m.start)
        if 0 <= last.start - first.end <= _BESIDE:
            return story.article.text[first.start : last.end]
    return title.text


def _plain(fact: Fact) -> bool:
    return fact.modality == "asserted" and fact.polarity == "positive"


def _sentence(ask: Ask, story: Story, name: str) -> str:
    """A short sentence of the article that names the candidate in full, other than the evidence."""
    evidence = ask.fact.evidence.quote
    for sentence in story.sentences_with(name):
        said = sentence.strip()
        fits = len(said) <= _QUOTED and said.endswith(".") and "“" not in said and '"' not in said
        if fits and said not in evidence:
            return said
    return ""

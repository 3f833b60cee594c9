"""What a person reads who chose a distractor: true, and understood without the article's page."""

from collections.abc import Sequence

from quizgen.items.distractors.ask import Ask, Story
from quizgen.items.distractors.wording import capital, fold, holds
from quizgen.models import Fact, Role

_BESIDE = 8
"""Most characters between an office and its body that are still one phrase (" of the ")."""

_QUOTED = 170
"""Longest sentence, in characters, that is quoted in a feedback line."""


def not_named(text: str, story: Story) -> str:
    """That the text is not in the article, when that is so; else nothing."""
    if story.names(text):
        return ""
    return f"{capital(text)} is not named in the article."


def not_stated(text: str, story: Story) -> str:
    """That the figure or the words do not occur in the article, when that is so."""
    if story.names(text):
        return ""
    return f"“{text}” does not occur in the article."


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
        words = keys[0] if len(keys[0].split()) <= 4 else f"“{keys[0]}”"
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

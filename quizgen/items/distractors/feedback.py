"""What a person reads who chose a distractor: true, and understood without the article's page."""

from quizgen.items.distractors.ask import Ask, Story
from quizgen.items.distractors.wording import capital, fold, holds
from quizgen.models import Fact, Role

_BESIDE = 8
"""Most characters between an office and its body that are still one phrase (" of the ")."""

_QUOTED = 170
"""Longest sentence, in characters, that is quoted in a feedback line."""


def not_named(ask: Ask, text: str, story: Story) -> str:
    """What says that the text is not in the article, when that is so; else the answer."""
    if story.names(text):
        return instead(ask)
    return f"{capital(text)} is not named in the article; {the_answer(ask)}."


def not_stated(ask: Ask) -> str:
    """That the article has the key's figure or words, not these."""
    return f"The article does not say this; {the_answer(ask)}."


def instead(ask: Ask) -> str:
    """The plainest true line: what the article gives."""
    return f"{capital(the_answer(ask))}."


def the_answer(ask: Ask) -> str:
    """The key, as the second half of a line."""
    return f"the answer is “{ask.key}”" if len(ask.key.split()) > 4 else f"the answer is {ask.key}"


def of_the_story(ask: Ask, story: Story, name: str) -> str:
    """Who or what an in-story candidate is, by a fact that says so."""
    office = _office(story, name)
    if office:
        return f"In the article, {name} appears as “{office}”; {the_answer(ask)}."
    said = _sentence(ask, story, name)
    if said:
        return f"Of {name} the article says: “{said}” {capital(the_answer(ask))}."
    return f"The article names {name} in another connection; {the_answer(ask)}."


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

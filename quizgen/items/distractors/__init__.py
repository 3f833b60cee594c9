"""Wrong options: three that are plausible, surely wrong and explained; or two; or none."""

import re
from collections.abc import Sequence
from dataclasses import replace

from quizgen.items.distractors.ask import Ask, Story
from quizgen.items.distractors.characters import honorific
from quizgen.items.distractors.choose import choose
from quizgen.items.distractors.families import candidates
from quizgen.items.distractors.feedback import with_answer
from quizgen.items.distractors.sound import is_sound
from quizgen.items.distractors.told import told_figures, told_voices
from quizgen.items.distractors.wording import ARTICLES, capital, holds, is_name
from quizgen.lexicon import look_up, noun_classes
from quizgen.models import Article, Distractor, Fact

__all__ = ["Ask", "alternatives", "distractors"]

_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_BOUNDED = re.compile(r"(?:by|until|till|before|after|since) ", re.IGNORECASE)
_TIED = re.compile(r"\b(?:tied|ties|shares first)\b")
_YEARS = re.compile(r"\b\d{4}[-–/]\d{2,4}\b")


def distractors(
    ask: Ask, article: Article, facts: Sequence[Fact], *, salt: str
) -> tuple[Distractor, ...]:
    """Three distractors for a key, or two; empty when the item should become a short answer.

    Each is of the key's type, granularity and form, is wrong by the article's facts, and carries
    a true line of feedback. A key of the headline stands beside no strangers: it would be seen. The
    same arguments give the same distractors.
    """
    if _YEARS.search(ask.key) or _BOUNDED.match(ask.key) or _TIED.search(ask.stem):
        # no other season can be counted up from "the 2013-2014 report"; what was so "by July" was
        # so by August; with whom somebody is tied may be any
        return ()
    story, inner = Story(article, tuple(facts)), _inside(_dated(ask))
    sound = [c for c in candidates(inner, story, salt=salt) if is_sound(inner, story, c)]
    chosen = choose(inner.key, sound, salt=salt, often=story.text.count)
    strangers = all(c.mention is None for c in chosen)
    if strangers and holds(story.article.headline, inner.key):
        return ()
    if honorific(inner.key) and not any(honorific(c.text) for c in chosen):
        return ()
    begin = capital if inner.key != ask.key else str
    return tuple(
        Distractor(text=begin(c.text), feedback=with_answer(c.about, [ask.key])) for c in chosen
    )


def alternatives(
    ask: Ask, article: Article, facts: Sequence[Fact], *, salt: str
) -> tuple[str, ...]:
    """What could stand in the key's place and be wrong, the best first; the key among no options.

    Figures of the story in the key's own unit come before those that it does not name.
    """
    story = Story(article, tuple(facts))
    offered = (c for c in candidates(ask, story, salt=salt) if is_sound(ask, story, c))
    return tuple(
        dict.fromkeys(
            (*told_figures(ask, story), *(c.text for c in offered), *told_voices(ask, story))
        )
    )


def _dated(ask: Ask) -> Ask:
    """The question whose key is a year that the parser took for any number ("a 1950 report")."""
    if ask.mention.type != "number" or not _YEAR.fullmatch(ask.key):
        return ask
    return replace(ask, mention=ask.mention.model_copy(update={"type": "year"}))


def _inside(ask: Ask) -> Ask:
    """The question with its key as it stands inside a sentence: "The driver" -> "the driver"."""
    first = ask.key.split(" ")[0]
    plain = first.casefold() in ARTICLES or (
        ask.mention.type in ("people", "thing", "role")
        and not is_name(ask.key)
        and bool(noun_classes(first.casefold()) or look_up(first.casefold(), "adjective"))
    )
    if not (plain and first[0].isupper() and first[1:].islower()):
        return ask
    return replace(ask, key=ask.key[0].lower() + ask.key[1:])

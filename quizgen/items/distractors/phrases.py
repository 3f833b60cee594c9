"""Noun phrases: the key with its number, its country or a word changed for one of its kind."""

import re
from collections.abc import Iterator
from itertools import islice

from quizgen.items.distractors.ask import Ask, Candidate, Story
from quizgen.items.distractors.feedback import not_stated
from quizgen.items.distractors.figures import figures
from quizgen.items.distractors.numbers import numbers
from quizgen.items.distractors.places import is_about
from quizgen.items.distractors.substitute import plural, variants
from quizgen.items.distractors.tables import groups
from quizgen.items.distractors.wording import content, tokens

LONGEST = 9
"""Words of a key beyond which one changed word is hard to see, and the options tire the reader."""


_NAMED = re.compile(r"[A-Z][\w-]*[ -]\d|\d[\w,.]* ?[A-Z]")
"""A number beside a capital: "Voyager 1", "2012 DA14"."""


def things(ask: Ask, story: Story, *, salt: str) -> Iterator[Candidate]:
    """Three phrases that differ from the key, and from each other, in one place or two.

    A phrase without a number is changed only in words that the story says here alone: what it is
    about shows at once which phrase is right.
    """
    if len(ask.key.split()) > LONGEST:
        return
    if figures(ask.key):
        if _counts(ask.key):
            yield from numbers(ask, story, salt=salt)
        return
    if _is_figure_of_speech(ask.key, story):
        return
    for texts in (_wholes(ask.key), variants(ask.key)):
        found = list(islice(_new(ask, story, texts), 4))
        if len(found) > 1:
            yield from found
            return


def _wholes(key: str) -> Iterator[str]:
    """The others of the group whose entry the whole key is: languages, sciences, faiths."""
    for table in groups("wholes"):
        if "departments" not in table.name and table.place(key) is not None:
            yield from (name for name in table.names if name != key)


def _counts(key: str) -> bool:
    """Whether the number counts all of it, and is no part of a name nor said as known."""
    known = _NAMED.search(key) or key.casefold().startswith(("the ", "both "))
    return " and " not in key and not known


def _is_figure_of_speech(key: str, story: Story) -> bool:
    """Whether a word of a key is often meant otherwise, and the story has nothing of its kind.

    "Google sent an earthquake through the industry."
    """
    words = set(tokens(key))
    for table in groups("nouns"):
        forms = {form for name in table.names for form in (name, plural(name))}
        if "~" in table.name and words & forms:
            return sum(map(story.text.count, forms)) <= 1
    return False


def _new(ask: Ask, story: Story, texts: Iterator[str]) -> Iterator[Candidate]:
    """The texts whose changed words neither the evidence nor the stem holds."""
    near = content(ask.fact.evidence.quote) | content(ask.stem)
    for text in texts:
        fresh = content(text) - content(ask.key)
        gone = content(ask.key) - content(text)
        told = any(is_about(story, word) for word in tokens(ask.key) if content(word) & gone)
        if fresh and not told and not fresh & near and not story.names(text):
            yield Candidate(text, not_stated(text, story))

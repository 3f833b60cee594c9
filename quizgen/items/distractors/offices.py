"""Offices and callings: those that others hold in the story, then their peers from the table."""

import re
from collections.abc import Iterator

from quizgen.items.distractors.ask import Ask, Candidate, Story
from quizgen.items.distractors.feedback import not_named
from quizgen.items.distractors.substitute import Place, put
from quizgen.items.distractors.tables import Group, groups
from quizgen.items.distractors.wording import is_name


def offices(ask: Ask, story: Story) -> Iterator[Candidate]:
    """The key with another office in the place of its own: "foreign minister of Ukraine"."""
    found = _office_in(ask.key)
    if found is None:
        return
    group, match, place = found
    order = sorted(range(len(group.names)), key=lambda i: (abs(i - place), i))
    for name in (group.names[i] for i in order if i != place):
        other = name.title() if is_name(match.group()) else name
        text = put(ask.key, Place(match.start(), match.end(), ()), other)
        yield Candidate(text, not_named(text, story))


def _office_in(key: str) -> tuple[Group, re.Match[str], int] | None:
    """The longest office of the table that stands in a key, its group and its place there."""
    best: tuple[Group, re.Match[str], int] | None = None
    for group in groups("offices"):
        for place, names in enumerate(group.entries):
            for name in names:
                match = re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", key, re.IGNORECASE)
                if match and (best is None or len(name) > len(best[1].group())):
                    best = group, match, place
    return best

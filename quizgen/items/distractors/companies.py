"""Which bodies the story tells to be companies."""

import re

from quizgen.items.distractors.ask import Story
from quizgen.items.distractors.files import word_list
from quizgen.items.distractors.nations import nation_in
from quizgen.items.distractors.tables import groups
from quizgen.items.distractors.wording import tokens

_NEAR = 60
"""Characters between a name and the words that say what bears it."""


def is_company(story: Story, name: str) -> bool:
    """Whether a body is a company by the tables, by its own name, or by what the story says."""
    words = set(tokens(name))
    if words & word_list("public bodies") or nation_in(name) is not None:
        return False
    return _listed(name) or bool(words & word_list("names of companies")) or _told(story, name)


def _listed(name: str) -> bool:
    """Whether a group of companies in the tables holds the name."""
    firms = word_list("groups of companies")
    tables = (group for group in groups("organisations") if group.kind in firms)
    return any(group.place(name) is not None for group in tables)


def _told(story: Story, name: str) -> bool:
    """Whether the story calls it a company, or names somebody who leads it."""
    bare = re.escape(name.removeprefix("the "))
    kinds, heads = "|".join(word_list("companies")), "|".join(word_list("heads of companies"))
    patterns = (
        rf"\b{bare}(?:, | is | was |, which is )(?:an? |the )[^.,;]{{0,{_NEAR}}}\b(?:{kinds})\b",
        rf"\b(?:{kinds}) (?:(?:like|such as|including) [^.;]{{0,{_NEAR}}})?{bare}\b",
        rf"\b(?:{heads})\b[^.,;]{{0,{_NEAR}}} (?:of|at|for) {bare}\b",
        rf"\b{bare}(?:[’']s?)? (?:{heads})\b",
    )
    return any(re.search(pattern, story.text.whole) for pattern in patterns)

"""Groups of people without a name: peers of the table that the story names too."""

import re
from collections.abc import Iterator

from quizgen.items.distractors.ask import Ask, Candidate, Story
from quizgen.items.distractors.feedback import not_named, of_the_story
from quizgen.items.distractors.files import word_list
from quizgen.items.distractors.substitute import only_noun
from quizgen.items.distractors.tables import Group, groups
from quizgen.items.distractors.wording import fold, tokens

_ENOUGH = 2


def crowds(ask: Ask, story: Story) -> Iterator[Candidate]:
    """Peers of a group of people, from the table's group that knows it.

    Where none of them stands in the story, most would be absurd in it; only the groups with a
    plus are offered there.
    """
    found = _group(ask.key)
    if found is None:
        return
    table, ending = found
    before = ask.key[: len(ask.key) - len(ending)]
    if re.search(r"['’]s?\b", ask.key) or only_noun(before.split(" ")[-2:][0]):
        return
    inside = [name for name in table.names if story.names(name) and name != ending]
    anywhere = table.name.endswith("+")
    if len(inside) < _ENOUGH and not anywhere:
        return
    outside = [name for name in table.names if name not in inside] if anywhere else []
    for name in [*inside, *outside]:
        text = before + name
        about = of_the_story(ask, story, text) if story.names(text) else not_named(text, story)
        yield Candidate(text, about)


def _group(key: str) -> tuple[Group, str] | None:
    """The group whose entry ends the key, and that entry as it stands in the key.

    A group whose entries share a last word knows every phrase with that word: "park officials".
    """
    if tokens(key)[-1:] and tokens(key)[-1] in word_list("vague"):
        return None
    ends = [
        (table, entry)
        for table in groups("people_groups")
        for entry in table.names
        if key == entry or key.endswith(f" {entry}")
    ]
    if ends:
        return max(ends, key=lambda found: len(found[1]))
    if len(key.split()) != 2 or key != fold(key):
        return None
    last = tokens(key)[-1]
    sharing = (t for t in groups("people_groups") if {tokens(n)[-1] for n in t.names} == {last})
    return next(((table, key) for table in sharing), None)

"""Persons and groups of people: those of the story in another role."""

from collections.abc import Iterator

from quizgen.items.distractors.ask import Ask, Candidate, Story
from quizgen.items.distractors.feedback import not_named, of_the_story
from quizgen.items.distractors.tables import Group, groups
from quizgen.items.distractors.wording import fold, tokens
from quizgen.models import Mention


def persons(ask: Ask, story: Story) -> Iterator[Candidate]:
    """Other named persons of the story, the salient ones first; never anybody from outside it."""
    full = len(tokens(ask.key)) > 1
    for _, _, mention in story.of_type("person"):
        name = _full_name(mention, story)
        if full == (len(tokens(name)) > 1):
            yield Candidate(name, of_the_story(ask, story, name), mention)


def _full_name(mention: Mention, story: Story) -> str:
    """The longest name of the person: "Starmer" -> "Keir Starmer"."""
    name = mention.words
    if len(tokens(name)) > 1:
        return name
    longer = (
        m.words for _, _, m in story.of_type("person") if tokens(m.words)[-1:] == tokens(name)
    )
    return max(longer, key=len, default=name)


def crowds(ask: Ask, story: Story) -> Iterator[Candidate]:
    """Groups of people without a name: of the table's group with the key, then the story's."""
    yield from _of_the_table(ask, story)
    for _, _, mention in story.of_type("people"):
        if _same_form(ask.mention, mention):
            text = mention.words
            yield Candidate(text, of_the_story(ask, story, text), mention)


def _same_form(key: Mention, other: Mention) -> bool:
    if key.plural != other.plural or not other.head or fold(key.head) == fold(other.head):
        return False
    return _determiner(key.text) == _determiner(other.text)


def _determiner(text: str) -> str:
    first = text.split()[0].casefold() if text.split() else ""
    if first in {"the", "a", "an", "this", "these", "some", "his", "her", "their", "its", "our"}:
        return first
    return "#" if first[:1].isdigit() else ""


def _of_the_table(ask: Ask, story: Story) -> Iterator[Candidate]:
    found = _group(ask.key)
    if found is None:
        return
    table, ending = found
    for name in table.names:
        text = ask.key[: len(ask.key) - len(ending)] + name
        if not story.names(name):
            yield Candidate(text, not_named(text, story))


def _group(key: str) -> tuple[Group, str] | None:
    """The group whose entry ends the key, and that entry as it stands in the key."""
    best: tuple[Group, str] | None = None
    for table in groups("people_groups"):
        for entry in table.names:
            if (key == entry or key.endswith(f" {entry}")) and (
                best is None or len(entry) > len(best[1])
            ):
                best = table, entry
    return best

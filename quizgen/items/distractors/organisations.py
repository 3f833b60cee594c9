"""Organisations: bodies of the same kind from the tables, and those of the story."""

from collections.abc import Iterator

from quizgen.items.distractors.ask import Ask, Candidate, Story
from quizgen.items.distractors.feedback import not_named, of_the_story
from quizgen.items.distractors.tables import groups
from quizgen.items.distractors.wording import tokens


def bodies(ask: Ask, story: Story) -> Iterator[Candidate]:
    """Other bodies: of the story when they are of one kind with the key, then of its group."""
    kind = _kind(ask.key)
    for _, _, mention in story.of_type("organisation"):
        if _alike(ask.key, mention.words) and (kind is None or _kind(mention.words) == kind):
            text = mention.words
            yield Candidate(text, of_the_story(ask, story, text), mention)
    yield from _of_the_table(ask, story)


def _kind(text: str) -> str | None:
    """Name of the first group that holds a body, else the word that says what it is."""
    for group in groups("organisations"):
        if group.place(text) is not None:
            return group.name
    words = tokens(text)
    return next((w for w in groups_by_word() if w in words), None)


def groups_by_word() -> dict[str, tuple[str, ...]]:
    """Words in the names of bodies ("university") with names that hold them."""
    return {group.name: group.names for group in groups("organisation_words")}


def _of_the_table(ask: Ask, story: Story) -> Iterator[Candidate]:
    for group in groups("organisations"):
        place = group.place(ask.key)
        if place is not None:
            order = sorted(range(len(group.entries)), key=lambda i: (abs(i - place), i))
            for i in order:
                text = _form(group.entries[i], short=_is_short(ask.key))
                yield Candidate(text, not_named(text, story))
            return
    words = tokens(ask.key)
    for word, names in groups_by_word().items():
        if word in words:
            for name in names:
                yield Candidate(name, not_named(name, story))
            return


def _is_short(name: str) -> bool:
    bare = name.removeprefix("the ").replace(".", "")
    return bare.isupper() and len(bare) <= 6


def _form(names: tuple[str, ...], *, short: bool) -> str:
    """The acronym beside an acronym, else the name to print."""
    return next((n for n in names if short and _is_short(n)), names[0])


def _alike(key: str, other: str) -> bool:
    """Whether two names are written alike: both acronyms, or both in full."""
    return _is_short(key) == _is_short(other)

"""Persons: those of the story who could be meant; beside two of them one whom nobody knows."""

from collections.abc import Iterator, Sequence

from quizgen.items.distractors.ask import Ask, Candidate, Story
from quizgen.items.distractors.characters import (
    bare,
    character,
    honorific,
    is_person,
    is_place,
    known,
)
from quizgen.items.distractors.feedback import of_the_story
from quizgen.items.distractors.rivals import could_be, genders
from quizgen.items.distractors.sound import is_sound
from quizgen.items.distractors.strangers import strangers
from quizgen.items.distractors.wording import tokens
from quizgen.lexicon import look_up, noun_classes
from quizgen.models import Mention

_ENOUGH = 2
"""Persons of the story beside whom a made-up one is not seen; beside one alone it would be."""


def persons(ask: Ask, story: Story) -> Iterator[Candidate]:
    """Other named persons of the story who could be meant, the salient ones first.

    A "Dr." or "Sir" stands before a distractor only where the key has one too, and then those
    with one come first; without any beside it, such a key has no distractors.
    """
    if not is_person(ask.key):
        return
    key = character(story, ask.key)
    fitting = [
        c for c in _others(ask, story) if could_be(ask, story, key, character(story, c.text))
    ]
    if honorific(ask.key):
        if any(honorific(c.text) for c in fitting):
            yield from sorted(fitting, key=lambda c: not honorific(c.text))
        return
    plain = [Candidate(bare(c.text), c.about, c.mention) for c in fitting]
    yield from plain
    own = [c.text for c in plain if is_sound(ask, story, c)]
    if len(own) == _ENOUGH and len(tokens(ask.key)) > 1:
        yield from strangers(ask, story, key, own, _sexes(ask, story, own))


def _sexes(ask: Ask, story: Story, own: Sequence[str]) -> str:
    """Whom a made-up person may be: of the stem's sex, and of that which all the others have."""
    known_as = {character(story, name).gender for name in (ask.key, *own)}
    allowed = genders(ask.stem)
    same = known_as.pop() if len(known_as) == 1 else "-"
    return same if same in allowed else allowed


def _others(ask: Ask, story: Story) -> Iterator[Candidate]:
    """Every other person of the story once, by the full name where the key has one too."""
    full = len(tokens(ask.key)) > 1
    human = _human(ask.key, story) > 0
    found: dict[str, Candidate] = {}
    for _, _, mention in story.of_type("person"):
        name = _full_name(mention, story)
        fits = full == (len(tokens(name)) > 1) and is_person(name) and (full or known(name))
        if fits and (_human(name, story) > 0) == human and not is_place(story, name):
            about = of_the_story(ask, story, name)
            found.setdefault(tokens(name)[-1], Candidate(name, about, mention))
    for candidate in sorted(found.values(), key=lambda c: -_human(c.text, story)):
        first = tokens(candidate.text)[0]
        longer = any(candidate.text.startswith(f"{c.text} ") for c in found.values())
        if not longer and (first not in found or not full):
            yield candidate


def _human(name: str, story: Story) -> int:
    """How surely it is a person: 2 by a given name, an office or its speech; 0 by common words."""
    roles = {("role", "person"), ("quotation", "speaker"), ("statement", "speaker")}
    words = tokens(name)
    if all(
        noun_classes(w) or noun_classes(w.removesuffix("s")) or look_up(w, "adjective")
        for w in words
    ):
        return 2 if known(name) else 0
    if known(name) or any((f.kind, r) in roles for f, r, m in story.mentions if m.words == name):
        return 2
    return 0 if any(map(noun_classes, words)) else 1


def _full_name(mention: Mention, story: Story) -> str:
    """The longest name of the person: "Starmer" -> "Keir Starmer"."""
    name = mention.words
    if len(tokens(name)) > 1:
        return name
    longer = (
        m.words for _, _, m in story.of_type("person") if tokens(m.words)[-1:] == tokens(name)
    )
    return max((n for n in longer if is_person(n)), key=len, default=name)

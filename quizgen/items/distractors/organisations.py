"""Organisations: bodies of the same kind from the tables, and those of the story."""

import re
from collections.abc import Iterator

from quizgen.items.distractors.ask import Ask, Candidate, Story
from quizgen.items.distractors.feedback import not_named, of_the_story
from quizgen.items.distractors.files import word_list
from quizgen.items.distractors.nations import other_nations
from quizgen.items.distractors.tables import groups
from quizgen.items.distractors.wording import inside, is_acronym, is_name, tokens
from quizgen.models import Mention

_KIND = re.compile(r"\bwhich ([a-z]+)\b", re.IGNORECASE)


def bodies(ask: Ask, story: Story) -> Iterator[Candidate]:
    """Other bodies: of the story when they are of one kind with the key, then its peers."""
    surnames = {tokens(m.words)[-1] for _, _, m in story.of_type("person") if tokens(m.words)}
    if not _is_body(ask.key) or tokens(ask.key)[-1] in surnames:
        return
    kind, wanted = _kind(ask.key), _asked_for(ask.stem)
    for _, _, mention in story.of_type("organisation"):
        text = inside(mention.words, ask.key)
        if _part_of_name(mention, story) or tokens(text)[-1] in surnames:
            continue
        if _is_body(text) and _fits(text, kind, wanted) and is_acronym(text) <= is_acronym(ask.key):
            yield Candidate(text, of_the_story(ask, story, text), mention)
    yield from _of_the_table(ask, story)


def _part_of_name(mention: Mention, story: Story) -> bool:
    """Whether a longer name was cut: "External Affairs" after "Head of"."""
    before = story.article.text[max(0, mention.start - 20) : mention.start]
    return bool(re.search(r"[A-Z]\w+ (?:of|for) $", before)) and not mention.text.startswith("the ")


def _is_body(text: str) -> bool:
    """Whether a text is one body's name: "the British parliament", but not "both companies"."""
    words = re.findall(r"[^\W_][\w.’'-]*", text.removeprefix("the "))
    if not words or (" and " in f" {text} " and not is_name(text)) or "," in text or len(words) > 7:
        return False
    rest = words[:-1] if words[-1] in word_list("bodies") and len(words) > 1 else words
    ends = rest[0][0].isupper() and rest[-1] not in word_list("inside names")
    plain = text[0] != "“" and not text.endswith(("'s", "’s"))
    return ends and plain and is_name(" ".join(rest))


def _fits(text: str, kind: str | None, wanted: str) -> bool:
    """Whether a body of the story answers to the kind that the key is of, or the stem asks for."""
    if wanted:
        return wanted in tokens(text) or (kind is not None and _kind(text) == kind)
    return _kind(text) == kind


def _asked_for(stem: str) -> str:
    """The kind of body that the stem names ("Which ministry ..."); empty for any body."""
    found = _KIND.search(stem)
    word = found.group(1).casefold() if found else ""
    return "" if word in word_list("generic") else word


def _kind(text: str) -> str | None:
    """Name of the first group that holds a body, else the word that says what it is."""
    for group in groups("organisations"):
        if group.place(text) is not None:
            return group.name
    words = tokens(text)
    return next((w for w, _ in _by_word() if w in words), None)


def _by_word() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Words in the names of bodies ("university") with names that hold them."""
    return tuple((group.name, group.names) for group in groups("organisation_words"))


def _of_the_table(ask: Ask, story: Story) -> Iterator[Candidate]:
    for group in groups("organisations"):
        place = group.place(ask.key)
        if place is not None:
            order = sorted(range(len(group.entries)), key=lambda i: (abs(i - place), i))
            others = (group.entries[i] for i in order if i != place)
            away = (names for names in others if not any(map(story.names, names)))
            texts = [_form(names, short=is_acronym(ask.key)) for names in away]
            for text in sorted(texts, key=lambda t: _asked_for(ask.stem) not in tokens(t)):
                yield Candidate(text, not_named(text, story))
            return
    for text in other_nations(ask, story):
        yield Candidate(text, not_named(text, story))
    words = tokens(ask.key)
    for word, names in _by_word():
        if word in words:
            yield from (Candidate(name, not_named(name, story)) for name in names)
            return


def _form(names: tuple[str, ...], *, short: bool) -> str:
    """The acronym beside an acronym, else the name to print."""
    return next((n for n in names if short and is_acronym(n)), names[0])

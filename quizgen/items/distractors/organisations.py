"""Organisations: bodies of the story that are of one sort with the key, then close peers of it."""

import re
from collections.abc import Iterator

from quizgen.items.distractors.ask import Ask, Candidate, Story
from quizgen.items.distractors.companies import is_company
from quizgen.items.distractors.feedback import not_named, of_the_story
from quizgen.items.distractors.files import word_list
from quizgen.items.distractors.nations import nation_in, nations_in
from quizgen.items.distractors.places import is_about
from quizgen.items.distractors.tables import groups
from quizgen.items.distractors.wording import inside, is_acronym, is_name, tokens
from quizgen.models import Mention

_KIND = re.compile(r"\bwhich ([a-z]+)\b", re.IGNORECASE)


def bodies(ask: Ask, story: Story) -> Iterator[Candidate]:
    """Other bodies of the story, of one kind with the key and of the country it belongs to.

    Bodies that the story does not name are offered only from the tables of close peers, and never
    beside a body that the story is about: they would be seen to be strangers.
    """
    surnames = {tokens(m.words)[-1] for _, _, m in story.of_type("person") if tokens(m.words)}
    if not _is_body(ask.key) or tokens(ask.key)[-1] in surnames:
        return
    for _, _, mention in story.of_type("organisation"):
        text = inside(mention.words, ask.key)
        if _part_of_name(mention, story) or tokens(text)[-1] in surnames or not _is_body(text):
            continue
        if _alike(ask, story, text) and is_acronym(text) <= is_acronym(ask.key):
            yield Candidate(text, of_the_story(ask, story, text), mention)
    yield from _peers(ask, story)


def _peers(ask: Ask, story: Story) -> Iterator[Candidate]:
    """The key's peers of the tables whose bodies may stand in any story, or in its country's."""
    if is_acronym(ask.key) or is_about(story, ask.key):
        return
    if word_list("quoting") & set(tokens(ask.stem)):
        # whom one newspaper quotes, another may have quoted as well
        return
    for table in groups("organisations"):
        fits = table.anywhere and table.country in ("", story.text.home)
        if fits and table.place(ask.key) is not None:
            bare = not ask.key.startswith(("the ", "The "))
            for name in table.names:
                text = name.removeprefix("the ") if bare else inside(name, ask.key)
                if not story.names(text):
                    yield Candidate(text, not_named(text, story))
            return


def _alike(ask: Ask, story: Story, text: str) -> bool:
    """Whether a body of the story is of the key's kind, and on no side that the stem rules out."""
    kinds, wanted = _kinds(ask.key), _asked_for(ask.stem)
    named = {country.code for country in nations_in(ask.stem)}
    own, other = nation_in(ask.key), nation_in(text)
    if (own and own.code in named) or (other and other.code in named):
        return False
    if is_company(story, ask.key):
        return is_company(story, text)
    if not kinds or is_company(story, text):
        return False
    shared = _kinds(text) & kinds
    return bool(shared) and (not wanted or wanted in tokens(text) or wanted not in kinds)


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


def _asked_for(stem: str) -> str:
    """The kind of body that the stem names ("Which ministry ..."); empty for any body."""
    found = _KIND.search(stem)
    word = found.group(1).casefold() if found else ""
    return "" if word in word_list("generic") else word


def _kinds(text: str) -> frozenset[str]:
    """Names of the groups that hold a body, else the word that says what it is."""
    found = {g.kind for g in groups("organisations") if g.place(text) is not None}
    if not found:
        words = tokens(text)
        found.update([w for w in words[::-1] if w in word_list("kinds of bodies")][:1])
    return frozenset(found)

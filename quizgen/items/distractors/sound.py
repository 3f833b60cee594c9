"""Whether a text is wrong as an answer, by the article's own facts: no second correct option."""

import re
from collections.abc import Iterator, Sequence

from quizgen.items.distractors.aliases import aliases, one_polity
from quizgen.items.distractors.ask import Ask, Candidate, Story
from quizgen.items.distractors.files import word_list
from quizgen.items.distractors.wording import content, fold, holds, initials, tokens
from quizgen.models import Fact

_SHARED = 0.5
"""Share of a stem's content words that make a sentence one about the same thing; at half of them
readers began to call the other name right too."""

_LISTED = 0.25
"""The same share for a sentence that lists key and candidate side by side."""

_LISTS = ("attendance", "membership", "meeting")
"""Kinds of facts that ask who or what belongs to something."""

_QUOTE = re.compile(r"[“\"][^”\"]+[”\"]\?$")
"""A stem that ends in what was said, word for word."""


def is_sound(ask: Ask, story: Story, candidate: Candidate) -> bool:
    """Whether a candidate is surely wrong, and not given away or ruled out by the stem."""
    text = candidate.text
    if ask.mention.type == "person" and _surname(ask.key) == _surname(text) != "":
        return False
    if same(ask.key, text) or same(ask.mention.words, text) or same(ask.mention.text, text):
        return False
    if in_stem(ask.stem, text) or one_polity(ask.key, text):
        return False
    known_as = aliases(story, text)
    if candidate.mention is None and not any(map(story.names, known_as)):
        return True
    if any(in_stem(ask.stem, name) for name in known_as) or _may_belong(ask, story, known_as):
        return False
    if _listed_together(ask, story, known_as):
        return False
    return not (_in_evidence(ask, story, known_as) or _also_true(ask, story, known_as))


def in_stem(stem: str, text: str) -> bool:
    """Whether the stem names it, in full or by its last word."""
    words = tokens(text)
    if holds(stem, text):
        return True
    last_is_name = len(words) > 1 and text.split()[-1][:1].isupper()
    return last_is_name and len(words[-1]) > 3 and holds(stem, words[-1])


def same(one: str, other: str) -> bool:
    """Whether two texts are one thing in two wordings, or part and whole of one another."""
    if fold(one) == fold(other) or holds(one, other) or holds(other, one):
        return True
    if _neutral(one) == _neutral(other):
        return True
    first, second = fold(one).replace(".", ""), fold(other).replace(".", "")
    return first == initials(other) or second == initials(one)


def _neutral(text: str) -> str:
    """The text with "spokesman", "spokeswoman" and "spokesperson" made one."""
    return re.sub(r"(?<=[a-z]{3})(?:wo)?m[ae]n\b|(?<=[a-z]{3})persons?\b", "man", fold(text))


def _surname(text: str) -> str:
    """The last word of a personal name of two words or more."""
    words = text.split()
    if len(words) < 2 or not all(w[:1].isupper() for w in (words[0], words[-1])):
        return ""
    return fold(words[-1]) if len(words[-1]) > 2 and "of" not in words else ""


def _may_belong(ask: Ask, story: Story, names: Sequence[str]) -> bool:
    """Whether a list is asked for, and the story speaks of the candidate near such a list.

    Who is named beside a meeting may well have been there, even if no sentence says so.
    """
    if ask.fact.kind not in _LISTS:
        return False
    near = (
        paragraph.quote
        for paragraph in story.article.paragraphs
        for fact in story.facts
        if fact.kind in _LISTS and paragraph.start <= fact.evidence.start < paragraph.end
    )
    country = ask.mention.type in ("country", "nationality")
    return country or any(holds(text, name) for text in near for name in names)


def _listed_together(ask: Ask, story: Story, names: Sequence[str]) -> bool:
    """Whether the article lists key and candidate side by side, so that both may be right."""
    asked = content(ask.stem) - content(ask.key)
    for name in names:
        for sentence in story.sentences_with(name):
            about = len(asked & content(sentence)) >= _LISTED * len(asked)
            for key in (ask.mention.text, ask.key):
                between = _between(sentence.casefold(), key.casefold(), name.casefold())
                if about and between is not None and _only_joins(sentence, *between):
                    return True
    return False


def _between(sentence: str, one: str, other: str) -> tuple[int, int] | None:
    """Where in a sentence stands what parts two texts; none when one is missing."""
    first, second = sentence.find(one), sentence.find(other)
    if first < 0 or second < 0:
        return None
    if first > second:
        first, second, one = second, first, other
    return first + len(one), second


def _only_joins(sentence: str, start: int, end: int) -> bool:
    """Whether the words between two names only join members of a list."""
    between = sentence[start:end]
    if re.search(r"[.:;!?]\s", between) or not re.search(r",|\band\b|\bor\b|\bwith\b", between):
        return False
    words = re.findall(r"[^\W\d_]+", between)
    return all(w[0].isupper() or w in word_list("joiners") for w in words)


def _in_evidence(ask: Ask, story: Story, names: Sequence[str]) -> bool:
    """Whether the sentence asked about names the candidate, but not in a role of its own."""
    if not any(holds(ask.fact.evidence.quote, name) for name in names):
        return False
    if ask.mention.type in ("country", "nationality", "city", "place"):
        return True
    role = _role_of(ask.fact, ask.key, ask.mention.text)
    wanted = set(map(fold, names))
    roles = [
        (other.id, name)
        for other, name, mention in story.mentions
        if fold(mention.words) in wanted or fold(mention.text) in wanted
    ]
    inside = [name for fact, name in roles if fact == ask.fact.id]
    elsewhere = [name for fact, name in roles if fact != ask.fact.id]
    return role in inside or not (inside or elsewhere)


def _role_of(fact: Fact, *texts: str) -> str:
    wanted = {fold(t) for t in texts}
    for role, mention in fact.roles():
        if fold(mention.words) in wanted or fold(mention.text) in wanted:
            return role
    return ""


def _also_true(ask: Ask, story: Story, names: Sequence[str]) -> bool:
    """Whether some sentence says of the candidate what the stem asks about."""
    asked = content(ask.stem) - content(ask.key) - content(names[0])
    if not asked:
        return False
    if ask.fact.kind == "quotation" and _QUOTE.search(ask.stem):
        # nobody else said these very words; a sentence about the same thing proves nothing
        return False
    evidence = ask.fact.evidence.quote
    for sentence in _said_of(story, names):
        if sentence.strip() in evidence:
            continue
        shared = asked & content(sentence)
        if len(shared) >= min(2, len(asked) - 1) and len(shared) >= _SHARED * len(asked):
            return True
    return False


def _said_of(story: Story, names: Sequence[str]) -> Iterator[str]:
    """The sentences that name it, and those where a fact says that "he" or "it" stands for it."""
    for name in names:
        yield from story.sentences_with(name)
    wanted = fold(names[0])
    for fact, _, mention in story.mentions:
        if fold(mention.words) == wanted:
            yield fact.evidence.quote

"""What the story itself has in a key's place: its other figures of a unit, its other speakers."""

import re
from collections.abc import Iterator

from quizgen.items.distractors.ask import Ask, Candidate, Story
from quizgen.items.distractors.characters import character, gender
from quizgen.items.distractors.figures import Figure, figures
from quizgen.items.distractors.rivals import genders
from quizgen.items.distractors.sound import is_sound
from quizgen.items.distractors.values import top_of
from quizgen.items.distractors.wording import inside, is_name, tokens
from quizgen.models import MentionType

_KINDS: set[MentionType] = {"number", "money", "percent", "quantity", "duration"}
_CLOSE = 3.0
"""How many times the key, or the key it, another figure may be: nobody mixes up the others."""
_SIGN = re.compile(r"[$£€¥] ?$")


def told_figures(ask: Ask, story: Story) -> Iterator[str]:
    """The key with another figure that the article gives in the same unit, the near ones first."""
    found = figures(ask.key)
    if ask.mention.type not in _KINDS or len(found) != 1:
        return
    key, unit = found[0], _unit(found[0], ask)
    if unit is None:
        return
    others = {
        other.value: other
        for other in figures(story.article.text)
        if _unit(other, ask) == unit and _like(key, other) and other.value <= top_of(ask, key)
    }
    for value in sorted(others, key=lambda v: abs(v - key.value)):
        said = f"{key.form(value)} {unit[-1]}".removesuffix(" %")
        if is_sound(ask, story, Candidate(said, "")):
            yield key.write(value)


def told_voices(ask: Ask, story: Story) -> Iterator[str]:
    """Who else speaks in the story, of the key's type and sex, where the key is who says so."""
    speaks = ask.fact.attribution is not None and ask.mention == ask.fact.attribution
    if not speaks and ask.mention not in [m for r, m in ask.fact.roles() if r == "speaker"]:
        return
    allowed = genders(ask.stem)
    for _, role, mention in story.of_type(ask.mention.type):
        name = mention.words
        said = role == "speaker" and is_name(name) and len(tokens(name)) > 1
        fits = ask.mention.type != "person" or _of_sex(name, allowed)
        if (
            said
            and fits
            and not character(story, name).dead
            and is_sound(ask, story, Candidate(name, "", mention))
        ):
            yield inside(name, ask.key)


def _of_sex(name: str, allowed: str) -> bool:
    return len(allowed) > 1 or gender(name) in allowed


def _like(key: Figure, other: Figure) -> bool:
    """Whether two figures are written in one way, and of one size, but not the same."""
    same = (key.word, key.decimals) == (other.word, other.decimals)
    size = key.value / _CLOSE <= other.value <= key.value * _CLOSE
    return same and size and key.value != other.value


def _unit(figure: Figure, ask: Ask) -> tuple[str, str] | None:
    """The sign before a figure, and the word or the sign of per cent behind it; none without."""
    behind = figure.after
    if f"{figure.before}{figure.form(figure.value)}{behind}" == ask.key and not behind.strip():
        behind = ask.stem.partition(ask.key)[2]
    sign = _SIGN.search(figure.before)
    word = re.match(r"%|[ -]([a-z]+(?: of [a-z]+)?)", behind)
    if not word:
        return None
    return (sign.group().strip() if sign else "", word.group().strip(" -"))

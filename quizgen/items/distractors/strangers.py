"""A person whom the story does not know: a plain name in the language of the names beside it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice, product

from quizgen.items.distractors.ask import Ask, Candidate, Story, chance
from quizgen.items.distractors.characters import Character
from quizgen.items.distractors.feedback import not_named
from quizgen.items.distractors.files import lines, word_list
from quizgen.items.distractors.wording import fold, tokens

_APART = 5
"""Letters by which such a name may be longer or shorter than the key."""

_TRIED = 400
"""Pairs of a given name and a last name that are looked at."""

_COMMON = "english"
"""The language whose names are no strangers in any country's news."""


def strangers(
    ask: Ask, story: Story, key: Character, others: Sequence[str], genders: str
) -> Iterator[Candidate]:
    """One made-up person to stand beside a key and those of the story; none where it would show.

    Args:
        ask: the question.
        story: the story that does not know the name.
        key: who is right; nobody unknown stands beside somebody whom everybody knows.
        others: names of the story that are options too.
        genders: "m", "f" or both: whom the stem may mean.
    """
    if key.famous or key.head or _of_a_game(ask, story):
        return
    language = _language(story, ask.key, others)
    if not language:
        return
    gender = min(genders, key=lambda letter: chance(story.article.id, letter))
    taken = {letter for name in (ask.key, *others) for letter in tokens(name)[-1][:1]}
    for name in _names(language, gender, story.article.id):
        last = name.split()[-1]
        fits = abs(len(name) - len(ask.key)) <= _APART and fold(last)[0] not in taken
        if fits and not any(map(story.names, (name.split()[0], last))):
            yield Candidate(name, not_named(name, story))
            return


def _of_a_game(ask: Ask, story: Story) -> bool:
    """Whether the stem is about a match, whose players are told."""
    return story.is_of_games and bool(word_list("playing") & set(tokens(ask.stem)))


def _names(language: str, gender: str, salt: str) -> Iterator[str]:
    """Full names of a language, mixed by the salt."""
    given, last = _table()[f"{language} {gender}"], _table()[f"{language} last"]
    mixed = (
        sorted(part, key=lambda n: chance(salt, language, n)) for part in (last, given[:_TRIED])
    )
    return islice((f"{two} {one}" for one, two in product(*mixed)), _TRIED)


def _language(story: Story, key: str, others: Sequence[str]) -> str:
    """The language of most of the names, or of one of them and of the story; empty when unsure."""
    home = story.text.home
    votes = Counter(language for name in (key, *others) for language in _of(name))
    at_home = {language: home in _countries(language) for language in votes}
    fitting = {
        language: said + 0.5 * at_home[language]
        for language, said in votes.items()
        if at_home[language] or (language == _COMMON and said > 1)
    }
    return max(sorted(fitting), key=fitting.__getitem__, default="")


def _of(name: str) -> frozenset[str]:
    """The languages that know the first or the last word of a name as one of theirs."""
    words = {fold(word) for word in (name.split()[0], name.split()[-1])}
    return frozenset(language for language, known in _known().items() if words & known)


def _countries(language: str) -> tuple[str, ...]:
    return _table()[f"{language} countries"]


@cache
def _table() -> dict[str, tuple[str, ...]]:
    return dict(lines("person_names"))


@cache
def _known() -> dict[str, frozenset[str]]:
    """Every name of each language, folded."""
    found: dict[str, set[str]] = {}
    for label, names in (*lines("person_names"), *lines("known_names")):
        language, _, part = label.partition(" ")
        if part != "countries":
            found.setdefault(language, set()).update(map(fold, names))
    return {language: frozenset(names) for language, names in found.items()}

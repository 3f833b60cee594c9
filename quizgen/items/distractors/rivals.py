"""Which other person could be meant: of the same weight and side, alive, and of the right sex."""

import re
from collections.abc import Iterator

from quizgen.items.distractors.ask import Ask, Story
from quizgen.items.distractors.characters import Character
from quizgen.items.distractors.files import word_list
from quizgen.items.distractors.nations import nations_in
from quizgen.items.distractors.wording import holds, tokens
from quizgen.models import Fact

_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
_OFTEN = 8
"""Times that a story says a last name from which it is about the bearer."""

_SAYING = ("quotation", "statement")
_HE = frozenset({"he", "his", "him", "himself"})
_SHE = frozenset({"she", "her", "hers", "herself"})


def could_be(ask: Ask, story: Story, key: Character, other: Character) -> bool:
    """Whether a reader who is unsure of the key may take the other person for it."""
    stem = _QUOTED.sub(" ", ask.stem)
    return (
        _takes_part(ask, story, key, other)
        and key.dead == other.dead
        and not holds(ask.fact.evidence.quote, other.name.split()[-1])
        and _of_the_sex(stem, other)
        and _of_a_weight(ask, key, other)
        and _on_a_side(stem, story, key, other)
        and (ask.fact.kind != "role" or _at_home(story, key, other))
        and _in_the_game(stem, story, key, other)
        and not _given_away(ask, story, key, other)
        and not _warns_too(ask, story, other)
    )


def _takes_part(ask: Ask, story: Story, key: Character, other: Character) -> bool:
    """Whether the other does, says or is something where the key does, or reports."""
    if ask.fact.kind in _SAYING and _above(story, other) and not _above(story, key):
        return False
    if other.reports and not key.reports and ask.fact.kind != "role":
        return False
    if ask.fact.kind in _SAYING:
        return other.speaks or (other.acts and bool(other.titles))
    if ask.fact.kind == "role":
        return (other.acts or other.in_public) and not key.called(word_list("players"))
    return other.acts or (key.in_public and other.in_public)


def _above(story: Story, person: Character) -> bool:
    """Whether the story is about somebody of whom the others speak, and who is not quoted."""
    last = person.name.split()[-1]
    return holds(story.article.headline, last) or (
        story.text.count(last) >= _OFTEN and not _is_quoted(story, last)
    )


def _is_quoted(story: Story, last: str) -> bool:
    """Whether the story gives the very words of the bearer of a last name."""
    return any(fact.kind == "quotation" for fact in _said_by(story, last))


def _said_by(story: Story, name: str) -> Iterator[Fact]:
    """What the bearer of a name, in full or the last alone, is told to have said."""
    for fact, role, mention in story.mentions:
        if role == "speaker" and tokens(mention.words)[-1:] == tokens(name)[-1:]:
            yield fact


def genders(stem: str) -> str:
    """Of which gender somebody may be by the "he", "she" or "spokeswoman" of a stem."""
    words = set(tokens(_QUOTED.sub(" ", stem)))
    told = ((_HE, _SHE), (word_list("male"), word_list("female")))
    for he, she in told:
        # "best actor awards for her roles": the pronoun tells more
        if bool(words & he) != bool(words & she):
            return "m" if words & he else "f"
    return "mf"


def _of_the_sex(stem: str, other: Character) -> bool:
    """Whether the stem could mean that person by its gender; who has none is neither."""
    fitting = genders(stem)
    return len(fitting) > 1 or other.gender == fitting


def _of_a_weight(ask: Ask, key: Character, other: Character) -> bool:
    """Whether neither of the two is too well known for the question beside the other."""
    if ask.fact.kind == "role":
        known = any((key.famous, key.head, other.famous, other.head))
        return not known and (key.governs or not other.governs)
    if key.famous or other.famous:
        return (key.famous or key.head) and (other.famous or other.head)
    if key.head or other.head:
        return key.official and other.official
    return bool(key.titles) or not other.official


def _on_a_side(stem: str, story: Story, key: Character, other: Character) -> bool:
    """Whether the countries that the stem names speak neither for the key nor against the other."""
    named = {country.code for country in nations_in(stem)}
    theirs = other.nations or frozenset({story.text.home or ""} if _one_country(story) else ())
    for_one = re.search(r"\bfor (?:the )?([A-Z]\w+(?: [A-Z]\w+)?)", stem)
    if key.nations & named or (for_one and list(nations_in(for_one.group(1)))):
        return bool((other.nations if key.famous or key.head else theirs) & named)
    return not other.nations & named


def _given_away(ask: Ask, story: Story, key: Character, other: Character) -> bool:
    """Whether a quotation speaks of the key's country, and the other is of none or of another.

    "Mexico is a place where we ..." is said by no Canadian.
    """
    if ask.fact.kind not in _SAYING:
        return False
    said = " ".join(_QUOTED.findall(ask.stem))
    named = {country.code for country in nations_in(said)}
    return bool(named & _close_to(story, key)) and not named & _close_to(story, other)


def _warns_too(ask: Ask, story: Story, other: Character) -> bool:
    """Whether the stem tells of a warning and the other is told to warn as well.

    Two experts who call for caution say much the same, in whatever words.
    """
    cautions = word_list("cautions")
    if ask.fact.kind != "statement" or not cautions & set(tokens(ask.stem)):
        return False
    said = _said_by(story, other.name)
    return any(cautions & set(tokens(fact.evidence.quote)) for fact in said)


def _close_to(story: Story, person: Character) -> frozenset[str]:
    """Countries that the story names in one breath with a person, outside quotations."""
    told = story.sentences_with(person.name.split()[-1])
    plain = (_QUOTED.sub(" ", sentence) for sentence in told)
    return person.nations | {country.code for text in plain for country in nations_in(text)}


def _at_home(story: Story, key: Character, other: Character) -> bool:
    """Whether the other's country, where it is told, is the key's or else the story's."""
    own = key.nations or frozenset({story.text.home or ""})
    return not other.nations or bool(other.nations & own)


def _one_country(story: Story) -> bool:
    """Whether the story names hardly any country but its own."""
    return len(story.text.countries) <= 2


def _in_the_game(stem: str, story: Story, key: Character, other: Character) -> bool:
    """Whether both play, where the stem is about a game; coaches and referees do not."""
    playing, aside = word_list("playing"), word_list("referees")
    stranger = word_list("players of another game")
    if other.called(stranger) and not key.called(stranger):
        return False
    if not (story.is_of_games and playing & set(tokens(stem))):
        return True
    if word_list("of one team") & set(tokens(stem)):
        return False
    if other.called(aside) and not key.called(aside):
        return False
    return any(
        role in ("actor", "object", "recipient")
        and tokens(mention.words)[-1:] == tokens(other.name)[-1:]
        and playing & set(tokens(fact.evidence.quote))
        for fact, role, mention in story.mentions
    )

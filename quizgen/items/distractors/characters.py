"""What the story tells of a person: office, country, sex, and whether still alive."""

import re
from dataclasses import dataclass
from functools import cache

from quizgen.items.distractors.ask import Story
from quizgen.items.distractors.files import lines, word_list
from quizgen.items.distractors.nations import nation_in
from quizgen.items.distractors.wording import fold, is_name, tokens
from quizgen.models import Mention, Role
from quizgen.resources import data

_DOES = ("actor", "object", "recipient", "participants", "proposer", "demander", "who")
"""Roles of those who take part in what happens."""

_BEFORE = 5
"""How many words before a name may say of which country its bearer is."""


@dataclass(frozen=True, slots=True)
class Character:
    """A person as the story tells of them."""

    name: str
    titles: tuple[str, ...]
    """Offices and callings, folded."""
    nations: frozenset[str]
    """Codes of the countries that the story gives them."""
    gender: str
    """ "m", "f", or "-" where the name does not tell."""
    acts: bool
    """Whether they do something beyond speaking."""
    speaks: bool
    """Whether they say something."""
    reports: bool
    """Whether they tell the news for a paper or a station."""
    dead: bool
    famous: bool
    """Whether everybody knows the name."""
    head: bool
    """Whether they are the head of a state or of its government."""

    @property
    def in_public(self) -> bool:
        """Whether they say something or hold an office."""
        return self.speaks or bool(self.titles)

    @property
    def governs(self) -> bool:
        """Whether they are a minister, or the head of a state or of its government."""
        return self.head or self.called(word_list("government"))

    @property
    def official(self) -> bool:
        """Whether they hold an office of state, or lead a party."""
        return self.called(word_list("offices of state"))

    def called(self, words: frozenset[str]) -> bool:
        """Whether a word of some is among their titles."""
        return any(
            words & set(tokens(title)) and not word_list("helpers") & set(tokens(title))
            for title in self.titles
            if not _of_business(title)
        )


def character(story: Story, name: str) -> Character:
    """What the story tells of the bearer of a name."""
    own = [(role, m) for _, role, m in story.mentions if _is_of(m, name)]
    held = [f for f in story.facts if isinstance(f, Role) and _is_of(f.person, name)]
    offices = [t for f in held for t in (f.title.words, f.body.words if f.body else "") if t]
    titles = tuple(fold(fact.title.words) for fact in held)
    return Character(
        name=name,
        titles=titles,
        nations=frozenset(_nations(story, name, offices)),
        gender=gender(name, titles),
        acts=any(role in _DOES for role, _ in own),
        speaks=any(role == "speaker" for role, _ in own),
        reports=_reports(story, name, titles),
        dead=_dead(story, name),
        famous=famous(name),
        head=any(map(_of_head, titles)),
    )


def _of_business(title: str) -> bool:
    """Whether an office is one of a firm: "vice president of sales", "president at Acme"."""
    return bool(re.search(r"\bvice[ -]president\b.* (?:of|for|at|analyst)\b|\bat\b", title))


def _is_of(mention: Mention, name: str) -> bool:
    """Whether a mention is of the bearer of a name, perhaps by the last name alone."""
    said, wanted = tokens(mention.words), tokens(name)
    return said == wanted or (bool(said) and len(said) == 1 and said[-1:] == wanted[-1:])


def _of_head(title: str) -> bool:
    """Whether a title is that of the head of a state or of its government."""
    heads = "|".join(word_list("heads of state"))
    found = re.match(rf"(?:(.+) )?(?:{heads})(?: of (.+))?$", title)
    if found is None:
        return False
    whose = [part for part in found.groups() if part]
    return all(nation_in(" ".join(w.capitalize() for w in part.split())) for part in whose)


def _nations(story: Story, name: str, offices: list[str]) -> set[str]:
    """Countries that an office or the words before the name hold."""
    found = {nation.code for text in offices if (nation := nation_in(text))}
    pattern = re.compile(rf"((?:[\w.’'-]+ ){{1,{_BEFORE}}}){re.escape(name)}(?!\w)")
    for match in pattern.finditer(story.article.text):
        nation = nation_in(match.group(1))
        if nation is not None:
            found.add(nation.code)
    return found


def _dead(story: Story, name: str) -> bool:
    """Whether some sentence says that the bearer of a name has died or was killed."""
    last = re.escape(name.split()[-1])
    nouns, verbs = "|".join(word_list("deaths")), "|".join(word_list("died"))
    small = r"(?:(?:who|was|were|is|has|had|been|later|also|reportedly) ){0,4}"
    own = rf"{last}(?:[’']s? (?:\w+ )?(?:{nouns})|,?(?: [^,.]+,)? {small}(?:{verbs}))\b"
    between = r"(?:(?!by\b)[\w.’'-]+ ){0,3}"
    others = rf"\b(?:(?:{nouns}) of|{verbs}|the late) {between}{last}\b"
    kin = rf"\b(?:{'|'.join(word_list('ancestors'))}),? (?:[A-Z][\w.’'-]* ){{0,3}}{last}\b"
    return any(re.search(pattern, story.text.whole) for pattern in (own, others, kin))


def is_place(story: Story, name: str) -> bool:
    """Whether the story speaks of a shop, a firm or a square of that name, no person.

    "A buyer at John Lewis", "in Collins Place".
    """
    before = "at|in|near|to|from" if name.split()[-1] in _sites() else "at"
    pattern = rf"\b(?:{before}|store|shop|chain|brand) {re.escape(name)}\b(?! [A-Z])"
    return bool(re.search(pattern, story.text.whole))


def _reports(story: Story, name: str, titles: tuple[str, ...]) -> bool:
    """Whether the bearer of a name is a reporter, by a title or by "... reports for NPR"."""
    if any(word_list("reporters") & set(tokens(title)) for title in titles):
        return True
    pattern = rf"{re.escape(name)} (?:reports|reported|writes|wrote|reporting) (?:for|in)\b"
    return bool(re.search(pattern, story.text.whole))


def famous(name: str) -> bool:
    """Whether every reader knows a person by name."""
    return fold(name) in _household()


@cache
def _household() -> frozenset[str]:
    return frozenset(fold(name) for _, names in lines("household_names") for name in names)


def gender(name: str, titles: tuple[str, ...] = ()) -> str:
    """The gender that a given name or an office tells: "m", "f", or "-"."""
    words = {word for title in titles for word in tokens(title)}
    for letter, table in (("m", "male"), ("f", "female")):
        if words & word_list(table):
            return letter
    return next((g for w in bare(name).split()[:2] if (g := given_names().get(w))), "-")


def honorific(name: str) -> str:
    """The title before a name ("Dr."), or nothing."""
    first = name.split(" ")[0]
    return first if first.casefold() in {t.casefold() for t in word_list("titles")} else ""


def bare(name: str) -> str:
    """A name without the title before it."""
    return name.removeprefix(honorific(name)).strip() or name


def known(name: str) -> bool:
    """Whether a name begins with a given name, or with titles before one."""
    return any(word in given_names() for word in name.split()[:3])


@cache
def given_names() -> dict[str, str]:
    """Given names and the gender they tell: "m", "f", or "-"."""
    text = (data() / "names" / "given_names.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line[:1] != "#")
    return {row[0]: row[1] for row in rows if len(row) == 2}


@cache
def _sites() -> frozenset[str]:
    """Words that begin or end the name of a place or a club, no person's: "Greater", "Square"."""
    return frozenset(w.capitalize() for w in word_list("sites"))


_LONGEST = 5
"""Words of a personal name with its title at the most; longer ones describe somebody."""


def is_person(name: str) -> bool:
    """Whether a text reads as the name of one person, without a description."""
    words = name.split()
    shouted = any(len(w) > 2 and w.isupper() and "." not in w for w in words)
    joined = re.search(r"\b(?:and|of|the|in|at|from|for)\b|,|[’']s\b|\d", name)
    if words and words[0] not in given_names() and {words[0], words[-1]} & _sites():
        return False
    led = not words or (nation_in(words[0]) is not None and not known(words[0]))
    if not is_name(name) or not name[0].isupper() or shouted or joined or led:
        return False
    return len(words) <= _LONGEST

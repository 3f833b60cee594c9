"""Wrong options beside several right ones: what else might have been on the list, and was not."""

from collections.abc import Sequence
from itertools import islice

from quizgen.items.distractors.ask import Ask, Candidate, Story
from quizgen.items.distractors.families import candidates
from quizgen.items.distractors.feedback import with_answer
from quizgen.items.distractors.files import word_list
from quizgen.items.distractors.sound import is_sound
from quizgen.items.distractors.wording import tokens
from quizgen.models import Article, Distractor, Fact, Mention

_FEWEST, _MOST = 2, 4
"""How many distractors a list needs to test anything, and how many it bears."""


def response_distractors(
    keys: Sequence[Mention],
    stem: str,
    fact: Fact,
    article: Article,
    facts: Sequence[Fact],
    salt: str,
) -> tuple[Distractor, ...]:
    """As many distractors as keys, two at the least and four at the most; empty when none fit.

    Each is of the keys' type and wrong beside every one of them, by the article's facts.
    """
    story = Story(article, tuple(facts))
    asks = [Ask(stem, key.words, key, fact) for key in keys]
    if not asks or len({key.type for key in keys}) > 1 or _is_open(fact):
        return ()
    found = _sound(asks, story, salt)
    wanted = min(max(len(keys), _FEWEST), _MOST)
    chosen = list(islice(found, wanted))
    if len(chosen) < _FEWEST:
        return ()
    names = [ask.key for ask in asks]
    return tuple(Distractor(text=c.text, feedback=with_answer(c.about, names)) for c in chosen)


def _is_open(fact: Fact) -> bool:
    """Whether the sentence names only some of those there are: "among them were ..."."""
    return bool(word_list("open lists") & set(tokens(fact.evidence.quote)))


def _sound(asks: Sequence[Ask], story: Story, salt: str) -> list[Candidate]:
    """Candidates that are wrong beside every key, those of the first keys taken in turn."""
    lists = [list(candidates(ask, story, salt=f"{salt}/{ask.key}")) for ask in asks]
    turns = [c for i in range(max(map(len, lists))) for row in lists for c in row[i : i + 1]]
    kept: dict[str, Candidate] = {}
    for candidate in turns:
        if candidate.text not in kept and all(is_sound(ask, story, candidate) for ask in asks):
            kept[candidate.text] = candidate
    return list(kept.values())

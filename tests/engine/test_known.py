"""What needs no story to be answered, and what tells nothing."""

from datetime import date
from typing import Any

import pytest

from quizgen.items.candidate import Candidate
from quizgen.items.generate import generate
from quizgen.items.idle import idle
from quizgen.items.known import known
from quizgen.items.obvious import obvious
from quizgen.items.setting import LESS, told_place, undated, weighed
from quizgen.models import Article
from tests.engine.build import Piece, action, candidate, cases, clause, text_of


def made(case: dict[str, Any]) -> tuple[Candidate, Article]:
    """The item of a case, and the article that holds its clause."""
    parts, item = clause(case["clause"]), dict(case["item"])
    asked, kind = item.pop("asks", ""), item.pop("mention", "thing")
    found = candidate(item.pop("stem"), item.pop("key"), **item)
    mention = found.mention.model_copy(update={"type": kind})
    part = parts.part(asked) if asked else None
    whole = Article(
        id="made", title=case.get("title", "A day"), text=case.get("text", f"{text_of(parts)}.")
    )
    return found.changed(fact=action(parts), mention=part.mention if part else mention), whole


@pytest.mark.parametrize("case", cases("known_cases.yaml"), ids=lambda c: str(c["about"]))
def test_what_everybody_knows_or_nobody_learns_from(case: dict[str, Any]) -> None:
    """The atlas, old history and the lives of the famous; figures of speech and hollow words."""
    found, whole = made(case)

    assert known(found, whole) is case.get("known", False)
    assert idle(found) is case.get("idle", False)
    reasons = {"known": "known to everybody", "idle": "says too little"}
    expected = next((reasons[k] for k in reasons if case.get(k)), "")
    told = obvious(found, whole)
    assert (told if told in reasons.values() else "") == expected


def where(key: str, role: str = "where") -> Candidate:
    """A question for a country."""
    found = candidate("Where was the hall of the choir rebuilt?", key, role=role)
    return found.changed(mention=found.mention.model_copy(update={"type": "country"}))


def headed(title: str) -> Article:
    """An article with a headline."""
    return Article(id="made", title=title, text="Nothing happened.")


def test_a_headline_tells_where_its_story_plays() -> None:
    """ "In Chad" in the headline answers "where"; a country that it names otherwise half does."""
    inside, named, other = map(headed, ("Choir hall burns in Chad", "Chad’s choirs", "A choir"))

    assert [told_place(where("Chad"), a) for a in (inside, named, other)] == [True, False, False]
    assert not told_place(where("Chad", "actor"), inside)
    assert weighed(where("Chad"), named).weight == LESS
    assert weighed(where("Chad"), other).weight == 1
    assert weighed(where("Norway"), named).weight == 1
    assert weighed(where("Chad", "actor"), named).weight == 1


def test_a_bare_weekday_needs_a_date_of_publication() -> None:
    """ "Tuesday" is an answer only where it is known which Tuesday."""
    asked = candidate("When was the hall of the choir rebuilt?", "Tuesday", role="when")
    full = candidate("When was the hall of the choir rebuilt?", "Tuesday 4 May 2021", role="when")
    loose = headed("A choir")
    fixed = loose.model_copy(update={"published": date(2021, 5, 6)})

    assert undated(asked, loose)
    assert not undated(asked, fixed)
    assert not undated(full, loose)
    assert not undated(asked.changed(type="true_false"), loose)


def test_another_part_is_asked_before_the_country_of_the_headline() -> None:
    """What was sold is asked, not in which land, where that is the land of the story."""
    pieces: list[Piece] = [
        {"subject": "the choir"},
        {"verb": "sold", "lemma": "sell"},
        {"object": "the oldest hall of the town", "head": "hall", "role": "object"},
        {"oblique": "Chad", "marker": "in", "type": "country", "role": "where"},
    ]
    parts = clause(pieces)
    whole = Article(id="made", title="Chad’s choirs", text=f"{text_of(parts)}.")
    other = whole.model_copy(update={"title": "A day in the news"})

    def asked(article: Article) -> list[str]:
        fact = action(parts, where=parts.parts[3].mention)
        return [i.stem.split()[0] for i in generate(article, [fact], limit=1).items]

    assert asked(other) == ["Where"]
    assert asked(whole) != ["Where"]

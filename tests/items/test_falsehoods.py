"""What stands in for a name or a figure in a statement that is to be false."""

from dataclasses import replace
from typing import Any

import pytest

from quizgen.items.candidate import Candidate
from quizgen.items.falsehoods import believable, exclusive
from quizgen.models import (
    Action,
    Article,
    Clause,
    Fact,
    Mention,
    MentionType,
    Part,
    Statement,
    Verb,
)

TEXT = """\
Ada Moreau opened the bakery of Ghent in 2011 with her sister.
Leo Brandt opened nothing, but in 2014 he counted 30 ovens in the town.
More than 200 loaves were sold on Friday. Mia Otto has signed a lease.
Peter Okoye saw 45 ovens."""
ARTICLE = Article(id="bakery", title="Bread", text=TEXT)


def _mention(text: str, kind: MentionType = "thing") -> Mention:
    start = TEXT.index(text)
    return Mention(start=start, end=start + len(text), text=text, type=kind)


def _fact(who: str, verb: str, what: str, **more: Any) -> Action:
    line = next(p for p in ARTICLE.paragraphs if who in p.quote)
    parts = (
        Part(slot="subject", mention=_mention(who, "person")),
        Part(slot="verb", mention=_mention(verb)),
        Part(slot="object", mention=_mention(what)),
    )
    return Action(
        id=who,
        evidence=ARTICLE.evidence(line.start, line.end),
        actor=_mention(who, "person"),
        verb=_mention(verb),
        object=_mention(what),
        clause=Clause(parts=parts, verb=Verb(form=verb.split()[-1], **more)),
    )


OPENED = _fact("Ada Moreau", "opened", "the bakery of Ghent", lemma="open")
FACTS: list[Fact] = [
    OPENED,
    _fact("Leo Brandt", "counted", "30 ovens", lemma="count"),
    _fact("Mia Otto", "has signed", "a lease", lemma="sign", auxiliaries=("has",)),
]


def _changed(stem: str, key: str, kind: MentionType, fact: Fact = OPENED) -> str:
    asked = Candidate(
        stem=stem,
        key=key,
        mention=_mention(key, kind),
        fact=fact,
        kind="action",
        role="false",
        answer_at=None,
        said_back=stem,
    )
    return believable(asked, ARTICLE, FACTS, salt="a")


def test_a_figure_of_the_story_comes_first() -> None:
    """It is of the same unit, and other than the key."""
    assert _changed("Leo Brandt counted 30 ovens in Ghent.", "30", "number", FACTS[1]) == "45"


def test_a_bounded_figure_is_clearly_beyond_its_bound() -> None:
    """ "More than 210" would be nearly right."""
    other = _changed("More than 200 loaves were sold on Friday.", "More than 200", "number")

    assert other.startswith("More than ")
    assert int(other.removeprefix("More than ")) >= 250


def test_another_who_does_something_stands_in() -> None:
    """Who only speaks of it was no actor."""
    stem = "Mia Otto has signed a lease of the bakery."

    assert _changed(stem, "Mia Otto", "person", FACTS[2]) in {"Ada Moreau", "Leo Brandt"}


@pytest.mark.parametrize(
    "stem",
    [
        "Ada Moreau opened the bakery of Ghent with her sister.",
        "Ada Moreau opened the bakery of Ghent in 1911.",
    ],
)
def test_what_fits_one_person_only_keeps_its_name(stem: str) -> None:
    """A family, and a time in which the others did not live."""
    assert _changed(stem, "Ada Moreau", "person") == ""


@pytest.mark.parametrize(
    ("verb", "alone"),
    [
        (Verb(lemma="open", form="opened"), True),
        (Verb(lemma="open", form="opened", auxiliaries=("has",), tense="present"), True),
        (Verb(lemma="open", form="opening", auxiliaries=("has", "been"), tense="present"), False),
        (Verb(lemma="join", form="joined"), False),
        (Verb(lemma="open", form="opens", tense="present"), False),
    ],
)
def test_only_one_did_what_is_done(verb: Verb, *, alone: bool) -> None:
    """What goes on, and what many do, others may do as well."""
    clause = OPENED.clause
    assert clause is not None
    fact = OPENED.model_copy(update={"clause": clause.model_copy(update={"verb": verb})})
    asked = Candidate("", "", OPENED.verb, fact, "action", "false", None)

    assert alone == exclusive(replace(asked))


def test_another_voice_of_the_story_says_it() -> None:
    """ "According to Ada Moreau, ..." is false of Leo Brandt."""
    told = "Ada Moreau said that the bakers raised prices. Leo Brandt said that ovens are old."
    whole = Article(id="said", title="Bread", text=told)

    def said(who: str, what: str) -> Statement:
        start = told.index(who)
        speaker = Mention(start=start, end=start + len(who), text=who, type="person")
        at = told.index(what)
        content = Mention(start=at, end=at + len(what), text=what, type="clause")
        quote = whole.evidence(start, at + len(what) + 1)
        return Statement(id=who, evidence=quote, speaker=speaker, verb=speaker, content=content)

    facts = [said("Ada Moreau", "the bakers raised prices"), said("Leo Brandt", "ovens are old")]
    fact = facts[0].model_copy(update={"attribution": facts[0].speaker})
    stem = "According to Ada Moreau, the bakers raised prices."
    asked = Candidate(
        stem, "Ada Moreau", facts[0].speaker, fact, "action", "false", None, said_back=stem
    )

    assert believable(asked, whole, facts, salt="a") == "Leo Brandt"

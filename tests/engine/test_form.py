"""What refuses a stem and a key by their form, and what gives a key away."""

from typing import Any

import pytest

from quizgen.items.candidate import Candidate
from quizgen.items.dangling import dangling
from quizgen.items.form import fault, unbalanced
from quizgen.items.obvious import obvious
from quizgen.items.unfit import unfit_key
from quizgen.models import Article, Mention
from tests.engine.build import action, candidate, cases, clause


def made(case: dict[str, Any]) -> Candidate:
    """The candidate of a case."""
    more = {k: case[k] for k in ("kind", "role", "type") if k in case}
    found = candidate(case["stem"], case["key"], **more)
    kind = case.get("mention", found.mention.type)
    return found.changed(mention=found.mention.model_copy(update={"type": kind}))


@pytest.mark.parametrize("case", cases("form_cases.yaml"), ids=lambda c: str(c["stem"])[:50])
def test_form_names_the_first_fault_of_a_stem_and_its_key(case: dict[str, Any]) -> None:
    """Each fault has its reason, and a sound question has none."""
    assert case["fault"] == fault(made(case))


@pytest.mark.parametrize("case", cases("obvious_cases.yaml"), ids=lambda c: str(c["stem"])[:50])
def test_a_key_that_headline_or_stem_say_is_no_secret(case: dict[str, Any]) -> None:
    """The headline and the stem must not answer the question."""
    whole = Article(id="made", title=case["title"], text="Nothing happened.")

    assert case["obvious"] == obvious(made(case), whole)


def test_a_text_without_a_headline_gives_nothing_away() -> None:
    """What stands for the missing headline is the text's own opening, of which one may ask."""
    text = "Ada Moreau proposed a tax on salt after the council of Oslo had met on Friday."
    untitled = Article(id="made", title="Ada Moreau proposed a tax on salt…", text=text)
    asked = made({"stem": "Who proposed a tax on salt?", "key": "Ada Moreau"})

    assert untitled.headline == ""
    assert obvious(asked, untitled) == ""


@pytest.mark.parametrize("case", cases("key_cases.yaml"), ids=lambda c: str(c["stem"])[:50])
def test_a_key_is_a_whole_name_of_the_right_sort(case: dict[str, Any]) -> None:
    """A key cut out of a name, a slip of the pen, a newsroom, and half a comparison are none."""
    whole = Article(id="made", title="Nothing of note", text=case["text"])
    start = max(whole.text.find(case["key"]), 0)
    place = Mention(start=start, end=start + len(case["key"]), text=case["key"], type=case["type"])
    made_of = candidate(case["stem"], case["key"], kind=case.get("kind", "statement"))
    evidence = whole.evidence(0, len(whole.text))
    fact = made_of.fact.model_copy(update={"evidence": evidence})

    assert case["unfit"] == unfit_key(made_of.changed(mention=place, fact=fact), whole)


@pytest.mark.parametrize(
    ("who", "kind", "verb", "reason"),
    [
        ("Ada Moreau", "person", "report", "key only reports"),
        ("Ada Moreau", "person", "warn", ""),
        ("Blue Ferries", "organisation", "report", ""),
        ("Salt News Agency", "organisation", "say", "key only reports"),
        ("Salt News Agency", "organisation", "sack", ""),
    ],
)
def test_who_only_reports_is_no_gap(who: str, kind: str, verb: str, reason: str) -> None:
    """A writer who reports and an agency that says so are no part of the story."""
    lemma = {"subject": who, "type": kind}, {"verb": verb, "lemma": verb}, {"clause": "it sank"}
    parts = clause(lemma)
    subject = parts.part("subject")
    assert subject is not None
    gap = candidate("____ spoke of the ferry fire that had closed the port.", who, type="cloze")
    whole = Article(id="made", title="Nothing of note", text=f"{who} left. {who} came.")

    assert unfit_key(gap.changed(mention=subject.mention, fact=action(parts)), whole) == reason


def test_words_in_quotation_marks_point_nowhere() -> None:
    """Somebody's very words may say "we"; those of the stem may not."""
    assert not dangling("Who said: “We will rebuild it”?")
    assert dangling("Who said we will rebuild it?")


def test_marks_pair_up() -> None:
    """Quotation marks and brackets open as often as they close."""
    paired = ["no marks", '"one"', "“one”", "(one) and (two)"]
    single = ['"one', "“one", "one”", "(one", "one)"]

    assert [unbalanced(t) for t in paired] == [False] * len(paired)
    assert [unbalanced(t) for t in single] == [True] * len(single)

"""Clauses said again: as statements, as questions, and cut to what a stem says."""

from typing import Any

import pytest

from quizgen.items.candidate import Refusal
from quizgen.items.realise import (
    Sentence,
    about_other,
    about_subject,
    capitalised,
    statement,
    third_person,
)
from quizgen.items.select import sentence
from quizgen.models import Clause, Part
from tests.engine.build import cases, clause


def asked_part(made: Clause, slot: str) -> Part:
    """The first part in a slot, which the case asks for."""
    return next(p for p in made.parts if p.slot == slot)


def whole(made: Clause, asked: Part | None) -> Sentence:
    """All of a clause but the asked part."""
    rest = (p for p in made.parts if p.slot not in {"subject", "verb"} and p is not asked)
    return Sentence(made, tuple(rest), asked_part(made, "subject"))


def questioned(case: dict[str, Any]) -> str:
    """What is asked of the case's clause."""
    made = clause(case["clause"])
    asked = asked_part(made, case["ask"])
    if asked.slot == "subject":
        return about_subject(whole(made, asked), case["wh"], plural=case.get("plural", False))
    strand = asked if case.get("strand") else None
    return about_other(whole(made, asked), case["wh"], strand=strand)


QUESTIONS = [c for c in cases("realise_cases.yaml") if "question" in c]
STATEMENTS = [c for c in cases("realise_cases.yaml") if "statement" in c]
SELECTED = cases("select_cases.yaml")


@pytest.mark.parametrize("case", QUESTIONS, ids=lambda c: c["about"])
def test_a_part_is_asked_for_in_plain_grammar(case: dict[str, Any]) -> None:
    """Word order, do-support and agreement are those of a question for the part."""
    assert case["question"] == questioned(case)


@pytest.mark.parametrize("case", STATEMENTS, ids=lambda c: c["about"])
def test_a_clause_is_said_as_a_statement(case: dict[str, Any]) -> None:
    """A statement has its parts where a reader expects them."""
    assert case["statement"] == statement(whole(clause(case["clause"]), None))


@pytest.mark.parametrize("case", SELECTED, ids=lambda c: c["about"])
def test_a_stem_says_what_it_needs_and_nothing_open(case: dict[str, Any]) -> None:
    """What can be spared goes when it is open or long; what cannot refuses the whole."""
    made = clause(case["clause"])
    asked = asked_part(made, case["ask"]) if "ask" in case else None
    room = {"room": case["room"]} if "room" in case else {}

    try:
        found = {"said": statement(sentence(made, without=asked, **room))}
    except Refusal as refusal:
        found = {"refused": refusal.reason}

    assert {k: case[k] for k in ("said", "refused") if k in case} == found


def test_what_is_kept_on_purpose_is_said_where_it_would_be_left_out() -> None:
    """The asked part stands in the full statement even when it could be spared."""
    made = clause(
        [
            {"subject": "the union"},
            {"verb": "left", "lemma": "leave"},
            {"object": "the talks"},
            {"clause": "the port objected", "marker": "although"},
        ]
    )

    kept = sentence(made, keep=made.parts[-1], room=99)

    assert statement(kept) == "the union left the talks although the port objected"


def test_a_gap_can_stand_for_a_part() -> None:
    """`swap` says each part, so a gap stands where the part stood."""
    made = clause(
        [
            {"subject": "the fund"},
            {"verb": "paid", "lemma": "pay"},
            {"object": "five towns"},
            {"oblique": "May", "marker": "in"},
        ]
    )

    text = statement(sentence(made), lambda p: "____" if p.slot == "object" else p.mention.words)

    assert text == "the fund paid ____ May"


@pytest.mark.parametrize(
    ("lemma", "form"), [("carry", "carries"), ("go", "goes"), ("have", "has"), ("try", "tries")]
)
def test_a_verb_has_its_third_person(lemma: str, form: str) -> None:
    """Spelling rules and irregular verbs are kept."""
    assert form == third_person(lemma)


def test_capitals_change_the_first_letter_alone() -> None:
    """The rest of a text keeps its letters, and nothing stays nothing."""
    assert [capitalised(t) for t in ("the UN", "ñu", "")] == ["The UN", "Ñu", ""]

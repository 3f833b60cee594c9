"""No order on paper gives an answer away, and each answer is told as it is written."""

from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from quizgen.models import Bank, Cloze, Distractor, Gap, Matching, Pair, RenderOptions, right_sides
from quizgen.models.order import apart
from quizgen.renderers.worksheet import answer_sheet, key, student
from quizgen.renderers.worksheet.build import parts
from quizgen.renderers.worksheet.language import _strip
from quizgen.renderers.worksheet.sheet import Section
from tests.banks import sample_bank
from tests.worksheet.paper import rich_bank, text

SEEDS = range(40)


def made(bank: Bank, name: str, **more: str) -> Section:
    """The one section of that name."""
    options = RenderOptions(sections=(name,))
    return parts([bank], replace(options, **more) if more else options)[0].sections[0]  # type: ignore[arg-type]


def test_what_is_shown_is_turned_round_when_the_answers_stand_in_it_in_order() -> None:
    """Extra things among them do not hide the order."""
    assert ["c", "x", "b", "a"] == apart(["a", "b", "x", "c"], ["a", "b", "c"])
    assert ["b", "a", "c"] == apart(["b", "a", "c"], ["a", "b", "c"])
    assert ["x", "a"] == apart(["x", "a"], ["a"])


def test_no_match_is_shown_in_its_right_order() -> None:
    """Whatever the seed, the letters from top to bottom are not A, B, C."""
    item = Matching(
        id="m",
        stem="Match.",
        pairs=tuple(Pair(left=word, right=word.upper()) for word in ("one", "two", "six")),
        explanation="",
    )
    for seed in SEEDS:
        assert ["ONE", "TWO", "SIX"] != right_sides(item, seed)
        rows = made(rich_bank().model_copy(update={"seed": seed}), "vocabulary").entries[0].rows  # type: ignore[attr-defined]
        assert sorted(row.letter for row in rows) != [row.letter for row in rows]


def test_no_box_of_words_holds_the_answers_in_the_order_of_the_gaps() -> None:
    """Two gaps and two words too many: whatever the seed, the box has them another way round."""
    for seed in SEEDS:
        box = made(sample_bank().model_copy(update={"seed": seed}), "cloze").word_bank
        assert box.index("NATO") < box.index("Ukraine")


def test_a_box_whose_word_fits_two_gaps_says_so() -> None:
    """A pupil who crosses words out would be stuck."""
    gaps = [("a", "Paris"), ("b", "Paris"), ("c", "London")]
    items = tuple(
        Cloze(
            id=name,
            stem=f"{name} met in ____.",
            gaps=(Gap(key=word),),
            distractors=(Distractor(text="Rome"),),
            explanation="",
        )
        for name, word in gaps
    )
    bank = sample_bank()

    twice = made(bank.model_copy(update={"items": items}), "cloze")
    once = made(bank.model_copy(update={"items": items[1:]}), "cloze")

    assert "more than once" in twice.instruction
    assert "more than once" not in once.instruction


def test_the_key_of_an_order_tells_the_numbers_that_belong_into_the_boxes() -> None:
    """Steps stand on the sheet under letters, and learners write a number at each."""
    section = made(sample_bank(), "ordering")
    entry = section.entries[0]
    expected = " · ".join(f"{step.letter} {step.place}" for step in entry.steps)  # type: ignore[attr-defined]

    assert expected == " ".join(entry.answer.split()).replace("\u2009", " ")
    assert f"1 {expected}" in text(key([sample_bank()], RenderOptions(sections=("ordering",))))


def test_one_thing_to_do_bears_the_instruction_of_its_section() -> None:
    """Not a line of instructions and below it a number beside nothing."""
    section = made(rich_bank(), "vocabulary")

    assert "" == section.instruction
    assert section.entries[0].stem.startswith("Match each word with its meaning.")


def test_the_answer_sheet_has_room_to_correct_a_false_statement() -> None:
    """The worksheet asks for the correction, so both have a field for it."""
    options = RenderOptions(sections=("true_false",), fillable=True)
    for make in (student, answer_sheet):
        with pikepdf.open(BytesIO(make([sample_bank()], options))) as form:
            named = {str(field.get("/T", "")) for field in form.Root.AcroForm.Fields}
        assert {"q1c", "q2c"} <= named


@pytest.mark.parametrize(
    ("said", "stripped"),
    [
        ("It cost 2.5 million, or more.", "it cost 2.5 million or more"),
        ("In 1,200 towns, at 12:30, he spoke.", "in 1,200 towns at 12:30 he spoke"),
    ],
)
def test_a_number_keeps_its_marks_when_a_sentence_loses_them(said: str, stripped: str) -> None:
    """2.5 million is not 25 million."""
    assert stripped == _strip(said)

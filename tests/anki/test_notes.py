"""What a note tells beside its key, and what it leaves out."""

from quizgen.models import Bank, Item
from quizgen.renderers.anki.notes import notes
from quizgen.renderers.anki.notetypes import NOTE_TYPES
from tests.banks import sample_bank


def fields(kind: str, **changes: object) -> dict[str, str]:
    """The fields of the note on the sample bank's first item of a type, changed."""
    bank = sample_bank()
    item: Item = next(i for i in bank.items if i.type == kind)
    changed: Bank = bank.model_copy(update={"items": (item.model_copy(update=changes),)})
    note = next(notes(changed))
    return dict(zip(NOTE_TYPES[note.type].fields, note.fields, strict=True))


def test_an_explanation_that_repeats_the_pairs_is_left_out() -> None:
    """The table of pairs has said it; an explanation that says more stays."""
    pairs = (
        "Emmanuel Macron: French President; Mark Rutte: NATO's Secretary-General; "
        "Ed Davey: Liberal Democrat leader."
    )

    assert "" == fields("matching", explanation=pairs)["Explanation"]
    assert "Read it again." == fields("matching", explanation="Read it again.")["Explanation"]


def test_pronouns_are_not_told_as_answers() -> None:
    """An answer typed so is marked by what the card can compare; "He" is no answer to learn."""
    told = fields("short_answer", accept=("He", "Rutte", "rutte"))["Accept"]

    assert "Rutte" in told
    assert "He" not in told
    assert "rutte" not in told

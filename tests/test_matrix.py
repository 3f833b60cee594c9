"""Every renderer meets every item type, alone and together."""

from datetime import UTC, datetime

import pytest

from quizgen import transforms
from quizgen.errors import RenderError
from quizgen.models import ITEM_TYPES, RenderOptions
from quizgen.renderers import FORMATS, left_out, render, row
from tests.banks import sample_bank

OPTIONS = RenderOptions(now=datetime(2025, 3, 16, tzinfo=UTC))

FIRST_BYTES = {
    ".apkg": b"PK\x03\x04",
    ".pdf": b"%PDF-",
    ".html": b"<!doctype html>",
    ".json": b"{",
    ".yaml": b"format: quizgen/1",
}


@pytest.mark.parametrize("item_type", ITEM_TYPES)
@pytest.mark.parametrize("name", FORMATS)
def test_each_format_shows_each_item_type(name: str, item_type: str) -> None:
    """A bank of one item of the type gives a file of the format's kind."""
    bank = transforms.select(sample_bank(), 1, types=[item_type])
    assert 1 == len(bank.items)

    data = render([bank], name, OPTIONS)

    first = FIRST_BYTES[FORMATS[name].extension]
    assert first == data[: len(first)].lower() if first.isalpha() else data.startswith(first)


@pytest.mark.parametrize("name", FORMATS)
def test_each_format_gives_the_same_bytes_again(name: str) -> None:
    """The same banks, options and moment: the same bytes."""
    assert render([sample_bank()], name, OPTIONS) == render([sample_bank()], name, OPTIONS)


@pytest.mark.parametrize("name", FORMATS)
def test_each_format_takes_two_banks(name: str) -> None:
    """Several banks make one quiz."""
    other = sample_bank().model_copy(update={"id": "another", "title": "Another"})

    assert len(render([sample_bank(), other], name, OPTIONS)) > 1000


def test_an_unknown_format_is_named_with_its_neighbour() -> None:
    """A slip of the keyboard gets the name that was meant; anything else the list."""
    with pytest.raises(RenderError, match="Did you mean “worksheet”"):
        row("workshet")
    with pytest.raises(RenderError, match="Choose one of: anki"):
        row("x")


def test_what_a_format_cannot_show_is_said() -> None:
    """One sentence for each item type that is left out, with the number."""
    narrow = FORMATS["anki"]._replace(item_types=("essay",))
    two = transforms.select(sample_bank(), types=["true_false", "essay"])

    assert ["anki cannot show true_false: 2 left out."] == left_out([two], narrow)
    assert [] == left_out([sample_bank()], FORMATS["html"])

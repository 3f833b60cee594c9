"""What each variant promises, read from the page."""

import re
from dataclasses import replace

import pypdfium2 as pdfium
import pytest

from quizgen.models import RenderOptions, options
from quizgen.renderers.worksheet import answer_sheet, key, student, teacher
from tests.banks import sample_bank
from tests.worksheet.paper import darkness, font_sizes, rich_bank, rows, text, texts

PLAIN = RenderOptions()
SMALLEST_TYPE = 7.99


@pytest.mark.parametrize(
    ("paper", "expected"), [("a4", (595, 842)), ("letter", (612, 792))], ids=["a4", "letter"]
)
def test_the_paper_has_its_size(paper: str, expected: tuple[int, int]) -> None:
    """A4 and Letter, in points."""
    document = pdfium.PdfDocument(student([sample_bank()], RenderOptions(paper=paper)))  # type: ignore[arg-type]

    assert {expected} == {(round(w), round(h)) for w, h in (page.get_size() for page in document)}


@pytest.mark.parametrize("make", [student, teacher, key, answer_sheet])
@pytest.mark.parametrize("more", [{}, {"dyslexia": True}, {"profile": "language"}], ids=str)
def test_large_print_is_18_points_and_up(make: object, more: dict[str, object]) -> None:
    """No letter or digit is smaller, in the margins either."""
    chosen = replace(PLAIN, large_print=True, **more)  # type: ignore[arg-type]

    assert min(font_sizes(make([rich_bank()], chosen))) >= 17.99  # type: ignore[operator]


def test_ordinary_print_is_never_smaller_than_eight_points() -> None:
    """Nothing is set in a size that cannot be read."""
    assert min(font_sizes(student([rich_bank()], PLAIN))) >= SMALLEST_TYPE


def test_dyslexia_has_a_cream_page_and_no_serif() -> None:
    """Ragged right, spaced, sans, on cream."""
    pdf = student([sample_bank()], replace(PLAIN, dyslexia=True))
    image = pdfium.PdfDocument(pdf)[0].render(scale=0.5).to_pil().convert("RGB")

    assert (0xFD, 0xF6, 0xE3) == image.getpixel((5, 5))
    assert b"Quiz-Serif" not in pdf
    assert min(font_sizes(pdf)) >= 9


def test_two_columns_set_the_passage_side_by_side() -> None:
    """The lines of the passage are about half as long."""
    longest = max(map(len, _passage(PLAIN)))
    columns = max(map(len, _passage(replace(PLAIN, two_columns=True))))

    assert columns < longest * 0.6


def test_a_lone_item_in_two_columns_uses_the_width_of_the_page() -> None:
    """Its options stand in pairs, as on a sheet without columns."""
    bank = sample_bank()
    item = bank.items[0].model_copy(update={"key": "the capital of the United Kingdom"})
    bank = bank.model_copy(update={"items": (item,)})
    chosen = replace(PLAIN, two_columns=True, sections=("multiple_choice",))
    found = [row for row in rows(student([bank], chosen)) if re.fullmatch("[ABCD]", row.text)]

    assert len(found) == 4
    assert len({round(row.bottom / 4) for row in found}) == 2


def test_ink_saver_takes_less_ink() -> None:
    """The printed area is at least a tenth lighter, with the same words."""
    plain = student([rich_bank()], PLAIN)
    saver = student([rich_bank()], replace(PLAIN, ink_saver=True))

    assert darkness(saver) < 0.9 * darkness(plain)


def test_the_version_is_named_on_every_page_of_every_edition() -> None:
    """A pile of papers can be told apart, whichever page lies on top."""
    chosen = replace(PLAIN, version="C", profile="language")
    for make in (student, key, teacher, answer_sheet):
        pages = texts(make([rich_bank()], chosen))
        assert all("Version C" in page for page in pages)


def test_every_page_has_its_number_and_how_many_there_are() -> None:
    """Page x of y, below."""
    pages = texts(student([rich_bank()], PLAIN))

    assert [f"Page {n} of {len(pages)}" in page for n, page in enumerate(pages, 1)] == [True] * len(
        pages
    )


def test_pages_after_the_first_bear_the_title() -> None:
    """The running header has the quiz's title."""
    pages = texts(student([sample_bank()], replace(PLAIN, title="Friday’s quiz")))

    assert all("Friday’s quiz" in page for page in pages)


def test_two_versions_differ_in_their_order_and_each_key_fits_its_own() -> None:
    """The letter in a key is the letter of the right option on the sheet of that version."""
    letters = {}
    for version, seed in (("A", 1), ("B", 4)):
        bank = sample_bank().model_copy(update={"seed": seed})
        chosen = replace(PLAIN, version=version, sections=("multiple_choice",))
        sheet = text(student([bank], chosen))
        found = re.search(r"1 ([A-D]) London", text(key([bank], chosen)))
        assert found
        letters[version] = found.group(1)
        item = bank.items[0]
        assert item.type == "multiple_choice"
        order = [option.text for option in options(item, seed)]
        assert found.group(1) == "ABCD"[order.index("London")]
        assert f"{found.group(1)} London" in sheet

    assert letters["A"] != letters["B"]


def _passage(chosen: RenderOptions) -> list[str]:
    pdf = student([sample_bank()], replace(chosen, sections=("reading",)))
    lines = [line for page in texts(pdf) for line in page.split("\n")]
    start = next(i for i, line in enumerate(lines) if line.startswith("The Prime Minister"))
    return [
        line for line in lines[start:] if not re.match("http|Page |Ukraine’s Peacekeeping", line)
    ]

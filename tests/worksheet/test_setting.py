"""How things stand on the line: what goes side by side, what stays together, what is shortened."""

from dataclasses import replace

import pytest

from quizgen.models import RenderOptions
from quizgen.renderers.worksheet import answer_sheet, key, student
from quizgen.renderers.worksheet.fit import fitted
from quizgen.renderers.worksheet.layout import lay_out
from quizgen.renderers.worksheet.lines import _line_boxes, _words, measure
from quizgen.renderers.worksheet.printing import page
from quizgen.renderers.worksheet.shapes import Choice, Choose, Write
from quizgen.renderers.worksheet.stylesheet import stylesheet
from quizgen.renderers.worksheet.templates import _environment
from quizgen.renderers.worksheet.typography import tied
from tests.banks import sample_bank
from tests.worksheet.paper import font_sizes, rows, texts

PLAIN = RenderOptions()
LONG = "The committee decides after many months of quarrels to keep its report locked up " * 3


def choose(*words: str) -> Choose:
    """A question with these options."""
    return Choose(stem="Which?", choices=tuple(Choice(word[:1], word, False) for word in words))


@pytest.mark.parametrize(
    ("entry", "in_row"),
    [
        (choose("26", "29", "33", "34"), True),
        (choose("Paris", "London", "a city on the Danube"), True),
        (choose("Paris", "London", "Rome", "a city on the Danube"), False),
        (choose("1", "2", "3", "4", "5"), False),
    ],
)
def test_few_short_options_stand_in_one_row(entry: Choose, *, in_row: bool) -> None:
    """Four numbers or three names take one line, not two."""
    assert in_row is entry.row


def test_a_name_is_written_beside_a_short_question() -> None:
    """And below one that fills the line, or when more than a name is asked for."""
    short = Write(stem="Who is NATO's Secretary-General?", key="Mark Rutte", short=True)

    assert short.beside
    assert not replace(short, stem="Who said that " + "so " * 20).beside
    assert not replace(short, short=False).beside


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Who said so in London?", "Who said so in\u00a0London?"),
        ("When?", "When?"),
        ("Who asked?", "Who asked?"),
        ("An end in extraordinarily", "An end in extraordinarily"),
    ],
)
def test_a_short_last_word_keeps_its_neighbour(text: str, expected: str) -> None:
    """No line of one short word below a question."""
    assert expected == tied(text)


def test_no_line_of_the_passage_ends_inside_a_score() -> None:
    """ "1 – 0" stands on one line, wherever it falls."""
    for words in range(60):
        text = "so " * words + "Sweden beat Korea 1 - 0 in the first match of the day."
        lines = measure(text, "en", stylesheet(PLAIN)).lines
        assert any("1 - 0" in text[line.start : line.end] for line in lines)


def test_a_score_that_does_not_fit_leaves_the_words_before_it_on_their_line() -> None:
    """A line is broken at its margin, not after its first word, wherever the score falls."""
    text = "Equalising for the African side, the first half ended 1 – 1 on the large board there."
    for tenths in range(900, 1080, 6):
        style = f"{stylesheet(PLAIN)} .passage {{ width: {tenths / 10}mm }}"
        lines = measure(text, "en", style).lines
        assert lines[0].end > len("Equalising for the African side")


def test_a_reference_that_does_not_fit_leaves_the_words_before_it_on_their_line() -> None:
    """The same holds for a note and the lines that it refers to."""
    template = _environment(None).from_string(
        '{% import "worksheet/macros.html.j2" as show with context %}{{ show.note(entry) }}'
    )
    said = (
        "The pro-Beijing camp candidates elected were Michael Tien, Ben Chan and Leung Che-cheung."
    )
    entry = Write(stem="", where="lines\u00a013–15", explanation=said, quote="So it was.")
    note = template.render(teacher=True, entry=entry)
    for tenths in range(1150, 1400, 6):
        style = f"{stylesheet(PLAIN)} .note {{ width: {tenths / 10}mm }}"
        first, *_ = (_words(box) for box in _line_boxes(lay_out(note, style)))
        assert len(first) > len("The pro-Beijing camp candidates elected")


@pytest.mark.parametrize("large", [False, True], ids=["plain", "large"])
@pytest.mark.parametrize("make", [student, key, answer_sheet])
def test_a_long_headline_is_one_line_of_the_running_header(make: object, *, large: bool) -> None:
    """It is cut after a word, and never smaller than large print allows."""
    chosen = replace(PLAIN, title=LONG, large_print=large, profile="language", version="B")
    pdf = make([sample_bank()], chosen)  # type: ignore[operator]

    for number, _ in list(enumerate(texts(pdf)))[1:]:
        above = [row for row in rows(pdf) if row.page == number and row.text.startswith("The comm")]
        assert 1 == len(above)
        assert above[0].text.endswith("…")
    assert min(font_sizes(pdf)) >= (17.99 if large else 7.99)


def test_an_essay_gives_up_lines_only_to_save_a_page() -> None:
    """As many rules as ever on a sheet that fits, and in large print as many as a page holds."""
    options = RenderOptions(sections=("essay",))
    html = page("student", [sample_bank()], options)

    shown = {large: _rules(html, replace(options, large_print=large)) for large in (False, True)}

    assert {False: 10, True: 7} == shown


def _rules(html: str, options: RenderOptions) -> int:
    document = fitted(html, stylesheet(options), options)
    return sum(
        1
        for sheet in document.pages
        for box in sheet._page_box.descendants()
        if box.element is not None and "rule" in (box.element.get("class") or "").split()
    )

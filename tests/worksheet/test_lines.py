"""The numbers in the margin and the references in the key are the same."""

import re
from dataclasses import replace
from itertools import pairwise

import pytest

from quizgen.models import Article, RenderOptions
from quizgen.renderers.worksheet import key, student
from quizgen.renderers.worksheet.context import Context
from quizgen.renderers.worksheet.entries import entry
from quizgen.renderers.worksheet.lines import EVERY, is_heading, measure, paragraph_of
from quizgen.renderers.worksheet.stylesheet import stylesheet
from quizgen.renderers.worksheet.typography import typeset
from tests.banks import sample_bank
from tests.worksheet.paper import rich_bank, rows, text

LAYOUTS = {
    "a4": RenderOptions(),
    "letter": RenderOptions(paper="letter"),
    "large print": RenderOptions(large_print=True),
    "dyslexia": RenderOptions(dyslexia=True),
    "two columns": RenderOptions(two_columns=True),
    "ink saver": RenderOptions(ink_saver=True),
    "large print for dyslexia": RenderOptions(large_print=True, dyslexia=True),
}
ONLY_READING = ("reading",)


@pytest.mark.parametrize("options", LAYOUTS.values(), ids=LAYOUTS.keys())
def test_the_number_in_the_margin_stands_beside_the_line_it_names(options: RenderOptions) -> None:
    """Read from the page: the words to the right of "5" are the measured line 5, and so on."""
    bank = sample_bank()
    article = bank.article
    lines = measure(article.text, "en", stylesheet(options)).lines
    expected = {
        number: " ".join(typeset(article.text[line.start : line.end]).split())
        for number, line in enumerate(lines, 1)
        if number % EVERY == 0
    }

    printed = rows(student([bank], replace(options, sections=ONLY_READING)))
    beside: dict[int, str] = {}
    for at, row in enumerate(printed):
        match = re.fullmatch(r"(\d+)(?: (.+))?", row.text)
        if match and int(match.group(1)) in expected:
            beside[int(match.group(1))] = match.group(2) or printed[at + 1].text

    assert expected == beside


def test_the_key_names_the_line_on_which_the_answer_is_printed() -> None:
    """ "London" is on the line of the page that the key gives for the question about London."""
    bank = sample_bank()

    found = re.search(r"London \(line (\d+)\)", text(key([bank], RenderOptions())))
    assert found
    lines = _passage(student([bank], RenderOptions(sections=ONLY_READING)))

    assert "gather in London" in lines[int(found.group(1)) - 1]


def test_a_reference_to_several_lines_covers_the_whole_evidence() -> None:
    """Lines 1–n in the key hold the sentence from its first word to its last."""
    bank = sample_bank()
    evidence = bank.items[1].evidence
    assert evidence

    found = re.search(r"C Canada.*?\(lines (\d+)–(\d+)\)", text(key([bank], RenderOptions())))
    assert found
    first, last = int(found.group(1)), int(found.group(2))
    lines = _passage(student([bank], RenderOptions(sections=ONLY_READING)))

    assert typeset(evidence.quote) == " ".join(lines[first - 1 : last])


def test_lines_hold_every_visible_character_once() -> None:
    """Spaces at the ends of lines aside, the lines laid end to end are the article."""
    article = sample_bank().article
    lines = measure(article.text, "en", stylesheet(RenderOptions())).lines

    joined = "".join(article.text[line.start : line.end] for line in lines)

    assert "".join(article.text.split()) == "".join(joined.split())


@pytest.mark.parametrize("options", LAYOUTS.values(), ids=LAYOUTS.keys())
def test_no_line_breaks_before_the_next_word_would_not_fit(options: RenderOptions) -> None:
    """With the next word, each line but the last of a paragraph would be among the longest."""
    for words in range(7, 15):
        body = "\n".join(
            " ".join(f"word{'s' * ((n * k + words) % 9)}" for n in range(60)) for k in range(1, 9)
        )
        lines = measure(body, "en", stylesheet(options)).lines
        longest = max(line.end - line.start for line in lines)
        pairs = [(a, b) for a, b in pairwise(lines) if a.paragraph == b.paragraph]

        assert all(
            len(f"{body[a.start : a.end]} {body[b.start : b.end].split()[0]}") > 0.8 * longest
            for a, b in pairs
        )


@pytest.mark.parametrize(
    "body",
    [
        "One.\n\n\nTwo  with   many    spaces and a\ttab.",
        "soft\u00adhyphen " * 40,
        "https://example.org/" + "a" * 400 + " end.",
        "قال الرئيس إن الاجتماع سيعقد في لندن يوم الخميس. " * 8,
        "总统说会议将于星期四在伦敦举行。" * 20,
        "<b>bold</b> &amp; {{ 7 * 7 }} \u202eabc\u202c " * 12,
    ],
)
def test_strange_text_is_measured_without_loss(body: str) -> None:
    """Every visible character lies in one line, and lines follow one another."""
    lines = measure(body, "en", stylesheet(RenderOptions())).lines

    inside = "".join(body[line.start : line.end] for line in lines)

    assert "".join(body.split()) == "".join(inside.split())
    assert all(a.end <= b.start for a, b in pairwise(lines))


def test_a_sheet_without_the_article_refers_to_paragraphs() -> None:
    """Where no lines are printed the key says "paragraph 2"."""
    found = text(key([sample_bank()], RenderOptions(reading=False)))

    assert "London (paragraph 2)" in found
    assert "(line" not in found


def test_evidence_that_no_longer_holds_gives_no_reference() -> None:
    """A line number is not printed for words that were edited out of the article."""
    bank = sample_bank()
    edited = bank.article.model_copy(update={"text": "Another text. " * 30})

    found = text(key([bank.model_copy(update={"article": edited})], RenderOptions()))

    assert "(line" not in found


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [("A heading", True), ("A sentence.", False), ("One two three four five six " * 2, False)],
)
def test_a_short_line_without_a_full_stop_is_a_heading(paragraph: str, expected: bool) -> None:
    """Headings inside the article are told from its sentences."""
    assert expected == is_heading(paragraph)


def _passage(pdf: bytes) -> list[str]:
    """The printed lines of the passage, from its first to its last, without their numbers."""
    found: list[str] = []
    for row in rows(pdf):
        if row.text.startswith(("Page ", "https://")) or "International Summit" in row.text:
            continue
        found.append(re.sub(r"^\d+ ", "", row.text))
    start = next(i for i, line in enumerate(found) if line.startswith("The Prime Minister"))
    return [line for line in found[start:] if not line.isdigit()]


def test_a_matching_names_the_lines_of_all_its_pairs() -> None:
    """Each pair is proved somewhere else in the article."""
    bank = rich_bank()
    item = next(i for i in bank.items if i.type == "matching")
    text = bank.article.text
    first, last = bank.article.paragraphs[0], bank.article.paragraphs[-1]
    places = [first, *(last for _ in item.pairs[1:])]
    pairs = [p.model_copy(update={"evidence": e}) for p, e in zip(item.pairs, places, strict=True)]
    spread = item.model_copy(update={"pairs": tuple(pairs), "evidence": first})
    lines = measure(text, "en", stylesheet(RenderOptions()))

    shown = entry(spread, Context(bank, RenderOptions(), (), lines))

    assert lines.where(first).removeprefix("lines\u00a0") in shown.where
    assert lines.where(last).removeprefix("lines\u00a0") in shown.where


def test_a_subheading_is_no_paragraph_that_one_counts() -> None:
    """A reader who counts paragraphs does not count the headings between them."""
    text = "Ada Moreau sold the ferry.\nA quiet harbour\nBo Lind bought the ferry."
    article = Article(id="ferry", title="A ferry is sold", text=text)

    assert paragraph_of(article, article.paragraphs[2]) == "paragraph\u00a02"

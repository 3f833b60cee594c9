"""Which sections a sheet has, in which order, with which numbers and points."""

import re
from dataclasses import replace

import pytest

from quizgen.errors import RenderError
from quizgen.models import Bank, Distractor, GlossaryEntry, RenderOptions
from quizgen.renderers.wordings import others
from quizgen.renderers.worksheet import answer_sheet, key, student, teacher
from quizgen.renderers.worksheet.build import SECTIONS, parts
from quizgen.renderers.worksheet.words import words
from tests.banks import sample_bank
from tests.worksheet.paper import rich_bank, text, texts

NEWS = RenderOptions()
LANGUAGE = RenderOptions(profile="language")


def names(bank: Bank, options: RenderOptions) -> list[str]:
    """The sections that are made, in order."""
    return [section.name for section in parts([bank], options)[0].sections]


def test_every_section_has_words_and_a_maker() -> None:
    """The table of words and the table of makers name the same sections."""
    assert set(words().sections) == set(SECTIONS)


def test_a_news_worksheet_has_all_its_sections_in_order() -> None:
    """With content for each, the sections of the profile stand in the order of the data file."""
    expected = [name for name, said in words().sections.items() if "news" in said.profiles]

    assert expected == names(rich_bank(), NEWS)


def test_a_language_worksheet_has_eight_sections_made_from_the_text() -> None:
    """Of the sections that only the language profile has, at least eight are made, with answers."""
    only = {n for n, said in words().sections.items() if said.profiles == ("language",)}

    made = [
        section for section in parts([rich_bank()], LANGUAGE)[0].sections if section.name in only
    ]

    assert only == {section.name for section in made}
    assert len(made) >= 8
    assert all(entry.answer for section in made for entry in section.entries)


def test_chosen_sections_stand_in_the_order_of_the_choice() -> None:
    """`sections` chooses, orders and leaves out, across profiles."""
    chosen = ("exit_ticket", "missing_vowels", "true_false", "reading")

    assert list(chosen) == names(rich_bank(), replace(NEWS, sections=chosen))


def test_an_unknown_section_is_refused_with_the_names_there_are() -> None:
    """The message names the unknown section and lists the known ones."""
    with pytest.raises(RenderError, match=r"no section “riddles”.*true_false"):
        student([sample_bank()], RenderOptions(sections=("riddles",)))


def test_a_sheet_without_content_is_refused() -> None:
    """Sections that have nothing to print are not printed as an empty page."""
    empty = sample_bank().model_copy(update={"items": ()})

    with pytest.raises(RenderError, match="nothing to print"):
        student([empty], RenderOptions(sections=("true_false", "cloze")))


def test_no_banks_are_refused() -> None:
    """No bank, no sheet."""
    with pytest.raises(RenderError, match="nothing to print"):
        student([], NEWS)


def test_items_are_numbered_from_one_through_all_parts() -> None:
    """Two banks make two parts whose numbers run on, so that one answer sheet serves both."""
    second = rich_bank().model_copy(update={"id": "second", "title": "Second article"})
    made = parts([rich_bank(), second], LANGUAGE)

    numbers = [e.number for part in made for section in part.sections for e in section.entries]

    assert list(range(1, len(numbers) + 1)) == numbers
    assert ["ukraine-peacekeeping-plans", "second"] == [part.bank_id for part in made]


def test_each_part_begins_on_a_new_page_under_its_own_title() -> None:
    """One worksheet of two articles: a part per article."""
    second = sample_bank().model_copy(update={"id": "second", "title": "Second article"})
    pages = texts(student([sample_bank(), second], NEWS))

    first_of_second = next(i for i, page in enumerate(pages) if "PART 2 OF 2" in page.upper())

    assert "Second article" in pages[first_of_second]
    assert "PART 1 OF 2" in pages[0].upper()
    assert all("Second article" not in page for page in pages[:first_of_second])


def test_the_score_line_counts_the_points_of_all_sections() -> None:
    """The points printed at the sections add up to the total on the score line."""
    printed = text(student([sample_bank()], NEWS))

    total = re.search(r"Score / (\d+)", printed)
    assert total
    points = [int(n) for n in re.findall(r"(\d+) points?\b", printed)]

    assert int(total.group(1)) == sum(points) == 19


def test_the_head_has_title_source_date_and_lines_to_fill_in() -> None:
    """What a teacher looks for at the top of the first page."""
    first = " ".join(texts(student([sample_bank()], NEWS))[0].split())

    for expected in (
        "Ukraine’s Peacekeeping Plans Advance After International Summit",
        "Seed News · 15 March 2025",
        "Name",
        "Date",
        "Class",
        "Score",
        "What you will learn",
    ):
        assert expected in first


def test_the_key_answers_every_item_of_the_worksheet() -> None:
    """Each number on the sheet has its answer in the key, and open ones are told as such."""
    made = parts([rich_bank()], LANGUAGE)[0]
    printed = text(key([rich_bank()], LANGUAGE))

    for section in made.sections:
        for entry in section.entries:
            answer = " ".join((entry.answer or "Open answer").split())
            assert f"{entry.number} {answer}".replace("'", "’") in printed.replace("'", "’")


def test_the_worksheet_itself_gives_no_answer_away() -> None:
    """Explanations and corrections are in the key and the teacher's edition, not on the sheet."""
    bank = sample_bank()
    said = {
        e: text(make([bank], NEWS))
        for e, make in {
            "sheet": student,
            "key": key,
            "teacher": teacher,
            "answers": answer_sheet,
        }.items()
    }

    for secret in ("The meeting was held on Saturday.", "The concessions are asked of Ukraine."):
        assert ["key", "teacher"] == [
            edition for edition, words_ in said.items() if secret in words_
        ]


def test_the_teachers_edition_shows_evidence_in_place() -> None:
    """Below an item stand its explanation, its lines and the very words of the article."""
    printed = text(teacher([sample_bank()], NEWS))

    assert "will gather in London on Thursday. (line 6) Starmer detailed that" in printed


def test_no_meaning_stands_both_in_the_glossary_and_in_the_match() -> None:
    """The words to know and the words to match share the glossary between them."""
    sections = {s.name: s for s in parts([rich_bank()], NEWS)[0].sections}

    known = {card.title for card in sections["glossary"].cards}
    asked = {row.text for row in sections["vocabulary"].entries[0].rows}  # type: ignore[attr-defined]

    assert known
    assert asked
    assert not known & asked
    assert {g.term for g in rich_bank().glossary} == known | asked


def test_a_glossary_of_places_or_of_one_word_is_not_printed() -> None:
    """A city in a country is no word to learn, and a box with one entry says nothing."""
    bank = sample_bank()
    place = GlossaryEntry(term="London", definition="city in United Kingdom", source="GeoNames")
    word = GlossaryEntry(term="ceasefire", definition="an agreement to stop fighting")

    lonely = bank.model_copy(update={"glossary": (place, word)})

    assert "glossary" not in names(lonely, NEWS)


def test_people_are_listed_with_the_offices_that_no_item_asks_for() -> None:
    """A name alone is no entry, and an office that is asked for is not given away."""
    made = parts([rich_bank()], NEWS)[0]
    people = next(s for s in made.sections if s.name == "people")

    assert [
        ("Sir Keir Starmer", "Prime Minister of the United Kingdom"),
        ("Volodymyr Zelensky", "Ukrainian President"),
    ] == [(card.title, card.note) for card in people.cards]


def test_a_sheet_of_several_articles_has_one_exit_ticket() -> None:
    """It stands at the end of the last part."""
    second = rich_bank().model_copy(update={"id": "second"})
    made = parts([rich_bank(), second], NEWS)

    assert [False, True] == [
        any(section.name == "exit_ticket" for section in part.sections) for part in made
    ]


def test_other_wordings_are_told_once_and_without_pronouns() -> None:
    """A teacher needs no "also: He", nor the key again with its article."""
    accept = ("He", "the Kremlin", "Moscow", "moscow", "Kremlin officials")

    assert ("Moscow", "Kremlin officials") == others("The Kremlin", accept)


def test_letters_are_left_over_only_where_there_are_more_than_boxes() -> None:
    """The instruction of a match is true of this match."""
    bank = sample_bank()
    item = next(i for i in bank.items if i.type == "matching")
    only = RenderOptions(sections=("matching",))
    said = {
        spare: parts(
            [bank.model_copy(update={"items": (item.model_copy(update={"distractors": d}),)})], only
        )[0]
        .sections[0]
        .instruction
        for spare, d in ((False, ()), (True, (Distractor(text="King of Spain"),)))
    }

    assert {
        False: words().sections["matching"].instruction,
        True: words().sections["matching"].instruction_spare,
    } == said


def test_short_answers_have_ruled_lines_that_fit() -> None:
    """A name gets half a line, a sentence of 100 characters three lines."""
    bank = sample_bank()
    long = next(i for i in bank.items if i.id == "51ab77ef").model_copy(update={"key": "x" * 100})
    made = parts(
        [bank.model_copy(update={"items": (long,)})], RenderOptions(sections=("short_answer",))
    )
    entry = made[0].sections[0].entries[0]
    assert (3, False) == (entry.rules, entry.short)  # type: ignore[attr-defined]

    short = parts([bank], RenderOptions(sections=("short_answer",)))[0].sections[0].entries[0]
    assert (1, True) == (short.rules, short.short)  # type: ignore[attr-defined]


def test_an_order_to_find_is_never_shown_in_order() -> None:
    """Whatever the seed, the steps do not stand in their right order already."""
    for seed in range(30):
        bank = sample_bank().model_copy(update={"seed": seed})
        made = parts([bank], RenderOptions(sections=("ordering",)))
        places = [step.place for step in made[0].sections[0].entries[0].steps]  # type: ignore[attr-defined]
        assert sorted(places) != places


def test_a_sheet_without_the_article_prints_none_of_its_passages() -> None:
    """Nothing longer than a sentence of the article stands on a sheet that is to be shared."""
    for options in (replace(NEWS, reading=False), replace(LANGUAGE, reading=False)):
        printed = text(student([rich_bank()], options))
        for paragraph in rich_bank().article.paragraphs:
            if paragraph.quote.count(". ") >= 1:
                assert paragraph.quote.replace('"', "”") not in printed.replace("“", "”")
        assert "Military leaders from multiple nations" not in printed
        assert "gather in London on Thursday to establish" not in printed

"""The exercises that a text gives by rule, and their keys."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from quizgen.models import Article, Bank, Mention, Person, Quotation, RenderOptions
from quizgen.renderers.worksheet import student
from quizgen.renderers.worksheet.build import parts
from quizgen.renderers.worksheet.gapped import _gaps
from quizgen.renderers.worksheet.language import _halves, _jumble, _kin, _mix, _share, _strip
from quizgen.renderers.worksheet.sentences import sentences
from quizgen.renderers.worksheet.shapes import Arrange, Fill, Match, Spell, Write
from quizgen.renderers.worksheet.sheet import Section
from quizgen.renderers.worksheet.voices import _place
from quizgen.renderers.worksheet.words import words
from tests.worksheet.paper import rich_bank

DATA = Path(__file__).parent / "data"
_MANY = ("four", "nine", "ten", "twelve", "sixty", "ninety")


def cases(name: str, part: str = "") -> Any:
    """The cases of a data file."""
    found = yaml.safe_load((DATA / f"{name}.yaml").read_text(encoding="utf-8"))
    return found[part] if part else found


def made(name: str, seed: int = 0) -> Section:
    """One section of the rich bank."""
    bank = rich_bank().model_copy(update={"seed": seed})
    (section,) = parts([bank], RenderOptions(sections=(name,)))[0].sections
    return section


@pytest.mark.parametrize("case", cases("sentences"), ids=lambda c: c["text"][:20])
def test_sentences_end_where_a_reader_would_end_them(case: Any) -> None:
    """Abbreviations, initials and figures end none."""
    article = Article(id="a", title="A", text=case["text"])

    assert case["sentences"] == [s.quote for s in sentences(article)]


@pytest.mark.parametrize("case", cases("exercises", "halves"))
def test_a_sentence_is_cut_before_a_joint_near_its_middle(case: Any) -> None:
    """Neither half is a fragment of a phrase."""
    halves = _halves(case["sentence"]) or ("", "")

    assert (case["left"], case["right"]) == tuple(h.replace("\u00a0", " ") for h in halves)


@pytest.mark.parametrize("case", cases("exercises", "stripped"))
def test_capitals_and_marks_are_taken_away(case: Any) -> None:
    """Apostrophes and hyphens stay: they belong to the words."""
    assert case["words"] == _strip(case["sentence"])


@pytest.mark.parametrize("part", ["articles", "prepositions"])
def test_small_words_become_gaps(part: str) -> None:
    """Each article or preposition, but none that only counts ("about 20") or follows another."""
    for case in cases("exercises", part):
        assert case["keys"] == [m.group() for m in _gaps(case["text"], getattr(words(), part))]


@pytest.mark.parametrize("seed", range(5))
def test_a_jumbled_word_has_the_same_letters_in_another_order(seed: int) -> None:
    """It can be solved, and is not solved already."""
    for word in ("ceasefire", "negotiate", "pressure"):
        letters = _jumble(word, seed).replace(" ", "")
        assert sorted(word) == sorted(letters)
        assert word != letters


@pytest.mark.parametrize("seed", range(5))
def test_a_jumbled_sentence_has_all_its_words(seed: int) -> None:
    """Nothing is lost but the full stop."""
    sentence = "The council agreed to the plan in May."

    assert sorted(sentence.rstrip(".").split()) == sorted(_mix(sentence, seed).split(" / "))


@pytest.mark.parametrize("seed", range(3))
def test_the_endings_in_the_key_complete_the_sentences_of_the_article(seed: int) -> None:
    """Beginning and ending, put together by the key, are words of the text."""
    (entry,) = made("sentence_halves", seed).entries
    assert isinstance(entry, Match)
    text = rich_bank().article.text
    sides = {side.letter: side.text for side in entry.sides}

    for row in entry.rows:
        whole = f"{row.text} {sides[row.letter]}".replace("\u00a0…", "").replace("…\u00a0", "")
        assert whole in text


@pytest.mark.parametrize("name", ["punctuation", "word_order"])
def test_a_rewritten_sentence_has_the_articles_own_as_its_key(name: str) -> None:
    """And is not printed as it is."""
    text = rich_bank().article.text
    entries = made(name).entries

    assert len(entries) >= 2
    for entry in entries:
        assert isinstance(entry, Write)
        assert entry.key in text
        assert entry.stem != entry.key
        assert entry.where.startswith("paragraph")


@pytest.mark.parametrize("name", ["missing_articles", "missing_prepositions"])
def test_a_gapped_passage_filled_by_its_key_is_the_articles_own(name: str) -> None:
    """Nothing but the small words is gone."""
    (entry,) = made(name).entries
    assert isinstance(entry, Fill)

    whole = "".join(gap.before + gap.key for gap in entry.gaps) + entry.after

    assert whole in rich_bank().article.text
    assert len(entry.gaps) >= 4


def test_no_gapped_passage_runs_over_a_heading_or_gives_the_other_one_away() -> None:
    """A heading belongs to no sentence; what is a gap in one passage is no word of the next."""
    report = "In the first game of the day the team met a rival at the stadium in the north. "
    body = "\n".join([report * 2, "Group F", "The crowd in the rain saw no goal. " * 6])
    bank = Bank(id="b", title="T", article=Article(id="a", title="T", text=body))
    options = RenderOptions(sections=("missing_articles", "missing_prepositions"))
    filled = []
    for section in parts([bank], options)[0].sections:
        (entry,) = section.entries
        assert isinstance(entry, Fill)
        filled.append("".join(gap.before + gap.key for gap in entry.gaps) + entry.after)

    assert not any("Group F" in passage for passage in filled)
    assert len(set(filled)) == 2


def test_jumbled_paragraphs_number_back_into_the_articles_order() -> None:
    """The places in the key follow the text."""
    (entry,) = made("jumbled_paragraphs").entries
    assert isinstance(entry, Arrange)
    text = rich_bank().article.text

    ordered = [s.text for s in sorted(entry.steps, key=lambda s: s.place)]
    starts = [text.index(part) for part in ordered]

    assert sorted(starts) == starts
    assert len(starts) >= 3


def test_words_to_spell_are_plain_words_of_the_text_and_in_one_exercise_only() -> None:
    """No name, no word that stands in both exercises."""
    jumbled = [e.key for e in made("jumbled_words").entries if isinstance(e, Spell)]
    vowels = [e.key for e in made("missing_vowels").entries if isinstance(e, Spell)]

    assert jumbled
    assert vowels
    assert not set(jumbled) & set(vowels)
    for word in jumbled + vowels:
        assert re.search(rf"\b{word}\b", rich_bank().article.text)
        assert not re.search(rf"\b{word.capitalize()}\b", rich_bank().article.text)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("explosion", "explosions", True),
        ("language", "languages", True),
        ("country", "countries", True),
        ("stabilize", "stabilizing", True),
        ("country", "council", False),
        ("explosion", "expression", False),
    ],
)
def test_forms_of_one_word_are_told_by_their_beginning(
    one: str, other: str, expected: bool
) -> None:
    """They begin alike and end in another way."""
    assert expected == _kin(one, other) == _kin(other, one)


def test_no_two_words_to_spell_are_forms_of_one() -> None:
    """The solution of one exercise does not stand in the other."""
    text = "The explosion hit. Explosions followed: several explosions woke the villages. "
    text += "A language school closed, languages or not, and frightened students returned. "
    text += "Officials counted windows, buildings, craters; neighbours gathered fragments."
    article = Article(id="a", title="A", text=text)
    (part,) = parts(
        [Bank(id="a", title="A", article=article)],
        RenderOptions(sections=("jumbled_words", "missing_vowels")),
    )
    found = [e.key for s in part.sections for e in s.entries if isinstance(e, Spell)]

    assert len(found) >= 6
    assert [w for w in found if any(w != o and _kin(w, o) for o in found)] == []


def test_no_sentence_is_used_in_two_exercises() -> None:
    """Halves, order and punctuation share the sentences between them."""
    keys = [e.key for n in ("punctuation", "word_order") for e in made(n).entries]  # type: ignore[attr-defined]

    assert len(set(keys)) == len(keys)


def test_role_cards_tell_who_wants_what() -> None:
    """A card for each side, with its wants from the facts and in its own role."""
    cards = {card.title: card.lines for card in made("role_cards").cards}

    assert ("You want", "the seizure of frozen Russian assets") in cards["Ed Davey"]
    assert ("You propose", "an unconditional 30-day ceasefire") in cards["U.S. officials"]
    assert ("You reject", "the proposal for a ceasefire") in cards["The Kremlin"]


def test_what_was_said_is_told_with_its_verb() -> None:
    """ "mentioned the various abilities", not "the various abilities"."""
    cards = {card.title: card.lines for card in made("role_cards").cards}

    assert (
        "You said or did",
        "asserting that Moscow aims to improve its military position",
    ) in cards["Volodymyr Zelensky"]


def test_a_deed_that_two_people_share_has_the_place_that_names_its_own() -> None:
    """Both won the award: each is looked up in the sentence about them."""
    article = Article(
        id="a", title="T", text="Ann Lee won the gold medal.\nBo Day won the gold medal."
    )
    facts = tuple(
        Quotation(
            id=f"q{n}",
            evidence=paragraph,
            speaker=Mention(start=paragraph.start, end=paragraph.start + 2, text="Xx"),
            words=Mention(start=paragraph.start, end=paragraph.start + 2, text="Xx"),
        )
        for n, paragraph in enumerate(article.paragraphs)
    )
    bank = Bank(id="b", title="T", article=article, facts=facts)
    bo = Person(name="Bo Day", did=("won the gold medal",), evidence=article.paragraphs[1])

    assert _place("won the gold medal", bo, bank) == article.paragraphs[1]


def test_an_answer_that_nobody_waits_for_makes_no_role_cards() -> None:
    """Where nobody wants or proposes anything, there is nothing to agree on."""
    bank = rich_bank()
    answers = tuple(f for f in bank.facts if f.kind in ("response", "statement"))
    made_ = parts([bank.model_copy(update={"facts": answers})], RenderOptions(profile="language"))

    assert "role_cards" not in [section.name for section in made_[0].sections]


def test_a_survey_asks_about_words_of_the_article() -> None:
    """Five words, each with room for three classmates."""
    titles = [card.title for card in made("survey").cards]

    assert len(titles) == 5
    assert all(title in rich_bank().article.text for title in titles)


def test_a_text_that_gives_nothing_makes_no_section_and_no_fault() -> None:
    """Sections without enough material are left out in silence; the rest is printed."""
    for body in ("Short.", "No. Yes. No.", "12 34 56", "ALL CAPITALS HERE AND NOTHING ELSE"):
        bank = Bank(id="x", title="X", article=Article(id="x", title="X", text=body))
        made_ = parts([bank], RenderOptions(profile="language"))

        names = [section.name for section in made_[0].sections]
        assert ["aims", "reading", "exit_ticket"] == names
        assert student([bank], RenderOptions(profile="language")).startswith(b"%PDF")


def test_no_sentence_with_signs_loses_its_marks() -> None:
    """Nobody can put back the sign of "58%" or the dash of "0 – 0"."""
    told = ["A turnout of 58% was called high.", "The match ended 0 – 0, Ada said."]
    text = "\n".join([*told, *(f"Bo Lind of Oslo saw {n} ferries, and sold them." for n in _MANY)])
    article = Article(id="signs", title="Signs", text=text)

    chosen = [s.quote for s in _share(article, 1)["punctuation"]]

    assert chosen
    assert not [s for s in chosen if s in told]

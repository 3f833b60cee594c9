"""Whatever an article holds comes out as text on every card."""

import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.models import (
    Article,
    Bank,
    Cloze,
    Distractor,
    Essay,
    Gap,
    Item,
    Matching,
    MultipleChoice,
    MultipleResponse,
    Ordering,
    Pair,
    ShortAnswer,
    Step,
    TrueFalse,
)
from quizgen.renderers.anki import render
from quizgen.renderers.anki.text import attribute, html, link
from tests.anki.collections import Learner, later

pytestmark = pytest.mark.anki

HOSTILE = (Path(__file__).parent / "hostile.txt").read_text(encoding="utf-8").splitlines()


def bank_of(words: str) -> Bank:
    """One item of every type, each text of which holds the words."""
    quote = f"Before {words} after."
    article = Article(
        id="hostile",
        title=f"Title {words}",
        text=quote,
        publisher=f"Publisher {words}",
        author=f"Author {words}",
        url=words,
        licence=f"Licence {words}",
    )
    proof = article.evidence(0, len(quote))
    shared = {
        "stem": f"Stem {words}",
        "explanation": f"Explanation {words}",
        "evidence": proof,
        "answer_at": article.evidence(7, 7 + len(words)),
        "tags": (words,),
    }
    wrong = (Distractor(text=f"Wrong {words}", feedback=f"Feedback {words}"),)
    items: tuple[Item, ...] = (
        MultipleChoice(id="mc", key=f"Key {words}", distractors=wrong, **shared),
        MultipleResponse(id="mr", keys=(f"Key {words}",), distractors=wrong, **shared),
        TrueFalse(id="tf", key=False, correction=f"Correction {words}", **shared),
        Cloze(
            id="cl",
            gaps=(Gap(key=f"Key {words}", accept=(f"Also {words}",)),),
            distractors=wrong,
            **(shared | {"stem": f"Stem {words.replace('_', '-')} ____ then"}),
        ),
        ShortAnswer(id="sa", key=f"Key {words}", accept=(f"Also {words}",), **shared),
        Matching(
            id="ma",
            pairs=tuple(Pair(left=f"Left {n} {words}", right=f"Right {n} {words}") for n in "ab"),
            distractors=wrong,
            **shared,
        ),
        Ordering(
            id="or",
            steps=tuple(Step(text=f"Step {n} {words}", when=f"When {words}") for n in "ab"),
            **shared,
        ),
        Essay(id="es", rubric=(f"Point {words}",), **shared),
    )
    return Bank(id="hostile", title=f"Deck {words}", article=article, items=items)


SHOWN = {
    "mc": ("Key", "Wrong"),
    "mr": ("Key", "Wrong"),
    "tf": ("Correction",),
    "cl": ("Key", "Also"),
    "sa": ("Key", "Also"),
    "ma": ("Left a", "Right b", "Wrong"),
    "or": ("Step a", "Step b", "When"),
    "es": ("Point",),
}
ALWAYS = ("Stem", "Explanation", "Before", "Title", "Publisher", "Author", "Licence")


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_are_text_on_every_card(learner: Learner, words: str) -> None:
    """Every label is followed by the very words, and no tag, sound or script came of them."""
    log = learner.imports(render([bank_of(words)], later(0)))

    assert {"new": 8} == log
    assert learner.is_sound()
    for card in learner.cards():
        item = card.note()["Id"].split("/")[1]
        back = learner.back_text(card)
        back += back.replace("-", "_") if item == "cl" else ""
        missing = [w for w in (*ALWAYS, *SHOWN[item]) if f"{w} {words}" not in back]
        assert [] == missing
        for page in (card.question(), card.answer()):
            assert not card.question_av_tags()
            assert not card.answer_av_tags()
            assert page.count("<script>") == page.count("</script>") == (item not in ("cl", "es"))
            assert "<img" not in page
            assert "[latex]" not in page
            assert "{{" not in page.replace(page[page.find("<script>") :], "")


def test_a_typed_answer_is_compared_with_the_words(learner: Learner) -> None:
    """Entities in the key are read before it is compared: the right words are right."""
    words = "{{a}} [sound:x.mp3] <b> & \\(x\\)"
    item = ShortAnswer(id="sa", stem="What?", key=words)
    bank = bank_of("x").model_copy(update={"items": (item,)})
    learner.imports(render([bank], later(0)))
    compared = learner.col.compare_answer(learner.cards()[0].note()["Key"], words)

    assert "typeBad" not in compared
    assert "typeMissed" not in compared


def test_control_characters_break_nothing(learner: Learner) -> None:
    """The separator of fields and a NUL are no danger to the database."""
    words = "a\x1fb\x00c\r\nd"
    item = ShortAnswer(id="sa", stem=words, key="x", tags=(words,))
    bank = bank_of("x").model_copy(update={"items": (item,), "title": words})
    log = learner.imports(render([bank], later(0)))

    assert {"new": 1} == log
    assert "abc<br>d" == learner.cards()[0].note()["Stem"]


@pytest.mark.parametrize("text", ["\\\x00(x\\\x07)", "a:\x00:b", "{\x1f{c1:\r:b}\x08}"])
def test_a_control_character_hides_no_mark(text: str) -> None:
    """What is left when it is gone is escaped as if it had never been there."""
    clean = "".join(c for c in text if c.isprintable())

    assert html(clean) == html(text)
    assert attribute(clean) == attribute(text)


def test_a_million_words_are_one_card(learner: Learner) -> None:
    """Size is no fault."""
    item = ShortAnswer(id="sa", stem="What?", key="x", explanation="word " * 1_000_000)
    bank = bank_of("x").model_copy(update={"items": (item,)})

    assert {"new": 1} == learner.imports(render([bank], later(0)))


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        (
            "https://www.example.org/a?b=1&c=[2]",
            '<a href="https://www.example.org/a?b=1&amp;c=&#91;2]" target="_blank"'
            ' rel="noopener noreferrer">example.org</a>',
        ),
        ("javascript:alert(1)", "javascript:alert(1)"),
        ("file:///etc/passwd", "file:///etc/passwd"),
        ("data:text/html,<b>", "data:text/html,&lt;b&gt;"),
        ("https://", "https://"),
        ("http://[oops", "http://&#91;oops"),
        ("  ", ""),
        ("", ""),
    ],
)
def test_only_web_addresses_are_links(url: str, shown: str) -> None:
    """All else is shown as it is."""
    assert shown == link(url)


@settings(max_examples=60)
@given(text=st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=60))
def test_escaped_text_reads_back(text: str) -> None:
    """No character is lost on the way into a field or an attribute."""
    assert text == read_back(html(text))
    assert text == read_back(attribute(text)).replace("\u2060", "") or "\u2060" in text


def test_marks_put_together_at_random_never_live(learner: Learner) -> None:
    """Two hundred stems made of the marks themselves make two hundred cards that show them."""
    chance = random.Random(5)  # noqa: S311 - a test's variety, no secret
    marks = ["{{", "}}", "c1::", "::", "<", ">", "&", "[", "]", "\\", "(", ")", "/", "$", "latex",
             "sound:", "type:Key", "FrontSide", "#", "^", "!--", "x", " "]  # fmt: skip
    stems = ["s" + "".join(chance.choices(marks, k=9)) + "s" for _ in range(200)]
    items = tuple(ShortAnswer(id=f"i{n}", stem=stem, key="k") for n, stem in enumerate(stems))
    bank = bank_of("x").model_copy(update={"items": items})
    learner.imports(render([bank], later(0)))

    assert stems == [learner.shown(card, "qg-stem") for card in learner.cards()]


def read_back(escaped: str) -> str:
    """The text that a reader sees."""
    from html import unescape

    return unescape(escaped.replace("<br>", "\n").replace("<span>", "").replace("</span>", ""))

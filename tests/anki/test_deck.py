"""What a first import puts into a collection."""

import hashlib
import io
import os
import subprocess
import sys
import zipfile
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from quizgen.errors import RenderError
from quizgen.models import (
    Bank,
    Cloze,
    Distractor,
    Gap,
    Matching,
    MultipleChoice,
    Pair,
    RenderOptions,
    ShortAnswer,
)
from quizgen.renderers import render as render_format
from quizgen.renderers.anki import guid, render
from tests.anki.collections import NOW, Learner, changed, later, with_items
from tests.banks import sample_bank

pytestmark = pytest.mark.anki
ROOT = Path(__file__).parent.parent.parent


def only(bank: Bank, kind: str) -> Bank:
    """The bank with the first item of a type alone."""
    return with_items(bank, [next(item for item in bank.items if item.type == kind)])


class TestNotes:
    """From items to notes and cards."""

    def test_each_item_becomes_one_note(self, learner: Learner) -> None:
        """Ten items of eight types are ten new notes, and nothing else is in the log."""
        log = learner.imports(render([sample_bank()], later(0)))

        assert {"new": 10} == log
        assert learner.is_sound()

    @pytest.mark.parametrize(
        ("kind", "cards"),
        [
            ("multiple_choice", 1),
            ("multiple_response", 1),
            ("true_false", 1),
            ("cloze", 2),
            ("short_answer", 1),
            ("matching", 3),
            ("ordering", 1),
            ("essay", 1),
        ],
    )
    def test_a_card_asks_one_fact(self, learner: Learner, kind: str, cards: int) -> None:
        """Two gaps are two cards, three pairs are three, all else is one."""
        learner.imports(render([only(sample_bank(), kind)], later(0)))

        assert cards == len(learner.cards())

    def test_no_front_gives_its_answer_away_as_text(self, learner: Learner) -> None:
        """Feedback stands in attributes: what reads text alone reads no feedback on a front."""
        learner.imports(render([only(sample_bank(), "multiple_choice")], later(0)))
        text = learner.front_text(learner.cards()[0])

        assert "Where will military leaders gather on Thursday?" in text
        assert "is not named in the article" not in text

    def test_every_back_says_answer_reason_proof_and_source(self, learner: Learner) -> None:
        """Explanation, evidence, title, publisher, date and link are on the back of each card."""
        bank = sample_bank()
        learner.imports(render([bank], later(0)))
        items = {guid(bank.id, item.id): item for item in bank.items}

        for card in learner.cards():
            back = learner.back_text(card)
            assert items[card.note().guid].explanation in back
            assert bank.article.title in back
            assert "Seed News" in back
            assert "15 March 2025" in back
            assert 'href="https://example.org/ukraine-peacekeeping-plans"' in card.answer()
            assert '<blockquote class="qg-evidence"' in card.answer()

    def test_the_key_is_marked_in_the_evidence(self, learner: Learner) -> None:
        """The place is that of `answer_at`, not of the first word that looks alike."""
        learner.imports(render([only(sample_bank(), "short_answer")], later(0)))

        assert "<mark>Mark Rutte</mark>" in learner.cards()[0].answer()

    def test_long_matching_items_lose_no_pair(self, learner: Learner) -> None:
        """More pairs than a note has room for fill a second note."""
        pairs = tuple(Pair(left=f"Left {n}", right=f"Right {n}") for n in range(11))
        item = Matching(id="long", stem="Match them.", pairs=pairs)
        learner.imports(render([with_items(sample_bank(), [item])], later(0)))
        fronts = {f"Left {n}" for n in range(11)}

        assert fronts == {learner.shown(card, "qg-left") for card in learner.cards()}
        assert learner.is_sound()

    def test_cards_come_in_the_order_of_the_bank(self, learner: Learner) -> None:
        """New cards are learnt in the order of the items."""
        bank = sample_bank()
        learner.imports(render([bank], later(0)))
        by_due = sorted(learner.cards(), key=lambda card: card.due)
        order = list(dict.fromkeys(card.note().guid for card in by_due))

        assert [guid(bank.id, item.id) for item in bank.items] == order

    def test_the_sort_field_is_the_stem(self, learner: Learner) -> None:
        """The browser's first column shows what is asked, not an id."""
        learner.imports(render([only(sample_bank(), "multiple_choice")], later(0)))

        assert "Where will military leaders gather on Thursday?" == learner.col.db.scalar(
            "select sfld from notes"
        )


class TestDecksAndTags:
    """Where the cards lie, and how they are found."""

    def test_the_deck_is_named_by_month_and_title(self, learner: Learner) -> None:
        """`Current Affairs::2025-03 March::Title`."""
        learner.imports(render([sample_bank()], later(0)))

        assert f"Current Affairs::2025-03 March::{sample_bank().title}" in learner.card_decks()

    def test_an_undated_article_has_a_deck_of_its_own(self, learner: Learner) -> None:
        """No date is invented."""
        bank = sample_bank()
        article = bank.article.model_copy(update={"published": None})
        learner.imports(render([bank.model_copy(update={"article": article})], later(0)))

        assert {f"Current Affairs::Undated::{bank.title}"} == learner.card_decks()
        assert not [tag for tag in learner.col.tags.all() if tag.startswith("date")]

    def test_several_banks_are_subdecks_of_one_package(self, learner: Learner) -> None:
        """Each bank keeps its own deck under the month; equal item ids are no conflict."""
        first, second = sample_bank(), sample_bank()
        second = second.model_copy(update={"id": "second", "title": "Another: story"})
        log = learner.imports(render([first, second], later(0)))

        assert {"new": 20} == log
        assert {
            f"Current Affairs::2025-03 March::{first.title}",
            "Current Affairs::2025-03 March::Another: story",
        } == learner.card_decks()

    def test_a_named_deck_holds_one_bank_or_the_decks_of_several(self, learner: Learner) -> None:
        """`--deck NAME` is the deck of one bank and the parent of several."""
        options = RenderOptions(now=NOW, deck="My news::Week 11")
        learner.imports(render([sample_bank()], options))
        other = sample_bank().model_copy(update={"id": "other", "title": "Other"})
        more = sample_bank().model_copy(update={"id": "more", "title": "More"})
        learner.imports(render([other, more], options))

        assert {
            "My news::Week 11",
            "My news::Week 11::Other",
            "My news::Week 11::More",
        } == learner.card_decks()

    @pytest.mark.parametrize(
        ("title", "name"),
        [
            ("War :: peace", "War : peace"),
            ("  A\ttitle\n with   spaces ", "A title with spaces"),
            ("::", "Untitled"),
            ("He said “no”", "He said “no”"),
            ("word " * 40, ("word " * 20).strip() + "…"),
            ("\x00\x1fNul", "Nul"),
        ],
    )
    def test_a_title_is_one_level_of_the_deck(
        self, learner: Learner, title: str, name: str
    ) -> None:
        """Colons, controls and length of a title never change the tree of decks."""
        bank = sample_bank().model_copy(update={"title": title})
        learner.imports(render([bank], later(0)))

        assert {f"Current Affairs::2025-03 March::{name}"} == learner.card_decks()

    def test_tags_tell_topic_kind_difficulty_and_date(self, learner: Learner) -> None:
        """None has a space; a topic of several words is joined by hyphens."""
        bank = only(sample_bank(), "multiple_choice")
        topics = ("world politics", 'the "new" deal', "  ", "economy::trade\u00a0war")
        bank = with_items(bank, [changed(bank.items[0], tags=topics)])
        learner.imports(render([bank], later(0)))

        assert [
            "article::ukraine-peacekeeping-plans",
            "bloom::remember",
            "date::2025-03-15",
            "difficulty::easy",
            "kind::meeting",
            "topic::economy::trade-war",
            "topic::the-new-deal",
            "topic::world-politics",
            "type::multiple_choice",
        ] == sorted(next(iter(learner.notes().values())).tags)


class TestBytes:
    """The file itself."""

    def test_the_same_input_gives_the_same_bytes(self) -> None:
        """Also when the moment is told in another time zone."""
        zone = timezone(timedelta(hours=5))
        first = render([sample_bank()], RenderOptions(now=NOW))
        second = render([sample_bank()], RenderOptions(now=NOW.astimezone(zone)))

        assert hashlib.sha256(first).hexdigest() == hashlib.sha256(second).hexdigest()

    def test_another_process_gives_the_same_bytes(self) -> None:
        """Nothing hangs on the order of a set."""
        code = (
            "import sys, tests.banks as b, quizgen.renderers.anki as a, quizgen.models as m;"
            "sys.stdout.buffer.write(a.render([b.sample_bank()], m.RenderOptions()))"
        )
        found = {
            subprocess.run(  # noqa: S603 - our own words
                [sys.executable, "-c", code],
                check=True,
                capture_output=True,
                cwd=ROOT,
                env={**os.environ, "PYTHONHASHSEED": seed},
            ).stdout
            for seed in ("1", "2")
        }

        assert {render([sample_bank()], RenderOptions())} == found

    def test_the_moment_is_in_the_zip_too(self) -> None:
        """Members bear the time of rendering, compressed; before 1980 a zip knows no time."""
        with zipfile.ZipFile(io.BytesIO(render([sample_bank()], later(0)))) as archive:
            members = archive.infolist()
        old = RenderOptions(now=datetime(1971, 1, 1, tzinfo=UTC))
        with zipfile.ZipFile(io.BytesIO(render([sample_bank()], old))) as archive:
            times = {member.date_time for member in archive.infolist()}

        assert ["collection.anki2", "media"] == [member.filename for member in members]
        assert {(2025, 3, 16, 12, 0, 0)} == {member.date_time for member in members}
        assert {zipfile.ZIP_DEFLATED} == {member.compress_type for member in members}
        assert {(1980, 1, 1, 0, 0, 0)} == times

    def test_the_table_of_formats_finds_the_renderer(self) -> None:
        """`-t anki` is this renderer."""
        assert render([sample_bank()], later(0)) == render_format([sample_bank()], "anki", later(0))


class TestRefusals:
    """What is told to the user rather than written."""

    def test_a_deck_without_items_is_refused(self) -> None:
        """An empty file would be a puzzle."""
        with pytest.raises(RenderError, match="no items"):
            render([with_items(sample_bank(), [])], later(0))

    def test_two_banks_with_one_id_are_refused(self) -> None:
        """Their notes would overwrite each other in the collection."""
        with pytest.raises(RenderError, match="Two banks have the id"):
            render([sample_bank(), sample_bank()], later(0))

    def test_an_item_that_shows_nothing_is_named(self) -> None:
        """A stem of control characters would be a blank card."""
        item = ShortAnswer(id="blank", stem="\x00 \x07", key="x")
        with pytest.raises(RenderError, match="The stem of item blank of ukraine"):
            render([with_items(sample_bank(), [item])], later(0))

    def test_a_gap_without_a_key_is_named(self) -> None:
        """Anki would make a cloze note with a deletion of nothing."""
        item = Cloze(id="gap", stem="It is ____ here.", gaps=(Gap(key=" "),))
        with pytest.raises(RenderError, match="The key of gap 1 of item gap"):
            render([with_items(sample_bank(), [item])], later(0))

    def test_a_left_side_that_shows_nothing_is_named(self) -> None:
        """Its card would have no front."""
        pairs = (Pair(left="\x01", right="a"), Pair(left="b", right="c"))
        item = Matching(id="pairs", stem="Match.", pairs=pairs)
        with pytest.raises(RenderError, match="A left side of item pairs"):
            render([with_items(sample_bank(), [item])], later(0))

    def test_a_distractor_without_feedback_has_none(self, learner: Learner) -> None:
        """No empty line stands beneath it."""
        item = MultipleChoice(
            id="plain", stem="Which?", key="a", distractors=(Distractor(text="b"),)
        )
        learner.imports(render([with_items(sample_bank(), [item])], later(0)))

        assert "data-fb" not in learner.cards()[0].note()["Options"]

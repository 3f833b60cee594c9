"""What happens when a deck is built anew and imported again: the promise to those who keep it."""

import re
from pathlib import Path

import pytest

from quizgen.models import (
    Bank,
    Cloze,
    Distractor,
    Gap,
    Item,
    MultipleChoice,
    Pair,
    RenderOptions,
    ShortAnswer,
    TrueFalse,
)
from quizgen.renderers.anki import guid, render
from quizgen.resources import templates
from tests.anki.collections import Learner, Scheduling, changed, later, with_items
from tests.banks import sample_bank

pytestmark = pytest.mark.anki


def kept(before: Scheduling, after: Scheduling) -> bool:
    """Whether each card that was there is still there, with its whole history."""
    return all(after.get(card) == history for card, history in before.items())


def edited(bank: Bank, turn: int) -> Bank:
    """The bank after a week of a teacher's work: every item reworded, one moved, one new."""
    reworded = [
        changed(
            item,
            stem=f"{item.stem} ({turn})",
            explanation=f"Explained anew, {turn}.",
            difficulty="hard",
            tags=(f"week-{turn}",),
        )
        for item in bank.items
    ]
    new = ShortAnswer(id=f"new{turn}", stem=f"What is new in week {turn}?", key="This")
    return with_items(bank, [new, *reworded[1:], reworded[0]])


class TestRebuild:
    """The same deck, week after week."""

    def test_three_rebuilds_keep_every_review(self, learner: Learner) -> None:
        """Edits, an addition, a removal and a new order, three times in a row."""
        bank = sample_bank()
        learner.imports(render([bank], later(0)))
        learner.studies()
        for turn in (1, 2, 3):
            before, notes = learner.scheduling(), len(learner.notes())
            removed = bank.items[1]
            bank = edited(with_items(bank, [i for i in bank.items if i != removed]), turn)
            log = learner.imports(render([bank], later(turn)))

            assert {"new": 1, "updated": len(bank.items) - 1} == log
            assert notes + 1 == len(learner.notes())
            assert kept(before, learner.scheduling())
            assert learner.is_sound()
            learner.studies()

    def test_every_changed_field_reaches_the_collection(self, learner: Learner) -> None:
        """All fields and tags of all notes are those of a fresh import of the new version."""
        bank = sample_bank()
        article = bank.article.model_copy(
            update={"publisher": "Other News", "url": "https://example.org/moved"}
        )
        learner.imports(render([bank], later(0)))
        new = edited(bank.model_copy(update={"article": article}), 1)
        learner.imports(render([new], later(1)))
        updated = {key: (note.fields, note.tags) for key, note in learner.notes().items()}
        fresh_folder = learner.folder / "fresh"
        fresh_folder.mkdir()
        fresh = Learner(fresh_folder)
        fresh.imports(render([new], later(1)))
        expected = {key: (note.fields, note.tags) for key, note in fresh.notes().items()}
        fresh.col.close()

        assert expected == updated

    def test_the_same_package_twice_changes_nothing(self, learner: Learner) -> None:
        """All notes are duplicates, and the reviews stay."""
        package = render([sample_bank()], later(0))
        learner.imports(package)
        learner.studies()
        before = learner.scheduling()

        assert {"duplicate": 10} == learner.imports(package)
        assert before == learner.scheduling()

    def test_a_new_gap_or_pair_adds_its_card_alone(self, learner: Learner) -> None:
        """The cards of the gaps and pairs that were there keep their history."""
        bank = sample_bank()
        learner.imports(render([bank], later(0)))
        learner.studies()
        before = learner.scheduling()
        items: list[Item] = []
        for item in bank.items:
            if item.type == "matching":
                more = Pair(left="Justin Trudeau", right="Prime Minister of Canada")
                item = changed(item, pairs=(*item.pairs, more))
            if item.type == "cloze":
                stem = f"{item.stem} So it was ____."
                item = changed(item, stem=stem, gaps=(*item.gaps, Gap(key="said")))
            items.append(item)
        learner.imports(render([with_items(bank, items)], later(1)))

        assert len(before) + 2 == len(learner.scheduling())
        assert kept(before, learner.scheduling())

    def test_a_removed_item_stays_with_the_learner(self, learner: Learner) -> None:
        """Imports never delete: what was learnt is the learner's."""
        bank = sample_bank()
        learner.imports(render([bank], later(0)))
        learner.imports(render([with_items(bank, list(bank.items[1:]))], later(1)))

        assert bank.items[0].stem == learner.note(guid(bank.id, bank.items[0].id))["Stem"]

    def test_a_learners_own_later_edit_wins(self, learner: Learner) -> None:
        """A package older than the edit leaves it alone."""
        bank = sample_bank()
        learner.imports(render([bank], later(0)))
        note = learner.note(guid(bank.id, bank.items[0].id))
        note["Explanation"] = "My own words."
        learner.col.update_note(note)
        learner.imports(render([edited(bank, 1)], later(1)))

        assert "My own words." == learner.note(note.guid)["Explanation"]


class TestNoteTypeVersions:
    """A later version of quizgen shows the same notes in another way."""

    @pytest.fixture
    def next_version(self, tmp_path: Path) -> Path:
        """A folder of templates as a later version would bring them."""
        folder = tmp_path / "templates" / "anki"
        folder.mkdir(parents=True)
        for path in (templates() / "anki").iterdir():
            text = path.read_text(encoding="utf-8")
            if path.name.endswith(".html"):
                text = text.replace(
                    "{{#Explanation}}", "{{#Extra1}}{{Extra1}}{{/Extra1}}<i>v2</i>{{#Explanation}}"
                )
            (folder / path.name).write_text(text, encoding="utf-8")
        (folder / "card.css").write_text(".card { color: teal }", encoding="utf-8")
        return folder.parent

    def test_new_templates_arrive_and_reviews_stay(
        self, learner: Learner, next_version: Path
    ) -> None:
        """No second note type appears, no note is in conflict, each card shows the new back."""
        learner.imports(render([sample_bank()], later(0)))
        learner.studies()
        before = learner.scheduling()
        options = RenderOptions(now=later(1).now, templates=next_version)
        log = learner.imports(render([sample_bank()], options))

        assert {"updated": 10} == log
        assert before == learner.scheduling()
        assert all("<i>v2</i>" in card.answer() for card in learner.cards())
        assert all("teal" in card.answer() for card in learner.cards())
        assert 8 == len([n for n in learner.note_types() if n.startswith("quizgen")])

    def test_the_ids_and_fields_are_frozen(self, learner: Learner) -> None:
        """The very table that the first release had: a change here breaks learners' decks."""
        learner.imports(render([sample_bank()], later(0)))
        path = Path(__file__).parent / "frozen_note_types.txt"
        lines = [
            f"{kind['id']} | {kind['name']} | {', '.join(f['name'] for f in kind['flds'])}"
            for kind in sorted(learner.models(), key=lambda kind: int(kind["id"]))
        ]

        assert path.read_text(encoding="utf-8").splitlines() == lines


class TestTraps:
    """Five ways to lose a learner's cards, each seen with real Anki."""

    def test_an_edit_needs_a_later_time(self, learner: Learner) -> None:
        """Under an unchanged time Anki drops it without a word; under the moment it arrives."""
        bank = sample_bank()
        first = bank.items[0]
        again = with_items(bank, [changed(first, stem="Reworded?"), *bank.items[1:]])
        learner.imports(render([bank], later(0)))

        learner.imports(render([again], later(0)))
        assert first.stem == learner.note(guid(bank.id, first.id))["Stem"]

        learner.imports(render([again], later(1)))
        assert "Reworded?" == learner.note(guid(bank.id, first.id))["Stem"]

    @pytest.mark.parametrize("key", ["}}", "{{c9::x}}", "a::b", "{{c1::", "::", ":", ":a:", "<br>"])
    def test_no_cloze_note_is_without_its_cards(self, learner: Learner, key: str) -> None:
        """Whatever stands in a key, a gap is a deletion, and its card shows the key."""
        item = Cloze(id="c", stem="So it was ____ then.", gaps=(Gap(key=key),))
        learner.imports(render([with_items(sample_bank(), [item])], later(0)))

        assert [0] == [card.ord for card in learner.cards()]
        assert f"So it was {key} then." in learner.back_text(learner.cards()[0])
        assert "So it was [...] then." in learner.front_text(learner.cards()[0])
        assert learner.is_sound()

    def test_nested_clozes_lose_no_cards(self, learner: Learner) -> None:
        """Marks of a cloze in a stem are text: the cards are those of the gaps alone."""
        item = Cloze(
            id="c",
            stem="{{c1::outer ____ {{c2::inner}} ____}}",
            gaps=(Gap(key="one"), Gap(key="{{c3::two}}")),
        )
        learner.imports(render([with_items(sample_bank(), [item])], later(0)))
        text = "{{c1::outer one {{c2::inner}} {{c3::two}}}}"

        assert [0, 1] == [card.ord for card in learner.cards()]
        assert all(text in learner.back_text(card) for card in learner.cards())
        assert learner.is_sound()

    def test_a_deck_is_known_by_its_name(self, learner: Learner) -> None:
        """A new version lands in the deck of that name; cards that were moved stay there."""
        bank = sample_bank()
        learner.imports(render([bank], later(0)))
        learner.imports(render([edited(bank, 1)], later(1)))
        name = f"Current Affairs::2025-03 March::{bank.title}"
        assert {name} == learner.card_decks()

        learner.col.decks.rename(learner.col.decks.id_for_name(name), "My own name")
        learner.imports(render([edited(bank, 2)], later(2)))
        assert {"My own name", name} == learner.card_decks()
        new = learner.note(guid(bank.id, "new2")).cards()
        assert [name] == [learner.col.decks.name(card.did) for card in new]

    def test_equal_first_fields_do_not_collide(self, learner: Learner) -> None:
        """Two items of other types, or of other banks, with the same words are two notes."""
        stem = "Nothing but the same stem."
        items: list[Item] = [
            TrueFalse(id="one", stem=stem, key=True),
            ShortAnswer(id="two", stem=stem, key="True"),
            MultipleChoice(id="three", stem=stem, key="a", distractors=(Distractor(text="b"),)),
        ]
        bank = with_items(sample_bank(), items)
        log = learner.imports(render([bank, bank.model_copy(update={"id": "twin"})], later(0)))

        assert {"new": 6} == log
        assert 6 == len({note.fields[0] for note in learner.notes().values()})


def test_guids_are_frozen() -> None:
    """The GUID of a note hangs on the two ids, and this is how, for ever."""
    assert "6eb6a356df4a00090e89" == guid("ukraine-peacekeeping-plans", "3f9c2a1b")
    assert guid("a", "b") != guid("a", "b", 1)
    assert re.fullmatch(r"[0-9a-f]{20}", guid("x", "y"))

"""Real Anki collections: import a package, look at its cards, study them."""

from __future__ import annotations

import html
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from anki import import_export_pb2 as pb
from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest
from anki.scheduler.v3 import CardAnswer

from quizgen.models import Bank, Item, RenderOptions
from quizgen.renderers.anki import NOTE_TYPES

if TYPE_CHECKING:
    from anki.cards import Card
    from anki.notes import Note

NOW = datetime(2025, 3, 16, 12, tzinfo=UTC)
Scheduling = dict[tuple[str, int], tuple[int, ...]]


def later(weeks: int) -> RenderOptions:
    """Options of a rendering some weeks after the first."""
    return RenderOptions(now=NOW + timedelta(weeks=weeks))


def with_items(bank: Bank, items: list[Item]) -> Bank:
    """The bank with other items, checked as if read from a file."""
    return bank.model_copy(update={"items": tuple(items)})


def changed(item: Item, **fields: object) -> Item:
    """The item with some fields changed."""
    return item.model_copy(update=fields)


class Learner:
    """A person with a collection; imports use what the program's dialogue has chosen already."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        # Its parts may be missing by their types, while it is closed.
        self.col: Any = Collection(str(folder / "collection.anki2"))

    def imports(self, package: bytes) -> dict[str, int]:
        """Import a package; how many notes fell under each heading of Anki's log, if any."""
        path = self.folder / "deck.apkg"
        path.write_bytes(package)
        newer = pb.IMPORT_ANKI_PACKAGE_UPDATE_CONDITION_IF_NEWER
        options = ImportAnkiPackageOptions(
            merge_notetypes=False,
            with_scheduling=False,
            with_deck_configs=False,
            update_notes=newer,
            update_notetypes=newer,
        )
        request = ImportAnkiPackageRequest(package_path=str(path), options=options)
        log = self.col.import_anki_package(request).log
        self.col.models._clear_cache()
        headings = (
            "new", "updated", "duplicate", "conflicting", "first_field_match",
            "missing_notetype", "missing_deck", "empty_first_field",
        )  # fmt: skip
        return {name: n for name in headings if (n := len(getattr(log, name)))}

    def note(self, guid: str) -> Note:
        """The note with a GUID."""
        number = self.col.db.scalar("select id from notes where guid = ?", guid)
        note: Note = self.col.get_note(number)
        return note

    def notes(self) -> dict[str, Note]:
        """All notes by GUID."""
        found = [self.col.get_note(number) for number in self.col.find_notes("")]
        return {note.guid: note for note in found}

    def cards(self) -> list[Card]:
        """All cards in the order of their notes."""
        return [self.col.get_card(number) for number in sorted(self.col.find_cards(""))]

    def card(self, kind: str, n: int = 0) -> Card:
        """The n-th card of an item type."""
        names = {key: found.name for key, found in NOTE_TYPES.items()}
        return [c for c in self.cards() if c.note_type()["name"] == names[kind]][n]

    def models(self) -> list[dict[str, Any]]:
        """Our note types as the collection has them."""
        found = map(self.col.models.get, (n.id for n in self.col.models.all_names_and_ids()))
        return [kind for kind in found if kind["name"].startswith("quizgen")]

    def note_types(self) -> list[str]:
        """The names of all note types."""
        return [kind.name for kind in self.col.models.all_names_and_ids()]

    def card_decks(self) -> set[str]:
        """The names of the decks that hold cards."""
        return {self.col.decks.name(card.did) for card in self.cards()}

    def decks(self) -> list[str]:
        """The names of all decks but the default one."""
        names = (deck.name for deck in self.col.decks.all_names_and_ids())
        return sorted(name for name in names if name != "Default")

    @staticmethod
    def front_text(card: Card) -> str:
        """The words of a front as a voice reads them: no tags, style or scripts."""
        return _words(card.question())

    @staticmethod
    def back_text(card: Card) -> str:
        """The words of a back as a voice reads them."""
        return _words(card.answer())

    @staticmethod
    def shown(card: Card, name: str) -> str:
        """The words of the first element of a class on the front."""
        found = re.search(rf'class="{name}"[^>]*>(.*?)</(?:div|p)>', card.question(), re.DOTALL)
        return _words(found.group(1)) if found else ""

    def studies(self) -> None:
        """Review every card that is due, three times over."""
        for turn in range(3):
            for deck in self.col.decks.all_names_and_ids():
                self.col.decks.set_current(deck.id)
                self._answers(CardAnswer.EASY if turn else CardAnswer.GOOD)

    def _answers(self, rating: Any) -> None:
        while found := self.col.sched.get_queued_cards(fetch_limit=1).cards:
            card = self.col.get_card(found[0].card.id)
            card.start_timer()
            answer = self.col.sched.build_answer(card=card, states=found[0].states, rating=rating)
            self.col.sched.answer_card(answer)

    def scheduling(self) -> Scheduling:
        """What the learner's work has made of each card, by GUID and ordinal."""
        return {
            (note.guid, card.ord): (card.ivl, card.reps, card.type, card.due, card.queue)
            for note in self.notes().values()
            for card in note.cards()
        }

    def is_sound(self) -> bool:
        """Whether Anki's own check finds nothing to mend, no empty cards and no missing media."""
        sound = bool(self.col.fix_integrity()[1])
        return sound and not self.col.get_empty_cards().notes and not self.col.media.check().missing


def _words(page: str) -> str:
    page = re.sub(r"<(style|script)>.*?</\1>", "", page, flags=re.DOTALL)
    return html.unescape(re.sub(r"<[^>]*>", "", page))

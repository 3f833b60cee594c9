"""The package file: a zip with Anki's database in it, the same bytes for the same notes.

The tables are those of schema 11, as genanki has them, which every Anki program imports. The notes
go into them in one sweep, and the zip is compressed and bears no time but the one it is given.
"""

import io
import itertools
import sqlite3
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from datetime import UTC, datetime
from typing import NamedTuple

import genanki
from genanki.apkg_col import APKG_COL
from genanki.apkg_schema import APKG_SCHEMA

from quizgen.renderers.anki.notes import Note

_NOTE = "INSERT INTO notes VALUES (?, ?, ?, ?, -1, ?, ?, ?, 0, 0, '')"
_CARD = "INSERT INTO cards VALUES (?, ?, ?, ?, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')"
_SEPARATOR = "\x1f"
_EARLIEST = datetime(1980, 1, 1, tzinfo=UTC)
"""A zip knows no time before it."""


class Deck(NamedTuple):
    """A deck and the notes that a first import puts into it."""

    id: int
    name: str
    description: str
    """HTML."""
    notes: Iterable[Note]


def package(decks: Iterable[Deck], models: Mapping[str, genanki.Model], now: datetime) -> bytes:
    """The bytes of an `.apkg` file.

    Args:
        decks: in the order in which their new cards are to be learnt.
        models: note types by the notes' `type`.
        now: time of change of all notes and note types; Anki drops what is not newer than its own.
    """
    seconds = int(now.timestamp())
    with closing(sqlite3.connect(":memory:")) as database:
        # The journal and the locks guard a file that others read; nobody reads this one.
        database.executescript("PRAGMA journal_mode = OFF; PRAGMA locking_mode = EXCLUSIVE;")
        database.executescript(APKG_SCHEMA)
        database.executescript(APKG_COL)
        _write(database.cursor(), decks, models, seconds)
        database.commit()
        content = database.serialize()
    return _zip({"collection.anki2": content, "media": b"{}"}, now)


def _write(
    cursor: sqlite3.Cursor,
    decks: Iterable[Deck],
    models: Mapping[str, genanki.Model],
    seconds: int,
) -> None:
    ids = itertools.count(seconds * 1000)
    position = itertools.count()
    waiting: list[genanki.Model] = list(models.values())
    for deck in decks:
        made = genanki.Deck(deck.id, deck.name, deck.description)
        while waiting:
            made.add_model(waiting.pop())
        made.write_to_db(cursor, seconds, ids)
        cards: list[tuple[int, ...]] = []
        cursor.executemany(_NOTE, _rows(deck, models, seconds, ids, position, cards))
        cursor.executemany(_CARD, cards)


def _rows(
    deck: Deck,
    models: Mapping[str, genanki.Model],
    seconds: int,
    ids: Iterator[int],
    position: Iterator[int],
    cards: list[tuple[int, ...]],
) -> Iterator[tuple[int, str, int, int, str, str, str]]:
    """The rows of a deck's notes; those of their cards are put into `cards` on the way."""
    numbers = {key: model.model_id for key, model in models.items()}
    for note in deck.notes:
        number = next(ids)
        due = next(position)
        for card in range(note.cards):
            cards.append((next(ids), number, deck.id, card, seconds, due))
        yield (
            number,
            note.guid,
            numbers[note.type],
            seconds,
            f" {' '.join(note.tags)} ",
            _SEPARATOR.join(note.fields),
            note.fields[1],
        )


def _zip(members: Mapping[str, bytes], now: datetime) -> bytes:
    stamp = max(now.astimezone(UTC), _EARLIEST).timetuple()[:6]
    result = io.BytesIO()
    with zipfile.ZipFile(result, "w") as archive:
        for name, content in members.items():
            member = zipfile.ZipInfo(name, (*stamp,))
            member.external_attr = 0o644 << 16
            archive.writestr(member, content, zipfile.ZIP_DEFLATED)
    return result.getvalue()

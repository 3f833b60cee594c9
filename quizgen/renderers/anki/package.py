"""The package file: a zip with Anki's database in it, the same bytes for the same notes.

The tables are those of schema 11, as genanki has them, which every Anki program imports. The notes
go into them in one sweep, and the zip is compressed and bears no time but the one it is given.
"""

import io
import itertools
import json
import sqlite3
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import genanki
from genanki.apkg_col import APKG_COL
from genanki.apkg_schema import APKG_SCHEMA

from quizgen.renderers.anki.notes import Note

_NOTE = "INSERT INTO notes VALUES (?, ?, ?, ?, -1, ?, ?, ?, 0, 0, '')"
_CARD = "INSERT INTO cards VALUES (?, ?, ?, ?, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')"
_SEPARATOR = "\x1f"
_LARGE = 4_000_000
"""Bytes of a database from which on compression is to be fast (level 1) rather than close (6)."""
_EARLIEST = datetime(1980, 1, 1, tzinfo=UTC)
"""A zip knows no time before it."""


class Deck(NamedTuple):
    """A deck and the notes that a first import puts into it."""

    id: int
    name: str
    description: str
    """HTML."""
    notes: Iterable[Note]


def package(decks: Sequence[Deck], models: Mapping[str, genanki.Model], now: datetime) -> bytes:
    """The bytes of an `.apkg` file.

    Args:
        decks: in the order in which their new cards are to be learnt.
        models: note types by the notes' `type`.
        now: time of change of all notes and note types; Anki drops what is not newer than its own.
    """
    seconds = int(now.timestamp())
    with TemporaryDirectory() as folder:
        path = Path(folder) / "collection.anki2"
        with closing(sqlite3.connect(path)) as database:
            # Both guard a file that is shared, or must outlive a crash: this one is neither.
            database.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;")
            tables, *indexes = APKG_SCHEMA.split("CREATE INDEX")
            database.executescript(tables)
            database.executescript(APKG_COL)
            cursor = database.cursor()
            _write_col(cursor, decks, models.values(), seconds)
            _write_notes(cursor, decks, models, seconds)
            # Indexes of full tables are made faster than they are kept up while these fill.
            database.executescript("".join(f"CREATE INDEX{index}" for index in indexes))
            database.commit()
        content = path.read_bytes()
    return _zip(content, now)


def _write_col(
    cursor: sqlite3.Cursor,
    decks: Sequence[Deck],
    models: Iterable[genanki.Model],
    seconds: int,
) -> None:
    """Decks and note types, in the one row that schema 11 has for them."""
    (known,) = cursor.execute("SELECT decks FROM col").fetchone()
    every = json.loads(known)
    for deck in decks:
        every[str(deck.id)] = genanki.Deck(deck.id, deck.name, deck.description).to_json()
    types = {str(model.model_id): model.to_json(seconds, decks[0].id) for model in models}
    cursor.execute("UPDATE col SET decks = ?, models = ?", (json.dumps(every), json.dumps(types)))


def _write_notes(
    cursor: sqlite3.Cursor,
    decks: Iterable[Deck],
    models: Mapping[str, genanki.Model],
    seconds: int,
) -> None:
    ids = itertools.count(seconds * 1000)
    position = itertools.count()
    for deck in decks:
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


def _zip(database: bytes, now: datetime) -> bytes:
    """The database and an empty list of media, compressed."""
    when = max(now.astimezone(UTC), _EARLIEST)
    stamp = (when.year, when.month, when.day, when.hour, when.minute, when.second)
    level = 1 if len(database) > _LARGE else 6
    result = io.BytesIO()
    with zipfile.ZipFile(result, "w") as archive:
        for name, content in (("collection.anki2", database), ("media", b"{}")):
            member = zipfile.ZipInfo(name, stamp)
            member.external_attr = 0o644 << 16
            archive.writestr(member, content, zipfile.ZIP_DEFLATED, level)
    return result.getvalue()

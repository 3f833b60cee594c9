"""The Anki deck that learners keep: import it again after every change, and nothing is lost.

    text       plain text -> HTML that is text on every card
    decks      names of decks and tags
    notetypes  the frozen note types and their templates
    notes      item -> note
    package    notes -> the bytes of the file

Format: https://docs.ankiweb.net/exporting.html#packaged-decks
"""

from collections.abc import Sequence

from quizgen.errors import RenderError
from quizgen.models import Bank, RenderOptions
from quizgen.renderers.anki.decks import day, deck_id, deck_name
from quizgen.renderers.anki.notes import guid, notes
from quizgen.renderers.anki.notetypes import NOTE_TYPES, models
from quizgen.renderers.anki.package import Deck, package
from quizgen.renderers.anki.text import html, link

__all__ = ["NOTE_TYPES", "guid", "notes", "render"]


def render(banks: Sequence[Bank], options: RenderOptions) -> bytes:
    """The banks as one `.apkg` file, a deck each; equal input gives equal bytes.

    Raises:
        RenderError: there are no items, an id stands twice, an item shows nothing to ask, or a
            template cannot be read.
    """
    _refuse_twins(banks)
    types = {item.type for bank in banks for item in bank.items}
    if not types:
        raise RenderError("There are no items to put into a deck. Add items to the bank first.")
    return package(_decks(banks, options), models(types, options.templates), options.now)


def _decks(banks: Sequence[Bank], options: RenderOptions) -> list[Deck]:
    alone = len(banks) == 1
    names = [deck_name(bank, options, alone=alone) for bank in banks]
    return [
        Deck(deck_id(name), name, _description(bank), notes(bank))
        for name, bank in zip(names, banks, strict=True)
    ]


def _description(bank: Bank) -> str:
    """What Anki shows above a deck: the article that it is about."""
    article = bank.article
    published = day(article.published) if article.published is not None else ""
    parts = (html(article.title), html(article.publisher), published, link(article.url))
    return " · ".join(filter(None, parts))


def _refuse_twins(banks: Sequence[Bank]) -> None:
    """Notes are known by the ids of bank and item, so two of a kind would be one note."""
    seen: set[str] = set()
    for bank in banks:
        if bank.id in seen:
            raise RenderError(
                f"Two banks have the id “{bank.id}”. Give one of them another id, or leave it out."
            )
        seen.add(bank.id)

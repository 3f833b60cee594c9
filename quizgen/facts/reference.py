"""How to say words of the article away from their page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizgen.facts.names import Cast, Entity

if TYPE_CHECKING:
    from spacy.tokens import Span


@dataclass(frozen=True, slots=True)
class Wording:
    """Words that stand alone, or the sign that they cannot."""

    text: str
    """The words with names in full and pronouns replaced."""
    open: bool
    """Whether something in them cannot be understood away from the article."""
    names: tuple[int, ...]
    """Ids of the entities named in them, in order."""


def wording(
    span: Span,
    cast: Cast,
    *,
    subject: Entity | None = None,
    named: frozenset[int] = frozenset(),
) -> Wording:
    """How to say a span away from its page.

    Args:
        subject: whom the clause is about; a pronoun for it stays a pronoun.
        named: ids of entities already named in full, which keep their short form.
    """
    text, names, is_open, i = "", [], False, span.start
    while i < span.end:
        token = span.doc[i]
        entity = cast.at(token)
        if entity is not None:
            found = cast.span_of(token)
            end = min(found.end if found else i + 1, span.end)
            text += entity.short if entity.id in named else entity.name
            text += span.doc[end - 1].whitespace_
            names.append(entity.id)
            i = end
            continue
        is_open = is_open or (token.pos_ == "PRON" and token.tag_ in {"PRP", "PRP$"})
        text += token.text_with_ws
        i += 1
    return Wording(text.strip(), is_open, tuple(dict.fromkeys(names)))

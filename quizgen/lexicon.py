"""What a common word can mean: classes of its senses and a definition, from WordNet 3.0."""

from functools import cache
from typing import Literal, NamedTuple

from quizgen.resources import data

SOURCE = "WordNet 3.0, WordNet licence"
"""How a definition from here is credited."""

Pos = Literal["noun", "verb", "adjective"]


class Sense(NamedTuple):
    """What is known of a word."""

    classes: tuple[str, ...]
    """Classes of its senses, most frequent first: "person", "group", "artifact" ..."""
    definition: str
    """Of the most frequent sense."""


def look_up(word: str, pos: Pos = "noun") -> Sense | None:
    """What WordNet says of a lemma in lower case; none when it is rare or unknown."""
    row = _table(pos).get(word)
    if row is None:
        return None
    classes, definition = row.split("\t")
    return Sense(tuple(classes.split()), definition)


def noun_classes(lemma: str) -> tuple[str, ...]:
    """Classes of a noun's senses, most frequent first; empty when it is unknown.

    A compound that is not known is taken by its last word ("defence ministry" -> "ministry").
    """
    sense = look_up(lemma) or look_up(lemma.rpartition(" ")[2])
    return sense.classes if sense else ()


def gloss(lemma: str, pos: Pos = "noun") -> str:
    """The definition of a word's most frequent sense; empty when it is unknown."""
    sense = look_up(lemma, pos)
    return sense.definition if sense else ""


@cache
def _table(pos: Pos) -> dict[str, str]:
    text = (data() / "wordnet" / f"{pos}s.tsv").read_text(encoding="utf-8")
    rows = (line.partition("\t") for line in text.splitlines())
    return {word: rest for word, _, rest in rows}

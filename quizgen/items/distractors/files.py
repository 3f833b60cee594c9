"""Reading the hand-made tables of `quizgen/data/options`: `name: entry; entry; ...` a line."""

from functools import cache

from quizgen.resources import data


@cache
def lines(table: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The name and the entries of each line of a table; lines that begin with # are remarks."""
    text = (data() / "options" / f"{table}.txt").read_text(encoding="utf-8")
    found = []
    for line in text.splitlines():
        name, colon, rest = line.partition(":")
        if colon and not line.startswith("#"):
            found.append((name.strip(), tuple(entry.strip() for entry in rest.split(";"))))
    return tuple(found)


@cache
def word_list(name: str) -> frozenset[str]:
    """The words of one line of `small_words.txt`."""
    return frozenset(dict(lines("small_words"))[name])


@cache
def word_pairs(name: str) -> tuple[tuple[str, str], ...]:
    """The pairs of one line of `small_words.txt`, each written `one = other`."""
    pairs = (entry.partition(" = ") for entry in dict(lines("small_words"))[name])
    return tuple((one, other) for one, _, other in pairs)

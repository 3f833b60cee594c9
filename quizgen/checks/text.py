"""Words and sentences of short texts, as plainly as the rules need them."""

import re
from collections.abc import Sequence

from quizgen.checks.lists import words as listed

WORD = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+(?:[’'.\-–&][^\W_]+)*|[^\W_]+")
_QUOTED = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)|«[^»]*(?:»|$)|‘[^’]*’")
_BREAK = re.compile(r"(?<=[.!?])[”\"]?\s+(?=[“\"]?[A-Z0-9])")
_ABBREVIATION = re.compile(
    r"(?:\b(?:Dr|Mr|Ms|St|No|vs|Mrs|Gen|Sen|Rep|Gov|Col|Lt|Sgt|Prof|Rev|Hon|Jr|Sr|Mt|a\.m|p\.m)"
    r"|\b[A-Z](?:\.[A-Z])*)\.$"
)
_SUFFIXES = ("ing", "ies", "ied", "ed", "es", "s")
_SHORTEST_STEM = 4
_STEM_BEFORE = re.compile(r"(?=.{3})\w*[aeiouy]\w*")


def words(text: str) -> list[str]:
    """The words as they stand, without punctuation."""
    return WORD.findall(text)


def fold(text: str) -> str:
    """The words in lower case with straight apostrophes, one space apart."""
    return " ".join(words(text.replace("’", "'").casefold()))


def root(word: str) -> str:
    """A word cut down so that its common forms meet ("promised", "promises" -> "promis")."""
    low = word.replace("’", "'").casefold().removesuffix("'s").removesuffix("'")
    for suffix in () if low.endswith("eed") else _SUFFIXES:
        sibilant = suffix in {"s", "es"} and low[: -len(suffix)].endswith("s")
        if low.endswith(suffix) and not sibilant and _STEM_BEFORE.fullmatch(low[: -len(suffix)]):
            low = low[: -len(suffix)] + ("y" if suffix in {"ies", "ied"} else "")
            break
    if len(low) > _SHORTEST_STEM and low[-1] == low[-2]:
        low = low[:-1]
    return low.removesuffix("e") if len(low) > _SHORTEST_STEM - 1 else low


def content(text: str) -> list[str]:
    """The roots of the words that carry content, in order."""
    empty = listed("function-words")
    found = [word.replace("’", "'") for word in words(text)]
    return [
        root(word)
        for i, word in enumerate(found)
        if word.casefold() not in empty or is_may(found, i)
    ]


def is_may(found: Sequence[str], place: int) -> bool:
    """Whether the word at a place is the month or the name May, and not the verb."""
    after = found[place + 1 : place + 2]
    return found[place] == "May" and (place > 0 or not after or after[0][0].isdigit())


def unquoted(text: str) -> str:
    """The text with quoted words blanked out, so that rules judge the writer's own."""
    return _QUOTED.sub(lambda m: "“" + "x" * (len(m.group()) - 2) + "”", text)


def sentences(text: str) -> list[str]:
    """The sentences of a text; an abbreviation's full stop ends none."""
    found: list[str] = []
    start = 0
    for gap in _BREAK.finditer(text):
        if _ABBREVIATION.search(text[start : gap.start()]):
            continue
        found.append(text[start : gap.end()].strip())
        start = gap.end()
    return [*found, text[start:].strip()] if text[start:].strip() else found


def contains(whole: Sequence[str], part: Sequence[str]) -> int:
    """Where the words of `part` stand together in `whole`: index of the first, or -1."""
    size = len(part)
    spots = range(len(whole) - size + 1)
    return next((i for i in spots if list(whole[i : i + size]) == list(part)), -1)

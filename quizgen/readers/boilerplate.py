"""Which paragraphs of a page are not its article: links, requests, credits, repeats."""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from quizgen.resources import data

_LONGEST = 40  # words; promised in the data file
_REPEAT = 0.8
# Each block is held against each: no article has more, and a hostile page may.
_MOST_BLOCKS = 600
_STORY_WORDS = 12
_END = re.compile(r"""[.!?…:;]["'”’»)\]]*$""")


class Block(NamedTuple):
    """One paragraph of a page as extracted."""

    text: str
    heading: bool = False
    linked: float = 0.0
    """Share of its characters that are links, 0 to 1."""


def story(blocks: Sequence[Block], known: Sequence[str]) -> list[str]:
    """The paragraphs that belong to the article, in order.

    `known` are the texts that stand elsewhere: title, standfirst, author, publisher.
    """
    kept = _from_first_sentence([b for b in blocks if not _is_boilerplate(b)], known)
    while kept and _trails(kept[-1]):
        kept.pop()
    return [b.text for b in _without_repeats(kept)]


def _is_boilerplate(block: Block) -> bool:
    words = len(block.text.split())
    if block.linked > 0.9 and not (
        words >= _STORY_WORDS and block.text.endswith((".", ".”", '."'))
    ):
        return True
    return words <= _LONGEST and _patterns().fullmatch(block.text) is not None


def _trails(block: Block) -> bool:
    """Whether a last block is a heading of something left out, or scraps."""
    return block.heading or (len(block.text.split()) < 6 and not _END.search(block.text))


def _from_first_sentence(blocks: list[Block], known: Sequence[str]) -> list[Block]:
    """The blocks without what a page prints between its headline and its first sentence."""
    start = 0
    for start, block in enumerate(blocks):  # noqa: B007
        if _is_sentence(block) and not any(_alike(block.text, text) for text in known):
            break
    head = {words for text in known if len(words := _words(text)) > 3}
    return [b for b in blocks[start:] if _words(b.text) not in head]


def _is_sentence(block: Block) -> bool:
    long = len(block.text.split()) >= _STORY_WORDS
    return not block.heading and (long or _END.search(block.text) is not None)


def _without_repeats(blocks: list[Block]) -> list[Block]:
    """The blocks but those whose words another block holds: pull quotes and second copies."""
    if len(blocks) > _MOST_BLOCKS:
        return blocks
    shingles = [_shingles(b.text) for b in blocks]
    kept = []
    for i, block in enumerate(blocks):
        mine = shingles[i]
        others = (s for j, s in enumerate(shingles) if (len(s), -j) > (len(mine), -i))
        if not mine or all(len(mine & other) < _REPEAT * len(mine) for other in others):
            kept.append(block)
    return kept


def _alike(a: str, b: str) -> bool:
    mine, other = set(_words(a)), set(_words(b))
    return bool(mine) and len(mine & other) >= _REPEAT * max(len(mine), len(other))


def _words(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"\w+", text.casefold()))


def _shingles(text: str) -> set[tuple[str, ...]]:
    words = _words(text)
    return {words[i : i + 4] for i in range(len(words) - 3)}


@cache
def _patterns() -> re.Pattern[str]:
    lines = (data() / "readers" / "boilerplate.txt").read_text(encoding="utf-8").splitlines()
    rules = [line for line in lines if line and not line.startswith("#")]
    return re.compile("|".join(f"(?:{rule})" for rule in rules), re.IGNORECASE | re.DOTALL)

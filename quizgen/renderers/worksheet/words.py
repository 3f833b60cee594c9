"""The worksheet's words, read from `quizgen/data/worksheet.yaml`."""

from functools import lru_cache

import yaml
from pydantic import Field

from quizgen import resources
from quizgen.models import Model


class SectionWords(Model):
    """What a section says."""

    title: str
    instruction: str = ""
    instruction_lines: str = ""
    """Instead of `instruction` when the article is printed with line numbers."""
    instruction_box: str = ""
    """Instead of `instruction` when a box of words is printed."""
    instruction_again: str = ""
    """Instead of `instruction_box` when a word in the box fits several gaps."""
    instruction_spare: str = ""
    """Instead of `instruction` when some things to match belong to none."""
    aim: str = ""
    profiles: tuple[str, ...] = Field(min_length=1)


class Words(Model):
    """The whole file. Word lists are in lower case unless said otherwise."""

    sections: dict[str, SectionWords]
    """By name, in the order on paper."""
    exit_ticket: tuple[str, ...]
    articles: frozenset[str]
    prepositions: frozenset[str]
    joints: frozenset[str]
    abbreviations: frozenset[str]
    """As written, without the last full stop."""
    plain_words: frozenset[str]


@lru_cache(maxsize=1)
def words() -> Words:
    """The worksheet's words, read once."""
    path = resources.data() / "worksheet.yaml"
    text = path.read_text(encoding="utf-8")
    # Every scalar as text: "on" and "no" are words here.
    return Words.model_validate(yaml.load(text, Loader=yaml.BaseLoader))  # noqa: S506

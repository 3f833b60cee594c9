"""Small articles for the tests of this folder, and the cases that lie beside it as data."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml
from spacy.tokens import Doc

from quizgen.facts.names import Cast, cast
from quizgen.facts.nlp import parse
from quizgen.models import Article

DATA = Path(__file__).parent / "data"


def article(text: str, title: str = "") -> Article:
    """An article of this text."""
    return Article(id="test", title=title, text=text)


def read(text: str) -> tuple[Doc, Cast]:
    """The parse of a text and its names."""
    doc = parse(article(text))
    return doc, cast(doc, article(text))


@cache
def rail() -> tuple[Doc, Cast]:
    """A made-up news article, parsed."""
    title, standfirst, text = (DATA / "rail.txt").read_text("utf-8").strip().split("\n", 2)
    made = Article(id="rail", title=title, standfirst=standfirst, text=text)
    doc = parse(made)
    return doc, cast(doc, made)


def cases(name: str) -> list[Any]:
    """The cases of a data file."""
    loaded: list[Any] = yaml.safe_load((DATA / name).read_text("utf-8"))
    return loaded

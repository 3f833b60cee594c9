"""Word classes of this stage, read once from `data/items`."""

import re
from functools import cache

import yaml

from quizgen.models import GAP
from quizgen.resources import data

_WORD = re.compile(r"[\w'’-]+")


@cache
def verbs(name: str) -> frozenset[str]:
    """A class of verbs, or of keys, by its name in `verbs.yaml`."""
    text = (data() / "items" / "verbs.yaml").read_text(encoding="utf-8")
    return frozenset(yaml.safe_load(text)[name])


@cache
def listed(name: str) -> frozenset[str]:
    """The lines of a word list, without comments."""
    text = (data() / "items" / f"{name}.txt").read_text(encoding="utf-8")
    return frozenset(w for w in text.splitlines() if w and not w.startswith("#"))


def content(text: str) -> list[str]:
    """The words that carry meaning, lower case, in order."""
    return [
        w for w in _WORD.findall(text.lower()) if w not in listed("function_words") and w != GAP
    ]

"""Which other wordings of a key are worth telling a person."""

from collections.abc import Sequence
from functools import lru_cache

import yaml

from quizgen import resources
from quizgen.models import Model

_PUNCTUATION = " .,;:!?'\"“”‘’"


class Wordings(Model):
    """Words in lower case, read from `quizgen/data/wordings.yaml`."""

    pronouns: frozenset[str]
    articles: frozenset[str]


@lru_cache(maxsize=1)
def wordings() -> Wordings:
    """The lists, read once."""
    path = resources.data() / "wordings.yaml"
    return Wordings.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")))


def others(key: str, accept: Sequence[str]) -> tuple[str, ...]:
    """What else is right, for a person to read: no pronouns, and nothing twice but for an article.

    Whatever marks answers goes by the whole of `accept`.
    """
    seen = {_bare(key)}
    told: list[str] = []
    for text in accept:
        bare = _bare(text)
        if bare not in seen and bare not in wordings().pronouns:
            told.append(text)
        seen.add(bare)
    return tuple(told)


def _bare(text: str) -> str:
    """The text as it is compared: no case, no article before it, no punctuation about it."""
    words = text.strip(_PUNCTUATION).casefold().split()
    return " ".join(words[1:] if len(words) > 1 and words[0] in wordings().articles else words)

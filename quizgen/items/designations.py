"""Numbers that are part of a name: "Highway 61", "14 Elm Street", the "440" of a "440x"."""

from __future__ import annotations

import re

from quizgen.items.distractors.nations import nation_in
from quizgen.models import Article, Mention

_NAMED = re.compile(r"(?<![.!?:] )\b[A-Z]\w+ $")
_BEHIND = re.compile(r"((?: [A-Z][\w’'-]*)+)( [a-z]+)?")
_COUNTED = re.compile(r"(?:\w+s|people|men|women|children)$")
_NO_PLURAL = {"is", "was", "has", "as", "does", "says"}


def in_a_name(mention: Mention, article: Article) -> bool:
    """Whether a number counts nothing, but belongs to what a thing, a road or a model is called."""
    if mention.type != "number":
        return False
    if _NAMED.search(article.text[: mention.start][-30:]):
        # "LHS 1140", "Highway 61"
        return True
    number = mention.text
    if not re.fullmatch(r"\d{2,4}", number):
        return False
    model = rf"\b{number}(?:[A-Z]\b|x\b|-\d\b)"
    return _begins_name(mention, article) or (
        len(number) > 2 and re.search(model, article.text) is not None
    )


def _begins_name(mention: Mention, article: Article) -> bool:
    """ "300 Slater Street", "737 Max jet"; not "12 Swedish firms", "50 Airbus jets"."""
    behind = _BEHIND.match(article.text[mention.end : mention.end + 60])
    if behind is None or nation_in(behind[1]):
        return False
    last = (behind[2] or behind[1]).split()[-1]
    return not _COUNTED.match(last) or last in _NO_PLURAL

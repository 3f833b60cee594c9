"""What gives a key away: the headline, or a word of the stem."""

from __future__ import annotations

import re

from quizgen.items.candidate import Candidate
from quizgen.items.form import content
from quizgen.models import Article

_WHICH = re.compile(r"\b[Ww]hich [\w-]+")
STEM = 5
"""Letters that two words of one family share at the least."""
_FREE = {"number", "when", "where", "duration", "cause", "aim", "how"}
"""Roles whose key a headline seldom gives away."""


def obvious(candidate: Candidate, article: Article) -> str:
    """Why a key is no secret; empty when it is one."""
    if candidate.type == "true_false" or candidate.kind in {"role", "quotation"}:
        return ""
    if candidate.role not in _FREE and _in_heading(candidate.key, article.title):
        return "key in headline"
    return "word of the key in stem" if _echoes(candidate.stem, candidate.key) else ""


def _in_heading(key: str, heading: str) -> bool:
    """Whether all words of the key that carry meaning stand in the headline."""
    words = {_folded(w) for w in content(heading)}
    own = [_folded(w) for w in content(key)]
    names = [_folded(w) for w in re.findall(r"[A-Z][\w’'-]*", key)]
    named = bool(names) and all(n.lower() in words for n in names)
    return named or (bool(own) and all(w in words for w in own))


def _echoes(stem: str, key: str) -> bool:
    """Whether stem and key share a word, in any form, but for the noun behind "which"."""
    words = {_root(w) for w in content(_WHICH.sub(" ", stem)) if len(w) >= STEM}
    return any(_root(w) in words for w in content(key) if len(w) >= STEM)


def _root(word: str) -> str:
    return _folded(word)[:STEM]


def _folded(word: str) -> str:
    return re.sub(r"(?:['’]s|s|['’])$", "", word)

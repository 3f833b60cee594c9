"""Whether the stem says what is asked, and nothing else."""

import re
from collections.abc import Iterator

from quizgen.checks import views
from quizgen.checks.codes import issue
from quizgen.checks.lists import pattern
from quizgen.checks.lists import words as listed
from quizgen.checks.text import WORD, sentences, unquoted, words
from quizgen.models import Article, Essay, Issue, Item, Matching, Ordering, TrueFalse

LONGEST_STEM = 25
"""Words: 90 % of good stems have at most 22; beyond 25 readers lose the thread."""
LONGEST_ASIDE = 5
"""Words in brackets that a stem may carry: a short form or a date, not a remark."""

_NEGATIVE = re.compile(
    r"\b(?:not|never|except|excluding|neither|nor|cannot)\b|n[’']t\b|(?<!\bat )\bleast likely\b",
    re.IGNORECASE,
)
_REPORTED = re.compile(
    r"\b(?:says?|said|that|whether|if|unless|because|claim\w*|promis\w*|den[iy]\w*|warn\w*)\b",
    re.IGNORECASE,
)
_IDENTITY = re.compile(
    r"^(?:who|what|who or what) (?:is|are|was|were) (?:an? |the )?\S+", re.IGNORECASE
)
_PLACED = re.compile(r"^Where (?:is|are|was|were) (?:the )?[A-Z]")
_NAME = re.compile(r"[A-Z][\w’'.-]*(?:\s+(?:of|the|de|al)?\s*[A-Z][\w’'.-]*)*")
_OPENERS = {"according", "under", "besides", "apart", "instead", "despite"}
_ASIDE = re.compile(r"[(\[]([^()\[\]]*)[)\]]|\s[–—]\s(.+?)\s[–—]\s")


def unfocused(item: Item, _: Article) -> Iterator[Issue]:
    """A question with fewer than two things in it leaves open what it asks for."""
    if not views.asks(item) or "“" in unquoted(item.stem):
        return
    known = (_IDENTITY.match(item.stem) or _PLACED.match(item.stem)) and len(words(item.stem)) > 2
    bare = len(_units(item.stem)) < (1 if known else 2)
    if bare or re.match(r"(?:what|how) about\b", item.stem, re.IGNORECASE):
        yield issue("unfocused-stem", f"stem: “{item.stem}”. Say what of whom.", item.id)


def negative(item: Item, _: Article) -> Iterator[Issue]:
    """Negation in the writer's own main clause: learners overlook it. "Why ... not" is fair."""
    if isinstance(item, Essay | Matching | Ordering):
        return
    stem = unquoted(item.stem)
    found = _NEGATIVE.search(stem)
    if not found or re.search(r"\b(?:why|for what reason)\b", stem, re.IGNORECASE):
        return
    if found.group().istitle() and found.start():
        return  # a name: "the Never End game"
    quote = item.evidence.quote if item.evidence else ""
    if _NEGATIVE.search(quote) and not found.group().isupper():
        return  # the article itself says that something is not so
    told = _REPORTED.search(stem[: found.start()]) and not found.group().startswith("exc")
    if not told:
        yield issue("negative-stem", f"stem: “{found.group()}”. Ask for what is so.", item.id)


def gratuitous(item: Item, _: Article) -> Iterator[Issue]:
    """A lead-in sentence or a long aside before the question itself."""
    if not views.asks(item):
        return
    stem = unquoted(item.stem)
    if pattern("numbered-list").search(stem) or re.search(r"\bI\. .*\bII\. ", stem):
        return
    parts = sentences(stem)
    if len(parts) > 1:
        detail = f"stem: “{parts[0]}” can go; the question alone is enough."
        yield issue("gratuitous-stem", detail, item.id)
    for aside in _ASIDE.finditer(stem):
        inner = aside[1] or aside[2] or ""
        if len(words(inner)) > LONGEST_ASIDE:
            yield issue("gratuitous-stem", f"stem: leave out “{inner}”.", item.id)


def too_long(item: Item, _: Article) -> Iterator[Issue]:
    """More words than a reader holds in mind, quotations not counted."""
    if isinstance(item, Essay):
        return
    count = len([word for word in words(unquoted(item.stem)) if set(word) != {"x"}])
    if count > LONGEST_STEM:
        yield issue("long-stem", f"stem: {count} words; at most {LONGEST_STEM}.", item.id)


def question_mark(item: Item, _: Article) -> Iterator[Issue]:
    """A question ends in exactly one question mark, and only a question does."""
    stem = item.stem.rstrip()
    own = unquoted(stem)
    asked = bool(pattern("question-start").search(own)) and not isinstance(item, Essay)
    told = pattern("instruction").match(own)
    if own.count("?") > 1 or (own.count("?") == 1 and not stem.endswith(("?", "?”", '?"'))):
        yield issue("question-mark", "stem: more than the one at its end.", item.id)
    elif isinstance(item, TrueFalse):
        if _opens_as_question(own):
            yield issue("question-mark", "stem: a statement to judge is no question.", item.id)
    elif views.asks(item) and asked and not told and not _marked(stem):
        yield issue("question-mark", "stem: the question mark at its end is missing.", item.id)


def _marked(stem: str) -> bool:
    return stem.endswith(("?", "?”", '?"'))


def _opens_as_question(stem: str) -> bool:
    first = WORD.match(stem)
    openers = {"who", "whom", "whose", "what", "which", "why", "how", "did", "does", "do", "is",
               "are", "was", "were", "has", "have", "will", "would", "can"}  # fmt: skip
    return bool(first) and first.group().casefold() in openers if first else False


def _units(stem: str) -> list[str]:
    """The names (each once) and content words of a stem that narrow the question."""
    generic = listed("generic-words") | listed("function-words")
    opener = WORD.match(stem)
    plain = opener is None or opener.group().casefold() in generic | _OPENERS
    low = stem[:1].lower() + stem[1:] if plain else stem
    names = [n for n in _NAME.findall(low) if n.casefold() not in generic]
    rest = [w for w in words(_NAME.sub(" ", low)) if w.casefold() not in generic]
    return [*names, *rest]

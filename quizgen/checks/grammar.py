"""Grammatical cues: the key alone fits the stem, or stands out by its form."""

import re
from collections.abc import Iterator

from quizgen.checks.codes import issue
from quizgen.checks.lists import words as listed
from quizgen.checks.text import words
from quizgen.lexicon import look_up
from quizgen.models import Article, Issue, Item, MultipleChoice

_ARTICLE_END = re.compile(r"\b(an?)\s*(?:_+|…|\.{3}|:)?\s*$", re.IGNORECASE)
_WHICH = re.compile(
    r"\b(?:which|what) (?:(?:two|three|four|five|several|other) )?([a-z-]+)(?: ([a-z-]+))?",
    re.IGNORECASE,
)
_SILENT = re.compile(r"^(?:hour|honest|honou?r|heir)", re.IGNORECASE)
_CONSONANT = re.compile(r"^(?:uni|use|usu|uk|us\b|eu|one\b|once\b|ut|ur[aeiou])", re.IGNORECASE)
_SENTENCE = 4
"""Words from which a distractor may be a sentence as well, with another subject."""
_AUXILIARY = re.compile(r"is|are|was|were|has|have|had|will|would|can|could|did|does|do")
_FORMS = (
    ("infinitive", re.compile(r"^to [a-z]+", re.IGNORECASE)),
    ("reason", re.compile(r"^(?:because|since|as|due)\b", re.IGNORECASE)),
    ("condition", re.compile(r"^(?:if|unless|when|while|whether|that)\b", re.IGNORECASE)),
    ("preposition", re.compile(
        r"^(?:in|on|at|from|by|for|with|during|after|before|near|into|against|without"
        r"|between|through|behind|beside|of)(?=\s)", re.IGNORECASE)),
    ("pronoun", re.compile(r"^(?:it|he|she|they|there|we|you)\b(?!s)", re.IGNORECASE)),
    ("will", re.compile(
        r"^(?:will|would|can|could|should|might|must|may(?!$|,|\s(?:\d|of\b)))\b", re.IGNORECASE)),
)  # fmt: skip


def grammatical_cue(item: Item, _: Article) -> Iterator[Issue]:
    """At most one issue: a/an, number, or the form of the first word."""
    if not isinstance(item, MultipleChoice):
        return
    rest = [d.text for d in item.distractors]
    detail = (
        _article_cue(item.stem, item.key, rest)
        or _number_cue(item.stem, item.key, rest)
        or _form_cue(item.key, rest)
    )
    if detail:
        yield issue("grammatical-cue", detail, item.id)


def _article_cue(stem: str, key: str, rest: list[str]) -> str:
    """A stem that ends in "a" or "an" and that some distractor does not fit."""
    found = _ARTICLE_END.search(stem.rstrip(" ?"))
    if not found:
        return ""
    wanted = found[1].casefold() == "an"
    off = [text for text in rest if _vowel(text) != wanted]
    if off and _vowel(key) == wanted:
        return f"stem ends in “{found[1]}”, which “{off[0]}” does not fit."
    return ""


def _vowel(text: str) -> bool:
    if _SILENT.match(text):
        return True
    return text[:1].casefold() in "aeiou" and not _CONSONANT.match(text)


def _number_cue(stem: str, key: str, rest: list[str]) -> str:
    """The stem asks for several or for one, and only the key is that many."""
    wanted = _asked_plural(stem)
    if wanted is None or _plural(key) != wanted or any(_plural(text) == wanted for text in rest):
        return ""
    return f"stem asks for {'several' if wanted else 'one'}, only “{key}” is that many."


def _asked_plural(stem: str) -> bool | None:
    """Whether "which ..." asks for several things; none when the stem does not show it."""
    found = _WHICH.search(stem)
    if not found:
        return None
    first, second = found[1].casefold(), (found[2] or "").casefold()
    if first in listed("function-words"):
        return None
    if _plural_noun(first) or (look_up(first, "adjective") and _plural_noun(second)):
        return True
    return False if look_up(first) and found[0].casefold().startswith("which") else None


def _plural_noun(word: str) -> bool:
    if not word.endswith("s") or word.endswith(("ss", "us", "is")) or look_up(word):
        return False
    singulars = (word[:-1], word.removesuffix("es"), word.removesuffix("ies") + "y")
    return any(look_up(one) for one in singulars if one != word)


def _plural(text: str) -> bool:
    if re.search(r"\b(?:and|both)\b|,", text):
        return True
    head = re.split(r"\s(?:of|in|from|at|with|for|that|who)\s", text)[0]
    last = (words(head) or [""])[-1]
    return last.islower() and _plural_noun(last)


def _form_cue(key: str, rest: list[str]) -> str:
    """All distractors share a form that the key lacks, or the key has one that none shares."""
    if len(rest) < 2:
        return ""
    own, others = _form(key), {_form(text) for text in rest}
    if own in others or not (own or len(others) == 1):
        return ""
    if own == "pronoun" and any(len(words(text)) >= _SENTENCE for text in rest):
        return ""
    names = _NAMES_OF_FORM
    return f"key: “{key}” {names.get(own, 'has another form than the distractors')}."


_NAMES_OF_FORM = {
    "infinitive": "alone is an infinitive",
    "reason": "alone is a reason",
    "condition": "alone is a clause",
    "preposition": "alone begins with a preposition",
    "pronoun": "alone is a sentence",
    "will": "alone has an auxiliary",
    "ing": "alone has an -ing form",
    "past": "alone is in the past tense",
}


def _form(text: str) -> str:
    """The form of an option's beginning; empty when it has no marked one."""
    for name, form in _FORMS:
        if form.match(text):
            return name
    found = words(text)
    if len(found) < 2 or not _governs(found[1]):
        return ""
    first = found[0].casefold()
    for ending, known in (("ing", "ing"), ("ed", "past")):
        if first.endswith(ending) and _verb(first.removesuffix(ending)):
            return known
    return ""


def _governs(word: str) -> bool:
    """Whether a word is what a verb takes after it, so that "managing director" is no action."""
    low = word.casefold()
    small = low in listed("function-words") and not _AUXILIARY.fullmatch(low)
    return small or word[0].isupper() or _plural_noun(low)


def _verb(base: str) -> bool:
    return bool(look_up(base, "verb") or look_up(base + "e", "verb") or look_up(base[:-1], "verb"))

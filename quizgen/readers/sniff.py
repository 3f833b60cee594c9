"""What kind of thing some bytes are, by their content and never by their name."""

import re
from typing import Literal

from quizgen.errors import ArticleError
from quizgen.readers import decode

Kind = Literal["text", "html", "pdf", "docx", "feed"]

_HEAD = 4096
# What people give by mistake, by its first bytes, and what they can do about it.
_OTHERS: tuple[tuple[bytes, str], ...] = (
    (b"\xd0\xcf\x11\xe0", "an old Word file; save it as .docx or as text"),
    (b"{\\rtf", "a rich text file; save it as .docx or as plain text"),
    (b"\x89PNG", "a picture; give the article's text"),
    (b"\xff\xd8\xff", "a picture; give the article's text"),
    (b"GIF8", "a picture; give the article's text"),
    (b"SQLite format 3", "a data base; give the article's text"),
    (b"\x1f\x8b", "a compressed file; unpack it first"),
    (b"7z\xbc\xaf", "a compressed file; unpack it first"),
    (b"Rar!", "a compressed file; unpack it first"),
    (b"format: quizgen/", "a question bank; `quizgen render` makes a quiz of it"),
)
_FEED = re.compile(r"<(?:rss|feed|(?:\w+:)?RDF)[\s>]", re.IGNORECASE)
_HTML = re.compile(r"<(?:!doctype\s+html|html|head|body|meta|article|main)[\s>]", re.IGNORECASE)
_TAGS = re.compile(r"</?(?:p|div|span|br|h[1-6]|a|section|header|em|strong)(?:\s[^>]*)?/?>", re.I)


def kind(raw: bytes, name: str) -> Kind:
    """The kind of article source in some bytes; `name` is for messages.

    Raises:
        ArticleError: they are empty, or no kind of article.
    """
    head = raw[:_HEAD].lstrip(b"\xef\xbb\xbf \t\r\n")
    if not raw.strip(b"\xef\xbb\xbf \t\r\n\0"):
        raise ArticleError(f"{name} is empty. Give a file with an article in it.")
    for start, what in _OTHERS:
        if head.startswith(start):
            raise ArticleError(f"{name} is {what}.")
    if head.startswith(b"%PDF-"):
        return "pdf"
    if head.startswith(b"PK\x03\x04"):
        return _archive(raw, name)
    text = decode.text(raw[: _HEAD * 4])
    _refuse_binary(text, name)
    return _marked(text)


def _archive(raw: bytes, name: str) -> Kind:
    # The names of an archive's files stand in clear in its directory.
    if b"word/document.xml" in raw:
        return "docx"
    raise ArticleError(f"{name} is an archive; unpack it and give the article's file.")


def _refuse_binary(text: str, name: str) -> None:
    odd = sum(1 for c in text if c == "\ufffd" or (c < " " and c not in "\t\n\r\f\x0b\x1b"))
    if "\0" in text or odd > len(text) * 0.05:
        raise ArticleError(
            f"{name} is not text, and no page, PDF or Word file either. Give an article's file."
        )


def _marked(text: str) -> Kind:
    start = re.sub(r"<!--.*?-->|<\?.*?\?>", "", text, flags=re.DOTALL).lstrip("\ufeff \t\r\n")
    if start.startswith("<") and _FEED.search(start[:2000]) and not _HTML.match(start):
        return "feed"
    if start.startswith("<") and (_HTML.search(start) or _TAGS.match(start)):
        return "html"
    # A page saved without its head: many tags make it one, a stray one does not.
    return "html" if len(_TAGS.findall(text)) > 5 + len(text) / 1000 else "text"

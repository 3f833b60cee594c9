"""One document made one article, by what kind of thing it is."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from quizgen.errors import ArticleError
from quizgen.models import Article
from quizgen.readers import decode, docx, html, pdf, plain
from quizgen.readers.document import Document
from quizgen.readers.draft import Draft
from quizgen.readers.finish import finish
from quizgen.readers.sniff import Kind


def _text(document: Document) -> Draft:
    return plain.draft(decode.text(document.raw, document.charset))


def _html(document: Document) -> Draft:
    return html.draft(document.raw, document.charset, document.url)


def _pdf(document: Document) -> Draft:
    return pdf.draft(document.raw)


def _docx(document: Document) -> Draft:
    return docx.draft(document.raw)


_DRAFTS: Mapping[Kind, Callable[[Document], Draft]] = {
    "text": _text,
    "html": _html,
    "pdf": _pdf,
    "docx": _docx,
}


def article(document: Document, kind: Kind, published: date | None) -> Article:
    """The article in a document of a kind other than a feed.

    Raises:
        ArticleError: there is none; the message names the document.
    """
    try:
        draft = _DRAFTS[kind](document)
    except ArticleError as error:
        raise ArticleError(f"{document.name}: {error}") from error
    draft = replace(draft, published=published or draft.published, url=draft.url or document.url)
    return finish(draft, document.name)

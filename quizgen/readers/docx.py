"""A Word file: its styles say what is headline, standfirst and body."""

from io import BytesIO
from zipfile import BadZipFile, ZipFile

from quizgen.errors import ArticleError
from quizgen.readers import plain
from quizgen.readers.draft import Draft

_MAX_UNPACKED = 200_000_000
"""Bytes of all parts; a Word file with many pictures has some ten million."""
_LEFT_OUT = ("caption", "toc ", "header", "footer", "footnote", "endnote", "bibliography")


def draft(raw: bytes) -> Draft:
    """The article of a Word file. Tables, captions and text boxes are left out.

    Raises:
        ArticleError: the file is spoilt, or far larger unpacked than an article is.
    """
    styled = _styled(raw)
    titles = [text for style, text in styled if style == "title"]
    if not titles and styled and styled[0][0] == "heading 1":
        titles = [styled[0][1]]
    standfirsts = [text for style, text in styled if style == "subtitle"]
    apart = {*titles[:1], *standfirsts[:1]}
    body = [text for style, text in styled if text not in apart]
    if not titles:
        return plain.from_lines(body)
    return Draft(title=titles[0], standfirst="".join(standfirsts[:1]), paragraphs=tuple(body))


def _styled(raw: bytes) -> list[tuple[str, str]]:
    """The paragraphs with the names of their styles in lower case."""
    import docx
    from lxml.etree import XMLSyntaxError

    try:
        with ZipFile(BytesIO(raw)) as archive:
            if sum(part.file_size for part in archive.infolist()) > _MAX_UNPACKED:
                raise ArticleError("The Word file is too large. Give the article alone.")
        paragraphs = docx.Document(BytesIO(raw)).paragraphs
    except (BadZipFile, KeyError, ValueError, XMLSyntaxError, NotImplementedError) as error:
        raise ArticleError("The Word file is spoilt. Save it again, or as text.") from error
    named = [((p.style.name or "") if p.style else "", p.text.strip()) for p in paragraphs]
    return [
        (style.lower(), text)
        for style, text in named
        if text and not style.lower().startswith(_LEFT_OUT)
    ]

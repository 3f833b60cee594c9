"""Plain text and Markdown: headline, standfirst, then paragraphs."""

from quizgen.errors import ArticleError
from quizgen.readers import frontmatter, head, markdown, normalise
from quizgen.readers.draft import Draft
from quizgen.readers.paragraphs import paragraphs

_MAX_CHARACTERS = 6_000_000
"""A text far longer than an article of the most words is not looked at any closer."""


def draft(text: str) -> Draft:
    """The parts of a plain text: a headline, a standfirst or nothing, then paragraphs.

    Paragraphs are a line each, or parted by empty lines; then lines broken at a width are joined.
    Front matter may say the rest. In Markdown a first heading is the headline.

    Raises:
        ArticleError: it is far too long.
    """
    if len(text) > _MAX_CHARACTERS:
        raise ArticleError(f"{len(text):,} characters are too many. Cut it to the story.")
    fields, text = frontmatter.split(normalise.characters(text).strip("\n"))
    title, standfirst = fields.get("title", ""), fields.get("standfirst", "")
    if markdown.is_markdown(text):
        marked, under, rest = markdown.head(text)
        text = markdown.reduce(rest)
        title, standfirst = title or marked, standfirst or under
    lines = text.strip().split("\n")
    if title and _same(lines[0], title):
        lines = lines[1:]
    found = head.below(title, lines) if title else head.split(lines)
    return Draft(
        title=found.title,
        standfirst=standfirst or found.standfirst,
        paragraphs=tuple(paragraphs(found.body)),
        published=frontmatter.published(fields) or found.published,
        publisher=fields.get("publisher", ""),
        author=fields.get("author", "") or found.author,
        url=fields.get("url", ""),
        licence=fields.get("licence", ""),
    )


def from_lines(lines: list[str]) -> Draft:
    """The parts of a text whose paragraphs are a line each, empty ones among them or not."""
    found = head.split(lines)
    return Draft(
        title=found.title,
        standfirst=found.standfirst,
        paragraphs=tuple(found.body),
        published=found.published,
        author=found.author,
    )


def _same(line: str, title: str) -> bool:
    return normalise.line(line).casefold() == normalise.line(title).casefold()

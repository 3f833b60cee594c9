"""Plain text and Markdown: headline, standfirst, then paragraphs."""

import re
from itertools import pairwise
from statistics import median

from quizgen.readers import frontmatter, markdown, normalise
from quizgen.readers.draft import Draft
from quizgen.readers.joining import join_lines

_TERMINAL = re.compile(r"""[.!?:;…]["'”’»)\]]*$""")
_SENTENCE_END = re.compile(r"""[.!?…]["'”’»)\]]*(?=\s|$)""")
# Editors and mail programs break lines at 65 to 100 characters; a paragraph a line runs longer.
_WRAP_WIDTH = 120
# Lines of the body that show how long its paragraphs are.
_SAMPLE = 60
_HEADLINE_LENGTH = 220
_STANDFIRST_LENGTH = 320
# Longer than this many times the middle paragraph, line 2 is itself a paragraph.
_STANDFIRST_SHARE = 1.5


def draft(text: str) -> Draft:
    """The parts of a plain text: a headline, a standfirst or nothing, then paragraphs.

    Paragraphs are a line each, or parted by empty lines; then lines broken at a width are joined.
    Front matter may say the rest. In Markdown a first heading is the headline.
    """
    fields, text = frontmatter.split(normalise.characters(text).strip("\n"))
    title, standfirst = fields.get("title", ""), fields.get("standfirst", "")
    if markdown.is_markdown(text):
        marked, under, rest = markdown.head(text)
        text = markdown.reduce(rest)
        title, standfirst = title or marked, standfirst or under
    lines = text.strip().split("\n")
    if title and _same(lines[0], title):
        lines = lines[1:]
    if not title:
        title, standfirst, lines = _head(lines)
    return Draft(
        title=title,
        standfirst=standfirst,
        paragraphs=tuple(paragraphs(lines)),
        published=frontmatter.published(fields),
        publisher=fields.get("publisher", ""),
        author=fields.get("author", ""),
        url=fields.get("url", ""),
        licence=fields.get("licence", ""),
        language=fields.get("language", ""),
    )


def from_lines(lines: list[str]) -> Draft:
    """The parts of a text whose paragraphs are a line each, empty ones among them or not."""
    title, standfirst, body = _head(lines) if lines else ("", "", [])
    return Draft(title=title, standfirst=standfirst, paragraphs=tuple(body))


def paragraphs(lines: list[str]) -> list[str]:
    """The paragraphs in lines of text: joined where a width broke them, else a line each."""
    if not is_wrapped(lines):
        return [line for line in map(normalise.line, lines) if line]
    blocks = re.split(r"\n(?:[^\S\n]*\n)+", "\n".join(lines))
    return [line for b in blocks if (line := normalise.line(join_lines(b.split("\n"))))]


def is_wrapped(lines: list[str]) -> bool:
    """Whether lines end because of a width: they are short and most end amid a sentence."""
    if max((len(line) for line in lines), default=0) > _WRAP_WIDTH:
        return False
    followed = [a.strip() for a, b in pairwise(lines) if a.strip() and b.strip()]
    ends = sum(1 for line in followed if _TERMINAL.search(line))
    return bool(followed) and ends < len(followed) / 2


def _head(lines: list[str]) -> tuple[str, str, list[str]]:
    """Headline, standfirst and the lines of the body."""
    if not _is_headline(lines[0]) or not any(line.strip() for line in lines[1:]):
        return "", "", lines
    title, rest = lines[0], lines[1:]
    if _is_standfirst(rest[0], paragraphs(rest[1:_SAMPLE])):
        return title, rest[0], rest[1:]
    return title, "", rest


def _is_headline(line: str) -> bool:
    return len(line) <= _HEADLINE_LENGTH and len(_SENTENCE_END.findall(line)) < 3


def _is_standfirst(line: str, body: list[str]) -> bool:
    """Whether the line under the headline sums up, rather than begins, the body."""
    if not line.strip() or not body:
        return False
    typical = median(map(len, body))
    return len(_SENTENCE_END.findall(line)) <= 2 and len(line) <= min(
        _STANDFIRST_LENGTH, max(80, typical * _STANDFIRST_SHARE)
    )


def _same(line: str, title: str) -> bool:
    return normalise.line(line).casefold() == normalise.line(title).casefold()

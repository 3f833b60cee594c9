"""Markdown reduced to the words that a reader sees."""

import re

_SIGNS = re.compile(
    r"^#{1,6}\s+\S|\]\((?:https?:|/|#|mailto:)|(?<!\w)\*\*\S|(?<!\w)__\S|^(?:===+|---+)\s*$|^>\s+\S",
    re.MULTILINE,
)
# In this order: what holds other marks comes first.
# Lengths are bounded: a hostile text would make the search for an end take for ever.
_REDUCTIONS = tuple(
    (re.compile(pattern, re.MULTILINE), to)
    for pattern, to in (
        (r"<!--[\s\S]{0,500}?-->", ""),
        (r"^(?:```|~~~)[\s\S]*?^(?:```|~~~)[^\n]*$", ""),
        (r"^\[[^\]\n]+\]:\s+\S.*$", ""),
        (r"!\[[^\]\n]{0,300}\](?:\([^)\n]{0,2000}\)|\[[^\]\n]{0,200}\])", ""),
        (r"\[\^[^\]\n]+\]", ""),
        (r"\[([^\]\n]{1,300})\](?:\([^)\n]{0,2000}\)|\[[^\]\n]{0,200}\])", r"\1"),
        (r"<(https?://[^>\s]+)>", r"\1"),
        (r"^[^\S\n]*(?:[-*_][^\S\n]*){3,}$", ""),
        (r"^[^\S\n]*(?:>[^\S\n]?)+", ""),
        (r"^[^\S\n]*(?:[-*+]|\d{1,2}[.)])[^\S\n]+(?=\S)", "\n"),
        (r"`([^`\n]+)`", r"\1"),
        (r"(?<![\w*])\*\*\*(?=\S)([^*\n]+?)\*\*\*(?![\w*])", r"\1"),
        (r"(?<![\w*])\*\*(?=\S)([^\n]{1,300}?)\*\*(?![\w*])", r"\1"),
        (r"(?<![\w_])__(?=\S)([^\n]{1,300}?)__(?![\w_])", r"\1"),
        (r"(?<![\w*])\*(?=\S)([^*\n]+?)\*(?![\w*])", r"\1"),
        (r"(?<![\w_])_(?=\S)([^_\n]+?)_(?![\w_])", r"\1"),
        (r"\\([\\`*_{}\[\]()#+.!>-])", r"\1"),
    )
)
_SETEXT = re.compile(r"^(\S[^\n]*)\n(?:=+|-+)[^\S\n]*$", re.MULTILINE)
_HEADING = re.compile(r"^#{1,6}[^\S\n]+(.*?)[^\S\n]*#*[^\S\n]*$", re.MULTILINE)
_ALL_EMPHASIS = re.compile(r"(\*{1,3}|_{1,3})(?=\S)([^\n]+?)\1")


def is_markdown(text: str) -> bool:
    """Whether a text bears marks that plain text does not."""
    return _SIGNS.search(text) is not None


def reduce(text: str) -> str:
    """The words without marks; headings, list items and quotes stand as paragraphs."""
    text = _HEADING.sub(r"\n\1\n", _SETEXT.sub(r"\n\1\n", text))
    for pattern, to in _REDUCTIONS:
        text = pattern.sub(to, text)
    return text.strip()


def head(text: str) -> tuple[str, str, str]:
    """The title, the standfirst and the rest of a Markdown text.

    The title is a heading that opens the text. A paragraph after it that is emphasis from end to
    end, as sites print it, is the standfirst. Empty where there is none.
    """
    text = _SETEXT.sub(r"# \1", text.strip())
    title, rest = _HEADING.match(text), text
    if title is None:
        return "", "", text
    rest = text[title.end() :].lstrip()
    first = rest.split("\n\n", 1)[0].strip()
    standfirst = _ALL_EMPHASIS.fullmatch(first.replace("\n", " "))
    if standfirst is None:
        return reduce(title[1]), "", rest
    return reduce(title[1]), reduce(standfirst[2]), rest[len(first) :]

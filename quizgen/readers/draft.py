"""What a reader found, before it is cleaned, checked and made an article."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, kw_only=True)
class Draft:
    """The parts of one article as a format gave them."""

    title: str = ""
    """The headline; empty: the opening words of the body stand in for it."""
    standfirst: str = ""
    paragraphs: tuple[str, ...] = ()
    """The body in order, a paragraph each; line breaks inside one mean nothing."""
    published: date | None = None
    publisher: str = ""
    author: str = ""
    url: str = ""
    licence: str = ""

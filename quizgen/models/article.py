"""The article that was read, and the evidence that points into it."""

import re
from datetime import date
from typing import Self

from pydantic import Field, model_validator

from quizgen.models.base import Model

Slug = str
"""A name fit for file names and ids: lower-case ASCII letters, digits and hyphens."""

SLUG_PATTERN = r"^[a-z0-9][a-z0-9-]{0,79}$"


class Evidence(Model):
    """Words of an article, by place: `article.text[start:end] == quote`, always."""

    start: int = Field(ge=0)
    """First character: 0-based offset into `Article.text`, in code points."""
    end: int
    """One past the last character (half-open)."""
    quote: str
    """The very characters between the two."""

    @model_validator(mode="after")
    def _length_fits(self) -> Self:
        if self.end - self.start != len(self.quote):
            raise ValueError(
                f"end - start is {self.end - self.start}, but the quote has "
                f"{len(self.quote)} characters"
            )
        return self


class Article(Model):
    """A news article as plain text: NFC, no control characters, a paragraph a line."""

    id: Slug = Field(pattern=SLUG_PATTERN)
    title: str
    """The headline."""
    standfirst: str = ""
    """The summary under the headline; empty when there is none."""
    text: str
    """The body: paragraphs joined by one newline. Title and standfirst are not part of it."""
    published: date | None = None
    """The day of publication, against which "Thursday" is understood."""
    publisher: str = ""
    author: str = ""
    url: str = ""
    licence: str = ""
    language: str = "en"
    """ISO 639-1 code."""

    @property
    def headline(self) -> str:
        """The title; empty when a reader took it from the first words of the text."""
        return "" if self.text.startswith(self.title.removesuffix("…")) else self.title

    @property
    def paragraphs(self) -> tuple[Evidence, ...]:
        """The paragraphs of the body in order, each with its place."""
        return tuple(
            Evidence(start=m.start(), end=m.end(), quote=m.group())
            for m in re.finditer(r"[^\n]+", self.text)
        )

    def evidence(self, start: int, end: int) -> Evidence:
        """The words between two offsets of the body, as evidence.

        Raises:
            ValueError: the offsets do not lie inside the body, or are empty.
        """
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"no words at {start}:{end} in {len(self.text)} characters")
        return Evidence(start=start, end=end, quote=self.text[start:end])

    def holds(self, evidence: Evidence) -> bool:
        """Whether the evidence slices to its own quote in this article."""
        return self.text[evidence.start : evidence.end] == evidence.quote

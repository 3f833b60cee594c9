"""Front matter: the lines between two `---` that say who published an article and when."""

import re
from collections.abc import Mapping
from datetime import date

from quizgen.readers.dates import day

_BLOCK = re.compile(r"\A\s*---[^\S\n]*\n(.*?)\n(?:---|\.\.\.)[^\S\n]*(?:\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"([A-Za-z][\w -]*?)\s*:\s*(.*)")
# The names that people and site generators give to the same thing.
_NAMES = {
    "title": "title", "headline": "title",
    "standfirst": "standfirst", "subtitle": "standfirst", "summary": "standfirst",
    "description": "standfirst", "deck": "standfirst",
    "date": "published", "published": "published", "pubdate": "published",
    "publisher": "publisher", "source": "publisher", "site": "publisher",
    "author": "author", "authors": "author", "byline": "author",
    "url": "url", "link": "url", "address": "url", "canonical": "url",
    "licence": "licence", "license": "licence", "rights": "licence",
}  # fmt: skip


def split(text: str) -> tuple[dict[str, str], str]:
    """The fields of the front matter by our names, and the text after it.

    Unknown fields are skipped. Text that only starts with a rule is left whole.
    """
    block = _BLOCK.match(text)
    if block is None:
        return {}, text
    fields: dict[str, str] = {}
    for line in block[1].split("\n"):
        found = _FIELD.fullmatch(line.strip())
        if found is not None and (name := _NAMES.get(found[1].lower())):
            fields.setdefault(name, _unquoted(found[2]))
    return (fields, text[block.end() :]) if fields else ({}, text)


def published(fields: Mapping[str, str]) -> date | None:
    """The day of publication among the fields, or none."""
    return day(fields.get("published", ""))


def _unquoted(value: str) -> str:
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1].replace('\\"', '"') if value[0] == '"' else value[1:-1]
    return ", ".join(map(_unquoted, value[1:-1].split(","))) if _is_list(value) else value


def _is_list(value: str) -> bool:
    return value.startswith("[") and value.endswith("]")

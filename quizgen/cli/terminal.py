"""Words on a terminal, which would obey some of the characters in them."""

import re

import click

# Controls but the newline, marks that turn the direction of text, and lone surrogates.
_OBEYED = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def visible(text: str) -> str:
    r"""The text with each character that a terminal obeys spelt out (`\x1b`)."""
    return _OBEYED.sub(lambda found: found.group().encode("unicode_escape").decode(), text)


def say(text: str, *, err: bool = False) -> None:
    """Print words that hold what an article, a bank or a file name says."""
    click.echo(visible(text), err=err)

"""The command line. A command parses its words, calls the library and writes; nothing more.

Click is imported here alone. `--help` must start fast, so commands import the library in their
bodies.
"""

import click

from quizgen.cli.group import QuizgenGroup

__all__ = ["main"]


@click.group(cls=QuizgenGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="quizgen", message="%(prog)s %(version)s")
def main() -> None:
    """Make a quiz from a news article: an Anki deck, a worksheet with its key, a self-test.

    The way through: an article is read, its facts are found, items are made from them and checked,
    and the bank of items (a file that you may edit) is rendered.

    \b
    Example:
      quizgen make article.txt
    """

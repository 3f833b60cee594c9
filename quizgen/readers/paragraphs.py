"""Lines of text made paragraphs."""

import re
from itertools import pairwise

from quizgen.readers import normalise
from quizgen.readers.joining import join_lines

SENTENCE_END = re.compile(r"""[.!?…]["'”’»)\]]*(?=\s|$)""")
_TERMINAL = re.compile(r"""[.!?:;…]["'”’»)\]]*$""")
# Editors and mail programs break lines at 65 to 100 characters; a paragraph a line runs longer.
_WRAP_WIDTH = 120


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

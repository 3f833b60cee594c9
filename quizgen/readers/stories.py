"""Articles told apart from updates of the same story.

A sketch of a text is its smallest hashes of four words in a row; two sketches show how much two
texts share (A. Broder, On the resemblance and containment of documents, 1997).
"""

import re
from collections.abc import Iterable
from hashlib import blake2b

from quizgen.models import Article

_SIZE = 100
# Updates share half of their words and more; stories with the same background paragraphs less
# than a quarter.
_SAME_STORY = 0.35

Sketch = frozenset[str]


def sketch(text: str) -> Sketch:
    """The sketch of a text: at most 100 hashes of eight hexadecimal digits."""
    words = re.findall(r"\w+", text.casefold())
    shingles = {" ".join(words[i : i + 4]) for i in range(max(len(words) - 3, 1))}
    hashes = sorted(blake2b(s.encode(), digest_size=4).hexdigest() for s in shingles)
    return frozenset(hashes[:_SIZE])


def is_same_story(a: Sketch, b: Sketch) -> bool:
    """Whether two sketches are of one story at two moments."""
    smallest = sorted(a | b)[:_SIZE]
    shared = sum(1 for h in smallest if h in a and h in b)
    return bool(smallest) and shared >= _SAME_STORY * len(smallest)


def distinct(articles: Iterable[Article]) -> tuple[list[Article], list[Article]]:
    """The first article of each story, and the others; put the newest first."""
    kept: list[tuple[Article, Sketch]] = []
    others: list[Article] = []
    for article in articles:
        mine = sketch(article.text)
        if any(is_same_story(mine, known) for _, known in kept):
            others.append(article)
        else:
            kept.append((article, mine))
    return [article for article, _ in kept], others

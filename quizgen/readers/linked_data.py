"""Schema.org data in a page: what it says of its article.

Format: https://developers.google.com/search/docs/appearance/structured-data/article
"""

import json
import re
from collections.abc import Iterator
from html import unescape
from typing import Any

from lxml.html import HtmlElement

_ARTICLE = re.compile(r"(?:Article|BlogPosting|Report|ClaimReview|LiveBlogPosting)$")
# Deeper or larger data is not about one article; the limit also bounds hostile pages.
_MAX_NODES = 20_000

Node = dict[str, Any]


class LinkedData:
    """The page's first article node, read by field."""

    def __init__(self, tree: HtmlElement) -> None:
        nodes = list(_nodes(tree))
        self._by_id = {n["@id"]: n for n in nodes if isinstance(n.get("@id"), str) and len(n) > 1}
        articles = [n for n in nodes if _is_article(n)]
        self._article: Node = articles[0] if articles else {}

    def text(self, field: str) -> str:
        """A field as text; a node's name stands for the node; empty when absent."""
        return ", ".join(self.texts(field))

    def texts(self, field: str) -> list[str]:
        """A field as a list of texts, such as the names of several authors."""
        value = self._article.get(field)
        values = value if isinstance(value, list) else [value]
        found = [self._name(v) for v in values]
        return list(dict.fromkeys(filter(None, found)))

    def is_paid(self) -> bool:
        """Whether the page says that its article is not free to read."""
        return str(self._article.get("isAccessibleForFree", "")).casefold() == "false"

    def _name(self, value: object) -> str:
        if isinstance(value, dict):
            node = value if "name" in value else self._by_id.get(str(value.get("@id")), value)
            value = node.get("name") or node.get("url") or ""
        return unescape(value).strip() if isinstance(value, str) else ""


def _is_article(node: Node) -> bool:
    kinds = node.get("@type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    named = any(isinstance(kind, str) and _ARTICLE.search(kind) for kind in kinds)
    return named and ("headline" in node or "articleBody" in node)


def _nodes(tree: HtmlElement) -> Iterator[Node]:
    """Every object in the page's JSON-LD, outermost first."""
    for script in tree.xpath('//script[@type="application/ld+json"]'):
        queue = [_parsed(script.text or "")]
        for count, value in enumerate(queue):
            if count > _MAX_NODES:
                break
            if isinstance(value, dict):
                yield value
                queue.extend(value.values())
            elif isinstance(value, list):
                queue.extend(value)


def _parsed(text: str) -> Any:
    text = re.sub(
        r"^\s*(?:<!--|/[*/]?\s*<!\[CDATA\[(?:\s*\*/)?)|(?:-->|/[*/]?\s*\]\]>(?:\*/)?)\s*$", "", text
    )
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None

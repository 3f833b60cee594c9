"""The banks as the data of the page: one JSON value that its scripts read."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from hashlib import sha256
from typing import Any

from quizgen.models import Bank, Evidence, RenderOptions
from quizgen.renderers.html_items import Place, page_item

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def page_data(banks: Sequence[Bank], options: RenderOptions, title: str) -> dict[str, Any]:
    """All that the scripts of the page need, but for the words of the interface.

    An empty title lets the page say "News quiz" in the learner's language.
    """
    taken: dict[str, int] = {}
    return {
        "id": page_id(banks),
        "title": title,
        "made": options.now.isoformat(),
        "uiLang": options.ui_lang,
        "banks": [_bank(bank, taken) for bank in banks],
    }


def page_id(banks: Sequence[Bank]) -> str:
    """The name under which a browser keeps a learner's state: the same for the same banks."""
    ids = [bank.id for bank in banks]
    if len(ids) == 1:
        return ids[0]
    return "quiz-" + sha256("\n".join(ids).encode()).hexdigest()[:12]


def utf16(text: str) -> Place:
    """What turns evidence in code points into `[start, end]` in UTF-16 units of the text."""
    astral = [i for i, character in enumerate(text) if ord(character) > 0xFFFF]

    def place(evidence: Evidence | None) -> list[int] | None:
        if evidence is None or text[evidence.start : evidence.end] != evidence.quote:
            return None
        return [offset + bisect_left(astral, offset) for offset in (evidence.start, evidence.end)]

    return place


def language(code: str) -> str:
    """The code when it is a well-formed language tag, else empty."""
    return code if _LANGUAGE.fullmatch(code) else ""


def _bank(bank: Bank, taken: dict[str, int]) -> dict[str, Any]:
    place = utf16(bank.article.text)
    return {
        "id": bank.id,
        "title": bank.title,
        "article": _article(bank),
        "keyFacts": [
            {"question": f.question, "text": f.text, "at": place(f.evidence)}
            for f in bank.key_facts
        ],
        "glossary": [
            {
                "term": g.term,
                "definition": g.definition,
                "source": g.source,
                "at": place(g.evidence),
            }
            for g in bank.glossary
        ],
        "people": [
            {"name": p.name, "office": p.office, "did": list(p.did), "at": place(p.evidence)}
            for p in bank.people
        ],
        "timeline": [
            {"when": e.when, "text": e.text, "at": place(e.evidence)} for e in bank.timeline
        ],
        "discussion": [d.prompt for d in bank.discussion],
        "items": [
            page_item(item, _name(bank.id, item.id, taken), bank.seed, place) for item in bank.items
        ],
    }


def _article(bank: Bank) -> dict[str, str]:
    article = bank.article
    return {
        "title": article.title,
        "standfirst": article.standfirst,
        "text": article.text,
        "published": article.published.isoformat() if article.published else "",
        "publisher": article.publisher,
        "author": article.author,
        "url": article.url,
        "licence": article.licence,
        "language": language(article.language),
    }


def _name(bank: str, item: str, taken: dict[str, int]) -> str:
    """A name for the item within the page; the same bank given twice must not mix its states."""
    name = f"{bank}/{item}"
    taken[name] = taken.get(name, 0) + 1
    return name if taken[name] == 1 else f"{name}~{taken[name]}"

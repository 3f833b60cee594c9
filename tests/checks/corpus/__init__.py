"""The seeded corpus: sound items and flawed ones, as data, and what reads them."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from quizgen.checks.text import sentences
from quizgen.models import (
    Article,
    Bank,
    Cloze,
    Distractor,
    Essay,
    Evidence,
    Gap,
    Item,
    Matching,
    MultipleChoice,
    MultipleResponse,
    Ordering,
    Pair,
    ShortAnswer,
    Step,
    TrueFalse,
)

FOLDER = Path(__file__).parent
FEEDBACK = "That is not what was reported."
EXPLANATION = "The sentence of the evidence says so."

Row = Mapping[str, Any]


class Case(NamedTuple):
    """One item in a bank of its own (with those beside it), and the codes seeded into it."""

    bank: Bank
    flaws: frozenset[str]
    held_out: bool


def cases(*, held_out: bool) -> list[Case]:
    """The cases of one part: the one that the rules were made on, or the one held out."""
    parts = "23" if held_out else "1"
    return [
        Case(_bank(row, f"{kind}-{part}-{number}"), frozenset(row.get("flaws", ())), held_out)
        for part in parts
        for kind in ("sound", "flawed")
        for number, row in enumerate(_load(f"{kind}-{part}.yaml"))
    ]


def _bank(row: Row, name: str) -> Bank:
    article = articles()[row["article"]]
    rows = [row, *({"article": row["article"], **other} for other in row.get("beside", ()))]
    items = tuple(_item(one, article, f"{name}-{n}") for n, one in enumerate(rows))
    return Bank(id=name, title=article.title, seed=row.get("seed", 0), article=article, items=items)


@cache
def articles() -> Mapping[str, Article]:
    """The invented articles by id."""
    return {name: Article(id=name, **row) for name, row in _load("articles.yaml").items()}


def _load(name: str) -> Any:
    path = FOLDER / name
    return yaml.safe_load(path.read_text(encoding="utf-8")) if path.exists() else []


def _item(row: Row, article: Article, name: str) -> Item:
    evidence, answer_at = _places(row, article)
    common: dict[str, Any] = {
        "id": name,
        "stem": row["stem"],
        "explanation": row.get("explanation", EXPLANATION),
        "evidence": evidence,
        "answer_at": answer_at,
    }
    return _MAKERS[row.get("type", "mc")](row, common)


def _places(row: Row, article: Article) -> tuple[Evidence | None, Evidence | None]:
    if not row.get("at"):
        return None, None
    found = _sentence(article, row["at"])
    key = row.get("answer", row.get("key", ""))
    answer: Evidence | None = None
    if key and not row.get("loose"):
        outside = row.get("damage") == "outside"
        start = article.text.find(key, 0 if outside else found.start)
        if start >= 0 and (outside or start < found.end):
            answer = article.evidence(start, start + len(key))
    return _DAMAGES[row.get("damage", "none")](found), answer


def _sentence(article: Article, words: str) -> Evidence:
    """The sentence that holds the words."""
    spot = article.text.index(words)
    for paragraph in article.paragraphs:
        if paragraph.start <= spot < paragraph.end:
            for sentence in sentences(paragraph.quote):
                start = article.text.index(sentence, paragraph.start)
                if start <= spot < start + len(sentence):
                    return article.evidence(start, start + len(sentence))
    raise ValueError(f"no sentence holds “{words}”")


def _shifted(place: Evidence) -> Evidence:
    return Evidence(start=place.start + 3, end=place.end + 3, quote=place.quote)


def _reworded(place: Evidence) -> Evidence:
    return place.model_copy(update={"quote": place.quote[::-1]})


def _beyond(place: Evidence) -> Evidence:
    return Evidence(start=90_000, end=90_000 + len(place.quote), quote=place.quote)


_DAMAGES: Mapping[str, Callable[[Evidence], Evidence]] = {
    "none": lambda place: place,
    "outside": lambda place: place,
    "shifted": _shifted,
    "reworded": _reworded,
    "beyond": _beyond,
}


def _distractors(row: Row) -> tuple[Distractor, ...]:
    feedback = row.get("feedback", FEEDBACK)
    return tuple(Distractor(text=text, feedback=feedback) for text in row.get("wrong", ()))


_MAKERS: Mapping[str, Callable[[Row, dict[str, Any]], Item]] = {
    "mc": lambda row, common: MultipleChoice(
        key=row["key"], distractors=_distractors(row), **common
    ),
    "multi": lambda row, common: MultipleResponse(
        keys=row["keys"], distractors=_distractors(row), **common
    ),
    "tf": lambda row, common: TrueFalse(
        key=row["answer_is"], correction=row.get("correction", ""), **common
    ),
    "short": lambda row, common: ShortAnswer(
        key=row["key"], accept=row.get("accept", ()), **common
    ),
    "cloze": lambda row, common: Cloze(
        gaps=tuple(Gap(key=key) for key in row["gaps"]), distractors=_distractors(row), **common
    ),
    "match": lambda row, common: Matching(
        pairs=tuple(Pair(left=left, right=right) for left, right in row["pairs"]), **common
    ),
    "order": lambda row, common: Ordering(
        steps=tuple(Step(text=text, when=when) for text, when in row["steps"]), **common
    ),
    "essay": lambda row, common: Essay(rubric=row.get("rubric", ()), **common),
}


def found_codes(case: Case) -> Iterator[str]:
    """The codes that the checks find in a case."""
    from quizgen.checks import check

    yield from sorted({issue.code for issue in check(case.bank)})

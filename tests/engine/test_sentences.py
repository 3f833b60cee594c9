"""Sentences in, facts and questions out: the engine from end to end, case by case."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from quizgen.facts import disagreements, extract
from quizgen.items.candidate import Candidate
from quizgen.items.form import fault
from quizgen.items.generate import SOURCES
from quizgen.models import Article, Fact

CASES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "sentences.yaml").read_text(encoding="utf-8")
)


def article(case: dict[str, Any]) -> Article:
    """The case as an article whose headline names all that it speaks of."""
    return Article(id="case", title=f"News: {case['text']}", text=case["text"])


def worded(fact: Fact) -> str:
    """A fact as the case file writes it."""
    said_by = f" «{fact.attribution.words}»" if fact.attribution else ""
    negated = " not" if fact.polarity == "negative" else ""
    roles = ", ".join(f"{r}={m.words}" for r, m in fact.roles() if r != "verb")
    return f"{fact.kind}{said_by}{negated}: {roles}"


def asked(facts: list[Fact], whole: Article) -> Iterator[str]:
    """Questions that pass form and gate, each with its key behind it."""
    for fact in facts:
        for source in SOURCES:
            for found in source(fact, whole):
                if not isinstance(found, Candidate) or fault(found):
                    continue
                if found.type == "short_answer" and not refused(found):
                    yield f"{found.stem} {found.key}"


def refused(found: Candidate) -> str:
    """Why the parse gate refuses a question; empty when it does not."""
    clause = found.fact.clause
    return disagreements([(found.stem, found.said_back, clause)])[0] if clause else ""


@pytest.mark.parametrize("case", CASES, ids=lambda c: str(c["text"])[:40])
def test_a_sentence_gives_its_facts_and_questions(case: dict[str, Any]) -> None:
    """What a sentence states and what is asked of it are as a person approved them."""
    whole = article(case)

    facts = extract(whole)

    assert case["facts"] == [worded(f) for f in facts]
    assert case["questions"] == list(asked(facts, whole))


def test_every_role_slices_to_its_words() -> None:
    """Each role's offsets give its very words, and each evidence its quote."""
    for case in CASES:
        whole = article(case)
        for fact in extract(whole):
            assert whole.holds(fact.evidence)
            for _, mention in fact.roles():
                assert mention.text == whole.text[mention.start : mention.end]


def test_the_country_is_called_by_its_name() -> None:
    """Where the story has one country, "the country" is that one."""
    text = "Norway sold 40 ferries in 2019. The country has bought 12 electric trains from Spain."
    whole = Article(id="case", title="Ferries and trains", text=text)

    found = list(asked(extract(whole), whole))

    assert "How many electric trains has Norway bought from Spain? 12" in found

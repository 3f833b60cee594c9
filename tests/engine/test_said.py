"""What is said of a sentence, and how it is asked: the wording from end to end."""

from collections.abc import Iterator
from typing import Any

import pytest

from quizgen.facts import extract
from quizgen.items.candidate import Candidate
from quizgen.items.form import fault
from quizgen.items.generate import SOURCES
from quizgen.models import Article
from tests.engine.build import marked


def said(text: str) -> Iterator[str]:
    """Statements, gaps, and questions with their keys, which their form does not refuse."""
    whole = Article(id="case", title=f"News: {text}", text=text)
    for fact in extract(whole):
        for source in SOURCES:
            for found in source(fact, whole):
                if isinstance(found, Candidate) and not fault(found):
                    asks = found.type == "short_answer"
                    yield f"{found.stem} | {found.key}" if asks else found.stem


@pytest.mark.parametrize("case", marked("said_cases.yaml", "about"))
def test_a_sentence_is_said_again_as_its_writer_would(case: dict[str, Any]) -> None:
    """Commas, question words and adjuncts stay with what they belong to."""
    found = set(said(case["text"]))

    assert set(case.get("has", [])) <= found
    assert not set(case.get("hasnt", [])) & found

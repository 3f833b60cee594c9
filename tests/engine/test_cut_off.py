"""Phrases that the parser ended too early are open: nothing is asked with them."""

from typing import Any

import pytest

from quizgen.facts.build import build
from quizgen.facts.clauses import predications
from quizgen.facts.names import cast
from quizgen.facts.nlp import parse
from quizgen.models import Article
from tests.engine.build import marked


@pytest.mark.parametrize("case", marked("cut_off_cases.yaml", "about"))
def test_a_phrase_is_open_where_the_parser_ended_it_too_early(case: dict[str, Any]) -> None:
    """The phrase stands among the parts of a clause, and is open when it is not whole."""
    whole = Article(id="case", title=case["text"], text=case["text"])
    doc = parse(whole)
    who = cast(doc, whole)

    parts = [p for found in predications(doc) for p in build(found, who).clause.parts]

    assert [p.open for p in parts if p.mention.words == case["phrase"]] == [case["open"]]

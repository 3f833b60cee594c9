"""Random mixtures of a story's words and hostile fragments, through facts, items, bank and page."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quizgen import Article, ArticleError, Bank, RenderOptions, dumps, extract, loads, render
from quizgen.bank import dumps_json
from quizgen.models import Evidence
from quizgen.pipeline import generate_bank
from quizgen.readers.draft import Draft
from quizgen.readers.finish import finish
from tests.hostile.articles import FRAGMENTS, PARAGRAPHS

_ODD = (
    "\u202e", "\u200b", "e\u0301\u0301", "\x07", "\ud800", "x" * 300, "“", "”", '"', "(", "]", "—",
    ".", "...", "?!", "'s", "$", "%", "=", "\u00a0", "Путін", "محمد", "習近平",
    "O'Neill-D’Arcy", "AT&T", "€1.234,5", "1e999", "²", "½", "2025-03-15", "12:30",
    "____", "U.S.", "Mr", "No",
)  # fmt: skip
_SENTENCES = tuple(f"{s}." for p in PARAGRAPHS for s in p.rstrip(".").split(". "))
_WORDS = tuple(sorted({word for p in PARAGRAPHS for word in p.split()}))

pieces = st.lists(st.sampled_from((*_WORDS, *FRAGMENTS, *_ODD)), min_size=1, max_size=12)


@st.composite
def paragraphs(draw: st.DrawFn) -> str:
    """A sentence of the story with odd pieces at some place of it, and perhaps odd pieces alone."""
    words = draw(st.sampled_from(_SENTENCES)).split()
    at = draw(st.integers(0, len(words)))
    words[at:at] = draw(pieces)
    return " ".join([*words, draw(st.sampled_from(_SENTENCES)), *draw(pieces)])


drafts = st.builds(
    Draft,
    title=pieces.map(" ".join),
    standfirst=pieces.map(" ".join),
    paragraphs=st.lists(paragraphs(), min_size=3, max_size=8).map(tuple),
)


def _proofs(bank: Bank) -> list[Evidence]:
    """All evidence of items, learning module and facts."""
    told = (*bank.items, *bank.facts, *bank.glossary, *bank.people, *bank.timeline, *bank.key_facts)
    return [proof for part in told if (proof := part.evidence) is not None]


@settings(max_examples=60, suppress_health_check=list(HealthCheck))
@given(drafts)
def test_any_mixture_gives_a_sound_bank_or_a_reason(draft: Draft) -> None:
    """Offsets hold, the bank comes back from its file, and the page holds no foreign markup."""
    try:
        article: Article = finish(draft, "The draft")
        for fact in extract(article):
            mentions = [mention for _, mention in fact.roles()]
            assert [m.text for m in mentions] == [article.text[m.start : m.end] for m in mentions]
        bank = generate_bank(article)
    except ArticleError:
        return

    assert [] == [proof for proof in _proofs(bank) if not article.holds(proof)]
    assert bank == loads(dumps(bank)) == loads(dumps_json(bank))
    assert render([bank], "json", RenderOptions())
    assert 2 == render([bank], "html", RenderOptions()).lower().count(b"<script")


@pytest.mark.parametrize("copies", [1, 10])
def test_a_repeated_story_gives_facts_at_places_of_their_own(copies: int) -> None:
    """Each fact of a long text points into the text where it stands."""
    draft = Draft(title="A treaty", paragraphs=tuple(PARAGRAPHS) * copies)
    article = finish(draft, "The draft")

    starts = [fact.evidence.start for fact in extract(article)]

    assert starts == sorted(starts)
    assert 0 <= starts[0] < starts[-1] < len(article.text)

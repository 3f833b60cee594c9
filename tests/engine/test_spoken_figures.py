"""Gaps for the figures that somebody says."""

import pytest

from quizgen.items.candidate import Candidate
from quizgen.items.spoken_figures import spoken_figures
from quizgen.items.voiced import asks_voice
from quizgen.models import Article, Evidence, Quotation
from tests.engine.made import mention


def said(words: str) -> list[Candidate]:
    """What is asked of these words of Ada Moreau's."""
    text = f"Ada Moreau said: “{words}”"
    fact = Quotation(
        id="0",
        evidence=Evidence(start=0, end=len(text), quote=text),
        speaker=mention("Ada Moreau", "person"),
        words=mention(words, "quote").model_copy(
            update={"start": text.index(words), "end": text.index(words) + len(words)}
        ),
    )
    whole = Article(id="made", title="A day", text=text)
    return [c for c in spoken_figures(fact, whole) if isinstance(c, Candidate)]


@pytest.mark.parametrize(
    ("words", "gapped", "kind"),
    [
        (
            "The bakers of Ghent sell 4,500 loaves every morning.",
            "The bakers of Ghent sell ____ loaves every morning",
            "number",
        ),
        (
            "In 1975, the bakers of Ghent sold 300 loaves every morning.",
            "In 1975, the bakers of Ghent sold ____ loaves every morning",
            "number",
        ),
        (
            "The old bakers of Ghent sold the bread ovens in 1975.",
            "The old bakers of Ghent sold the bread ovens in ____",
            "year",
        ),
        (
            "The bakers of Ghent lost £4 million to the flood.",
            "The bakers of Ghent lost ____ to the flood",
            "money",
        ),
        (
            "Bread is dear. The price of bread in Ghent rose by 12.5%.",
            "The price of bread in Ghent rose by ____",
            "percent",
        ),
        ("The bakers of Ghent sell 20 or 25 loaves every morning.", "", ""),
        ("The bakers of Ghent sell bread to the 1% every morning.", "", ""),
        ("The 20th baker of Ghent sells the 1950s loaf to 12-year-old boys.", "", ""),
        ("Do the bakers of Ghent sell 300 loaves every morning?", "", ""),
        ("The bakers of Ghent sell many loaves every morning.", "", ""),
    ],
)
def test_the_one_figure_of_a_quotation_is_a_gap(words: str, gapped: str, kind: str) -> None:
    """A year only where there is no other; a set phrase, a range or a question has none."""
    found = said(words)

    assert [c.stem for c in found] == ([f"“{gapped},” said Ada Moreau."] if gapped else [])
    assert [c.mention.type for c in found] == ([kind] if kind else [])
    assert all(c.answer_at is not None and c.answer_at.quote == c.key for c in found)


def test_a_figure_is_no_voice() -> None:
    """What somebody says is asked, not who says it."""
    (found,) = said("The bakers of Ghent sell 4,500 loaves every morning.")

    assert not asks_voice(found)
    assert found.type == "cloze"

"""English is read; other languages are named and refused."""

from pathlib import Path

import pytest
import yaml

from quizgen.errors import ArticleError
from quizgen.readers import language, read
from tests.readers.pages import ARTICLES

SAMPLES: dict[str, str] = yaml.safe_load(
    (Path(__file__).parent / "languages.yaml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("name", SAMPLES)
def test_another_language_is_named(name: str) -> None:
    """Two or three sentences are enough."""
    assert name == language.foreign(SAMPLES[name])


def test_the_refusal_says_what_to_do(tmp_path: Path) -> None:
    """The language, and that an English article is wanted."""
    path = tmp_path / "artikel.txt"
    path.write_text("Die alte Brücke\n\n" + SAMPLES["German"], encoding="utf-8")

    with pytest.raises(ArticleError, match=r"seems to be in German\. .*give an English article"):
        read(str(path))


@pytest.mark.parametrize("path", sorted(ARTICLES.glob("*.txt")), ids=lambda p: p.stem)
def test_no_paragraph_of_an_english_article_is_refused(path: Path) -> None:
    """Short texts with many names are English still."""
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line]

    assert [] == [line for line in lines if language.foreign(line)]


@pytest.mark.parametrize(
    "text",
    [
        "Sweden 1 – 0 Korea Republic, Belgium 3 – 0 Panama, Tunisia 1 – 2 England",
        "Xi Jinping, Narendra Modi, Luiz Inácio Lula da Silva, Cyril Ramaphosa, Vladimir Putin",
        "Bürgermeister Jürgen Müller",
        "",
    ],
)
def test_what_is_too_short_to_tell_is_let_through(text: str) -> None:
    """Names and scores are no language."""
    assert "" == language.foreign(text)

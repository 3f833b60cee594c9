"""The stages joined: an article goes in, a bank comes out."""

from quizgen.models import Article, Bank


def generate_bank(article: Article, *, limit: int = 20, model: str | None = None) -> Bank:
    """The bank of an article: its facts, its items, and the learning module around them.

    Args:
        article: what was read.
        limit: items to make at most.
        model: name of an installed spaCy pipeline; none takes the one that ships.

    Raises:
        ArticleError: nothing can be asked about the article.
    """
    del limit, model
    return Bank(id=article.id, title=article.title, article=article)

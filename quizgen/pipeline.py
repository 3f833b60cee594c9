"""The stages joined: an article goes in, a bank comes out."""

from collections.abc import Sequence

from quizgen.errors import ArticleError
from quizgen.models import Article, Bank, Clause, Fact, Item


def generate_bank(article: Article, *, limit: int = 20, model: str | None = None) -> Bank:
    """The bank of an article: its facts, its items, and the learning module around them.

    Args:
        article: what was read.
        limit: items to make at most.
        model: name of an installed spaCy pipeline; none takes the one that ships.

    Raises:
        ArticleError: nothing can be asked about the article.
    """
    from quizgen import checks, facts, items

    found = facts.extract(article, model=model)

    def gate(asked: Sequence[tuple[str, str, Clause | None]]) -> list[str]:
        return facts.disagreements(asked, model=model, alone=True)

    def flaw(item: Item) -> str:
        return checks.refusal(item, article)

    made = items.generate(article, found, limit=limit, gate=gate, flaws=flaw)
    if not made.items:
        raise ArticleError(
            f"Nothing can be asked about “{article.title}”: no sentence of it states a fact that "
            "stands alone. Try a longer article, or write a bank by hand (see `quizgen schema`)."
        )
    module = items.learning_module(article, found)
    bank = Bank(
        id=article.id,
        title=article.title,
        seed=items.best_seed(made.items),
        article=article,
        facts=tuple(_without_clause(f) for f in found),
        items=tuple(made.items),
        **module._asdict(),
    )
    card = checks.card(bank, asked=limit, refused=made.refused)
    return bank.model_copy(update={"quality": card})


def one_quiz(banks: Sequence[Bank], *, limit: int) -> list[Bank]:
    """The banks with `limit` items in all, spread over them, and their keys over the letters.

    A bank from which no item is taken falls out.
    """
    from quizgen import checks, items, transforms

    taken = transforms.spread(banks, limit)
    seed = items.best_seed([item for bank in taken for item in bank.items])
    quiz = []
    for bank in (transforms.reseed(bank, seed) for bank in taken):
        refused = bank.quality.refused if bank.quality else {}
        card = checks.card(bank, asked=len(bank.items), refused=refused)
        quiz.append(bank.model_copy(update={"quality": card}))
    return quiz


def _without_clause(fact: Fact) -> Fact:
    return fact.model_copy(update={"clause": None})

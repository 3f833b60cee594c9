"""Facts and banks beside bare spaCy on the same text, in one run: `python -m benchmarks.engine`.

The floor is the parse alone. Seconds are processor time, best of three; the ratio is what counts.
"""

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from quizgen.facts import extract
from quizgen.facts.nlp import load
from quizgen.models import Article
from quizgen.pipeline import generate_bank
from quizgen.readers import read

SEED = Path(__file__).parent.parent / "seeds" / "ukraine-peacekeeping-plans.txt"
ROUNDS = 3


def longer(article: Article, times: int) -> Article:
    """The article's paragraphs several times over."""
    return article.model_copy(update={"text": "\n".join([article.text] * times)})


def best(run: Callable[[], object]) -> float:
    """The least processor seconds of a few rounds."""
    found = []
    for _ in range(ROUNDS):
        began = time.process_time()
        run()
        found.append(time.process_time() - began)
    return min(found)


def main() -> None:
    """Print a row for the seed article once, five times and twenty times over."""
    nlp = load()
    seed = read(str(SEED))[0]
    generate_bank(seed)  # tables are read at the first call
    print(f"{'words':>7} {'spaCy s':>9} {'facts s':>9} {'ratio':>6} {'bank s':>9} {'ratio':>6}")
    for times in (1, 5, 20):
        article = longer(seed, times)
        floor = best(partial(nlp, article.text))
        facts = best(partial(extract, article))
        bank = best(partial(generate_bank, article))
        words = len(article.text.split())
        row = f"{words:7} {floor:9.3f} {facts:9.3f} {facts / floor:6.2f} {bank:9.3f} "
        print(row + f"{bank / floor:6.2f}")


if __name__ == "__main__":
    main()

"""The engine over a folder of articles: facts by kind, items by type, refusals by reason, yield.

Usage: python -m benchmarks.quality FOLDER [-n 20] [--show]
"""

import argparse
import statistics
import time
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from quizgen.errors import ArticleError
from quizgen.models import Bank
from quizgen.pipeline import generate_bank
from quizgen.readers import read

WORDS = 250
"""Yield is counted in items for so many words."""


def banks(folder: Path, limit: int) -> Iterable[tuple[str, Bank | None, int, float]]:
    """Name, bank (none when nothing can be asked), words and seconds of each article."""
    for path in sorted(folder.glob("*.txt")):
        article = read(str(path))[0]
        began = time.perf_counter()
        try:
            bank: Bank | None = generate_bank(article, limit=limit)
        except ArticleError:
            bank = None
        yield path.name, bank, len(article.text.split()), time.perf_counter() - began


def main() -> None:
    """Print a line an article, and the sums."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("-n", type=int, default=20)
    parser.add_argument("--show", action="store_true", help="print the items as well")
    asked = parser.parse_args()
    kinds: Counter[str] = Counter()
    types: Counter[str] = Counter()
    refused: Counter[str] = Counter()
    yields: list[float] = []
    total, seconds = 0, 0.0
    for name, bank, words, spent in banks(asked.folder, asked.n):
        items = bank.items if bank else ()
        kinds.update(f.kind for f in (bank.facts if bank else ()))
        types.update(i.type for i in items)
        if bank and bank.quality:
            refused.update(bank.quality.refused)
        yields.append(len(items) / max(words, 1) * WORDS)
        total, seconds = total + words, seconds + spent
        print(
            f"{name[:48]:48} {words:6} words {len(items):3} items {yields[-1]:5.1f} {spent:6.2f} s"
        )
        if asked.show:
            for item in items:
                print(f"    {item.type:17} {item.stem}")
    if not yields:
        raise SystemExit(f"There is no .txt file in {asked.folder}.")
    print(f"\n{len(yields)} articles, {total} words, {sum(types.values())} items, {seconds:.1f} s")
    print(
        f"items for {WORDS} words: median {statistics.median(yields):.1f}, least {min(yields):.1f}"
    )
    for title, counts in (("facts", kinds), ("items", types), ("refused", refused)):
        print(f"{title}: " + ", ".join(f"{k} {v}" for k, v in counts.most_common()))


if __name__ == "__main__":
    main()

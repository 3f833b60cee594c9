"""Seconds to write and to read banks, and their size: `python -m benchmarks.bank`."""

import time
from collections.abc import Callable
from typing import TypeVar

from quizgen.bank import dumps, dumps_json, loads
from quizgen.models import Bank
from tests.banks import sample_bank

T = TypeVar("T")


def grown(number: int) -> Bank:
    """The sample bank with its items again and again, up to a number."""
    bank = sample_bank()
    items = [
        bank.items[i % len(bank.items)].model_copy(update={"id": f"i{i}"}) for i in range(number)
    ]
    return bank.model_copy(update={"items": tuple(items)})


def timed(call: Callable[[], T]) -> tuple[float, T]:
    """Seconds that a call takes, and what it gives."""
    start = time.perf_counter()
    found = call()
    return time.perf_counter() - start, found


def main() -> None:
    """Print a line for each number of items."""
    print(f"{'items':>7} {'kB':>7} {'dumps':>8} {'loads':>8} {'to JSON':>8} {'from JSON':>9}")
    for number in (10, 100, 1_000, 10_000):
        bank = grown(number)
        writing, text = timed(lambda bank=bank: dumps(bank))  # type: ignore[misc]
        reading, back = timed(lambda text=text: loads(text))  # type: ignore[misc]
        to_json, data = timed(lambda bank=bank: dumps_json(bank))  # type: ignore[misc]
        from_json, again = timed(lambda data=data: loads(data))  # type: ignore[misc]
        assert bank == back == again
        figures = f"{writing:8.3f} {reading:8.3f} {to_json:8.3f} {from_json:9.3f}"
        print(f"{number:>7} {len(text) // 1000:>7} {figures}")


if __name__ == "__main__":
    main()

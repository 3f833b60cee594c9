"""Seconds that a call takes before it does anything: `python -m benchmarks.startup`."""

import statistics
import subprocess
import sys
import time

CALLS = (["--help"], ["make", "--help"], ["formats"], ["schema"])
TIMES = 7


def main() -> None:
    """Print the median and the fastest of several calls."""
    print(f"{'call':<24} {'median':>7} {'best':>7}")
    for words in CALLS:
        seconds = []
        for _ in range(TIMES):
            start = time.perf_counter()
            command = [sys.executable, "-m", "quizgen", *words]
            subprocess.run(command, check=True, capture_output=True)
            seconds.append(time.perf_counter() - start)
        named = f"quizgen {' '.join(words)}"
        print(f"{named:<24} {statistics.median(seconds):7.3f} {min(seconds):7.3f}")


if __name__ == "__main__":
    main()

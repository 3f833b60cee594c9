"""Run every benchmark, each in a process of its own: `python -m benchmarks [NAME...]`."""

import subprocess
import sys
from pathlib import Path

NEED_WORDS = {"quality", "readers"}
"""Those that measure what a person names, and are called by themselves."""


def names() -> list[str]:
    """The benchmarks of this folder, by the alphabet."""
    files = Path(__file__).parent.glob("[!_]*.py")
    return sorted({file.stem for file in files} - NEED_WORDS)


def main(chosen: list[str]) -> int:
    """Run the chosen ones, or all; the number that failed."""
    failed = 0
    for name in chosen or names():
        print(f"== {name}", flush=True)
        failed += bool(subprocess.run([sys.executable, "-m", f"benchmarks.{name}"]).returncode)
    return failed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

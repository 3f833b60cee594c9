"""Recall and false alarms of the checks on the seeded corpus: `python -m benchmarks.checks`.

`-v` names each miss and each false alarm.
"""

import sys
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from quizgen.checks import check, rules
from tests.checks.corpus import Case, cases


class Figures(NamedTuple):
    """What was seeded, found and raised in vain in one part of the corpus."""

    seeded: Counter[str]
    found: Counter[str]
    false: Counter[str]
    """Codes raised on sound items."""
    extra: Counter[str]
    """Codes raised on flawed items besides the ones seeded."""
    sound: int
    alarmed: int
    """Sound items with any issue."""

    @property
    def recall(self) -> float:
        """Seeded flaws found, as a share of all."""
        return self.found.total() / max(self.seeded.total(), 1)

    @property
    def false_alarms(self) -> float:
        """Sound items with an issue, as a share of all sound items."""
        return self.alarmed / max(self.sound, 1)


def measure(corpus: Sequence[Case], *, told: bool = False) -> Figures:
    """The figures of a part of the corpus; `told` prints each miss and false alarm."""
    figures = Figures(Counter(), Counter(), Counter(), Counter(), 0, 0)
    sound = alarmed = 0
    for case in corpus:
        issues = check(case.bank)
        codes = {issue.code for issue in issues}
        figures.seeded.update(case.flaws)
        figures.found.update(case.flaws & codes)
        (figures.extra if case.flaws else figures.false).update(codes - case.flaws)
        sound += not case.flaws
        alarmed += not case.flaws and bool(codes)
        if told:
            for code in sorted(case.flaws - codes):
                print(f"missed {code}: {case.bank.id}: {case.bank.items[0].stem}")
            for issue in issues:
                if issue.code not in case.flaws:
                    kind = "extra" if case.flaws else "FALSE"
                    stem = case.bank.items[0].stem
                    print(f"{kind} {case.bank.id}: [{issue.code}] {issue.message} | {stem}")
    return figures._replace(sound=sound, alarmed=alarmed)


def report(title: str, figures: Figures) -> None:
    """Prints the table of one part."""
    print(f"\n{title}: {figures.seeded.total()} seeded flaws, {figures.sound} sound items")
    print(f"{'code':<26}{'seeded':>7}{'found':>7}{'recall':>8}{'false':>7}{'extra':>7}")
    for code in rules():
        seeded, found = figures.seeded[code], figures.found[code]
        false, extra = figures.false[code], figures.extra[code]
        if seeded or false or extra:
            recall = f"{found / seeded:.0%}" if seeded else "-"
            print(f"{code:<26}{seeded:>7}{found:>7}{recall:>8}{false:>7}{extra:>7}")
    print(f"recall {figures.recall:.1%}; false alarms on {figures.false_alarms:.1%} of sound items")


def main() -> None:
    """Prints both parts: the one the rules were made on, and the one held out."""
    told = "-v" in sys.argv[1:]
    for title, held_out in (("made on", False), ("held out", True)):
        report(title, measure(cases(held_out=held_out), told=told))


if __name__ == "__main__":
    main()

"""Precision and recall of the facts on ten articles labelled by hand: `python -m benchmarks.gold`.

`-v` names each wrong fact and each missed one. `--pin` writes the floors that the tests hold,
a little under what is measured.
"""

import argparse
import json
from collections.abc import Mapping, Sequence

from quizgen.models import Fact
from tests.gold.matching import FOLDER, Gold
from tests.gold.measure import Score, Verdict, corpus_hash, scores, verdicts

MARGIN = 0.03
"""How far below the measured value a floor lies: one fact more or less is no alarm."""
CUT = 70
"""Characters of a sentence that are printed."""


def table(measured: Mapping[str, Score]) -> str:
    """A line a kind: precision, recall, F1 and the counts behind them."""
    lines = ["kind         precision  recall     F1   right/made  found/listed"]
    lines += [
        f"{kind:12} {s.precision:9.2f} {s.recall:7.2f} {s.f1:6.2f}"
        f"   {s.right:5}/{s.made:<4}  {s.found:6}/{s.listed}"
        for kind, s in measured.items()
    ]
    return "\n".join(lines)


def floors(measured: Mapping[str, Score]) -> dict[str, object]:
    """What `floors.json` holds: the corpus, and the least precision and recall of each kind."""
    return {
        "corpus": corpus_hash(),
        "floors": {
            kind: {
                # A kind that is not made yet has no precision to fall from.
                "precision": round(max(s.precision - MARGIN, 0), 2) if s.made else 0.0,
                "recall": round(max(s.recall - MARGIN, 0), 2),
            }
            for kind, s in measured.items()
        },
    }


def worded(fact: Fact) -> str:
    """A fact of the engine in one line."""
    by = f" «{fact.attribution.words}»" if fact.attribution else ""
    negated = " not" if fact.polarity == "negative" else ""
    roles = " | ".join(f"{role}={mention.words}" for role, mention in fact.roles())
    return f"{fact.kind}{by}{negated}: {roles}"


def listed(gold: Gold) -> str:
    """A listed fact in one line."""
    by = f" «{gold.by}»" if gold.by else ""
    negated = " not" if gold.negative else ""
    roles = " | ".join(f"{role}={', '.join(several)}" for role, several in gold.roles.items())
    return f"{gold.kind}{by}{negated}: {roles}"


def tell(judgements: Sequence[Verdict]) -> None:
    """Print each wrong fact and each missed one, under the sentence it belongs to."""
    for verdict in judgements:
        print(f"\n{verdict.story.article.title}")
        for fact in verdict.wrong:
            print(f"  wrong  {worded(fact)}  <<{fact.evidence.quote[:CUT]}")
        for gold in verdict.missed:
            place = verdict.story.article.text[gold.start : gold.start + CUT]
            print(f"  missed {listed(gold)}  <<{place}")


def main() -> None:
    """Print the table; on request the faults, or write the floors."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-v", action="store_true", help="name each wrong and missed fact")
    parser.add_argument("--pin", action="store_true", help="write the floors of the tests")
    asked = parser.parse_args()
    measured = scores(verdicts())
    if asked.v:
        tell(verdicts())
    print(table(measured))
    if asked.pin:
        written = json.dumps(floors(measured), indent=1) + "\n"
        (FOLDER / "floors.json").write_text(written, encoding="utf-8")


if __name__ == "__main__":
    main()

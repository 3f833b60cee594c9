"""Make `quizgen/data/wordnet/*.tsv` from the folder of a WordNet 3.0 database (`dict/`).

Usage: python tools/make_lexicon.py WORDNET_FOLDER   (needs wordfreq, to leave out rare words)
"""

import re
import sys
from pathlib import Path

from wordfreq import zipf_frequency

CLASSES = [
    "adj.all",
    "adj.pert",
    "adv.all",
    "noun.Tops",
    "noun.act",
    "noun.animal",
    "noun.artifact",
    "noun.attribute",
    "noun.body",
    "noun.cognition",
    "noun.communication",
    "noun.event",
    "noun.feeling",
    "noun.food",
    "noun.group",
    "noun.location",
    "noun.motive",
    "noun.object",
    "noun.person",
    "noun.phenomenon",
    "noun.plant",
    "noun.possession",
    "noun.process",
    "noun.quantity",
    "noun.relation",
    "noun.shape",
    "noun.state",
    "noun.substance",
    "noun.time",
    "verb.body",
    "verb.change",
    "verb.cognition",
    "verb.communication",
    "verb.competition",
    "verb.consumption",
    "verb.contact",
    "verb.creation",
    "verb.emotion",
    "verb.motion",
    "verb.perception",
    "verb.possession",
    "verb.social",
    "verb.stative",
    "verb.weather",
    "adj.ppl",
]
"""Lexicographer files in the order of their numbers (lexnames(5WN))."""

RAREST = 1.9
"""Zipf frequency below which a word is left out: news hardly uses it."""
SENSES = 4
"""Senses kept for a word, most frequent first."""


def synsets(folder: Path, pos: str) -> dict[str, tuple[str, str, set[str]]]:
    """Offset -> (class, first definition, words)."""
    found = {}
    for line in (folder / f"data.{pos}").read_text(encoding="utf-8").splitlines():
        if line.startswith("  "):
            continue
        head, gloss = line.split(" | ", 1)
        fields = head.split(" ")
        count = int(fields[3], 16)
        words = {re.sub(r"\(.*\)$", "", w).replace("_", " ") for w in fields[4 : 4 + 2 * count : 2]}
        definition = re.sub(r';\s*"[^"]*"', "", gloss).strip().strip(";").strip()
        found[fields[0]] = (CLASSES[int(fields[1])], definition, words)
    return found


def entries(folder: Path, pos: str) -> list[str]:
    """Lines of the table: word, classes of its senses, definition of the first."""
    by_offset = synsets(folder, pos)
    lines = []
    for line in (folder / f"index.{pos}").read_text(encoding="utf-8").splitlines():
        if line.startswith("  "):
            continue
        fields = line.split()
        word = fields[0].replace("_", " ")
        offsets = fields[-int(fields[2]) :][:SENSES]
        if zipf_frequency(word, "en") < RAREST or not re.fullmatch(r"[a-z][a-z' -]+", word):
            continue
        senses = [by_offset[o] for o in offsets]
        # A sense written only with a capital is a name's ("may": the month), not the word's.
        plain = [s for s in senses if word in s[2]] or []
        if plain:
            classes = " ".join(s[0].split(".")[1] for s in plain)
            lines.append(f"{word}\t{classes}\t{plain[0][1]}")
    return sorted(lines)


def main(folder: Path) -> None:
    """Write one table a part of speech."""
    target = Path(__file__).parent.parent / "quizgen" / "data" / "wordnet"
    for pos, name in (("noun", "nouns"), ("verb", "verbs"), ("adj", "adjectives")):
        lines = entries(folder, pos)
        (target / f"{name}.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
        sys.stderr.write(f"{name}: {len(lines)} words\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))

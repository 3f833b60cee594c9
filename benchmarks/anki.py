"""How fast the Anki deck is written: beside bare genanki and Anki's own export.

    python benchmarks/anki.py [--sizes 100,1000,10000,100000] [--rounds 3]

Each run is a process of its own. `quizgen` is `render()` from banks in memory to the bytes of the
file: escaping, fields, tags, templates, database, compression. `genanki` is given the very same
notes, ready made, in one deck, with templates of a line each, and writes its package. `anki` adds
them to a fresh collection with the official library and exports it. Seconds are those of that work
and of the imports it needs, without the making of banks or notes: wall time, and processor time,
which other work on the machine changes less. Memory is the peak above what the process held before.
"""

from __future__ import annotations

import argparse
import io
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
# This file is called as the package whose export it measures.
sys.path[:] = [str(ROOT), *(p for p in sys.path if Path(p or ".").resolve() != ROOT / "benchmarks")]

NOW = datetime(2025, 3, 16, 12, tzinfo=UTC)
ITEMS_OF_A_BANK = 100
Run = Callable[[int, Path], int]
MEASURES = ("seconds", "cpu", "memory", "size")
MEASURED: dict[str, float] = {}


def banks(count: int) -> Iterator[Any]:
    """Banks with `count` items among them, of the mixture that a news quiz has."""
    from quizgen.models import (
        Article,
        Bank,
        Cloze,
        Distractor,
        Gap,
        MultipleChoice,
        ShortAnswer,
        TrueFalse,
    )

    line = "Leaders number {n} said that “talks” will be held in City {n} on Thursday and Friday. "
    text = "".join(line.format(n=n) for n in range(ITEMS_OF_A_BANK))
    for b in range(0, count, ITEMS_OF_A_BANK):
        article = Article(
            id=f"story-{b}", title=f"Story number {b}", text=text, publisher="Example News",
            published=NOW.date(), url=f"https://example.org/{b}", licence="CC BY 4.0",
        )  # fmt: skip
        items: list[object] = []
        for n in range(min(ITEMS_OF_A_BANK, count - b)):
            start = text.index(f"Leaders number {n} ")
            at = text.index(f"City {n} ", start)
            shared = {
                "id": f"i{b}-{n}",
                "explanation": f"The article says that talks will be held in City {n}.",
                "evidence": article.evidence(start, text.index("Friday.", start) + 7),
                "answer_at": article.evidence(at, at + len(f"City {n}")),
                "fact": "meeting",
                "tags": ("politics",),
            }
            stem = f"Where will talks between leaders number {n} of story {b} be held?"
            wrong = tuple(
                Distractor(text=f"City {n + k}", feedback=f"City {n + k} is where others meet.")
                for k in (1, 2, 3)
            )
            kind = n % 10
            if kind < 5:
                items.append(
                    MultipleChoice(stem=stem, key=f"City {n}", distractors=wrong, **shared)
                )
            elif kind < 7:
                items.append(ShortAnswer(stem=stem, key=f"City {n}", **shared))
            elif kind < 8:
                items.append(TrueFalse(stem=f"Talks are held in City {n}.", key=True, **shared))
            else:
                stem = f"Talks between leaders number {n} will be held in ____ on Thursday."
                items.append(Cloze(stem=stem, gaps=(Gap(key=f"City {n}"),), **shared))
        yield Bank(id=f"story-{b}", title=f"Story number {b}", article=article, items=items)


def quizgen(count: int, _path: Path) -> int:
    """Size in bytes of our own package."""
    from quizgen.models import RenderOptions

    made = list(banks(count))
    options = RenderOptions(now=NOW)
    _begin()
    from quizgen.renderers.anki import render

    content = render(made, options)
    _end()
    return len(content)


def genanki(_count: int, path: Path) -> int:
    """Size in bytes of genanki's package of the same notes."""
    found, types = _ready_made(path)
    _begin()
    import genanki as library

    models = {
        key: library.Model(
            number,
            name,
            fields=[{"name": f} for f in fields],
            model_type=int(cloze),
            templates=[{"name": "Card 1", "qfmt": front, "afmt": back}],
        )
        for key, (number, name, fields, cloze, front, back) in types.items()
    }
    deck = library.Deck(2, "Bench")
    for key, guid, fields, tags in found:
        deck.add_note(library.Note(models[key], fields, guid=guid, tags=tags))
    result = io.BytesIO()
    library.Package(deck).write_to_file(result, timestamp=NOW.timestamp())
    _end()
    return len(result.getvalue())


def anki(_count: int, path: Path) -> int:
    """Size in bytes of the official library's export of the same notes."""
    found, types = _ready_made(path)
    with tempfile.TemporaryDirectory() as folder:
        _begin()
        from anki.collection import AddNoteRequest, Collection, DeckIdLimit
        from anki.collection import ExportAnkiPackageOptions as Options
        from anki.decks import DeckId

        col = Collection(str(Path(folder) / "c.anki2"))
        models: dict[str, Any] = {}
        for key, (_, name, fields, cloze, front, back) in types.items():
            kind = col.models.new(name)
            kind["type"] = int(cloze)
            for field in fields:
                col.models.add_field(kind, col.models.new_field(field))
            template = col.models.new_template("Card 1")
            template["qfmt"], template["afmt"] = front, back
            col.models.add_template(kind, template)
            col.models.add(kind)
            models[key] = col.models.by_name(name)
        requests = []
        deck = DeckId(col.decks.add_normal_deck_with_name("Bench").id)
        for key, guid, values, tags in found:
            note = col.new_note(models[key])
            note.fields, note.guid, note.tags = values, guid, tags
            requests.append(AddNoteRequest(note, deck))
        col.add_notes(requests)
        out = Path(folder) / "out.apkg"
        col.export_anki_package(
            out_path=str(out),
            options=Options(with_scheduling=False, with_deck_configs=False, with_media=False),
            limit=DeckIdLimit(deck),
        )
        _end()
        size = out.stat().st_size
        col.close()
    return size


def _write_notes(count: int, path: Path) -> None:
    """The notes of a size, ready made, for the writers that do not make any themselves."""
    from quizgen.renderers.anki import notes

    found = [
        (note.type, note.guid, list(note.fields), list(note.tags))
        for bank in banks(count)
        for note in notes(bank)
    ]
    path.write_text(json.dumps({"notes": found, "types": _note_types()}), encoding="utf-8")


def _note_types() -> dict[str, tuple[int, str, tuple[str, ...], bool, str, str]]:
    from quizgen.renderers.anki import NOTE_TYPES

    wanted = ("multiple_choice", "true_false", "cloze", "short_answer")
    return {
        key: (kind.id, kind.name, kind.fields, kind.cloze, *_plain(kind.stem, kind.cloze))
        for key, kind in NOTE_TYPES.items()
        if key in wanted
    }


def _ready_made(path: Path) -> tuple[list[Any], dict[str, Any]]:
    content = json.loads(path.read_text(encoding="utf-8"))
    return content["notes"], content["types"]


def _plain(stem: str, cloze: bool) -> tuple[str, str]:
    front = f"{{{{cloze:{stem}}}}}" if cloze else f"{{{{{stem}}}}}"
    return front, f"{front}<hr id=answer>{{{{Explanation}}}}{{{{Evidence}}}}"


RUNS: dict[str, Run] = {"genanki": genanki, "quizgen": quizgen, "anki": anki}


def _begin() -> None:
    """From here on time and the peak of memory count."""
    clear = Path("/proc/self/clear_refs")
    if clear.exists():
        clear.write_text("5", encoding="ascii")
    MEASURED.update(memory=-_peak(), seconds=-time.perf_counter(), cpu=-time.process_time())


def _end() -> None:
    """To here."""
    MEASURED["seconds"] += time.perf_counter()
    MEASURED["cpu"] += time.process_time()
    MEASURED["memory"] += _peak()


def _peak() -> int:
    """Peak memory in kB since `_begin`; elsewhere than on Linux, since the process began."""
    status = Path("/proc/self/status")
    if status.exists():
        line = next(x for x in status.read_text(encoding="ascii").splitlines() if "VmHWM" in x)
        return int(line.split()[1])
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def _child(name: str, count: int, path: Path) -> dict[str, float]:
    command = [
        sys.executable,
        "-P",
        __file__,
        "--one",
        name,
        "--sizes",
        str(count),
        "--notes",
        str(path),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    result: dict[str, float] = json.loads(done.stdout)
    return result


def main() -> None:
    """Print a table: one row a size and writer, ratios to bare genanki in the same run."""
    parser = argparse.ArgumentParser(description="Time the Anki deck beside bare genanki.")
    parser.add_argument("--sizes", default="100,1000,10000,100000")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--one", choices=RUNS)
    parser.add_argument("--notes", type=Path)
    asked = parser.parse_args()
    sizes = [int(n) for n in asked.sizes.split(",")]
    if asked.one:
        MEASURED["size"] = RUNS[asked.one](sizes[0], asked.notes)
        print(json.dumps(MEASURED))
        return
    print("| notes | writer | s | x genanki | cpu s | x genanki | peak MB | file MB | x genanki |")
    print("|---|---|---|---|---|---|---|---|---|")
    for count in sizes:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "notes.json"
            _write_notes(count, path)
            rounds = [
                {name: _child(name, count, path) for name in RUNS} for _ in range(asked.rounds)
            ]
        best = {
            name: {what: min(r[name][what] for r in rounds) for what in MEASURES} for name in RUNS
        }
        for name, own in best.items():
            times = {what: own[what] / best["genanki"][what] for what in MEASURES}
            print(
                f"| {count:,} | {name} | {own['seconds']:.3f} | {times['seconds']:.2f} "
                f"| {own['cpu']:.3f} | {times['cpu']:.2f} | {own['memory'] / 1024:.0f} "
                f"| {own['size'] / 1e6:.3f} | {times['size']:.2f} |",
                flush=True,
            )


if __name__ == "__main__":
    main()

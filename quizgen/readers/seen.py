"""The state file: what was read of a feed, so that the next run makes no quiz of it again."""

import json
from dataclasses import dataclass
from pathlib import Path

from quizgen.errors import ArticleError
from quizgen.readers.stories import Sketch, is_same_story

_FORMAT = "quizgen-seen/1"
# A daily feed of fifty entries fills this in a month; older ones have left the feed by then.
_MOST = 1500


@dataclass(frozen=True)
class Seen:
    """One article that was read."""

    key: str
    """The entry's id in its feed, or its address."""
    title: str
    sketch: Sketch


class SeenFile:
    """The articles that a state file remembers; an absent file remembers none."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._seen = _load(path)
        self._keys = {s.key for s in self._seen}

    def has(self, key: str) -> bool:
        """Whether the entry of this key was read."""
        return key in self._keys

    def has_story(self, sketch: Sketch) -> bool:
        """Whether an earlier form of this story was read."""
        return any(is_same_story(sketch, s.sketch) for s in self._seen)

    def add(self, seen: Seen) -> None:
        """Remember an article, once `write` is called."""
        self._seen.append(seen)
        self._keys.add(seen.key)

    def write(self) -> None:
        """The file on disk brought up to date, in one step.

        Raises:
            ArticleError: it cannot be written.
        """
        rows = [
            {"key": s.key, "title": s.title, "sketch": " ".join(sorted(s.sketch))}
            for s in self._seen[-_MOST:]
        ]
        text = json.dumps({"format": _FORMAT, "seen": rows}, indent=1, ensure_ascii=False)
        beside = self._path.with_name(f".{self._path.name}.part")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            beside.write_text(text + "\n", encoding="utf-8")
            beside.replace(self._path)
        except OSError as error:
            raise ArticleError(
                f"The state file {self._path} cannot be written: {error.strerror}."
            ) from error


def _load(path: Path) -> list[Seen]:
    try:
        held = json.loads(path.read_text(encoding="utf-8"))
        if held["format"] != _FORMAT:
            raise ValueError(held["format"])
        return [Seen(r["key"], r["title"], frozenset(r["sketch"].split())) for r in held["seen"]]
    except FileNotFoundError:
        return []
    except (OSError, ValueError, LookupError, TypeError, AttributeError) as error:
        raise ArticleError(
            f"{path} is no state file of ours, or it is spoilt. Name another one, or delete it: "
            "the feed is then read from the start."
        ) from error

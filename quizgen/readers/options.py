"""What a person may ask of the reading."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path


@dataclass(frozen=True, kw_only=True)
class ReadOptions:
    """Choices for one reading; `quizgen.readers.read` tells what each means."""

    allow_private: bool = False
    save: Path | None = None
    published: date | None = None
    since: timedelta | None = None
    now: datetime | None = None
    state: Path | None = None

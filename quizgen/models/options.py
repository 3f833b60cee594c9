"""What a person may ask of a renderer. Each renderer reads the fields it knows."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal


@dataclass(frozen=True, kw_only=True)
class RenderOptions:
    """Choices for one rendering; the clock comes in here, never from the system."""

    now: datetime = field(default_factory=lambda: datetime(2000, 1, 1, tzinfo=UTC))
    """The moment of rendering, aware. The command line gives now, or `SOURCE_DATE_EPOCH`."""
    templates: Path | None = None
    """A folder whose files stand in for ours of the same name."""
    title: str = ""
    """The quiz's title; empty: the bank's (or "News quiz" for several)."""

    deck: str = ""
    """Anki: name of the deck; empty: `Current Affairs::YYYY-MM Month::Title`."""

    ui_lang: str = ""
    """HTML: language of the interface; empty: the browser chooses."""

    paper: Literal["a4", "letter"] = "a4"
    version: str = ""
    """Worksheet: the version's letter, printed on every page; empty: there is one version."""
    large_print: bool = False
    dyslexia: bool = False
    two_columns: bool = False
    reading: bool = True
    """Worksheet and self-test: whether the article's text is in them."""
    ink_saver: bool = False
    fillable: bool = False
    profile: Literal["news", "language"] = "news"
    sections: tuple[str, ...] = ()
    """Worksheet: the sections to print, in this order; empty: all that have content."""

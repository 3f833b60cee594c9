"""The week's quiz from a feed, through the command line."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from quizgen.cli import main
from tests.readers.pages import page, parts, rss
from tests.readers.server import Site

NOW = 1_773_122_400  # 10 March 2026, 06:00 UTC


def feed(site: Site) -> str:
    """The address of a feed of three stories, one of them told twice, and an old one."""
    days = {"lighthouse-update": 9, "lighthouse": 8, "railway": 7, "bees": 1}
    entries = [
        {"title": parts(name)[0], "link": site.page(f"/{name}", page(name)), "guid": name,
         "pubDate": f"Mon, {day:02} Mar 2026 05:00:00 GMT"}
        for name, day in days.items()
    ]  # fmt: skip
    return site.page("/feed", rss(entries), "application/rss+xml")


def test_a_feed_becomes_one_quiz(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each story of the week once, in one page; the second run has nothing new."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(NOW))
    place = ["-t", "html", "-O", str(tmp_path / "out"), "--state", str(tmp_path / "seen.json")]
    chosen = ["--since", "7d", "-n", "15", "--merge", "--allow-private"]
    words = ["make", feed(site), *chosen, *place]

    first = CliRunner().invoke(main, words)
    second = CliRunner().invoke(main, words)

    assert (0, 3) == (first.exit_code, second.exit_code), first.output
    made = sorted(path.suffix for path in (tmp_path / "out").iterdir())
    assert 1 == made.count(".html")
    told = next((tmp_path / "out").glob("*.html")).read_text(encoding="utf-8")
    assert parts("railway")[0] in told
    assert parts("bees")[0] not in told
    assert "nothing new" in second.output


def test_a_private_address_is_a_clear_refusal(site: Site) -> None:
    """Exit code 3 and the option that allows it."""
    found = CliRunner().invoke(main, ["facts", feed(site)])

    assert 3 == found.exit_code
    assert "--allow-private" in found.output
    assert [] == site.asked

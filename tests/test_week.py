"""The quiz of a week: the feed example of the README against a web server."""

import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from quizgen import bank as bank_file
from quizgen.cli import main
from tests.readers import pages
from tests.readers.server import serving
from tools.readme_help import README

FEED = "https://example.org/feed.xml"
EPOCH = "1742083200"  # 16 March 2025


def _words(address: str) -> list[str]:
    """The README's own words, with our server in place of the example."""
    text = README.read_text(encoding="utf-8")
    line = next(line for line in text.splitlines() if FEED in line)
    return [*shlex.split(line.replace(FEED, address))[1:], "--allow-private"]


def test_the_feed_example_of_the_readme_makes_one_quiz(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Three stories, one of them too old: one deck, worksheet, key and page, a bank for each story.

    A second call finds nothing new.
    """
    monkeypatch.chdir(tmp_path)
    with serving() as site:
        entries = [
            {
                "title": pages.parts(name)[0],
                "link": site.page(f"/{name}", pages.page(name)),
                "pubDate": day,
            }
            for name, day in (
                ("railway", "Thu, 13 Mar 2025 08:00:00 GMT"),
                ("lighthouse", "Fri, 14 Mar 2025 08:00:00 GMT"),
                ("bees", "Fri, 14 Feb 2025 08:00:00 GMT"),
            )
        ]
        feed = site.page("/feed.xml", pages.rss(entries), kind="application/rss+xml")

        first = CliRunner(env={"SOURCE_DATE_EPOCH": EPOCH}).invoke(main, _words(feed))
        second = CliRunner(env={"SOURCE_DATE_EPOCH": EPOCH}).invoke(main, _words(feed))

    assert 0 == first.exit_code, first.output
    banks = [bank_file.load(path).bank for path in Path("output").glob("*.yaml")]
    assert {"railway", "lighthouse"} == {
        name for name in ("railway", "lighthouse", "bees") if pages.parts(name)[0] in first.stderr
    }
    assert pages.parts("railway")[0] in {bank.title for bank in banks}
    assert sum(len(bank.items) for bank in banks) <= 15
    products = {path.name for path in Path("output").iterdir()} - {f"{b.id}.yaml" for b in banks}
    endings = (".apkg", ".pdf", "-key.pdf", ".html")
    assert {f"news-quiz{ending}" for ending in endings} == products
    assert 3 == second.exit_code
    assert "nothing new" in second.stderr

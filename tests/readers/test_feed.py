"""Feeds and folders: several articles at once."""

import json
import logging
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from quizgen.errors import ArticleError, UsageError
from quizgen.readers import read, stories
from tests.readers.pages import ARTICLES, page, parts, rss
from tests.readers.server import Site

NOW = datetime(2026, 3, 10, 6, 0, tzinfo=UTC)


def entry(site: Site, name: str, day: int, **more: str) -> dict[str, str]:
    """A feed's entry on an article of ours, whose page is served."""
    url = site.page(f"/{name}", page(name))
    date = f"Mon, {day:02} Mar 2026 05:00:00 GMT"
    return {"title": parts(name)[0], "link": url, "guid": url, "pubDate": date} | more


def serve(site: Site, *entries: dict[str, str]) -> str:
    """The address of a feed of these entries."""
    return site.page("/feed", rss(list(entries)), "application/rss+xml")


def titles(source: str, **options: object) -> list[str]:
    """The titles that a source gives."""
    return [a.title for a in read(source, allow_private=True, now=NOW, **options)]  # type: ignore[arg-type]


def test_a_feed_gives_its_articles_the_newest_first(site: Site) -> None:
    """Pages are fetched, and what only the feed states is added."""
    url = serve(site, entry(site, "railway", 4, author="Jane Writer"), entry(site, "bees", 9))

    found = read(url, allow_private=True)

    assert [parts("bees")[0], parts("railway")[0]] == [a.title for a in found]
    assert [9, 4] == [a.published.day for a in found if a.published]
    assert ["The Daily Test", "Jane Writer"] == [found[0].publisher, found[1].author]
    assert "\n".join(parts("bees")[2]) == found[0].text


def test_since_leaves_out_what_is_older(site: Site) -> None:
    """Counted back from the moment of reading; an entry without a day stays."""
    undated = entry(site, "lighthouse", 1)
    del undated["pubDate"]
    url = serve(site, entry(site, "railway", 2), entry(site, "bees", 9), undated)

    assert [parts("bees")[0], parts("lighthouse")[0]] == titles(url, since=timedelta(days=7))


def test_since_needs_the_moment(site: Site) -> None:
    """The clock is an argument."""
    url = serve(site, entry(site, "bees", 9))

    with pytest.raises(UsageError, match="now"):
        read(url, allow_private=True, since=timedelta(days=7))


def test_an_update_of_a_story_is_not_a_story(site: Site, caplog: pytest.LogCaptureFixture) -> None:
    """The newest form is kept, and the other is named."""
    url = serve(site, entry(site, "lighthouse", 8), entry(site, "lighthouse-update", 9))

    assert [parts("lighthouse-update")[0]] == titles(url)
    assert parts("lighthouse")[0] in caplog.text


def test_the_state_file_remembers_what_was_read(site: Site, tmp_path: Path) -> None:
    """A second run reads what is new alone, and asks for no old page again."""
    state = tmp_path / "state" / "seen.json"
    first = serve(site, entry(site, "railway", 4))
    assert [parts("railway")[0]] == titles(first, state=state)

    url = serve(site, entry(site, "railway", 4), entry(site, "bees", 9))
    site.asked.clear()

    assert [parts("bees")[0]] == titles(url, state=state)
    assert ["/feed", "/bees"] == [path for path, _ in site.asked]
    with pytest.raises(ArticleError, match="has nothing new"):
        titles(url, state=state)


def test_an_update_of_a_story_of_last_week_is_no_news(site: Site, tmp_path: Path) -> None:
    """The state file knows stories by their words, not only by their addresses."""
    state = tmp_path / "seen.json"
    titles(serve(site, entry(site, "lighthouse", 1)), state=state)
    url = serve(site, entry(site, "lighthouse-update", 9))

    with pytest.raises(ArticleError, match="only updates of stories"):
        titles(url, state=state)


def test_a_file_that_is_no_state_file_stays_as_it_is(site: Site, tmp_path: Path) -> None:
    """Another file named by mistake is not overwritten."""
    state = tmp_path / "notes.json"
    state.write_text(json.dumps({"my": "notes"}))

    with pytest.raises(ArticleError, match="no state file of ours"):
        titles(serve(site, entry(site, "bees", 9)), state=state)

    assert {"my": "notes"} == json.loads(state.read_text())


def test_an_entry_whose_page_fails_is_read_from_the_feed(site: Site) -> None:
    """Many feeds hold the whole text."""
    told = "".join(f"<p>{p}</p>" for p in parts("bees")[2])
    gone = entry(site, "bees", 9, link=site.url("/gone"), description=told)

    found = read(serve(site, gone), allow_private=True)[0]

    assert "\n".join(parts("bees")[2]) == found.text
    assert (parts("bees")[0], site.url("/gone")) == (found.title, found.url)


def test_an_entry_that_cannot_be_read_is_named(
    site: Site, caplog: pytest.LogCaptureFixture
) -> None:
    """One dead link does not cost the others, and does not vanish silently."""
    caplog.set_level(logging.WARNING, "quizgen")
    gone = entry(site, "railway", 9, link=site.url("/gone"), description="A teaser.")

    assert [parts("bees")[0]] == titles(serve(site, entry(site, "bees", 8), gone))
    assert "no such page" in caplog.text


def test_links_of_a_feed_are_checked_like_any_address(tmp_path: Path, site: Site) -> None:
    """A feed leads into no private network and to no file."""
    feed = tmp_path / "feed.xml"
    local = {"title": "File", "link": "file:///etc/passwd", "guid": "1"}
    feed.write_text(rss([entry(site, "bees", 9), local]))

    with pytest.raises(ArticleError, match="None of the 2 new entries"):
        read(str(feed))

    assert [] == site.asked


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_feed_with_entities_of_its_own_is_refused(tmp_path: Path, encoding: str) -> None:
    """Ten lines that would swell to gigabytes are not expanded."""
    levels = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(9))
    bomb = f'<!DOCTYPE rss [<!ENTITY l0 "lol">{levels}]>'
    markup = rss([{"title": "&l9;", "link": "http://a.example/"}]).replace("<rss", bomb + "<rss")
    path = tmp_path / "feed.xml"
    path.write_bytes(markup.replace('"utf-8"', f'"{encoding}"').encode(encoding))

    with pytest.raises(ArticleError, match="declares its own XML entities"):
        read(str(path))


def test_an_entity_that_reads_a_file_is_refused(tmp_path: Path) -> None:
    """Nothing of the machine gets into an article."""
    path = tmp_path / "feed.xml"
    declared = '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss'
    path.write_text(rss([{"title": "&x;", "guid": "1"}]).replace("<rss", declared))

    with pytest.raises(ArticleError, match="declares its own XML entities"):
        read(str(path))


def test_an_atom_feed_is_read(tmp_path: Path, site: Site) -> None:
    """The other format that sites use."""
    url = site.page("/bees", page("bees"))
    feed = (
        '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Atom Test</title>'
        f'<entry><title>Bees</title><id>urn:1</id><link href="{url}"/>'
        "<updated>2026-03-09T05:00:00Z</updated><rights>CC BY 4.0</rights></entry></feed>"
    )
    path = tmp_path / "feed.txt"
    path.write_text(feed)

    found = read(str(path), allow_private=True)[0]

    assert (parts("bees")[0], "Atom Test", "CC BY 4.0") == (
        found.title,
        found.publisher,
        found.licence,
    )


def test_a_folder_gives_the_articles_in_it(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """By name; formats are told by content; what is no article is named and left out."""
    (tmp_path / "a.html").write_text(page("bees"), encoding="utf-8")
    (tmp_path / "b").write_bytes((ARTICLES / "railway.txt").read_bytes())
    (tmp_path / "c.txt").write_bytes(bytes(range(256)) * 20)
    (tmp_path / ".hidden").write_text("no")
    (tmp_path / "sub").mkdir()

    assert [parts("bees")[0], parts("railway")[0]] == [a.title for a in read(str(tmp_path))]
    assert "c.txt is not text" in caplog.text


def test_a_folder_without_articles_is_refused(tmp_path: Path) -> None:
    """Empty folders and folders of other things."""
    with pytest.raises(ArticleError, match="without an article in its 0 files"):
        read(str(tmp_path))


def test_two_stories_of_one_title_have_ids_of_their_own(tmp_path: Path) -> None:
    """Files and decks are named by ids."""
    for name in ("bees", "railway"):
        (tmp_path / name).write_text("News in brief\n\n" + "\n".join(parts(name)[2]))

    assert ["news-in-brief", "news-in-brief-2"] == [a.id for a in read(str(tmp_path))]


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("lighthouse", "lighthouse", True),
        ("lighthouse", "lighthouse-update", True),
        ("lighthouse", "railway", False),
        ("railway", "bees", False),
    ],
)
def test_stories_are_known_by_their_words(a: str, b: str, same: bool) -> None:
    """An update shares most of them, another story next to none."""
    texts = ["\n".join(parts(name)[2]) for name in (a, b)]

    assert same == stories.is_same_story(*map(stories.sketch, texts))

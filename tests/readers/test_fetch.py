"""Addresses: limits of time, size and trust, against a real server on this machine."""

import socket
import tracemalloc
from pathlib import Path

import pytest

from quizgen.errors import ArticleError, UsageError
from quizgen.readers import addresses, read
from quizgen.readers.fetch import Limits, fetch
from tests.readers.pages import page, parts
from tests.readers.server import Site

SHORT = Limits(seconds=1.0)
IMPATIENT = Limits(silence=0.3)
SMALL = Limits(seconds=30, size=1_000_000)


def refusal(url: str, limits: Limits | None = None, *, allow_private: bool = True) -> str:
    """The message with which an address is refused."""
    with pytest.raises(ArticleError) as caught:
        fetch(url, allow_private=allow_private, limits=limits)
    return str(caught.value)


def test_a_page_at_an_address_becomes_an_article(site: Site) -> None:
    """Fetch, extraction and metadata go together, and the address is kept."""
    url = site.page("/news/lighthouse", page("lighthouse"))

    found = read(url, allow_private=True)

    assert [parts("lighthouse")[0]] == [a.title for a in found]
    assert "\n".join(parts("lighthouse")[2]) == found[0].text
    assert url == found[0].url


def test_the_request_says_who_asks(site: Site) -> None:
    """A polite client names itself and asks for English."""
    fetch(site.page("/a", "text"), allow_private=True)

    assert site.asked[0][1]["User-Agent"].startswith("quizgen")
    assert site.asked[0][1]["Accept-Language"] == "en"


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_followed(site: Site, status: int) -> None:
    """Relative and absolute targets lead on, and the last address is the page's."""
    last = site.page("/last", "the page")
    site.redirect("/middle", last)

    found = fetch(site.redirect("/first", "middle", status), allow_private=True)

    assert (b"the page", last) == (found.raw, found.url)


def test_a_redirect_loop_ends(site: Site) -> None:
    """Two pages that lead to each other are asked six times in all."""
    site.redirect("/b", site.url("/a"))

    message = refusal(site.redirect("/a", site.url("/b")))

    assert "more than 5 redirects" in message
    assert len(site.asked) == 6


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://127.0.0.1/a", "gopher://x/"])
def test_a_redirect_leaves_the_web_for_nothing(site: Site, target: str) -> None:
    """Only http and https addresses are followed."""
    assert "only http and https" in refusal(site.redirect("/away", target))


def test_every_redirect_is_checked_as_the_first_address_was(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A public page cannot lead into the private network."""
    real = addresses.is_public
    monkeypatch.setattr(addresses, "is_public", lambda ip: ip == "127.0.0.1" or real(ip))

    message = refusal(site.redirect("/in", "http://127.0.0.2:9/"), allow_private=False)

    assert "127.0.0.2 lies in a private network" in message


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "localhost", "[::1]", "10.1.2.3", "192.168.0.1", "172.16.9.9", "169.254.169.254",
     "0.0.0.0", "[::ffff:127.0.0.1]", "[fe80::1]", "[fd00::1]", "2130706433", "0x7f.1", "127.1",  # noqa: S104
     "100.64.0.1", "[64:ff9b::7f00:1]", "[2002:7f00:1::]", "224.0.0.1"],
)  # fmt: skip
def test_private_addresses_are_refused(host: str) -> None:
    """Loopback, private, link-local, shared and multicast networks, however they are written."""
    assert "lies in a private network" in refusal(f"http://{host}:9/", allow_private=False)


@pytest.mark.parametrize("ip", ["1.1.1.1", "93.184.215.14", "2606:4700::1111", "::ffff:8.8.8.8"])
def test_public_addresses_are_allowed(ip: str) -> None:
    """The guard lets the public internet through."""
    assert addresses.is_public(ip)


def test_a_host_with_one_private_address_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A name server that mixes a private address among public ones gains nothing by it."""
    monkeypatch.setattr(socket, "getaddrinfo", _names({"mixed.example": ["1.1.1.1", "10.0.0.1"]}))

    assert "private network" in refusal("http://mixed.example/", allow_private=False)


def test_the_address_that_was_checked_is_the_one_connected_to(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A name is resolved once, so it cannot mean another machine after the check."""
    asked: list[str] = []
    monkeypatch.setattr(socket, "getaddrinfo", _names({"news.example": ["127.0.0.1"]}, asked))
    site.page("/a", "the page")

    found = fetch(f"http://news.example:{site.port}/a", allow_private=True)

    assert (b"the page", ["news.example"]) == (found.raw, asked)
    assert site.asked[0][1]["Host"] == f"news.example:{site.port}"


def _names(known: dict[str, list[str]], asked: list[str] | None = None) -> object:
    real = socket.getaddrinfo

    def getaddrinfo(host: str, port: int, *args: int, **more: int) -> list[object]:
        if host not in known:
            return list(real(host, port, *args, **more))
        if asked is not None:
            asked.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (ip, port)) for ip in known[host]]

    return getaddrinfo


@pytest.mark.parametrize(
    ("status", "said"),
    [(403, "save it and give the file"), (404, "no such page"), (410, "taken the page away"),
     (401, "password"), (402, "payment"), (429, "too many requests"), (451, "legal reasons"),
     (500, "Try again later"), (503, "Try again later"), (418, "HTTP status 418")],
)  # fmt: skip
def test_a_refusal_says_what_to_do(site: Site, status: int, said: str) -> None:
    """Each status that people meet has words of its own."""
    assert said in refusal(site.page("/no", "no", status=status))


def test_an_endless_page_is_stopped_by_its_size(site: Site) -> None:
    """Nothing beyond the limit is kept."""
    assert "larger than 1 MB" in refusal(site.endless("/big", b"x" * 65_536), SMALL)


def test_a_packed_bomb_is_stopped_while_it_unpacks(site: Site) -> None:
    """A hundred megabytes of zeros never stand in memory."""
    url = site.bomb("/bomb", 100_000_000)
    tracemalloc.start()

    message = refusal(url, SMALL)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()

    assert "larger than 1 MB" in message
    assert peak < 20_000_000


@pytest.mark.parametrize("way", ["body", "head"])
def test_a_server_that_drips_is_stopped_by_the_clock(site: Site, way: str) -> None:
    """A byte now and then keeps no connection open beyond the limit."""
    body = site.endless("/drip", b"x", pause=0.2)
    head = site.slow_head("/slow", pause=0.2)

    message = refusal(body if way == "body" else head, SHORT)

    assert "took longer than the 1 s" in message
    assert site.pieces < 50, "ten seconds by the server's own count"


def test_a_server_that_keeps_silent_is_left(site: Site) -> None:
    """Silence has a shorter limit than the whole page."""
    url = site.endless("/still", b"", pause=0.05)

    assert "did not answer as it should (time ran out)" in refusal(url, IMPATIENT)


def test_a_server_that_is_not_there_is_named() -> None:
    """A closed port is told from a missing page."""
    with socket.socket() as closed:  # taken, so that nobody else can open it
        closed.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{closed.getsockname()[1]}/"

        assert f"{address} did not answer" in refusal(address)


def test_a_server_without_its_certificate_is_refused(site: Site) -> None:
    """An https address of a server that speaks plain http gives no page."""
    assert "did not answer as it should" in refusal(f"https://127.0.0.1:{site.port}/", IMPATIENT)


@pytest.mark.parametrize(
    "url",
    ["file:///etc/passwd", "ftp://host/a", "javascript:alert(1)", "data:text/html,x", "http://",
     "http://[bad/", "http://host:99999/", "http://a b.example/"],
)  # fmt: skip
def test_what_is_no_web_address_is_refused(url: str) -> None:
    """Other schemes and broken addresses are told from paths."""
    with pytest.raises(ArticleError, match=r"only http and https|not a well-formed"):
        read(url, allow_private=True)


def test_a_password_in_an_address_is_not_sent_or_shown(site: Site) -> None:
    """The message does not repeat it."""
    message = refusal(f"http://me:secret@127.0.0.1:{site.port}/")

    assert "secret" not in message
    assert [] == site.asked


def test_a_page_is_kept_as_fetched(site: Site, tmp_path: Path) -> None:
    """The saved bytes are the server's, and read again they give the same article."""
    body = page("railway").encode()
    url = site.page("/railway", body)
    saved = tmp_path / "kept" / "railway.html"

    first = read(url, allow_private=True, save=saved)[0]

    assert body == saved.read_bytes()
    assert first.text == read(str(saved))[0].text
    assert [saved] == list(saved.parent.iterdir())


def test_a_saved_page_overwrites_nothing_else(site: Site, tmp_path: Path) -> None:
    """A file that holds other bytes stays as it is."""
    mine = tmp_path / "mine.html"
    mine.write_text("my notes")
    url = site.page("/railway", page("railway"))

    with pytest.raises(ArticleError, match="holds something else"):
        read(url, allow_private=True, save=mine)

    assert mine.read_text() == "my notes"


def test_only_a_fetched_page_is_saved(tmp_path: Path) -> None:
    """A file is there already."""
    with pytest.raises(UsageError, match="Only a fetched page"):
        read("article.txt", save=tmp_path / "x.html")

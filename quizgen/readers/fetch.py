"""A page from an http(s) address, within limits of time, size and trust."""

import re
import socket
import ssl
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from functools import cache
from threading import Timer
from time import monotonic
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, quote, urljoin

from quizgen.errors import ArticleError
from quizgen.readers import addresses
from quizgen.readers.document import MAX_BYTES, Document

if TYPE_CHECKING:
    from urllib3 import BaseHTTPResponse
    from urllib3.connection import HTTPConnection

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_REASONS = {
    401: "asks for a password. Save the page while signed in and give the file",
    402: "asks for payment. Save the page while signed in and give the file",
    403: "refuses programs. Open the page in a browser, save it and give the file",
    404: "has no such page. Check the address",
    410: "has taken the page away. Look for it in a web archive",
    429: "has had too many requests. Try again later",
    451: "may not show the page for legal reasons. Give the text in a file",
}
_CHUNK = 65_536
_HEADERS = {
    "User-Agent": "quizgen (reads one article to make a quiz; not a crawler)",
    "Accept": "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,*/*;q=0.5",
    "Accept-Language": "en",
    "Accept-Encoding": "gzip, deflate",
    "Connection": "close",
}


@dataclass(frozen=True, kw_only=True)
class Limits:
    """How much a page may cost."""

    seconds: float = 30.0
    """For one address with all it leads on to."""
    silence: float = 10.0
    """Seconds without a byte."""
    size: int = MAX_BYTES
    """Bytes after unpacking."""
    redirects: int = 5


def fetch(url: str, *, allow_private: bool = False, limits: Limits | None = None) -> Document:
    """The page at an address, redirects followed; each of them is checked as the first was.

    Raises:
        ArticleError: the address is not allowed, or no page came back within the limits.
    """
    limits = limits or Limits()
    end = monotonic() + limits.seconds
    for _ in range(limits.redirects + 1):
        found = _hop(url, allow_private, limits, end)
        if isinstance(found, Document):
            return found
        url = found
    raise ArticleError(
        f"{url} leads on and on: more than {limits.redirects} redirects. Give the last address."
    )


def _hop(url: str, allow_private: bool, limits: Limits, end: float) -> Document | str:
    """The page, or the address that it has moved to."""
    from urllib3.exceptions import HTTPError

    parts = addresses.parts(url)
    try:
        with _response(parts, allow_private, limits, end) as response:
            if response.status in _REDIRECTS and (to := response.headers.get("Location")):
                return urljoin(url, _quoted(to.strip()))
            _refuse_status(response.status, parts)
            raw = _body(response, limits, end, url)
            return Document(name=url, raw=raw, charset=_charset(response), url=url)
    except ssl.SSLCertVerificationError as error:
        raise ArticleError(
            f"{url} has no valid certificate ({error.verify_message}). Check the address."
        ) from error
    except (HTTPError, OSError, ValueError) as error:
        if monotonic() >= end - 0.05:
            raise _too_slow(url, limits) from error
        raise ArticleError(
            f"{url} did not answer as it should ({_why(error)}). Try again, or save the page in a "
            "browser and give the file."
        ) from error


@contextmanager
def _response(
    parts: SplitResult, allow_private: bool, limits: Limits, end: float
) -> Iterator["BaseHTTPResponse"]:
    """The answer to one request, from an IP address that was checked."""
    connection = _connected(parts, allow_private, limits, end)
    # A server that sends a byte now and then would never run into a limit on silence. The socket
    # is taken now: the connection forgets it when it hands it to the response.
    watchdog = Timer(max(end - monotonic(), 0.01), _cut, [connection.sock])
    watchdog.daemon = True
    watchdog.start()
    try:
        target = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
        target += f"?{quote(parts.query, safe='/%:@!$&()*+,;=?~-._[]')}" if parts.query else ""
        headers = _HEADERS | {"Host": parts.netloc.encode("idna").decode()}
        connection.request("GET", target, headers=headers, preload_content=False)
        with closing(connection.getresponse()) as response:
            yield response
    finally:
        watchdog.cancel()
        connection.close()


def _connected(
    parts: SplitResult, allow_private: bool, limits: Limits, end: float
) -> "HTTPConnection":
    from urllib3.connection import HTTPConnection, HTTPSConnection
    from urllib3.exceptions import HTTPError

    host, secure = parts.hostname or "", parts.scheme.lower() == "https"
    port = parts.port or (443 if secure else 80)
    failure: Exception = OSError("no address")
    for ip in addresses.resolve(host, port, allow_private=allow_private):
        timeout = max(min(limits.silence, end - monotonic()), 0.01)
        connection: HTTPConnection = (
            HTTPSConnection(
                ip, port, timeout=timeout, ssl_context=_trust(),
                server_hostname=host, assert_hostname=host,
            )
            if secure
            else HTTPConnection(ip, port, timeout=timeout)
        )  # fmt: skip
        try:
            connection.connect()
        except (HTTPError, OSError) as error:
            connection.close()
            failure = error
        else:
            return connection
    raise failure


@cache
def _trust() -> ssl.SSLContext:
    """The system's certificates and certifi's: some machines have none of their own."""
    import certifi

    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context


def _cut(sock: socket.socket) -> None:
    with suppress(OSError):
        sock.shutdown(socket.SHUT_RDWR)


def _body(response: "BaseHTTPResponse", limits: Limits, end: float, url: str) -> bytes:
    """The unpacked body, stopped at the first byte too many."""
    chunks: list[bytes] = []
    size = 0
    while chunk := response.read(_CHUNK, decode_content=True):
        chunks.append(chunk)
        size += len(chunk)
        if size > limits.size:
            raise ArticleError(
                f"{url} is larger than {limits.size // 1_000_000} MB, too large for an article. "
                "Give the address of the article alone."
            )
    # A body without a stated length looks whole when the watchdog cuts it.
    if monotonic() >= end:
        raise _too_slow(url, limits)
    return b"".join(chunks)


def _charset(response: "BaseHTTPResponse") -> str:
    stated = re.search(r"charset\s*=\s*\"?([\w:.-]+)", response.headers.get("Content-Type", ""))
    return stated[1] if stated else ""


def _refuse_status(status: int, parts: SplitResult) -> None:
    if status < 300:
        return
    reason = _REASONS.get(status, "has trouble of its own. Try again later" if status > 499 else "")
    host = parts.hostname
    raise ArticleError(f"{host} {reason or 'did not give the page'} (HTTP status {status}).")


def _quoted(location: str) -> str:
    """A redirect's target as it was meant: servers send spaces and letters beyond ASCII."""
    return quote(location.encode("latin-1", "replace"), safe="/%:@!$&'()*+,;=~-._?#[]")


def _too_slow(url: str, limits: Limits) -> ArticleError:
    return ArticleError(
        f"{url} took longer than the {limits.seconds:g} s that a page is given. Try again, or save "
        "the page in a browser and give the file."
    )


def _why(error: Exception) -> str:
    text = str(error) or type(error).__name__
    return "time ran out" if "timed out" in text else text.split(": ", 1)[-1].strip(".)")[:160]

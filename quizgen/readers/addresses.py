"""Which network addresses a page may be fetched from."""

import ipaddress
import socket
from urllib.parse import SplitResult, urlsplit

from quizgen.errors import ArticleError

IP = ipaddress.IPv4Address | ipaddress.IPv6Address
# Addresses of IPv4 machines written in IPv6: the IPv4 one inside decides.
_NAT64 = ipaddress.ip_network("64:ff9b::/96")


def parts(url: str) -> SplitResult:
    """The parts of an http(s) address with a host.

    Raises:
        ArticleError: it is another kind of address, or not a well-formed one.
    """
    try:
        found = urlsplit(url)
        host, _ = found.hostname, found.port
    except ValueError as error:
        raise ArticleError(f"{url} is not a well-formed address: {error}.") from error
    if found.scheme.lower() not in {"http", "https"}:
        raise ArticleError(
            f"{url} cannot be read: only http and https addresses are. "
            "For a file give its path alone."
        )
    if not host or any(c.isspace() or not c.isprintable() for c in url):
        raise ArticleError(f"{url} is not a well-formed address. Check how it is written.")
    if found.username or found.password:
        raise ArticleError("The address holds a user name or password. Leave that out.")
    return found


def resolve(host: str, port: int, *, allow_private: bool) -> list[str]:
    """The IP addresses of a host, each of which may be connected to.

    Connect to these and not to the name, which may mean something else a moment later.

    Raises:
        ArticleError: there is no such host, or it is in a private network.
    """
    try:
        ascii_host = host.encode("idna").decode() if not host.isascii() else host
        infos = socket.getaddrinfo(ascii_host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise ArticleError(
            f"There is no site {host}, or no network. Check the address and the connection."
        ) from error
    found = list(dict.fromkeys(str(info[4][0]) for info in infos))
    if not allow_private and not all(map(is_public, found)):
        raise ArticleError(
            f"{host} lies in a private network, which pages must not lead into. "
            "Add --allow-private if you trust this address."
        )
    return found


def is_public(address: str) -> bool:
    """Whether an IP address belongs to the public internet."""
    ip: IP = ipaddress.ip_address(address.split("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour
        if ip in _NAT64:
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(str(inner))
        if ip.teredo is not None:
            return False
    return ip.is_global and not ip.is_multicast and not ip.is_reserved

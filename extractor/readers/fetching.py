"""An address -> the page there, fetched politely: the one place that uses the network.

It is asked only for an address that the user names, once, with a name that says who asks, a pause
between two pages of a host, a limit of time and of size. Addresses of this machine and of the local
network are refused unless allowed, at each step of a redirection: the address that was checked is
the one that is connected to, so a name that changes in between leads nowhere.
"""

import http.client
import ipaddress
import socket
import ssl
import threading
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from urllib.parse import urljoin, urlsplit

from extractor import __version__
from extractor.errors import ReadError
from extractor.readers import decoding
from extractor.readers.metadata import parse_published

AGENT = f"news-timeline-extractor/{__version__} (reads single articles for their reader)"
TIMEOUT = 20.0
"""Seconds for each answer of a server."""
PATIENCE = 60.0
"""Seconds for a whole page, however slowly it drips."""
PAUSE = 1.0
"""Seconds between two pages of one host."""
MOST_BYTES = 32_000_000
TOO_BIG = f"more than {MOST_BYTES // 1_000_000} MB, as no article has"
MOST_STEPS = 5
MOVED = frozenset((301, 302, 303, 307, 308))
REFUSED = {
    401: "it wants a password",
    402: "it wants to be paid",
    403: "it is refused; save the page in a browser",
    404: "there is no such page",
    410: "the page is gone",
    429: "too many pages were asked for; try again later",
    451: "it may not be shown here",
}


@dataclass(frozen=True, slots=True)
class Page:
    """What came from an address: after redirections, with its media type and day."""

    url: str
    data: bytes
    kind: str
    charset: str | None
    retrieved: date | None


@dataclass(slots=True)
class Fetcher:
    """Fetches pages one after another; ``private`` allows this machine and the local network."""

    private: bool = False
    pause: float = PAUSE
    _hosts: set[str] = field(default_factory=set)

    def fetch(self, url: str) -> Page:
        """Returns the page of an address.

        Raises:
            ReadError: If it cannot be had; the message says why, without the address.
        """
        for _ in range(MOST_STEPS):
            answer = self._step(url)
            if isinstance(answer, Page):
                return answer
            url = urljoin(url, answer)
        raise ReadError("it leads from one address to the next without end")

    def _step(self, url: str) -> Page | str:
        parts = urlsplit(url)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise ReadError("no address of a web page; it begins with http:// or https://")
        try:
            address = self._address(parts.hostname, parts.port or _port(parts.scheme))
            self._wait(parts.netloc)
            return _ask(url, address)
        except ssl.SSLError as error:
            raise ReadError(f"its certificate is not good ({error.reason})") from error
        except TimeoutError as error:
            raise ReadError(f"no answer within {TIMEOUT:.0f} seconds; try again later") from error
        except (OSError, http.client.HTTPException, ValueError, zlib.error, EOFError) as error:
            raise ReadError(f"cannot be fetched ({_words(error)}); try again later") from error

    def _address(self, host: str, port: int) -> tuple[str, int]:
        """Returns a public address of the host.

        Raises:
            ReadError: If it has none.
        """
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        for *_, (address, *_rest) in found:
            if self.private or _is_public(str(address)):
                return str(address), port
        raise ReadError(
            "an address of this machine or of the local network; allow them with "
            "--private-addresses, or save the page in a file"
        )

    def _wait(self, host: str) -> None:
        if host in self._hosts:
            threading.Event().wait(self.pause)
        self._hosts.add(host)


def _is_public(address: str) -> bool:
    parsed = ipaddress.ip_address(address.partition("%")[0])
    inner = getattr(parsed, "ipv4_mapped", None) or parsed
    return inner.is_global and not inner.is_multicast


def _ask(url: str, address: tuple[str, int]) -> Page | str:
    parts = urlsplit(url)
    connection = _connection(parts.scheme, str(parts.hostname), address)
    try:
        target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        headers = {
            "Host": parts.netloc.rpartition("@")[2],
            "User-Agent": AGENT,
            "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5",
            "Accept-Encoding": "gzip",
            "Connection": "close",
        }
        connection.request("GET", _ascii(target), headers=headers)
        return _answer(url, connection.getresponse())
    finally:
        connection.close()


def _connection(scheme: str, host: str, address: tuple[str, int]) -> http.client.HTTPConnection:
    """A connection to the address that was checked, under the name of its host."""
    sock = socket.create_connection(address, timeout=TIMEOUT)
    connection = http.client.HTTPConnection(host, address[1], timeout=TIMEOUT)
    try:
        if scheme == "https":
            sock = ssl.create_default_context().wrap_socket(sock, server_hostname=host)
    except BaseException:
        sock.close()
        raise
    connection.sock = sock
    return connection


def _answer(url: str, response: http.client.HTTPResponse) -> Page | str:
    moved = response.getheader("Location")
    if response.status in MOVED and moved:
        return moved
    if response.status != 200:
        reason = REFUSED.get(response.status, "try again later")
        raise ReadError(f"the server answers {response.status}: {reason}")
    data = b"".join(_pieces(response))
    if response.getheader("Content-Encoding", "").casefold() in ("gzip", "x-gzip"):
        data = _unpacked(data)
    kind, charset = decoding.content_type(response.getheader("Content-Type", ""))
    days = parse_published(response.getheader("Date", ""))
    return Page(
        url=url,
        data=data,
        kind=kind,
        charset=charset,
        retrieved=days.last if days else None,
    )


def _pieces(response: http.client.HTTPResponse) -> Iterator[bytes]:
    """Yields the body as it comes in; a server that drips is left when patience is over."""
    impatient = threading.Timer(PATIENCE, _hang_up, [response])
    impatient.daemon = True
    impatient.start()
    size = 0
    try:
        while piece := response.read1(65_536):
            size += len(piece)
            if size > MOST_BYTES:
                raise ReadError(TOO_BIG)
            yield piece
        if response.length:
            raise ReadError("the connection broke off half-way; try again later")
    finally:
        impatient.cancel()


def _hang_up(response: Any) -> None:
    raw = getattr(getattr(response.fp, "raw", None), "_sock", None)
    if raw is not None:
        raw.shutdown(socket.SHUT_RDWR)


def _unpacked(data: bytes) -> bytes:
    unpacker = zlib.decompressobj(16 + zlib.MAX_WBITS)
    found = unpacker.decompress(data, MOST_BYTES + 1)
    if len(found) > MOST_BYTES:
        raise ReadError(TOO_BIG)
    return found


def _port(scheme: str) -> int:
    return 443 if scheme == "https" else 80


def _ascii(target: str) -> str:
    from urllib.parse import quote

    return quote(target, safe="/?:@!$&'()*+,;=%~-._[]")


def _words(error: Exception) -> str:
    return (getattr(error, "strerror", None) or str(error) or type(error).__name__).lower()

"""An address -> the page there, fetched politely: the one place that uses the network.

It is asked only for an address that the user names, once, with a name that says who asks, a pause
between two pages of a host, a limit of time and of size. Addresses of this machine and of the local
network are refused unless allowed, at each step of a redirection: the address that was checked is
the one that is connected to, so a name that changes in between leads nowhere.
"""

import http.client
import socket
import ssl
import threading
import zlib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from urllib.parse import urljoin, urlsplit

from extractor import __version__
from extractor.errors import ReadError
from extractor.readers import decoding
from extractor.readers.metadata import parse_published
from extractor.readers.public_addresses import is_public, without_password

AGENT = f"news-timeline-extractor/{__version__} (reads single articles for their reader)"
TIMEOUT = 20.0
"""Seconds for each answer of a server."""
PATIENCE = 60.0
"""Seconds for a whole page, however slowly it drips."""
PAUSE = 1.0
"""Seconds between two pages of one host."""
MOST_BYTES = 32_000_000
TOO_BIG = f"more than {MOST_BYTES // 1_000_000} MB, as no article has"
TOO_SLOW = f"not there within {PATIENCE:.0f} seconds; try again later"
BROKE_OFF = "the connection broke off half-way; try again later"
GZIP = b"\x1f\x8b"
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
            try:
                url = urljoin(url, answer)
            except ValueError as error:
                raise ReadError("it leads to something that is no address") from error
        raise ReadError("it leads from one address to the next without end")

    def _step(self, url: str) -> Page | str:
        try:
            parts = urlsplit(url)
            host = parts.hostname
        except ValueError:
            host = None
        if host is None or parts.scheme not in ("http", "https"):
            raise ReadError("no address of a web page; it begins with http:// or https://")
        try:
            address = self._address(host, parts.port or _port(parts.scheme))
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
            if self.private or is_public(str(address)):
                return str(address), port
        raise ReadError(
            "an address of this machine or of the local network; allow them with "
            "--private-addresses, or save the page in a file"
        )

    def _wait(self, host: str) -> None:
        if host in self._hosts:
            threading.Event().wait(self.pause)
        self._hosts.add(host)


def _ask(url: str, address: tuple[str, int]) -> Page | str:
    parts = urlsplit(url)
    connection = http.client.HTTPConnection(str(parts.hostname), address[1], timeout=TIMEOUT)
    line = _Line(socket.create_connection(address, timeout=TIMEOUT))
    impatient = threading.Timer(PATIENCE, line.hang_up)
    impatient.daemon = True
    impatient.start()
    try:
        connection.sock = (
            line.secured(str(parts.hostname)) if parts.scheme == "https" else line.sock
        )
        target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        headers = {
            "Host": parts.netloc.rpartition("@")[2],
            "User-Agent": AGENT,
            "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5",
            "Accept-Encoding": "gzip",
            "Connection": "close",
        }
        connection.request("GET", _ascii(target), headers=headers)
        answer = _answer(url, connection.getresponse())
    except Exception as error:
        if line.hung_up:
            raise ReadError(TOO_SLOW) from error
        raise
    else:
        if line.hung_up:
            raise ReadError(TOO_SLOW)
        return answer
    finally:
        impatient.cancel()
        connection.close()
        line.sock.close()


class _Line:
    """The connection to the address that was checked; a server that drips is hung up on."""

    def __init__(self, sock: socket.socket) -> None:
        self.sock = sock
        self.hung_up = False

    def secured(self, host: str) -> socket.socket:
        """The same connection under TLS, under the name of its host."""
        context = ssl.create_default_context()
        wrapped = context.wrap_socket(
            self.sock, server_hostname=host, do_handshake_on_connect=False
        )
        self.sock = wrapped
        wrapped.do_handshake()
        return wrapped

    def hang_up(self) -> None:
        """Ends the connection, in whatever state it is."""
        self.hung_up = True
        with suppress(OSError):
            self.sock.shutdown(socket.SHUT_RDWR)


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
        url=without_password(url),
        data=data,
        kind=kind,
        charset=charset,
        retrieved=days.last if days else None,
    )


def _pieces(response: http.client.HTTPResponse) -> Iterator[bytes]:
    """Yields the body as it comes in."""
    size = 0
    while piece := response.read1(65_536):
        size += len(piece)
        if size > MOST_BYTES:
            raise ReadError(TOO_BIG)
        yield piece
    if response.length:
        raise ReadError(BROKE_OFF)


def _unpacked(data: bytes) -> bytes:
    """The data of every member of a packed body.

    Raises:
        ReadError: If it is too big, or the last member is not whole.
    """
    found = b""
    while data.startswith(GZIP):
        unpacker = zlib.decompressobj(16 + zlib.MAX_WBITS)
        found += unpacker.decompress(data, MOST_BYTES + 1 - len(found))
        if len(found) > MOST_BYTES:
            raise ReadError(TOO_BIG)
        if not unpacker.eof:
            raise ReadError(BROKE_OFF)
        data = unpacker.unused_data
    return found or data


def _port(scheme: str) -> int:
    return 443 if scheme == "https" else 80


def _ascii(target: str) -> str:
    from urllib.parse import quote

    return quote(target, safe="/?:@!$&'()*+,;=%~-._[]")


def _words(error: Exception) -> str:
    return (getattr(error, "strerror", None) or str(error) or type(error).__name__).lower()

"""Addresses are fetched politely, from a server on this machine; what must not be is refused."""

import gzip
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar

import pytest

from extractor import readers
from extractor.errors import ReadError
from extractor.readers import fetching
from extractor.readers.fetching import Fetcher
from tests.readers import pages

SAVED = "Fri, 05 Mar 2021 09:00:00 GMT"
ANSWERS: dict[str, tuple[int, dict[str, str], bytes]] = {
    "/page": (200, {"Content-Type": "text/html; charset=utf-8"}, pages.PAGE.encode()),
    "/packed": (
        200,
        {"Content-Type": "text/html", "Content-Encoding": "gzip"},
        gzip.compress(pages.PAGE.encode()),
    ),
    "/feed": (200, {"Content-Type": "application/rss+xml"}, pages.RSS.encode()),
    "/text": (200, {"Content-Type": "text/plain"}, pages.TEXT.encode()),
    "/a.pdf": (200, {"Content-Type": "application/octet-stream"}, pages.FORMS["a.pdf"]),
    "/moved": (301, {"Location": "/page"}, b""),
    "/round": (302, {"Location": "/round"}, b""),
    "/inside": (302, {"Location": "file:///etc/hostname"}, b""),
    "/gone": (410, {}, b""),
    "/busy": (429, {}, b""),
    "/bomb": (
        200,
        {"Content-Type": "text/html", "Content-Encoding": "gzip"},
        gzip.compress(b"x" * 40_000_000),
    ),
    "/nowhere": (302, {"Location": "http://["}, b""),
    "/half": (
        200,
        {"Content-Type": "text/html", "Content-Encoding": "gzip"},
        gzip.compress(pages.PAGE.encode())[:-60],
    ),
    "/twofold": (
        200,
        {"Content-Type": "text/html", "Content-Encoding": "gzip"},
        gzip.compress(pages.PAGE[:600].encode()) + gzip.compress(pages.PAGE[600:].encode()),
    ),
    "/short": (200, {"Content-Type": "text/html", "Content-Length": "9000"}, b"<html>"),
    "/late": (
        200,
        {"Content-Type": "text/html", "Date": SAVED},
        pages.page(pages.linked_data(datePublished="2021-03-09")).encode(),
    ),
    "/2021/03/04/oslo": (200, {"Content-Type": "text/html", "Date": SAVED}, pages.page().encode()),
}


class Handler(BaseHTTPRequestHandler):
    agents: ClassVar[list[str]] = []

    def do_GET(self) -> None:
        self.agents.append(self.headers["User-Agent"])
        status, headers, body = ANSWERS.get(self.path, (404, {}, b""))
        self.send_response_only(status)
        for name, value in {"Content-Length": str(len(body)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    running = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=running.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{running.server_port}"
    running.shutdown()


WAIT = Fetcher._wait


@pytest.fixture(autouse=True)
def no_pause(monkeypatch):
    monkeypatch.setattr(Fetcher, "_wait", lambda self, host: None)


def read(url):
    (article,) = readers.read([url], private_addresses=True)
    return article


@pytest.mark.parametrize("path", ["/page", "/packed", "/twofold", "/moved", "/text", "/a.pdf"])
def test_pages_are_read(server, path):
    article = read(server + path)
    assert pages.BODY[0][:40] in article.text
    assert article.ref == server + path
    assert article.url == server + path.replace("moved", "page")
    assert article.path is None


def test_who_asks_is_told(server):
    read(f"{server}/page")
    assert Handler.agents[-1].startswith("news-timeline-extractor/")


def test_pages_of_one_host_are_asked_for_with_a_pause(monkeypatch):
    pauses = []
    monkeypatch.setattr(threading.Event, "wait", lambda self, timeout=None: pauses.append(timeout))
    fetcher = Fetcher()
    for host in ("fjord.example", "bergen.example", "fjord.example"):
        WAIT(fetcher, host)
    assert pauses == [fetching.PAUSE]


def test_feeds_are_read(server):
    found = readers.read([f"{server}/feed"], private_addresses=True)
    assert [article.title for article in found] == [pages.TITLE, "A short one"]


def test_a_day_after_the_retrieval_is_refused(server):
    assert read(f"{server}/late").published is None


def test_the_day_in_the_address_is_the_last_resort(server):
    article = read(f"{server}/2021/03/04/oslo")
    assert (str(article.published.first), article.published_basis) == ("2021-03-04", "name")


REFUSED = {
    "/nothing": "404",
    "/gone": "gone",
    "/busy": "try again later",
    "/round": "without end",
    "/inside": "no address of a web page",
    "/bomb": "more than 32 MB",
    "/short": "half-way",
    "/half": "half-way",
    "/nowhere": "no address",
}


@pytest.mark.parametrize("path", REFUSED)
def test_what_cannot_be_had_is_named(server, path):
    skipped = []
    urls = [server + path, f"{server}/page"]
    found = readers.read(urls, private_addresses=True, on_skip=lambda *skip: skipped.append(skip))
    assert len(list(found)) == 1
    ((ref, reason),) = skipped
    assert ref == server + path
    assert REFUSED[path] in reason


PRIVATE = (
    "http://127.0.0.1/",
    "http://localhost/",
    "http://[::1]/",
    "http://0.0.0.0/",
    "http://10.1.2.3/",
    "http://192.168.1.1/",
    "http://169.254.169.254/latest/",
    "http://[::ffff:127.0.0.1]/",
    "http://2130706433/",
    "http://224.0.0.1/",
    "http://[64:ff9b::10.0.0.1]/",
    "http://[64:ff9b::7f00:1]/",
    "http://[64:ff9b:1::8.8.8.8]/",
    "http://[2002:a00:1::]/",
    "http://[2002:7f00:1::1]/",
    "http://[::10.0.0.1]/",
    "http://[::127.0.0.1]/",
    "http://[fec0::1]/",
    "http://[fe80::1]/",
    "http://[fd00::1]/",
)


@pytest.mark.parametrize("url", PRIVATE)
def test_private_addresses_are_refused(url):
    with pytest.raises(ReadError, match="--private-addresses"):
        Fetcher().fetch(url)


def test_a_redirection_to_a_private_address_is_refused(server, monkeypatch):
    """The first address passes for a public one; where it leads to does not."""
    public = iter([True, False])
    monkeypatch.setattr(fetching, "is_public", lambda address: next(public))
    with pytest.raises(ReadError, match="local network"):
        Fetcher().fetch(f"{server}/moved")


@pytest.mark.parametrize(
    "url",
    ["ftp://fjord.example/x", "file:///etc/hosts", "http://", "x://y", "http://[", "http://[::1"],
)
def test_other_addresses_are_refused(url):
    with pytest.raises(ReadError, match="no address of a web page"):
        Fetcher().fetch(url)


def test_a_password_is_kept_to_oneself(server):
    url = server.replace("//", "//ada:secret@") + "/moved"
    article = read(url)
    assert "secret" not in f"{article.ref}{article.url}"
    assert article.url == f"{server}/page"
    skipped = []
    for each in (url.replace("moved", "nothing"), "http://ada:secret@["):
        list(readers.read([each], private_addresses=True, on_skip=lambda *s: skipped.append(s)))
    assert len(skipped) == 2
    assert "secret" not in str(skipped)


def test_headers_that_drip_are_left(monkeypatch):
    class Dripping(Handler):
        def do_GET(self) -> None:
            self.wfile.write(b"HTTP/1.1 200 OK\r\n")
            for number in range(200):
                try:
                    self.wfile.write(f"X-{number}: y\r\n".encode())
                    self.wfile.flush()
                except OSError:
                    return
                threading.Event().wait(0.05)

    dripping = ThreadingHTTPServer(("127.0.0.1", 0), Dripping)
    threading.Thread(target=dripping.serve_forever, daemon=True).start()
    monkeypatch.setattr(fetching, "PATIENCE", 0.4)
    with pytest.raises(ReadError, match="not there within"):
        Fetcher(private=True).fetch(f"http://127.0.0.1:{dripping.server_port}/")
    dripping.shutdown()


def test_a_server_that_drips_is_left(server, monkeypatch):
    class Dripping(Handler):
        def do_GET(self) -> None:
            self.send_response_only(200)
            self.send_header("Content-Length", "1000000")
            self.end_headers()
            self.wfile.flush()
            dripping.wait_for_end()

    class Dripper(ThreadingHTTPServer):
        ended = threading.Lock()

        def wait_for_end(self) -> None:
            self.ended.acquire(timeout=20)

    dripping = Dripper(("127.0.0.1", 0), Dripping)
    dripping.ended.acquire()
    threading.Thread(target=dripping.serve_forever, daemon=True).start()
    monkeypatch.setattr(fetching, "TIMEOUT", 0.3)
    with pytest.raises(ReadError, match="no answer"):
        Fetcher(private=True).fetch(f"http://127.0.0.1:{dripping.server_port}/")
    dripping.ended.release()
    dripping.shutdown()


def test_a_host_that_is_down_is_named(server):
    with pytest.raises(ReadError, match="cannot be fetched"):
        Fetcher(private=True).fetch("http://127.0.0.1:1/")

"""Two thousand damaged files are read or named, each within its bounds; what once fell is kept."""

import itertools
import time
from pathlib import Path

import pytest

from extractor import readers
from tests.readers import mutations

FILES = 2_000
SEED = 22


def reading(name: str, data: bytes):
    path = Path(name)
    path.write_bytes(data)
    skipped = []
    return list(readers.read([name], on_skip=lambda *skip: skipped.append(skip))), skipped


def test_damaged_files_are_read_or_named(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name, data in itertools.islice(mutations.files(SEED), FILES):
        found, skipped = reading(name, data)
        assert found or skipped, name
        for article in found:
            article.text.encode()
            assert article.text.strip()
            assert (article.published is None) == (article.published_basis is None)


WORDS = b"\n\nTrade minister Kari Holm said on Tuesday the talks had failed.\n"
RSS = b'<?xml version="1.0"?><rss version="2.0"><channel><title>V</title>'
GREW = {
    "a.eml": lambda n: b"From: a@b.c\nSubject: " + b"=?utf-8?q?a?= " * n + WORDS,
    "b.eml": lambda n: b"From: " + b"a <b@c.d>, " * n + WORDS,
    "c.eml": lambda n: b"Content-Type: text/plain; " + b"a=b; " * n + WORDS,
    "d.eml": lambda n: b'Content-Type: multipart/mixed; boundary="b"\n\n' + b"--b\n\nx\n" * n,
    "a.rss": lambda n: RSS + b"<item><a><b>" * n,
    "b.rss": lambda n: RSS + b"<item><description>" + b"&lt;p&gt;&lt;b&gt;x" * n,
    "a.json": lambda n: b'{"text":"<p>x<p>' + b"<a " * n + b'"}',
    "a.txt": lambda n: b"1 words\n1 May 2020\n" * n,
    "b.txt": lambda n: b"ProQuest document ID: 1\n" + b"Full text: x\nTitle: y\n" * n,
    "c.txt": lambda n: b"1 of 2 DOCUMENTS\n" + b"LENGTH: 1 words\n" * n,
    "a.html": lambda n: (
        b"<title>live</title><h1>live</h1>"
        + b'<div><time datetime="2020-01-01"></time><p>word word word word word</p></div>'
        * (n // 4)
    ),
    "b.html": lambda n: b'<div class="article enArticle">' * n,
    "a.rtf": lambda n: b"{\\rtf1 " + b"{\\field{\\*\\fldinst{" * n,
    "a.xml": lambda n: b"<newsMessage>" + b"<newsItem><x/></newsItem>" * (n // 4),
    "a.mbox": lambda n: b"From a\nx: y\n\n" * (n // 4),
}
"""Files that once took time or memory with the square of their length, or might."""


@pytest.mark.issue(22)
@pytest.mark.parametrize("name", GREW)
def test_time_grows_with_length(tmp_path, monkeypatch, name):
    """Four times the length takes less than eight times the time; the square would take sixteen."""
    monkeypatch.chdir(tmp_path)

    def cost(length):
        data = GREW[name](length)
        started = time.process_time()
        reading(name, data)
        return time.process_time() - started

    cost(100)
    assert cost(20_000) < 8 * cost(5_000) + 0.5

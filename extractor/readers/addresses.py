"""An address -> the articles of the page, feed or document that is there."""

import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from extractor.errors import ReadError
from extractor.readers import decoding, webpage
from extractor.readers.inputs import Given, Remark, Unreadable
from extractor.readers.opening import Opened, Opener, Reader
from extractor.readers.public_addresses import without_password
from extractor.records import Article

if TYPE_CHECKING:
    from extractor.readers.fetching import Fetcher

SUFFIXES = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "text/csv": ".csv",
    "application/rss+xml": ".rss",
    "application/atom+xml": ".rss",
    "application/xml": ".xml",
    "text/xml": ".xml",
    "application/json": ".json",
    "application/x-ndjson": ".jsonl",
    "application/pdf": ".pdf",
    "application/rtf": ".rtf",
    "application/epub+zip": ".epub",
    "application/vnd.oasis.opendocument.text": ".odt",
    "application/mbox": ".mbox",
    "text/rtf": ".rtf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/warc": ".warc",
    "message/rfc822": ".eml",
}
"""Media types and the reader of their data."""


def is_address(path: str) -> bool:
    """Tells whether a path is the address of a page."""
    return bool(re.match(r"[A-Za-z][A-Za-z0-9+.-]*://", path))


class Addresses:
    """Reads addresses one after another, with one ``Fetcher``."""

    def __init__(self, readers: Mapping[str, Reader], *, private: bool) -> None:
        """Takes the table of readers; ``private`` allows the local network."""
        self._opener = Opener(readers)
        self._private = private
        self._fetcher: Fetcher | None = None

    def read(self, url: str, given: Given) -> Iterator[Article | Unreadable | Remark]:
        """Yields the articles of what is there, or why there are none."""
        if self._fetcher is None:
            from extractor.readers.fetching import Fetcher  # loads OpenSSL

            self._fetcher = Fetcher(private=self._private)
        ref = decoding.clean(without_password(url))
        try:
            page = self._fetcher.fetch(url)
        except ReadError as error:
            yield Unreadable(ref, str(error))
            return
        given = replace(given, url=page.url, retrieved=page.retrieved)
        suffix = SUFFIXES.get(page.kind) or PurePosixPath(urlsplit(page.url).path).suffix
        if suffix == ".html":
            charset = page.charset
            yield from webpage.pages(page.data, ref=ref, path=None, given=given, charset=charset)
            return
        stream = io.BufferedReader(io.BytesIO(page.data))
        file = Opened(stream, name=f"page{suffix}", ref=ref, path=None, given=given)
        yield from self._opener.read(file)

"""A web archive (.warc, ISO 28500, the older .arc, the texts of .wet) -> its pages, by warcio.

Only pages and plain texts that came with status 200 are read; pictures, scripts and requests are
passed over. Each page was retrieved on its record's day, and nothing in it was published later.
"""

import io
from collections.abc import Iterator
from contextlib import redirect_stderr
from dataclasses import replace
from typing import Any, BinaryIO

from extractor.readers import decoding, optional, webpage
from extractor.readers.inputs import Given, Unreadable, article
from extractor.readers.metadata import parse_published
from extractor.records import Article

NO_PAGES = "a web archive without web pages"
CUT = "cut off: the archive ends within this page"
LONGEST_LINE = 65_536
"""Of a header; warcio takes time with the square of a line that has no end."""
BROKEN = "not a whole web archive; the pages before this place were read"


def read(
    stream: BinaryIO, *, ref: str, path: str | None, given: Given
) -> Iterator[Article | Unreadable]:
    """Yields the article of each page, or why there is none; one page in memory at a time."""
    library = optional.library("warcio")
    empty = True
    try:
        for record in _records(library, stream):
            kind = _kind(record)
            if kind is not None:
                empty = False
                if given.is_mine():
                    yield from _articles(record, kind, ref=ref, path=path, given=given)
        if empty:
            yield Unreadable(ref, NO_PAGES)
    except OSError:
        raise
    except Exception:  # warcio lets broken lengths and headers through as any kind of error
        yield Unreadable(ref, BROKEN)


def _records(library: Any, stream: BinaryIO) -> Iterator[Any]:
    """Yields the records; what warcio tells of odd lengths on the way is for its own users."""
    records = library.ArchiveIterator(stream, arc2warc=True)
    endless = records.reader.readline
    records.reader.readline = lambda length=None: endless(length or LONGEST_LINE)
    while True:
        with redirect_stderr(io.StringIO()):
            record = next(records, None)
        if record is None:
            return
        yield record


def _articles(
    record: Any, kind: tuple[str, str | None], *, ref: str, path: str | None, given: Given
) -> Iterator[Article | Unreadable]:
    """Yields the articles of a record of this media type and charset."""
    headers = record.rec_headers
    address = decoding.clean(headers.get_header("WARC-Target-URI") or "") or None
    saved = parse_published(headers.get_header("WARC-Date") or "")
    given = replace(given, url=address, retrieved=saved.last if saved else None)
    data = record.content_stream().read(webpage.MOST_BYTES + 1)
    name = address or f"{ref}:{headers.get_header('WARC-Record-ID') or ''}"
    if _is_cut(record):
        yield Unreadable(name, CUT)
    elif kind[0] == "text/plain":
        yield article(decoding.decode(data, kind[1]), given=given, ref=name, path=path)
    else:
        yield from webpage.pages(data, ref=name, path=path, given=given, charset=kind[1])


def _is_cut(record: Any) -> bool:
    """Whether the file ends before the record does."""
    return record.raw_stream.limit > 0 and not record.raw_stream.read(1)


def _kind(record: Any) -> tuple[str, str | None] | None:
    """The media type and charset of a record that may hold an article; None for all others."""
    if record.rec_type == "response" and record.http_headers:
        if record.http_headers.get_statuscode() != "200":
            return None
        told = record.http_headers.get_header("Content-Type") or ""
    elif record.rec_type in ("resource", "conversion"):
        told = record.rec_headers.get_header("Content-Type") or ""
    else:
        return None
    kind = decoding.content_type(told)
    return kind if kind[0] in ("text/html", "application/xhtml+xml", "text/plain") else None

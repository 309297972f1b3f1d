"""An RSS or Atom file -> its entries, each with the full text or, failing that, its summary.

Entities are not expanded and nothing is fetched; a file that is XML but no feed is named.
"""

import io
import re
from collections.abc import Iterator
from typing import Any, BinaryIO

from extractor.errors import ReadError
from extractor.readers import decoding, markup, optional, pagemeta
from extractor.readers.bounded import whole
from extractor.readers.inputs import Given, Marked, Unreadable, article
from extractor.readers.metadata import day_first, parse_published
from extractor.records import Article, DateRange

MOST_BYTES = 32_000_000
TOO_BIG = f"a feed of more than {MOST_BYTES // 1_000_000} MB; split it"
MOST_UNCLOSED = 1_000
MOST_ELEMENTS = 250_000
"""Elements; feedparser takes 25 us for each, an entry has ten or so."""
NO_FEED = "XML, but neither RSS nor Atom; save the article's words as a .txt file"
_ROOT = re.compile(rb"<(?:\w{1,20}:)?(?:rss|feed|RDF|channel)[\s>/]", re.IGNORECASE)
_OPENING = re.compile(rb"<[A-Za-z]")
_UPDATED = re.compile(rb"<(?:\w{1,20}:)?(?:updated|modified)[\s>]")
_DOCTYPE = re.compile(rb"<!(?:ENTITY|ELEMENT|ATTLIST)", re.IGNORECASE)


def read(
    stream: BinaryIO, *, ref: str, path: str | None, given: Given
) -> Iterator[Article | Unreadable]:
    """Yields each entry of the feed, in its order, or why there is none."""
    data = whole(stream, most=MOST_BYTES, too_big=TOO_BIG)
    if not is_feed(data):
        raise ReadError(NO_FEED)
    if _DOCTYPE.search(data):
        raise ReadError("a feed that defines entities; save it without them")
    bare = _bare(data)
    if len(_OPENING.findall(bare)) > MOST_ELEMENTS:
        raise ReadError(f"a feed of more than {MOST_ELEMENTS:,} elements; split it")
    if _unclosed(bare) > MOST_UNCLOSED:
        raise ReadError("a feed whose elements do not end; save it anew")
    try:
        feed = optional.library("feedparser").parse(
            io.BytesIO(data), sanitize_html=False, resolve_relative_uris=False
        )  # both cost 10 us a byte, and of the markup only the words are kept
    except (ValueError, LookupError, RecursionError, AttributeError, TypeError, AssertionError):
        yield Unreadable(ref, NO_FEED)  # feedparser lets some odd markup through to its depths
        return
    if not feed.entries:
        yield Unreadable(ref, "a feed without entries" if feed.version else NO_FEED)
    outlet = _text(feed.feed.get("title"))
    dublin = _has_only_dublin_dates(data)
    dates = [_date(entry, dublin=dublin) for entry in feed.entries]
    order = day_first(dates)
    for number, (entry, words) in enumerate(zip(feed.entries, dates, strict=True), start=1):
        days = parse_published(words, day_first=order)
        days = None if days and pagemeta.is_late(days, given.retrieved) else days
        yield _article(entry, outlet, days, ref=f"{ref}:{number}", path=path, given=given)


def _bare(data: bytes) -> bytes:
    """The data without what is marked as characters only."""
    first, *rest = data.split(b"<![CDATA[")
    return first + b"".join(each.partition(b"]]>")[2] for each in rest)


def _unclosed(bare: bytes) -> int:
    """How many more elements begin than end: feedparser takes time with the square of them."""
    return len(_OPENING.findall(bare)) - bare.count(b"</") - bare.count(b"/>")


def is_feed(head: bytes) -> bool:
    """Tells whether a file that begins like this is a feed."""
    return bool(_ROOT.search(head[:4096]))


def _article(
    entry: Any,
    outlet: str | None,
    published: DateRange | None,
    *,
    ref: str,
    path: str | None,
    given: Given,
) -> Article | Unreadable:
    url = _text(entry.get("link"))
    url = url if url and "://" in url else None
    marked = Marked(
        published=published,
        outlet=_text((entry.get("source") or {}).get("title")) or outlet,
        title=_text(entry.get("title")),
    )
    return article(
        _body(entry),
        given=given,
        marked=marked,
        ref=url or _text(entry.get("id")) or ref,
        url=url,
        path=path,
    )


def _date(entry: Any, *, dublin: bool) -> str:
    """When the entry says it was published; never an update, which feedparser calls dc:date."""
    words = dict.get(entry, "published") or dict.get(entry, "created") or ""
    if not words and dublin:
        words = dict.get(entry, "updated") or ""
    return decoding.clean(str(words))


def _has_only_dublin_dates(data: bytes) -> bool:
    """Tells whether the only dates that feedparser may call those of an update are dc:date."""
    return b"<dc:date" in data and not _UPDATED.search(data)


def _body(entry: Any) -> str:
    contents = [each.get("value") or "" for each in entry.get("content") or ()]
    longest = max([*contents, entry.get("summary") or ""], key=len)
    return markup.plain(longest)


def _text(words: object) -> str | None:
    return (
        markup.plain(words).replace("\n\n", " ").strip() or None if isinstance(words, str) else None
    )

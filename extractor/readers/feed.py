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
from extractor.readers.metadata import parse_published
from extractor.records import Article, DateRange

MOST_BYTES = 32_000_000
TOO_BIG = f"a feed of more than {MOST_BYTES // 1_000_000} MB; split it"
NO_FEED = "XML, but neither RSS nor Atom; save the article's words as a .txt file"
_ROOT = re.compile(rb"<(?:\w{1,20}:)?(?:rss|feed|RDF|channel)[\s>/]", re.IGNORECASE)
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
    try:
        feed = optional.library("feedparser").parse(io.BytesIO(data))
    except (ValueError, LookupError, RecursionError, AttributeError, TypeError, AssertionError):
        yield Unreadable(ref, NO_FEED)  # feedparser lets some odd markup through to its depths
        return
    if not feed.entries:
        yield Unreadable(ref, "a feed without entries" if feed.version else NO_FEED)
    outlet = _text(feed.feed.get("title"))
    for number, entry in enumerate(feed.entries, start=1):
        yield _article(entry, outlet, ref=f"{ref}:{number}", path=path, given=given)


def is_feed(head: bytes) -> bool:
    """Tells whether a file that begins like this is a feed."""
    return bool(_ROOT.search(head[:4096]))


def _article(
    entry: Any, outlet: str | None, *, ref: str, path: str | None, given: Given
) -> Article | Unreadable:
    url = _text(entry.get("link"))
    url = url if url and "://" in url else None
    marked = Marked(
        published=_published(entry, given),
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


def _published(entry: Any, given: Given) -> DateRange | None:
    """The day the entry says it was published, never that of an update."""
    words = dict.get(entry, "published") or dict.get(entry, "created") or ""
    days = parse_published(decoding.clean(str(words)))
    return None if days and pagemeta.is_late(days, given.retrieved) else days


def _body(entry: Any) -> str:
    contents = [each.get("value") or "" for each in entry.get("content") or ()]
    longest = max([*contents, entry.get("summary") or ""], key=len)
    return markup.plain(longest)


def _text(words: object) -> str | None:
    return (
        markup.plain(words).replace("\n\n", " ").strip() or None if isinstance(words, str) else None
    )

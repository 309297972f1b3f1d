"""A message of Outlook (.msg) -> Article, by python-oxmsg."""

import io
from collections.abc import Iterator
from typing import Any, BinaryIO

from extractor.readers import decoding, markup, optional
from extractor.readers.bounded import whole
from extractor.readers.inputs import Given, Marked, Unreadable, article
from extractor.readers.metadata import parse_published
from extractor.records import Article

MOST_BYTES = 64_000_000
TOO_BIG = f"a message of more than {MOST_BYTES // 1_000_000} MB; save its words as a .txt file"
BROKEN = "an Outlook message that cannot be read; save it as .eml, or its words as .txt"
NO_TEXT = "no words in this message; save the article as a .txt file"


def read(
    stream: BinaryIO, *, ref: str, path: str | None, given: Given
) -> Iterator[Article | Unreadable]:
    """Yields the article of a message, or why there is none."""
    data = whole(stream, most=MOST_BYTES, too_big=TOO_BIG, binary=True)
    library = optional.library("oxmsg")
    try:
        message = library.Message.load(io.BytesIO(data))
        words = (message.body or "").rstrip("\0") or markup.plain(message.html_body or "")
        marked = _marked(message)
    except Exception:  # broken files make it raise nearly anything
        yield Unreadable(ref, BROKEN)
        return
    words = decoding.clean(words).replace("\r\n", "\n").strip()
    if not words:
        yield Unreadable(ref, NO_TEXT)
        return
    yield article(words, given=given, marked=marked, ref=ref, path=path)


def _marked(message: Any) -> Marked:
    """The day in the zone it was sent in, where its headers came along, else in UTC."""
    headers = message.message_headers or {}
    day = parse_published(headers.get("Date") or "")
    if day is None and message.sent_date is not None:
        day = parse_published(message.sent_date.date().isoformat())
    sender = decoding.clean((message.sender or "").rstrip("\0")).partition("<")[0].strip(' "')
    title = " ".join(decoding.clean((message.subject or "").rstrip("\0")).split())
    return Marked(published=day, outlet=sender or None, title=title or None)

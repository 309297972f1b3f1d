"""A message (.eml) or a web page saved as one (.mht, .mhtml) -> Article.

A newsletter's or an alert's text is its plain part, else its HTML part; attachments are left out.
The day is that of the message's Date, in the zone it was sent in.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any, BinaryIO

from extractor.readers import decoding, webpage
from extractor.readers.bounded import whole
from extractor.readers.inputs import Given, Marked, Unreadable, article
from extractor.readers.metadata import parse_published
from extractor.records import Article

MOST_BYTES = 64_000_000
TOO_BIG = f"a message of more than {MOST_BYTES // 1_000_000} MB; save its words as a .txt file"
NO_TEXT = "no words in this message; save the article as a .txt file"
_NAME = re.compile(r"\s*\"?([^\"<]{1,200}?)\"?\s*<")


def read(
    stream: BinaryIO, *, ref: str, path: str | None, given: Given
) -> Iterator[Article | Unreadable]:
    """Yields the article of a message, or why there is none."""
    data = whole(stream, most=MOST_BYTES, too_big=TOO_BIG, binary=True)
    try:
        message = message_from_bytes(data, policy=policy.default)
        yield _article(message, ref=ref, path=path, given=given)
    except (ValueError, LookupError, RecursionError, AttributeError, TypeError, IndexError):
        yield Unreadable(ref, NO_TEXT)  # the parser of headers gives up on some broken ones


def _article(
    message: EmailMessage, *, ref: str, path: str | None, given: Given
) -> Article | Unreadable:
    address = _header(message, "Snapshot-Content-Location")
    if address or _header(message, "From").startswith("<Saved by"):
        return _saved_page(message, address, ref=ref, path=path, given=given)
    plain = message.get_body(("plain",))
    words = _words(plain) if plain else ""
    if not words.strip():
        page = message.get_body(("html",))
        words = _words_of_page(page, ref=ref, given=given) if page else ""
    if not words.strip():
        return Unreadable(ref, NO_TEXT)
    sender = _NAME.match(_header(message, "From"))
    marked = Marked(
        published=parse_published(_header(message, "Date")),
        outlet=" ".join(sender[1].split()) if sender else None,
        title=" ".join(_header(message, "Subject").split()) or None,
    )
    return article(words, given=given, marked=marked, ref=ref, path=path)


def _saved_page(
    message: EmailMessage, address: str, *, ref: str, path: str | None, given: Given
) -> Article | Unreadable:
    saved = parse_published(_header(message, "Date"))
    given = replace(
        given,
        url=given.url or address or None,
        retrieved=(saved.last if saved else None) or given.retrieved,
    )
    for part in message.walk():
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            data, charset = _bytes(part), part.get_content_charset()
            return webpage.page(data, ref=ref, path=path, given=given, charset=charset)
    return Unreadable(ref, NO_TEXT)


def _words(part: Any) -> str:
    return decoding.decode(_bytes(part), part.get_content_charset()).replace("\r\n", "\n")


def _words_of_page(part: Any, *, ref: str, given: Given) -> str:
    known = replace(given, title=None, outlet=None)
    charset = part.get_content_charset()
    found = webpage.page(_bytes(part), ref=ref, path=None, given=known, charset=charset)
    return "" if isinstance(found, Unreadable) else found.text


def _bytes(part: Any) -> bytes:
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def _header(message: EmailMessage, name: str) -> str:
    return decoding.clean(str(message.get(name, "")))

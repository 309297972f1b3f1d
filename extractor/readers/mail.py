"""A message (.eml) or a web page saved as one (.mht, .mhtml) -> Article.

A newsletter's or an alert's text is its plain part, else its HTML part; attachments are left out.
The day is that of the message's Date, in the zone it was sent in.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import EmailPolicy
from typing import Any, BinaryIO, cast

from extractor.readers import decoding, webpage
from extractor.readers.bounded import whole
from extractor.readers.inputs import Given, Marked, Unreadable, article
from extractor.readers.metadata import parse_published
from extractor.records import Article

MOST_BYTES = 64_000_000
TOO_BIG = f"a message of more than {MOST_BYTES // 1_000_000} MB; save its words as a .txt file"
NO_TEXT = "no words in this message; save the article as a .txt file"
MOST_PARTS = 1_000
"""Parts may hold parts, and each costs time for every line of those in it."""
MOST_HEADERS = 64_000
"""Bytes of the header of a message; what has passed twenty servers has half of it."""
LONGEST_HEADER = 2_000
"""Characters; the parser of headers takes time and memory with the square of their length."""
_BLANK = re.compile(rb"\r?\n\r?\n")
_NAME = re.compile(r"\s*\"?([^\"<]{1,200}?)\"?\s*<")


class _Bounded(EmailPolicy):
    """The usual reading of headers, of which no more is read than a person would."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        """Returns the name of a header, and the beginning of its value."""
        name, value = super().header_source_parse(sourcelines)
        return name, value[:LONGEST_HEADER]


_POLICY = _Bounded()


def read(
    stream: BinaryIO, *, ref: str, path: str | None, given: Given
) -> Iterator[Article | Unreadable]:
    """Yields the article of a message, or why there is none."""
    yield from message(
        whole(stream, most=MOST_BYTES, too_big=TOO_BIG, binary=True),
        ref=ref,
        path=path,
        given=given,
    )


def message(
    data: bytes, *, ref: str, path: str | None, given: Given
) -> Iterator[Article | Unreadable]:
    """Yields the article of a message's bytes, or those of a page saved as one, or why not."""
    if data.count(b"\n--") > MOST_PARTS:
        yield Unreadable(
            ref, f"a message of more than {MOST_PARTS:,} parts; save its words as .txt"
        )
        return
    try:
        parsed = BytesParser(EmailMessage, policy=_POLICY).parsebytes(_with_short_header(data))
        letter = cast(EmailMessage, parsed)
        found = list(_articles(letter, ref=ref, path=path, given=given))
    except (ValueError, LookupError, RecursionError, AttributeError, TypeError, IndexError):
        found = [Unreadable(ref, NO_TEXT)]  # the parser of headers gives up on some broken ones
    yield from found


def _with_short_header(data: bytes) -> bytes:
    """Returns a message without the lines of its header that are too many to be read."""
    blank = _BLANK.search(data)
    end = blank.start() if blank else len(data)
    if end <= MOST_HEADERS:
        return data
    last = data.rfind(b"\n", 0, MOST_HEADERS)
    return data[: last if last > 0 else MOST_HEADERS] + data[end:]


def _articles(
    message: EmailMessage, *, ref: str, path: str | None, given: Given
) -> Iterator[Article | Unreadable]:
    address = _header(message, "Snapshot-Content-Location")
    if address or _header(message, "From").startswith("<Saved by"):
        yield from _saved_page(message, address, ref=ref, path=path, given=given)
    else:
        yield _letter(message, ref=ref, path=path, given=given)


def _letter(
    message: EmailMessage, *, ref: str, path: str | None, given: Given
) -> Article | Unreadable:
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
) -> Iterator[Article | Unreadable]:
    saved = parse_published(_header(message, "Date"))
    given = replace(
        given,
        url=given.url or address or None,
        retrieved=(saved.last if saved else None) or given.retrieved,
    )
    for part in message.walk():
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            data, charset = _bytes(part), part.get_content_charset()
            yield from webpage.pages(data, ref=ref, path=path, given=given, charset=charset)
            return
    yield Unreadable(ref, NO_TEXT)


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

"""One JSON object a line, one article a line: ``{"text", "id", "title", "published", ...}``.

Only ``text`` is needed. Without a title the article's text is ``text`` character for character,
so whoever wrote the lines can use our offsets on their own strings. A line that cannot be used is
named by its number; the others are read all the same.
"""

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, BinaryIO

from extractor.readers import decoding
from extractor.readers.inputs import EMPTY, LONGEST_ARTICLE, TOO_LONG, Given, Unreadable, article
from extractor.readers.metadata import parse_published
from extractor.records import Article

MOST_BYTES = 12 * LONGEST_ARTICLE
r"""A line of the longest article, even when every character is written as ``\ud83d\ude00``."""
OPTIONAL = ("title", "published", "outlet", "url")


def read(
    stream: BinaryIO, *, ref: str, path: str | None, given: Given
) -> Iterator[Article | Unreadable]:
    """Yields the article of each line, or why there is none; one line in memory at a time."""
    empty = True
    for number, line in enumerate(_lines(stream), start=1):
        if number == 1 and (reason := _no_lines(line)):
            yield Unreadable(ref, reason)
            return
        line = line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line
        if line.strip():
            empty = False
            yield _article(line, ref=f"{ref}:{number}", path=path, given=given)
    if empty:
        yield Unreadable(ref, EMPTY)


def _lines(stream: BinaryIO) -> Iterator[bytes]:
    """Yields the lines; of a line that is too long, one byte more than allowed."""
    while line := stream.readline(MOST_BYTES + 1):
        yield line
        while len(line) > MOST_BYTES and not line.endswith(b"\n"):
            line = stream.readline(MOST_BYTES + 1)


def _no_lines(first: bytes) -> str | None:
    if first.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "JSON lines in UTF-16; save the file in UTF-8"
    return decoding.binary(first)


def _article(line: bytes, *, ref: str, path: str | None, given: Given) -> Article | Unreadable:
    if len(line) > MOST_BYTES:
        return Unreadable(ref, TOO_LONG)
    try:
        fields = json.loads(decoding.decode(line), strict=False)
    except (ValueError, RecursionError):
        return Unreadable(ref, 'not JSON; each line is one object like {"text": "..."}')
    reason = _problem(fields)
    if reason:
        return Unreadable(ref, reason)
    return _from_fields(fields, ref=ref, path=path, given=given)


def _problem(fields: Any) -> str | None:
    """Returns what is wrong with the shape of a line; None when nothing is."""
    if not isinstance(fields, dict):
        return 'no JSON object; each line is one object like {"text": "..."}'
    if "text" not in fields:
        return 'no "text"; put the words of the article there'
    if not isinstance(fields["text"], str):
        return '"text" is no string; put the words of the article there'
    for name in OPTIONAL:
        if not isinstance(fields.get(name), str | None):
            return f'"{name}" is no string; write it in quotation marks or leave it out'
    if isinstance(fields.get("id"), list | dict | bool):
        return '"id" is no string; write it in quotation marks or leave it out'
    return None


def _from_fields(
    fields: dict[str, Any], *, ref: str, path: str | None, given: Given
) -> Article | Unreadable:
    known = {name: decoding.clean(fields.get(name) or "") or None for name in OPTIONAL}
    published = known["published"]
    if published and given.published is None:
        days = parse_published(published)
        if days is None:
            return Unreadable(ref, _no_date(published))
        given = replace(given, published=days)
    given = replace(
        given, outlet=given.outlet or known["outlet"], title=given.title or known["title"]
    )
    own = fields.get("id")
    name = decoding.clean(str(own)) if own not in (None, "") else known["url"]
    text = decoding.clean(fields["text"])
    return article(text, given=given, ref=name or ref, url=known["url"], path=path)


def _no_date(words: str) -> str:
    return (
        f'"published" is "{words[:60]}", no date; write YYYY-MM-DD, YYYY-MM, YYYY or FIRST/LAST, '
        "leave it out, or pass --published"
    )

"""One JSON object a line, one article a line: ``{"text", "id", "title", "published", ...}``.

Only ``text`` is needed. Without a title the article's text is ``text`` character for character,
so whoever wrote the lines can use our offsets on their own strings. A line that cannot be used is
named by its number; the others are read all the same.
"""

import json
from collections.abc import Iterator
from typing import BinaryIO

from extractor.errors import ReadError
from extractor.readers import decoding, fields
from extractor.readers.inputs import EMPTY, LONGEST_ARTICLE, TOO_LONG, Given, Remark, Unreadable
from extractor.records import Article

MOST_BYTES = 12 * LONGEST_ARTICLE
r"""A line of the longest article, even when every character is written as ``\ud83d\ude00``."""


def read(
    stream: BinaryIO, *, ref: str, path: str | None, given: Given
) -> Iterator[Article | Unreadable | Remark]:
    """Yields the article of each line, or why there is none; one line in memory at a time."""
    empty = True
    for number, line in enumerate(_lines(stream), start=1):
        if number == 1 and (reason := _no_lines(line)):
            raise ReadError(reason)
        line = line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line
        if line.strip():
            empty = False
            if given.is_mine():
                yield from _articles(line, ref=f"{ref}:{number}", path=path, given=given)
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


def _articles(
    line: bytes, *, ref: str, path: str | None, given: Given
) -> Iterator[Article | Unreadable | Remark]:
    if len(line) > MOST_BYTES:
        yield Unreadable(ref, TOO_LONG)
        return
    try:
        values = json.loads(decoding.decode(line), strict=False)
    except (ValueError, RecursionError):
        yield Unreadable(ref, 'not JSON; each line is one object like {"text": "..."}')
        return
    if isinstance(values, list):
        yield from fields.read(values, ref=ref, path=path, given=given)
        return
    yield from fields.read_all(values, ref=ref, path=path, given=given)

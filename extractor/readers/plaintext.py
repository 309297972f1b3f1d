"""One plain text, one article: headline, date line, dateline and body as they stand."""

from collections.abc import Iterator
from typing import BinaryIO

from extractor.readers import decoding
from extractor.readers.bounded import whole
from extractor.readers.inputs import LONGEST_ARTICLE, TOO_LONG, Given, Unreadable, article
from extractor.records import Article

MOST_BYTES = 4 * LONGEST_ARTICLE + 4
"""No encoding needs more than four bytes a character and four for its mark."""


def read(
    stream: BinaryIO, *, ref: str, path: str | None, given: Given
) -> Iterator[Article | Unreadable]:
    """Yields the one article of a stream, or why there is none; reads no more than it must."""
    data = whole(stream, most=MOST_BYTES, too_big=TOO_LONG)
    yield article(decoding.decode(data), given=given, ref=ref, path=path, named=path)

"""Extractions between stores, one JSON object a line: all that was read, and where it came from.

What comes in is checked before it is written: the types of all fields, and what they say
(``validating``). It says which version of the package read it, so that a newer one reads it again.
"""

from collections.abc import Iterator
from typing import IO, TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from extractor.errors import ReadError
from extractor.records import Article, Extraction
from extractor.store import validating

if TYPE_CHECKING:
    from extractor.store import Store
    from extractor.store.adding import Outcome


LONGEST_LINE = 100_000_000
"""Bytes; an article of a million characters, the longest that is read, has a fifth of it."""
TOO_LONG = (
    f"a line of more than {LONGEST_LINE // 1_000_000} MB, as no article has;"
    " neither it nor what follows is taken"
)


class Place(msgspec.Struct, frozen=True):
    """Where an article was found a second time."""

    ref: str
    url: str | None = None
    path: str | None = None


class Line(msgspec.Struct, frozen=True):
    """What one line holds."""

    extraction: Extraction
    places: tuple[Place, ...] = ()
    version: str = ""


def lines(db: "Store") -> Iterator[str]:
    """Yields a line for each article of a store, without line ends.

    They come by day of publication, and after them the earlier versions.
    """
    for article_id in [*(article.id for article in db.articles()), *db.earlier()]:
        extraction = db.as_read(article_id)
        places = tuple(
            Place(each.ref, each.url, each.path)
            for each in db.places(article_id)
            if each.ref != extraction.article.ref
        )
        version = db.version(_undated(extraction.article)) or ""
        yield msgspec.json.encode(Line(extraction, places, version)).decode()


def _undated(article: Article) -> Article:
    """An article as it comes from its file: the day that was inferred of it is not in it."""
    if article.published_basis != "inferred":
        return article
    return replace(article, published=None, published_basis=None)


def parts(stream: IO[bytes]) -> Iterator[bytes]:
    """Yields the lines of a file; of one too long its beginning, and nothing of what follows."""
    for line in iter(lambda: stream.readline(LONGEST_LINE + 1), b""):
        yield line
        if len(line) > LONGEST_LINE:
            return


def add(db: "Store", line: str | bytes) -> "Outcome":
    """Adds what a line holds.

    Raises:
        ReadError: If it is no such line.
        StoreError: If it cannot be written.
    """
    if len(line) > LONGEST_LINE:
        raise ReadError(TOO_LONG)
    try:
        found = msgspec.json.decode(line, type=Line)
    except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
        raise ReadError(f"no line of export-articles ({error})") from error
    validating.check(found.extraction)
    outcome = db.add(found.extraction, version=found.version)
    article = found.extraction.article
    for place in found.places:
        again = replace(article, ref=place.ref, url=place.url, path=place.path)
        db.add(replace(found.extraction, article=again), version=found.version)
    return outcome

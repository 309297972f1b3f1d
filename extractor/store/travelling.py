"""Extractions between stores, one JSON object a line: all that was read, and where it came from.

What comes in is checked before it is written: the types of all fields, and that every place lies
in its article, so a file that somebody edited cannot leave a store that breaks later.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from extractor.errors import ReadError
from extractor.records import Extraction, Provenance

if TYPE_CHECKING:
    from extractor.store import Store
    from extractor.store.adding import Outcome


class Place(msgspec.Struct, frozen=True):
    """Where an article was found a second time."""

    ref: str
    url: str | None = None
    path: str | None = None


class Line(msgspec.Struct, frozen=True):
    """What one line holds."""

    extraction: Extraction
    places: tuple[Place, ...] = ()


def lines(db: "Store") -> Iterator[str]:
    """Yields a line for each article of a store, by day of publication; without line ends."""
    for article in db.articles():
        extraction = db.as_read(article.id)
        places = tuple(
            Place(each.ref, each.url, each.path)
            for each in db.places(article.id)
            if each.ref != extraction.article.ref
        )
        yield msgspec.json.encode(Line(extraction, places)).decode()


def add(db: "Store", line: str | bytes) -> "Outcome":
    """Adds what a line holds.

    Raises:
        ReadError: If it is no such line.
        StoreError: If it cannot be written.
    """
    try:
        found = msgspec.json.decode(line, type=Line)
    except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
        raise ReadError(f"no line of export-articles ({error})") from error
    _check(found.extraction)
    outcome = db.add(found.extraction)
    article = found.extraction.article
    for place in found.places:
        again = replace(article, ref=place.ref, url=place.url, path=place.path)
        db.add(replace(found.extraction, article=again))
    return outcome


def _check(extraction: Extraction) -> None:
    article = extraction.article
    ids = [*(event.id for event in extraction.events), *(claim.id for claim in extraction.claims)]
    strange = [each for each in ids if not each.startswith(f"{article.id}.")]
    if strange:
        raise ReadError(f"{strange[0]} is no record of article {article.id}")
    for start, end in _spans(extraction):
        if not 0 <= start <= end <= len(article.text):
            raise ReadError(f"article {article.id} has no characters {start} to {end}")
    if any(place.article_id != article.id for place in _places(extraction)):
        raise ReadError(f"a record of article {article.id} was read in another one")


def _places(extraction: Extraction) -> Iterator[Provenance]:
    yield from (timex.provenance for timex in extraction.timexes)
    yield from (mention.provenance for mention in extraction.mentions)
    yield from (source for event in extraction.events for source in event.sources)
    yield from (source for claim in extraction.claims for source in claim.sources)


def _spans(extraction: Extraction) -> Iterator[tuple[int, int]]:
    for place in _places(extraction):
        yield place.start, place.end
    for event in extraction.events:
        yield event.trigger
    for claim in extraction.claims:
        yield from (*claim.source, *claim.cue, *claim.content)

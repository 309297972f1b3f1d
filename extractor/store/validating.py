"""Whether an extraction that comes from outside holds together, before it is written.

The types of fields are checked where it is read; here it is what they say: every record has a
source, every place lies in the article, every id is one of its article's, every probability is one.
A file that somebody edited then cannot leave a store that breaks later.
"""

from collections.abc import Iterator

from extractor.errors import ReadError
from extractor.records import Claim, Event, Extraction, Provenance, Span


def check(extraction: Extraction) -> None:
    """Makes sure of it.

    Raises:
        ReadError: If something does not hold; the message names the record.
    """
    found = next(_problems(extraction), None)
    if found is not None:
        raise ReadError(found)


def _problems(extraction: Extraction) -> Iterator[str]:
    article = extraction.article
    records: tuple[Event | Claim, ...] = (*extraction.events, *extraction.claims)
    if not article.id or "." in article.id:
        yield f"{article.id!r} is no id of an article"
    for record in records:
        yield from _of_record(record, article.id)
    for kind, ids in (
        ("event", [event.id for event in extraction.events]),
        ("claim", [claim.id for claim in extraction.claims]),
        ("actor", [actor.id for actor in extraction.actors]),
    ):
        if len(set(ids)) < len(ids):
            yield f"two records share an id: an {kind} of article {article.id}"
    for start, end in _spans(extraction):
        if not 0 <= start <= end <= len(article.text):
            yield f"article {article.id} has no characters {start} to {end}"
    if any(place.article_id != article.id for place in _places(extraction)):
        yield f"a record of article {article.id} was read in another one"
    yield from _strangers(extraction)


def _of_record(record: Event | Claim, article_id: str) -> Iterator[str]:
    letter = "e" if isinstance(record, Event) else "c"
    if not record.id.startswith(f"{article_id}.{letter}"):
        yield f"{record.id} is no record of article {article_id}"
    if not record.sources:
        yield f"{record.id} has no source: it was read nowhere"
    if not (0 <= record.prominence <= 1 and 0 <= record.confidence <= 1):
        yield f"{record.id}: prominence and confidence lie between 0 and 1"
    days = record.when.range
    if (days is None) != (record.when.edtf is None):
        yield f"{record.id}: a date needs both its days and its EDTF string, or neither"
    if days is not None and days.first is None and days.last is None:
        yield f"{record.id}: its days are open at both ends"


def _strangers(extraction: Extraction) -> Iterator[str]:
    """Whoever acts or speaks, and whatever is told, must be there."""
    actors = {actor.id for actor in extraction.actors}
    claims = {claim.id for claim in extraction.claims}
    for event in extraction.events:
        for part in event.participants:
            if part.actor_id not in actors:
                yield f"{event.id}: {part.actor_id} is no actor of its article"
        if event.told_by is not None and event.told_by not in claims:
            yield f"{event.id} is told by {event.told_by}, which is no claim of its article"
    for claim in extraction.claims:
        if claim.speaker is not None and claim.speaker not in actors:
            yield f"{claim.id}: {claim.speaker} is no actor of its article"


def _places(extraction: Extraction) -> Iterator[Provenance]:
    yield from (timex.provenance for timex in extraction.timexes)
    yield from (mention.provenance for mention in extraction.mentions)
    yield from (source for event in extraction.events for source in event.sources)
    yield from (source for claim in extraction.claims for source in claim.sources)


def _spans(extraction: Extraction) -> Iterator[Span]:
    for place in _places(extraction):
        yield place.start, place.end
    for event in extraction.events:
        yield event.trigger
    for claim in extraction.claims:
        yield from (*claim.source_spans, *claim.cue, *claim.content)

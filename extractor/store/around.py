"""An extraction reduced to one of its records, and what its sentence and date rest on."""

from collections.abc import Iterable

from msgspec.structs import replace

from extractor.records import Actor, Claim, Event, Extraction, Provenance, Timex


def around(extraction: Extraction, record_id: str) -> Extraction:
    """Returns an extraction with one event or claim, and what its sentence and date rest on."""
    events = tuple(event for event in extraction.events if event.id == record_id)
    claims = tuple(claim for claim in extraction.claims if claim.id == record_id)
    record: Event | Claim = events[0] if events else claims[0]
    tellers = {event.told_by for event in events}
    small = replace(
        extraction,
        events=events,
        claims=claims,
        timexes=tuple(
            timex
            for timex in extraction.timexes
            if _touches(timex.provenance, record.sources)
            or _words(timex, extraction) == record.when.timex
        ),
        mentions=tuple(m for m in extraction.mentions if _touches(m.provenance, record.sources)),
        tellers=tuple(claim for claim in extraction.claims if claim.id in tellers),
    )
    return replace(small, actors=_needed(small))


def _words(timex: Timex, extraction: Extraction) -> str:
    return extraction.article.text[timex.provenance.start : timex.provenance.end]


def _needed(extraction: Extraction) -> tuple[Actor, ...]:
    ids = {part.actor_id for event in extraction.events for part in event.participants}
    said = (*extraction.claims, *extraction.tellers)
    ids |= {claim.speaker for claim in said if claim.speaker}
    ids |= {mention.actor_id for mention in extraction.mentions if mention.actor_id}
    return tuple(actor for actor in extraction.actors if actor.id in ids)


def _touches(where: Provenance, others: Iterable[Provenance]) -> bool:
    return any(
        (where.start < other.end and other.start < where.end) or where.sentence == other.sentence
        for other in others
    )

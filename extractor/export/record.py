"""One record with all that is known about it: its parts, its sentence, and why it has its date."""

from collections.abc import Iterator
from typing import Any, TextIO

from extractor import spoken
from extractor.entries import Entry, Found
from extractor.errors import ExtractorError
from extractor.export import as_json, labelled, objects, reason, teller
from extractor.records import Article, Claim, Event, Extraction, Provenance


def text(found: Found, stream: TextIO) -> None:
    """Writes an event or a claim for a person: a label and its words a line."""
    labelled.write(_told(found), stream)


def as_object(found: Found, stream: TextIO) -> None:
    """Writes an event or a claim as a JSON object."""
    as_json.value(record_object(found), stream)


def record_object(found: Found) -> dict[str, Any]:
    """Returns the object of ``extractor show ID --json`` for an event or a claim."""
    extraction = found.extraction
    record = _record(extraction)
    return {
        "kind": "event" if isinstance(record, Event) else "claim",
        "record": _object(record, extraction),
        "actors": [objects.actor(actor) for actor in extraction.actors],
        "corrected": {a.id: a.corrected for a in extraction.actors if a.corrected is not None},
        "article": objects.article(extraction.article),
        "sources": [_place(each) for each in record.sources],
        "why": _why(record, extraction.article),
        "rule": _rule(record, extraction),
        "telling": found.telling,
        "placing": objects.placing(found.placing),
        "reports": [
            {"id": record_id, **objects.source(source)}
            for record_id, source in (found.line.reports if found.line else ())
        ],
    }


def _why(record: Event | Claim, article: Article) -> str:
    published = objects.edtf(article.published)
    by_hand = "date" in record.corrected
    return reason.why(record.when, published, article.published_basis, corrected=by_hand)


def _told(found: Found) -> Iterator[tuple[str, str]]:
    extraction, telling = found.extraction, found.telling
    record, article = _record(extraction), extraction.article
    names = {actor.id: actor.name for actor in extraction.actors}
    yield from _event(record, names) if isinstance(record, Event) else _claim(record, names)
    for claim in extraction.tellers:
        who = names.get(claim.speaker or "", claim.speaker_text or teller.NOBODY)
        yield "told by", f"{who}, {spoken.days(claim.when.edtf)} ({claim.id})"
    for actor in extraction.actors:
        if actor.corrected is not None:
            said = actor.aliases[0] if actor.aliases else actor.id
            yield "corrected", f"{said} is {actor.name} ({actor.corrected}), as `actors log` tells"
    yield "when", f"{spoken.days(record.when.edtf)} ({record.when.basis})"
    yield "why", _why(record, article)
    yield from reason.placed(found.placing)
    rule = _rule(record, extraction)
    if rule:
        yield "rule", rule
    if telling:
        yield "line", telling
    for source in record.sources:
        yield "sentence", source.sentence
        yield "place", f"{article.ref}, characters {source.start} to {source.end}"
    known = (article.outlet, article.title, article.url)
    yield "article", ", ".join([article.id, *(each for each in known if each)])
    if found.line is not None:
        yield from _reports(found.line, record.id)


def _reports(line: Entry, own: str) -> Iterator[tuple[str, str]]:
    """The other places that tell the same, in the order of publication."""
    others = [(record_id, source) for record_id, source in line.reports if record_id != own]
    if others:
        yield "reports", teller.articles(line) or "1 article"
    for record_id, source in others:
        who = (source.outlet, teller.published(source), source.title or source.ref)
        otherwise = source.date and source.date != line.when.edtf
        dated = [f"dates it {spoken.days(source.date)}"] if otherwise else []
        known = ", ".join([*filter(None, who), *dated])
        yield "also", f"“{source.sentence}” ({known}; {record_id})"


def _event(event: Event, names: dict[str, str]) -> Iterator[tuple[str, str]]:
    yield "event", event.id
    yield "text", event.text
    yield "status", event.status
    for each in event.participants:
        yield each.role, names.get(each.actor_id, each.actor_id)


def _claim(claim: Claim, names: dict[str, str]) -> Iterator[tuple[str, str]]:
    speaker = names.get(claim.speaker or "")
    words = claim.speaker_text or "-"
    yield "claim", claim.id
    yield "speaker", f"{speaker} (“{words}”)" if speaker and speaker != words else speaker or words
    yield "content", claim.content_text
    yield "manner", f"{claim.type}, {claim.manner}, {claim.polarity}"
    yield "certainty", f"{claim.confidence:.2f}"
    if claim.addressee:
        yield "to", names.get(claim.addressee, claim.addressee)
    if claim.reported_by:
        yield "through", claim.reported_by


def _record(extraction: Extraction) -> Event | Claim:
    records: tuple[Event | Claim, ...] = (*extraction.events, *extraction.claims)
    if len(records) != 1:
        told = "an article, not one event or claim"
        raise ExtractorError(f"{extraction.article.id}: {told}; add .e or .c and a number")
    return records[0]


def _rule(record: Event | Claim, extraction: Extraction) -> str | None:
    """The pattern that read the words of the date; None when they are not at hand.

    Of several expressions with those words, the one nearest to the record counts.
    """
    text, start = extraction.article.text, record.sources[0].start
    places = [
        (abs(each.provenance.start - start), each.pattern)
        for each in extraction.timexes
        if text[each.provenance.start : each.provenance.end] == record.when.timex
    ]
    return min(places)[1] if places else None


def _object(record: Event | Claim, extraction: Extraction) -> dict[str, Any]:
    if isinstance(record, Event):
        return objects.event(record)
    return objects.claim(record, {actor.id: actor for actor in extraction.actors})


def _place(where: Provenance) -> dict[str, Any]:
    return {"start": where.start, "end": where.end, "sentence": where.sentence}

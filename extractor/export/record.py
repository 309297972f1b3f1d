"""One record with all that is known about it: its parts, its sentence, and why it has its date."""

from collections.abc import Iterator
from typing import Any, TextIO

import msgspec

from extractor.errors import ExtractorError
from extractor.export import clean, columns, objects, reason, table, teller
from extractor.placing import Placing, name_of
from extractor.records import Article, Claim, Event, Extraction, Provenance

LABEL = 9


Shown = tuple[Extraction, str | None, Placing | None]
"""An extraction with one record, why that is told, and where its article is placed."""


def text(shown: Shown, stream: TextIO) -> None:
    """Writes the one record of an extraction for a person: a label and its words a line."""
    extraction, telling, placing = shown
    room = table.terminal_width(stream) - LABEL - len(columns.GAP)
    for label, words in (*_told(extraction, telling), *_placed(extraction.article, placing)):
        for parts in columns.row((label, clean.line(words)), (LABEL, max(room, 20))):
            stream.write(columns.GAP.join(parts).rstrip() + "\n")


def as_object(shown: Shown, stream: TextIO) -> None:
    """Writes the one record of an extraction as a JSON object."""
    extraction, telling, placing = shown
    record = _record(extraction)
    value = {
        "kind": "event" if isinstance(record, Event) else "claim",
        "record": _object(record, extraction),
        "actors": [objects.actor(actor) for actor in extraction.actors],
        "corrected": {a.id: a.corrected for a in extraction.actors if a.corrected is not None},
        "article": objects.article(extraction.article),
        "sources": [_place(each) for each in record.sources],
        "why": _why(record, extraction.article),
        "rule": _rule(record, extraction),
        "telling": telling,
        "placing": objects.placing(placing),
    }
    stream.write(msgspec.json.format(msgspec.json.encode(value), indent=2).decode() + "\n")


def _why(record: Event | Claim, article: Article) -> str:
    published = objects.edtf(article.published)
    by_hand = "date" in record.corrected
    return reason.why(record.when, published, article.published_basis, corrected=by_hand)


def _told(extraction: Extraction, telling: str | None) -> Iterator[tuple[str, str]]:
    record, article = _record(extraction), extraction.article
    names = {actor.id: actor.name for actor in extraction.actors}
    yield from _event(record, names) if isinstance(record, Event) else _claim(record, names)
    for claim in extraction.tellers:
        who = names.get(claim.speaker or "", claim.speaker_text or teller.NOBODY)
        yield "told by", f"{who}, {teller.days(claim.when.edtf)} ({claim.id})"
    for actor in extraction.actors:
        if actor.corrected is not None:
            said = actor.aliases[0] if actor.aliases else actor.id
            yield "corrected", f"{said} is {actor.name} ({actor.corrected}), as `actors log` tells"
    yield "when", f"{teller.days(record.when.edtf)} ({record.when.basis})"
    yield "why", _why(record, article)
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


def _placed(article: Article, placing: Placing | None) -> Iterator[tuple[str, str]]:
    """Yields where an undated article is placed, with the reasons, and what would tell more."""
    if placing is None:
        return
    if placing.days is not None:
        days = teller.days(objects.edtf(placing.days))
        yield "placed", f"{name_of(article.ref)} is of {days}, because"
        for reason in placing.reasons:
            yield "", f"- {reason}"
    for each in placing.missing:
        yield "missing", each


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

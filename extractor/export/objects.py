"""Records as the JSON objects that others build on; the schemas beside are their contract.

Every key is always there, in this order; None is null. Keys are added, never renamed. A publication
date is an EDTF string, the form in which the JSON-lines reader takes it back.
"""

from datetime import date
from typing import Any

from extractor.coded import Place
from extractor.entries import Entry, Placing, Source, Teller, Timeline
from extractor.records import (
    Actor,
    Article,
    Claim,
    DateRange,
    Event,
    Extraction,
    Mention,
    Span,
    Timex,
    When,
)

TIMELINE_SCHEMA = "urn:extractor:timeline:1"
"""The ``$id`` of ``schemas/timeline.schema.json``; the number grows when a key changes meaning."""

Object = dict[str, Any]


def timeline(timeline: Timeline) -> Object:
    """Returns the object of ``extractor timeline -f json``."""
    return {
        "schema": TIMELINE_SCHEMA,
        "query": dict(timeline.query),
        "entries": [entry(each) for each in timeline.entries],
    }


def entry(entry: Entry) -> Object:
    """Returns one entry of a timeline."""
    return {
        "id": entry.id,
        "kind": entry.kind,
        "when": when(entry.when),
        "text": entry.text,
        "status": entry.status,
        "actors": [{"id": actor.id, "name": actor.name} for actor in entry.actors],
        "speaker": entry.speaker,
        "cue": entry.cue,
        "content": entry.content,
        "told_by": teller(entry.told_by) if entry.told_by else None,
        "prominence": entry.prominence,
        "confidence": entry.confidence,
        "corrected": list(entry.corrected),
        "importance": entry.importance,
        "topic": entry.topic,
        "place": place(entry.place),
        "sources": [source(each) for each in entry.sources],
        "articles": entry.articles,
        "origins": entry.origins,
    }


def teller(teller: Teller) -> Object:
    """Returns who tells an event, in which words, and when that was said."""
    return {
        "id": teller.id,
        "speaker": teller.speaker,
        "cue": teller.cue,
        "when": when(teller.when),
    }


def place(place: Place | None) -> Object | None:
    """Returns a place, with its id in GeoNames."""
    if place is None:
        return None
    return {
        "name": place.name,
        "geonames": place.geonames,
        "lat": place.lat,
        "lon": place.lon,
    }


def source(source: Source) -> Object:
    """Returns one place where an entry was read."""
    return {
        "article_id": source.article_id,
        "ref": source.ref,
        "path": source.path,
        "title": source.title,
        "outlet": source.outlet,
        "url": source.url,
        "published": source.published,
        "start": source.start,
        "end": source.end,
        "trigger": list(source.trigger),
        "sentence": source.sentence,
        "published_basis": source.published_basis,
        "sentence_start": source.sentence_start,
        "speaker": _spans(source.speaker),
        "cue": _spans(source.cue),
        "content": _spans(source.content),
        "origin": source.origin or source.article_id,
        "date": source.date,
    }


def when(when: When) -> Object:
    """Returns a date with its reason."""
    days = when.range
    return {
        "first": _iso(days.first) if days else None,
        "last": _iso(days.last) if days else None,
        "edtf": when.edtf,
        "basis": when.basis,
        "text": when.timex,
    }


def annotation(extraction: Extraction) -> Object:
    """Returns one object of ``extractor annotate -f jsonl``."""
    actors = {actor.id: actor for actor in extraction.actors}
    text = extraction.article.text
    return {
        "article": {**article(extraction.article), "text": text},
        "timexes": [timex(each, text) for each in extraction.timexes],
        "mentions": [mention(each, text) for each in extraction.mentions],
        "actors": [actor(each) for each in extraction.actors],
        "claims": [claim(each, actors) for each in extraction.claims],
        "events": [event(each) for each in extraction.events],
    }


def article(article: Article) -> Object:
    """Returns what is known of an article, without its text."""
    return {
        "id": article.id,
        "ref": article.ref,
        "path": article.path,
        "title": article.title,
        "outlet": article.outlet,
        "url": article.url,
        "published": edtf(article.published),
        "published_basis": article.published_basis,
        "modified": article.modified,
    }


def placing(placing: Placing | None) -> Object | None:
    """Returns where an undated article is placed by what others tell, and why."""
    if placing is None:
        return None
    return {
        "published": edtf(placing.days),
        "reasons": list(placing.reasons),
        "missing": list(placing.missing),
    }


def timex(timex: Timex, text: str) -> Object:
    """Returns a time expression read in ``text``."""
    where, days = timex.provenance, timex.range
    return {
        "start": where.start,
        "end": where.end,
        "text": text[where.start : where.end],
        "type": timex.type,
        "value": timex.value,
        "mod": timex.mod,
        "range": {"first": _iso(days.first), "last": _iso(days.last)} if days else None,
        "pattern": timex.pattern,
    }


def mention(mention: Mention, text: str) -> Object:
    """Returns a mention read in ``text``."""
    where = mention.provenance
    return {
        "start": where.start,
        "end": where.end,
        "text": text[where.start : where.end],
        "kind": mention.kind,
        "label": mention.label,
        "actor_id": mention.actor_id,
    }


def actor(actor: Actor) -> Object:
    """Returns an actor."""
    return {
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind,
        "aliases": list(actor.aliases),
        "roles": list(actor.roles),
        "affiliated_with": list(actor.affiliated_with),
    }


def claim(claim: Claim, actors: dict[str, Actor]) -> Object:
    """Returns a claim, its speaker named after ``actors``."""
    return {
        "id": claim.id,
        "speaker": _speaker(claim, actors),
        "source": _spans(claim.source_spans),
        "cue": _spans(claim.cue),
        "content": _spans(claim.content),
        "content_text": claim.content_text,
        "text": claim.text,
        "type": claim.type,
        "manner": claim.manner,
        "polarity": claim.polarity,
        "reported_by": claim.reported_by,
        "addressee": claim.addressee,
        "when": when(claim.when),
        "event_ids": list(claim.event_ids),
        "confidence": claim.confidence,
        "prominence": claim.prominence,
    }


def event(event: Event) -> Object:
    """Returns an event."""
    return {
        "id": event.id,
        "trigger": list(event.trigger),
        "lemma": event.lemma,
        "text": event.text,
        "participants": [
            {"role": each.role, "actor_id": each.actor_id} for each in event.participants
        ],
        "status": event.status,
        "when": when(event.when),
        "told_by": event.told_by,
        "prominence": event.prominence,
        "confidence": event.confidence,
    }


def edtf(days: DateRange | None) -> str | None:
    """Returns days as an EDTF string, None for None."""
    if days is None or (days.first is not None and days.first == days.last):
        return _iso(days.first) if days else None
    # A single day, the usual case, is spared the import, a tenth of a quick command's start.
    from extractor.temporal import values

    return values.edtf(days)


def _speaker(claim: Claim, actors: dict[str, Actor]) -> Object | None:
    if claim.speaker is None and claim.speaker_text is None:
        return None
    known = actors.get(claim.speaker or "")
    name = known.name if known else None
    return {"actor_id": claim.speaker, "name": name, "text": claim.speaker_text}


def _spans(spans: tuple[Span, ...]) -> list[list[int]]:
    return [list(span) for span in spans]


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None

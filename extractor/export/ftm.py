"""FollowTheMoney entities, one a line, for Aleph, OpenAleph and yente.

Events and claims are ``Event``, told apart by a keyword (the status, or ``claim``), with those who
take part or speak as ``involved`` and the articles as ``proof``. A date of FollowTheMoney is the
beginning of an ISO date and knows no interval, so other dates are a start and an end.
https://followthemoney.tech/explorer/schemata/Event/
"""

from collections.abc import Iterator
from typing import Any, TextIO

from extractor.actors import ids
from extractor.entries import Entry, EntryActor, Source, Timeline
from extractor.export import acting, as_json, ends, teller

SCHEMATA = {
    "person": "Person",
    "organisation": "Organization",
    "government": "PublicBody",
    "group": "Organization",
}
"""Schemata of actors. Of a place only the name is kept; an unnamed source is a LegalEntity."""

Entity = dict[str, Any]


def timeline(timeline: Timeline, stream: TextIO) -> None:
    """Writes the actors, the articles, and then the events and claims of a timeline."""
    entities: dict[str, Entity] = {}
    for entry in timeline.entries:
        for entity in _entities(entry):
            entities.setdefault(entity["id"], entity)
    for entity in entities.values():
        stream.write(as_json.compact(entity) + "\n")
    if not entities:
        stream.write("\n")


def _entities(entry: Entry) -> Iterator[Entity]:
    for actor in entry.actors:
        if not _is_place(actor):
            yield _entity(_id(actor.id), _schema(actor), name=acting.whole(actor).name)
    for source in entry.sources:
        yield _article(source)
    first, last = ends.of(entry.when)
    single = first == last
    yield _entity(
        _id(entry.id),
        "Event",
        name=entry.text,
        keywords=entry.status or entry.kind,
        date=first if single else None,
        startDate=None if single else first,
        endDate=None if single else last,
        summary=entry.content,
        notes=teller.of(entry),
        description=[source.sentence for source in entry.sources],
        involved=[_id(actor.id) for actor in entry.actors if not _is_place(actor)],
        location=_location(entry),
        proof=[_id(source.article_id) for source in entry.sources],
        recordId=entry.id,
    )


def _location(entry: Entry) -> list[str]:
    """Returns where it is, and the places among those who take part."""
    known = [entry.place.name] if entry.place else []
    return list(dict.fromkeys([*known, *(a.name for a in entry.actors if _is_place(a))]))


def _article(source: Source) -> Entity:
    day = source.published if source.published and "/" not in source.published else None
    return _entity(
        _id(source.article_id),
        "Article",
        title=source.title or source.ref,
        publisher=source.outlet,
        publishedAt=day if day and "X" not in day else None,
        sourceUrl=source.url,
    )


def _entity(id: str, schema: str, **values: str | list[str] | None) -> Entity:
    """An entity; every property of FollowTheMoney is a list, and none is empty."""
    properties = {
        name: list(dict.fromkeys([value] if isinstance(value, str) else value))
        for name, value in values.items()
        if value
    }
    return {"id": id, "schema": schema, "properties": properties}


def _schema(actor: EntryActor) -> str:
    return SCHEMATA.get(ids.kind_of(actor.id), "LegalEntity")


def _is_place(actor: EntryActor) -> bool:
    return ids.kind_of(actor.id) == "place"


def _id(id: str) -> str:
    return "extractor-" + id.replace(":", "-").replace("/", "-")

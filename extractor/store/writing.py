"""Extraction -> rows. Whether they are to be written is decided in ``adding``."""

import sqlite3
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

import msgspec
from msgspec.structs import replace

from extractor import names
from extractor.actors import actor_keys
from extractor.records import (
    Actor,
    Article,
    Claim,
    DateRange,
    Event,
    Extraction,
    Mention,
    Provenance,
    Status,
    Timex,
    When,
)
from extractor.store import code_rows
from extractor.store import days as ranges

Row = dict[str, Any]

ACTORS = {
    "event_records": ("participants", "event"),
    "claim_records": ("claim_actors", "claim"),
}
"""Where those who take part in a record stand, with its days as well, and its column there."""


def insert(connection: sqlite3.Connection, extraction: Extraction, *, version: str) -> int:
    """Writes an article's rows, all but its refs, and returns the article's number.

    ``version`` is that of the package that read it.
    """
    article = {
        "id": extraction.article.id,
        "text": extraction.article.text,
        **metadata(extraction.article),
        "fingerprint": fingerprint(extraction),
        "version": version,
    }
    number = _insert(connection, "articles", article)
    _Records(connection, number).write(extraction)
    code_rows.write(connection, number, extraction)
    return number


def update(
    connection: sqlite3.Connection, table: str, number: int, *, when: When, status: Status | None
) -> None:
    """Writes another day into the row of a record, and of an event another status."""
    values = _Records(connection, 0).when(when) | ({"status": status} if status else {})
    changes = ", ".join(f"{column} = :{column}" for column in values)
    bound = {**values, "number": number}
    connection.execute(f"UPDATE {table} SET {changes} WHERE number = :number", bound)
    beside, record = ACTORS[table]
    connection.execute(f"UPDATE {beside} SET days = :days WHERE {record} = :number", bound)


def table_of(record_id: str) -> str:
    """The table of a record, which its id tells: events are ``.e`` and a number, claims ``.c``."""
    return f"{'claim' if record_id.rpartition('.')[2].startswith('c') else 'event'}_records"


def metadata(article: Article) -> Row:
    """Returns what else is known of it, as the table ``articles`` has it."""
    first, last = _days(article.published)
    return {
        "title": article.title,
        "outlet": article.outlet,
        "published_first": first,
        "published_last": last,
        "published_basis": article.published_basis,
        "modified": article.modified,
    }


def fingerprint(extraction: Extraction) -> str:
    """Returns a hash of everything read in the article, to tell whether it changed."""
    import hashlib  # loads OpenSSL, which no question needs

    fields = ("timexes", "mentions", "actors", "events", "claims")
    read = [getattr(extraction, field) for field in fields]
    return hashlib.blake2b(msgspec.json.encode(read), digest_size=16).hexdigest()


class _Records:
    """Writes the records of one article."""

    def __init__(self, connection: sqlite3.Connection, article: int) -> None:
        self.connection = connection
        self.article = article
        self.sentences: dict[str, int] = {}
        self.days: dict[DateRange | None, int] = {None: ranges.UNDATED}

    def write(self, extraction: Extraction) -> None:
        self.many("timexes", [self.timex(*each) for each in enumerate(extraction.timexes)])
        self.many("mentions", [self.mention(*each) for each in enumerate(extraction.mentions)])
        self.actors(extraction.actors)
        for position, event in enumerate(extraction.events):
            self.event(position, event)
        parts = {event.id: event.participants for event in extraction.events}
        for position, claim in enumerate(extraction.claims):
            told = {part.actor_id for id in claim.event_ids for part in parts.get(id, ())}
            self.claim(position, claim, told | {claim.speaker} - {None})

    def timex(self, position: int, timex: Timex) -> Row:
        first, last = _days(timex.range)
        return {
            "article": self.article,
            "position": position,
            **self.where(timex.provenance),
            "type": timex.type,
            "value": timex.value,
            "mod": timex.mod,
            "first_day": first,
            "last_day": last,
            "pattern": timex.pattern,
            "basis": timex.basis,
        }

    def mention(self, position: int, mention: Mention) -> Row:
        return {
            "article": self.article,
            "position": position,
            **self.where(mention.provenance),
            "kind": mention.kind,
            "label": mention.label,
            "actor_id": mention.actor_id,
        }

    def actors(self, actors: Sequence[Actor]) -> None:
        self.many("actor_records", [self.actor(*each) for each in enumerate(actors)])
        called = {(names.key(n), each.id) for each in actors for n in (each.name, *each.aliases)}
        called |= {(names.identity(each.name), each.id) for each in actors}
        rows = [{"key": key, "actor_id": id, "article": self.article} for key, id in sorted(called)]
        self.many("actor_names", rows)
        shorts = [
            {
                "short": short,
                "key": key,
                "roles": _json(actor.roles),
                "article": self.article,
                "actor_id": actor.id,
            }
            for actor in actors
            for short, key in actor_keys.shorts(replace(actor, corrected=None))
        ]
        self.many("short_keys", shorts)
        bodies = sorted({(body, each.id) for each in actors for body in each.affiliated_with})
        rows = [{"body": body, "actor_id": id, "article": self.article} for body, id in bodies]
        self.many("affiliations", rows)

    def actor(self, position: int, actor: Actor) -> Row:
        key = actor_keys.of(actor)
        return {
            "article": self.article,
            "id": actor.id,
            "position": position,
            "name": actor.name,
            "kind": actor.kind,
            "aliases": _json(actor.aliases),
            "roles": _json(actor.roles),
            "affiliated_with": _json(actor.affiliated_with),
            "key": key.full if key else None,
        }

    def event(self, position: int, event: Event) -> None:
        start, end = event.trigger
        row = {
            "id": event.id,
            "article": self.article,
            "position": position,
            "text": event.text,
            "lemma": event.lemma,
            "trigger_start": start,
            "trigger_end": end,
            "status": event.status,
            "told_by": event.told_by,
            "prominence": event.prominence,
            "confidence": event.confidence,
            **self.when(event.when),
        }
        number = _insert(self.connection, "event_records", row)
        self.sources("event", number, event.sources)
        parts = [
            {"event": number, "position": at, "role": part.role, "actor_id": part.actor_id}
            for at, part in enumerate(event.participants)
        ]
        self.many("participants", [{**part, "days": row["days"]} for part in parts])

    def claim(self, position: int, claim: Claim, actors: Iterable[str | None]) -> None:
        row = {
            "id": claim.id,
            "article": self.article,
            "position": position,
            "speaker": claim.speaker,
            "speaker_text": claim.speaker_text,
            "text": claim.text,
            "content_text": claim.content_text,
            "type": claim.type,
            "manner": claim.manner,
            "polarity": claim.polarity,
            "reported_by": claim.reported_by,
            "addressee": claim.addressee,
            "confidence": claim.confidence,
            "prominence": claim.prominence,
            "source": _json(claim.source_spans),
            "cue": _json(claim.cue),
            "content": _json(claim.content),
            **self.when(claim.when),
        }
        number = _insert(self.connection, "claim_records", row)
        self.sources("claim", number, claim.sources)
        events = [
            {"claim": number, "position": at, "event_id": id}
            for at, id in enumerate(claim.event_ids)
        ]
        self.many("claim_events", events)
        days = row["days"]
        rows = [{"claim": number, "actor_id": actor, "days": days} for actor in actors]
        self.many("claim_actors", rows)

    def sources(self, kind: str, number: int, sources: Sequence[Provenance]) -> None:
        rows = [
            {kind: number, "position": at, **self.where(source)}
            for at, source in enumerate(sources)
        ]
        self.many(f"{kind}_sources", rows)

    def where(self, provenance: Provenance) -> Row:
        return {
            "start_char": provenance.start,
            "end_char": provenance.end,
            "sentence": self.sentence(provenance.sentence),
        }

    def sentence(self, text: str) -> int:
        """The number of a sentence, which is written once."""
        if text not in self.sentences:
            row = {"article": self.article, "text": text}
            self.sentences[text] = _insert(self.connection, "sentences", row)
        return self.sentences[text]

    def when(self, when: When) -> Row:
        first, last = _days(when.range)
        return {
            "first_day": first,
            "last_day": last,
            "edtf": when.edtf,
            "basis": when.basis,
            "timex": when.timex,
            "days": self.range(when.range),
        }

    def range(self, days: DateRange | None) -> int:
        """The number of a range of days, which is written once for all articles."""
        if days not in self.days:
            number = ranges.number(days)
            self.connection.execute(
                "INSERT OR IGNORE INTO days VALUES (?, ?, ?)", [number, *_days(days)]
            )
            self.days[days] = number
        return self.days[days]

    def many(self, table: str, rows: Sequence[Row]) -> None:
        if rows:
            self.connection.executemany(_statement(table, tuple(rows[0])), rows)


def _insert(connection: sqlite3.Connection, table: str, row: Row) -> int:
    number = connection.execute(_statement(table, tuple(row)), row).lastrowid
    assert number is not None  # noqa: S101  (an INSERT always has one)
    return number


@cache
def _statement(table: str, columns: tuple[str, ...]) -> str:
    marks = ", ".join(f":{column}" for column in columns)
    return f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})"


def _days(days: DateRange | None) -> tuple[str | None, str | None]:
    if days is None:
        return None, None
    first, last = days.first, days.last
    return first.isoformat() if first else None, last.isoformat() if last else None


def _json(values: tuple[Any, ...]) -> str:
    return msgspec.json.encode(values).decode()

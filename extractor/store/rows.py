"""Extraction -> rows of the tables: the one place that says what stands in which column.

Where rows go is not known here: into the file of a store (``writing``), or into Parquet files with
the same tables (``collecting``).
"""

from collections.abc import Iterable, Sequence
from typing import Any, Protocol

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
    Timex,
    When,
)
from extractor.store import code_rows
from extractor.store import days as ranges

Row = dict[str, Any]

SOURCES = {
    "event_records": ("event_sources", "event"),
    "claim_records": ("claim_sources", "claim"),
}
"""Where it stands where a record was read, and its column there."""


class Tables(Protocol):
    """Where rows go."""

    def one(self, table: str, row: Row, sources: Sequence[Row] = ()) -> int:
        """Takes a row, of a record with where it was read, and returns the number it gets."""

    def many(self, table: str, rows: Sequence[Row]) -> None:
        """Takes rows that need no number."""

    def range(self, number: int, first: str | None, last: str | None) -> None:
        """Takes a range of days, known or not."""


def article(extraction: Extraction, *, version: str) -> Row:
    """Returns an article as the table ``articles`` has it; ``version`` is that of its reader."""
    return {
        "id": extraction.article.id,
        "text": extraction.article.text,
        **metadata(extraction.article),
        "fingerprint": fingerprint(extraction),
        "version": version,
    }


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


class Records:
    """Writes the records of one article."""

    def __init__(self, tables: Tables, article: int) -> None:
        self.tables = tables
        self.article = article
        self.sentences: dict[str, int] = {}
        self.days: dict[DateRange | None, int] = {None: ranges.UNDATED}

    def write(self, extraction: Extraction) -> None:
        """Writes all that was read in the article."""
        self.tables.many("timexes", [self._timex(*each) for each in enumerate(extraction.timexes)])
        self.tables.many(
            "mentions", [self._mention(*each) for each in enumerate(extraction.mentions)]
        )
        self._actors(extraction.actors)
        for position, event in enumerate(extraction.events):
            self._event(position, event)
        parts = {event.id: event.participants for event in extraction.events}
        for position, claim in enumerate(extraction.claims):
            told = {part.actor_id for id in claim.event_ids for part in parts.get(id, ())}
            self._claim(position, claim, told | {claim.speaker} - {None})
        self.tables.many("codes", code_rows.rows(self.article, extraction))

    def _timex(self, position: int, timex: Timex) -> Row:
        first, last = _days(timex.range)
        return {
            "article": self.article,
            "position": position,
            **self._where(timex.provenance),
            "type": timex.type,
            "value": timex.value,
            "mod": timex.mod,
            "first_day": first,
            "last_day": last,
            "pattern": timex.pattern,
            "basis": timex.basis,
        }

    def _mention(self, position: int, mention: Mention) -> Row:
        return {
            "article": self.article,
            "position": position,
            **self._where(mention.provenance),
            "kind": mention.kind,
            "label": mention.label,
            "actor_id": mention.actor_id,
        }

    def _actors(self, actors: Sequence[Actor]) -> None:
        self.tables.many("actor_records", [self._actor(*each) for each in enumerate(actors)])
        called = {(names.key(n), each.id) for each in actors for n in (each.name, *each.aliases)}
        called |= {(names.identity(each.name), each.id) for each in actors}
        rows = [{"key": key, "actor_id": id, "article": self.article} for key, id in sorted(called)]
        self.tables.many("actor_names", rows)
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
        self.tables.many("short_keys", shorts)
        bodies = sorted({(body, each.id) for each in actors for body in each.affiliated_with})
        rows = [{"body": body, "actor_id": id, "article": self.article} for body, id in bodies]
        self.tables.many("affiliations", rows)

    def _actor(self, position: int, actor: Actor) -> Row:
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

    def _event(self, position: int, event: Event) -> None:
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
        number = self.tables.one("event_records", row, self._sources(event.sources))
        parts = [
            {"event": number, "position": at, "role": part.role, "actor_id": part.actor_id}
            for at, part in enumerate(event.participants)
        ]
        self.tables.many("participants", [{**part, "days": row["days"]} for part in parts])

    def _claim(self, position: int, claim: Claim, actors: Iterable[str | None]) -> None:
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
        number = self.tables.one("claim_records", row, self._sources(claim.sources))
        events = [
            {"claim": number, "position": at, "event_id": id}
            for at, id in enumerate(claim.event_ids)
        ]
        self.tables.many("claim_events", events)
        days = row["days"]
        rows = [{"claim": number, "actor_id": actor, "days": days} for actor in actors]
        self.tables.many("claim_actors", rows)

    def _sources(self, sources: Sequence[Provenance]) -> list[Row]:
        return [{"position": at, **self._where(source)} for at, source in enumerate(sources)]

    def _where(self, provenance: Provenance) -> Row:
        return {
            "start_char": provenance.start,
            "end_char": provenance.end,
            "sentence": self._sentence(provenance.sentence),
        }

    def _sentence(self, text: str) -> int:
        """The number of a sentence, which is written once."""
        if text not in self.sentences:
            row = {"article": self.article, "text": text}
            self.sentences[text] = self.tables.one("sentences", row)
        return self.sentences[text]

    def when(self, when: When) -> Row:
        """Returns the columns of a day."""
        first, last = _days(when.range)
        return {
            "first_day": first,
            "last_day": last,
            "edtf": when.edtf,
            "basis": when.basis,
            "timex": when.timex,
            "days": self._range(when.range),
        }

    def _range(self, days: DateRange | None) -> int:
        """The number of a range of days, which is written once for all articles."""
        if days not in self.days:
            number = ranges.number(days)
            self.tables.range(number, *_days(days))
            self.days[days] = number
        return self.days[days]


def _days(days: DateRange | None) -> tuple[str | None, str | None]:
    if days is None:
        return None, None
    first, last = days.first, days.last
    return first.isoformat() if first else None, last.isoformat() if last else None


def _json(values: tuple[Any, ...]) -> str:
    return msgspec.json.encode(values).decode()

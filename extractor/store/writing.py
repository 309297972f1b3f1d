"""Extraction -> rows. Whether they are to be written is decided in ``adding``."""

import hashlib
import sqlite3
from collections.abc import Iterable, Sequence
from typing import Any

import msgspec

from extractor import names
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

Row = tuple[Any, ...]


def insert(connection: sqlite3.Connection, extraction: Extraction) -> int:
    """Writes an article's rows, all but its ref, and returns the article's number."""
    article = _insert_article(connection, extraction)
    sentences = _insert_sentences(connection, article, extraction)
    _insert_many(
        connection,
        "timexes",
        [_timex(article, sentences, *at) for at in enumerate(extraction.timexes)],
    )
    _insert_many(
        connection,
        "mentions",
        [_mention(article, sentences, *at) for at in enumerate(extraction.mentions)],
    )
    _insert_actors(connection, article, extraction.actors)
    for position, event in enumerate(extraction.events):
        _insert_event(connection, article, sentences, position, event)
    for position, claim in enumerate(extraction.claims):
        _insert_claim(connection, article, sentences, position, claim)
    return article


def place(article: Article) -> Row:
    """Returns where the article came from, as the table ``refs`` has it."""
    return article.ref, article.url, article.path


def metadata(article: Article) -> Row:
    """Returns what else is known of it, as the table ``articles`` has it."""
    return article.title, article.outlet, *_days(article.published), article.published_basis


def fingerprint(extraction: Extraction) -> str:
    """Returns a hash of everything read in the article, to tell whether it changed."""
    fields = ("timexes", "mentions", "actors", "events", "claims")
    read = [getattr(extraction, field) for field in fields]
    return hashlib.blake2b(msgspec.json.encode(read), digest_size=16).hexdigest()


def _insert_article(connection: sqlite3.Connection, extraction: Extraction) -> int:
    article = extraction.article
    row = (None, article.id, *metadata(article), article.text, fingerprint(extraction))
    return _insert(connection, "articles", row)


def _insert_sentences(
    connection: sqlite3.Connection, article: int, extraction: Extraction
) -> dict[str, int]:
    told = [timex.provenance for timex in extraction.timexes]
    told += [mention.provenance for mention in extraction.mentions]
    told += [each for event in extraction.events for each in event.sources]
    told += [each for claim in extraction.claims for each in claim.sources]
    texts = dict.fromkeys(each.sentence for each in told)
    return {text: _insert(connection, "sentences", (None, article, text)) for text in texts}


def _timex(article: int, sentences: dict[str, int], position: int, timex: Timex) -> Row:
    where = _where(timex.provenance, sentences)
    days = _days(timex.range)
    return article, position, *where, timex.type, timex.value, timex.mod, *days, timex.pattern


def _mention(article: int, sentences: dict[str, int], position: int, mention: Mention) -> Row:
    where = _where(mention.provenance, sentences)
    return article, position, *where, mention.kind, mention.label, mention.actor_id


def _insert_actors(connection: sqlite3.Connection, article: int, actors: Sequence[Actor]) -> None:
    rows, keys = [], set()
    for position, actor in enumerate(actors):
        key = names.key(actor.name)
        full = actor.kind == "person" and " " in key
        surname = names.surname(actor.name) if full else None
        lists = _json(actor.aliases), _json(actor.roles)
        rows.append((article, actor.id, position, actor.name, actor.kind, *lists, key, surname))
        keys |= {(names.key(name), actor.id, article) for name in (actor.name, *actor.aliases)}
    _insert_many(connection, "actors", rows)
    _insert_many(connection, "actor_names", sorted(keys))


def _insert_event(
    connection: sqlite3.Connection,
    article: int,
    sentences: dict[str, int],
    position: int,
    event: Event,
) -> None:
    told = (event.text, event.lemma, *event.trigger, event.status)
    row = (None, event.id, article, position, *told, *_when(event.when))
    number = _insert(connection, "events", row)
    _insert_sources(connection, "event_sources", number, event.sources, sentences)
    parts = [(number, at, part.role, part.actor_id) for at, part in enumerate(event.participants)]
    _insert_many(connection, "participants", parts)


def _insert_claim(
    connection: sqlite3.Connection,
    article: int,
    sentences: dict[str, int],
    position: int,
    claim: Claim,
) -> None:
    said = (claim.speaker, claim.speaker_text, claim.content_text)
    sort = (claim.type, claim.manner, claim.polarity, claim.reported_by)
    spans = (_json(claim.source), _json(claim.cue), _json(claim.content))
    row = (None, claim.id, article, position, *said, *sort, *spans, *_when(claim.when))
    number = _insert(connection, "claims", row)
    _insert_sources(connection, "claim_sources", number, claim.sources, sentences)
    events = [(number, at, event_id) for at, event_id in enumerate(claim.event_ids)]
    _insert_many(connection, "claim_events", events)


def _insert_sources(
    connection: sqlite3.Connection,
    table: str,
    number: int,
    sources: Iterable[Provenance],
    sentences: dict[str, int],
) -> None:
    rows = [(number, at, *_where(source, sentences)) for at, source in enumerate(sources)]
    _insert_many(connection, table, rows)


def _insert(connection: sqlite3.Connection, table: str, row: Row) -> int:
    marks = ", ".join("?" * len(row))
    number = connection.execute(f"INSERT INTO {table} VALUES ({marks})", row).lastrowid
    assert number is not None  # noqa: S101  (an INSERT always has one)
    return number


def _insert_many(connection: sqlite3.Connection, table: str, rows: Sequence[Row]) -> None:
    if rows:
        marks = ", ".join("?" * len(rows[0]))
        connection.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)


def _where(provenance: Provenance, sentences: dict[str, int]) -> Row:
    return provenance.start, provenance.end, sentences[provenance.sentence]


def _when(when: When) -> Row:
    return *_days(when.range), when.edtf, when.basis, when.timex


def _days(days: DateRange | None) -> Row:
    if days is None:
        return None, None
    return days.first and days.first.isoformat(), days.last and days.last.isoformat()


def _json(values: tuple[Any, ...]) -> str:
    return msgspec.json.encode(values).decode()

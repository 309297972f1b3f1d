"""Rows -> Extraction: whole, or reduced to some of its records and the actors they need."""

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from operator import itemgetter
from typing import NamedTuple, TypeVar

import msgspec
from msgspec.structs import replace

from extractor.records import Actor, Article, Claim, Event, Extraction, Mention, Timex
from extractor.store import corrections, fetching, line_corrections, origins
from extractor.store.fetching import LISTED, Connection, Values, listed
from extractor.store.line_corrections import Standing
from extractor.store.name_lookup import Corrected

ByArticle = Mapping[int, list[Values]]
T = TypeVar("T")


TELLERS = (
    "SELECT claims.number FROM event_records AS events"
    " JOIN claim_records AS claims ON claims.id = told_by"
    f" WHERE events.number IN {LISTED} AND claims.number NOT IN {LISTED}"
)
"""The claims that tell some events, but for those that are chosen themselves."""

TOLD = (
    "SELECT events.number FROM claim_records AS claims"
    " JOIN event_records AS events ON told_by = claims.id"
    f" WHERE claims.number IN {LISTED} AND events.number NOT IN {LISTED}"
)
"""The events that some claims tell, likewise."""


class Chosen(NamedTuple):
    """Numbers of the records to read, and of the articles they are in."""

    articles: Sequence[int]
    events: Sequence[int] = ()
    claims: Sequence[int] = ()
    tellers: Sequence[int] = ()
    told: Sequence[int] = ()


def articles(connection: Connection, numbers: Sequence[int]) -> Iterator[Article]:
    """Yields the articles with these numbers, in their order."""
    values = fetching.articles(connection, numbers)
    for number in numbers:
        if number in values:  # it may have been removed in the meantime
            yield msgspec.convert(values[number], type=Article)


class Said(NamedTuple):
    """What people have put right: of actors, and of lines."""

    people: Corrected
    lines: Standing


def whole(connection: sqlite3.Connection, article: int, said: Said | None = None) -> Extraction:
    """Returns everything that was read in one article, as people have put it right.

    What they say is ``said``, where not all of it counts.
    """
    found = _wholes(connection, [article], said or _said(connection))
    return next(extraction for _, extraction in found)


def numbered(connection: Connection, articles: Sequence[int]) -> Iterator[tuple[int, Extraction]]:
    """Yields everything that was read in some articles, as nobody put it right, with the number."""
    yield from _wholes(connection, articles, Said(Corrected(), {}))


def _said(connection: sqlite3.Connection) -> Said:
    return Said(corrections.replay(connection), line_corrections.standing(connection))


def _wholes(
    connection: Connection, articles: Sequence[int], said: Said
) -> Iterator[tuple[int, Extraction]]:
    chosen = Chosen(
        articles=articles,
        events=_numbers(connection, "event_records", articles),
        claims=_numbers(connection, "claim_records", articles),
    )
    timexes = _placed(connection, "timexes", articles, _timex)
    mentions = _placed(connection, "mentions", articles, _mention)
    for number, extraction in _extractions(connection, chosen, said):
        where = {"article_id": extraction.article.id}
        placed = [
            [
                {**each, "provenance": {**each["provenance"], **where}}
                for each in found.get(number, ())
            ]
            for found in (timexes, mentions)
        ]
        yield (
            number,
            replace(
                extraction,
                timexes=msgspec.convert(placed[0], type=tuple[Timex, ...]),
                mentions=msgspec.convert(placed[1], type=tuple[Mention, ...]),
            ),
        )


def reduced(
    connection: Connection, chosen: Chosen, *, beside: sqlite3.Connection
) -> Iterator[Extraction]:
    """Yields each article with its chosen events and claims, and what these need.

    That is which claims tell these events, and which events these claims, the article's origin, and
    all its actors, for who is who depends on everybody an article names. Mentions and timexes are
    left out. Origins and what people have put right stand ``beside``: in a store, in the same file.
    """
    events, claims = listed(chosen.events), listed(chosen.claims)
    chosen = chosen._replace(
        tellers=[row["number"] for row in connection.execute(TELLERS, [events, claims])],
        told=[row["number"] for row in connection.execute(TOLD, [claims, events])],
    )
    named = origins.of(beside, chosen.articles)
    for _, extraction in _extractions(connection, chosen, _said(beside), named):
        yield extraction


def _numbers(connection: Connection, table: str, articles: Sequence[int]) -> list[int]:
    select = f"SELECT number FROM {table} WHERE article IN {LISTED}"
    return [row["number"] for row in connection.execute(select, [listed(articles)])]


def _extractions(
    connection: Connection,
    chosen: Chosen,
    said: Said,
    origins: Mapping[int, str] | None = None,
) -> Iterator[tuple[int, Extraction]]:
    """Yields the articles by their ids, each with its number."""
    articles = fetching.articles(connection, chosen.articles)
    ids = {number: article["id"] for number, article in articles.items()}
    named = origins or {}
    people = fetching.in_order(connection, "actor_records", "article", chosen.articles)
    actors = _by_article(people, lambda row: actor(row, said.people))
    events = _events(connection, chosen.events, ids, said.lines)
    claims = _claims(connection, chosen.claims, ids, said.lines)
    tellers = _claims(connection, chosen.tellers, ids, said.lines)
    told = _events(connection, chosen.told, ids, said.lines)
    for number, article in articles.items():
        yield (
            number,
            Extraction(
                article=msgspec.convert({**article, "origin": named.get(number)}, type=Article),
                actors=tuple(actors.get(number, ())),
                events=_made(events, number, tuple[Event, ...]),
                claims=_made(claims, number, tuple[Claim, ...]),
                tellers=_made(tellers, number, tuple[Claim, ...]),
                told=_made(told, number, tuple[Event, ...]),
            ),
        )


def _made(values: ByArticle, number: int, records: type[T]) -> T | tuple[()]:
    found = values.get(number)
    return msgspec.convert(found, type=records) if found else ()


def actor(row: sqlite3.Row, corrected: Corrected) -> Actor:
    """Returns an article's actor as a person has put it right, if so."""
    article, *told = _COLUMNS(row)
    found = _actor(*told)
    node = corrected.node(article, found.id) if corrected.whole or corrected.apart else None
    if node is None:
        return found
    name = corrected.called.get(node, found.name)
    aliases = dict.fromkeys([found.name, *found.aliases])
    aliases.pop(name, None)
    return replace(found, name=name, aliases=tuple(aliases), corrected=node)


_LISTS = ("aliases", "roles", "affiliated_with")
_COLUMNS = itemgetter("article", "id", "name", "kind", *_LISTS)


@lru_cache(maxsize=8_192)
def _actor(id: str, name: str, kind: str, *lists: str) -> Actor:
    """Returns an actor as articles have it; most of its articles have it in the same words."""
    values = {"id": id, "name": name, "kind": kind}
    told = zip(_LISTS, map(msgspec.json.decode, lists), strict=True)
    return msgspec.convert({**values, **dict(told)}, type=Actor)


def _by_article(rows: list[sqlite3.Row], values: Callable[[sqlite3.Row], T]) -> dict[int, list[T]]:
    found: defaultdict[int, list[T]] = defaultdict(list)
    for row in rows:
        found[row["article"]].append(values(row))
    return found


def _timex(row: sqlite3.Row) -> Values:
    days = fetching.days(row["first_day"], row["last_day"])
    return {**fetching.same(row, "type", "value", "mod", "pattern", "basis"), "range": days}


def _mention(row: sqlite3.Row) -> Values:
    return fetching.same(row, "kind", "label", "actor_id")


def _placed(
    connection: Connection,
    table: str,
    articles: Sequence[int],
    values: Callable[[sqlite3.Row], Values],
) -> ByArticle:
    """Returns the rows of a table of places, by the number of the article."""
    rows = fetching.in_order(connection, table, "article", articles)
    texts = fetching.sentences(connection, (row["sentence"] for row in rows))
    return _by_article(
        rows, lambda row: {**values(row), "provenance": fetching.provenance(row, "", texts)}
    )


def _events(
    connection: Connection, numbers: Sequence[int], ids: Mapping[int, str], fixes: Standing
) -> ByArticle:
    sources = _sources(connection, "event", numbers, ids)
    parts = fetching.beside(connection, "participants", "event", numbers)
    told = ("told_by", "prominence", "confidence")

    def event(row: sqlite3.Row) -> Values:
        values = {
            **fetching.same(row, "id", "text", "lemma", "status", *told),
            "trigger": (row["trigger_start"], row["trigger_end"]),
            "participants": [
                fetching.same(part, "role", "actor_id") for part in parts[row["number"]]
            ],
            "when": fetching.when(row),
            "sources": sources(row),
        }
        return line_corrections.corrected(values, fixes)

    return _by_article(fetching.in_order(connection, "event_records", "number", numbers), event)


def _claims(
    connection: Connection, numbers: Sequence[int], ids: Mapping[int, str], fixes: Standing
) -> ByArticle:
    sources = _sources(connection, "claim", numbers, ids)
    events = fetching.beside(connection, "claim_events", "claim", numbers)
    said = ("speaker", "speaker_text", "content_text", "type", "manner", "polarity", "reported_by")
    told = ("addressee", "text", "prominence", "confidence")

    def claim(row: sqlite3.Row) -> Values:
        values = {
            **fetching.same(row, "id", *said, *told),
            **fetching.parsed(row, "source", "cue", "content"),
            "when": fetching.when(row),
            "event_ids": [each["event_id"] for each in events[row["number"]]],
            "sources": sources(row),
        }
        return line_corrections.corrected(values, fixes)

    return _by_article(fetching.in_order(connection, "claim_records", "number", numbers), claim)


def _sources(
    connection: Connection, kind: str, numbers: Sequence[int], ids: Mapping[int, str]
) -> Callable[[sqlite3.Row], list[Values]]:
    rows = fetching.beside(connection, f"{kind}_sources", kind, numbers)
    places = [row for each in rows.values() for row in each]
    texts = fetching.sentences(connection, (row["sentence"] for row in places))

    def of(record: sqlite3.Row) -> list[Values]:
        article_id = ids[record["article"]]
        return [fetching.provenance(row, article_id, texts) for row in rows[record["number"]]]

    return of

"""Rows -> Extraction: whole, or reduced to some of its records and the actors they need."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar

import msgspec
from msgspec.structs import replace

from extractor.records import Article, Claim, Event, Extraction, Mention, Timex
from extractor.store import (
    checksums,
    corrections,
    fetching,
    line_corrections,
    named,
    origins,
    record_values,
)
from extractor.store.fetching import LISTED, Connection, Values, listed
from extractor.store.line_corrections import Standing
from extractor.store.name_lookup import Corrected
from extractor.store.record_values import Found
from extractor.store.stored_values import Whole

ByArticle = Mapping[int, list[Values]]
T = TypeVar("T")

TELLERS = f"SELECT number FROM tellings WHERE event IN {LISTED} AND number NOT IN {LISTED}"
"""The claims that tell some events, but for those that are chosen themselves."""

TOLD = f"SELECT event AS number FROM tellings WHERE number IN {LISTED} AND event NOT IN {LISTED}"
"""The events that some claims tell, likewise."""

KEPT = f"SELECT number, id, mentions_checksum FROM articles WHERE number IN {LISTED}"


class Chosen(msgspec.Struct, frozen=True):
    """Numbers of the records to read, and of the articles they are in; whether these are all."""

    articles: Sequence[int]
    events: Sequence[int] = ()
    claims: Sequence[int] = ()
    whole: bool = False
    tellers: Sequence[int] = ()
    told: Sequence[int] = ()


def articles(connection: Connection, numbers: Sequence[int]) -> Iterator[tuple[int, Article]]:
    """Yields the articles with these numbers, in their order, each with its number."""
    found = _articles(connection, numbers)
    for number in numbers:
        if number in found:  # it may have been removed in the meantime
            yield number, msgspec.convert(found[number].values, type=Article)


class _Found(msgspec.Struct, frozen=True):
    """What an article's row and place say, the sum of its actors, and how many records it has."""

    values: Values
    actors: int | None
    records: int | None


def _articles(connection: Connection, numbers: Sequence[int]) -> dict[int, _Found]:
    """Returns articles in order of id, as they were written."""
    places = fetching.places(connection, numbers)
    found = {}
    with checksums.rows_wanted():
        for row in fetching.articles(connection, numbers):
            number, checksum, actors, records = row[-4:]
            values = fetching.article(row)
            checksums.check(checksum, values, values["id"])
            found[number] = _Found(values | places[number], actors, records)
    return found


class Said(msgspec.Struct, frozen=True):
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
        whole=True,
    )
    placed = _mentions(connection, articles)
    for number, extraction in _extractions(connection, chosen, said):
        where = {"article_id": extraction.article.id}
        timexes, mentions = (
            [{**each, "provenance": {**each["provenance"], **where}} for each in found]
            for found in placed[number]
        )
        yield (
            number,
            replace(
                extraction,
                timexes=msgspec.convert(timexes, type=tuple[Timex, ...]),
                mentions=msgspec.convert(mentions, type=tuple[Mention, ...]),
            ),
        )


def _mentions(
    connection: Connection, articles: Sequence[int]
) -> dict[int, tuple[list[Values], list[Values]]]:
    """Returns the time expressions and the mentions of articles, as they were written."""
    kept = connection.execute(KEPT, [listed(articles)]).fetchall()
    with checksums.rows_wanted():
        found = record_values.mentions(connection, articles)
    for number, id, checksum in kept:
        checksums.check(checksum, found[number], f"what is named in {id}")
    return found


def reduced(
    connection: Connection, chosen: Chosen, *, beside: sqlite3.Connection
) -> Iterator[Extraction]:
    """Yields each article with its chosen events and claims, and what these need.

    That is which claims tell these events, and which events these claims, the article's origin, and
    all its actors, for who is who depends on everybody an article names. Mentions and timexes are
    left out. Origins and what people have put right stand ``beside``: in a store, in the same file.
    """
    events, claims = listed(chosen.events), listed(chosen.claims)
    chosen = replace(
        chosen,
        tellers=[row["number"] for row in connection.execute(TELLERS, [events, claims])],
        told=[row["number"] for row in connection.execute(TOLD, [claims, events])],
    )
    copied = origins.of(beside, chosen.articles)
    for _, extraction in _extractions(connection, chosen, _said(beside), copied):
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
    articles = _articles(connection, chosen.articles)
    wholes = {n: Whole(a.values["id"], a.values["text"]) for n, a in articles.items()}
    copied = origins or {}
    kept = {n: (a.values["id"], a.actors) for n, a in articles.items()}
    actors = named.of_articles(connection, kept, said.people)
    events, told = (
        _records(record_values.events(connection, numbers, wholes), said.lines)
        for numbers in (chosen.events, chosen.told)
    )
    claims, tellers = (
        _records(record_values.claims(connection, numbers, wholes), said.lines)
        for numbers in (chosen.claims, chosen.tellers)
    )
    _complete(connection, chosen, articles, events, claims, tellers)
    for number, article in articles.items():
        yield (
            number,
            Extraction(
                article=msgspec.convert(
                    article.values | {"origin": copied.get(number)}, type=Article
                ),
                actors=actors[number],
                events=_made(events, number, tuple[Event, ...]),
                claims=_made(claims, number, tuple[Claim, ...]),
                tellers=_made(tellers, number, tuple[Claim, ...]),
                told=_made(told, number, tuple[Event, ...]),
            ),
        )


def _complete(
    connection: Connection,
    chosen: Chosen,
    articles: Mapping[int, _Found],
    events: ByArticle,
    claims: ByArticle,
    tellers: ByArticle,
) -> None:
    """Makes sure that every chosen record was found, and every one of an article asked for whole.

    So is every claim that tells an event. Where an article was removed since it was chosen, its
    records are gone with it, in good order.

    Raises:
        sqlite3.DatabaseError: If one is missing.
    """
    found = 0
    for number, article in articles.items():
        told, said = events.get(number, ()), claims.get(number, ())
        found += len(told) + len(said)
        if article.records is None:
            continue
        if chosen.whole:
            checksums.count(article.records, len(told) + len(said), "records")
        claimed = {each["id"] for each in (*said, *tellers.get(number, ()))}
        lost = {each["told_by"] for each in told} - claimed - {None}
        if lost and checksums.had_claims(connection, number, article.records, lost):
            checksums.count(len(lost), 0, "claims that tell an event")
    if len(articles) == len(set(chosen.articles)):
        checksums.count(len(chosen.events) + len(chosen.claims), found, "records")


def _made(values: ByArticle, number: int, records: type[T]) -> T | tuple[()]:
    found = values.get(number)
    return msgspec.convert(found, type=records) if found else ()


def _records(found: Iterator[Found], fixes: Standing) -> ByArticle:
    """Returns the values of records as people have put them right, by the article's number."""
    records: defaultdict[int, list[Values]] = defaultdict(list)
    for each in checksums.checked(found):
        records[each.article].append(line_corrections.corrected(each.values, fixes))
    return records

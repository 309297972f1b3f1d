"""Topic and place of records, as they were coded when their article was added."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import msgspec

from extractor.coded import Place, Topic
from extractor.store import record_ids
from extractor.store.fetching import LISTED, Connection, listed

Facets = tuple[Topic | None, Place | None]

_COLUMNS = "topic, place, geonames, place_country, lat, lon"
_ASKED = (
    "SELECT json_extract(value, '$[0]') AS id, json_extract(value, '$[1]') AS article,"
    " json_extract(value, '$[2]') AS own FROM json_each(?)"
)
_OF_STORE = (
    f"SELECT asked.id, {_COLUMNS} FROM ({_ASKED}) AS asked"
    " JOIN articles ON articles.id = asked.article"
    " JOIN {0}_rows AS record ON record.article = articles.number AND record.id = asked.own"
    " JOIN code_rows ON code_rows.record = record.number << 1 | {1}"
)
_KINDS: tuple[tuple[str, record_ids.Letter, int], ...] = (("event", "e", 0), ("claim", "c", 1))
_OF_FOLDER = f"SELECT record, {_COLUMNS} FROM codes WHERE record IN {LISTED}"


def of_store(
    connection: sqlite3.Connection, records: Iterable[tuple[str, str]]
) -> dict[str, Facets]:
    """Returns topic and place by the id of a record, of those that have either.

    Args:
        connection: To a store.
        records: Article and record, by their ids.
    """
    found: dict[str, Facets] = {}
    asked = list(records)
    for kind, letter, bit in _KINDS:
        keys = [(id, article, record_ids.kept(id, article, letter)) for article, id in asked]
        bound = msgspec.json.encode(keys).decode()
        found |= _facets(connection.execute(_OF_STORE.format(kind, bit), [bound]))
    return found


def of_folder(tables: Connection, ids: Iterable[str]) -> dict[str, Facets]:
    """Returns the same of the parts of a folder."""
    return dict(_facets(tables.execute(_OF_FOLDER, [listed(ids)])))


def _facets(rows: Iterable[Sequence[Any]]) -> Iterator[tuple[str, Facets]]:
    for id, topic, place, geonames, country, lat, lon in rows:
        yield id, (topic, place and Place(place, geonames, country, lat, lon))

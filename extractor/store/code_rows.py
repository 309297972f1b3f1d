"""Codes of acts as rows: written with the records of an article, for the views and two filters."""

import sqlite3

import msgspec

from extractor import names
from extractor.coded import Code
from extractor.records import Extraction

INSERT = (
    "INSERT INTO codes (record, article, root, quad, topic, status, source, target,"
    " place, place_key, place_country, geonames, lat, lon, confidence)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


def write(connection: sqlite3.Connection, article: int, extraction: Extraction) -> None:
    """Writes the codes of an article's records; those that tell nothing are left out."""
    from extractor import coding  # no question needs it

    rows = [
        _row(article, code)
        for code in coding.codes(extraction)
        if code.root or code.topic or code.place
    ]
    connection.executemany(INSERT, rows)


def write_all(connection: sqlite3.Connection) -> None:
    """Writes the codes of every article of an older file; inside a transaction."""
    from extractor.store import reading

    for (number,) in connection.execute("SELECT number FROM articles ORDER BY number").fetchall():
        write(connection, number, reading.whole(connection, number))


def _row(article: int, code: Code) -> tuple[object, ...]:
    place = code.place
    where: tuple[object, ...] = (None,) * 6
    if place is not None:
        key = names.plain(place.name)
        where = (place.name, key, place.country, place.geonames, place.lat, place.lon)
    return (
        code.id,
        article,
        code.root,
        code.quad,
        code.topic,
        code.status,
        _json(code.source),
        _json(code.target),
        *where,
        code.confidence,
    )


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()

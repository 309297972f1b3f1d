"""Codes of acts as rows: written with the records of an article, for the views and two filters."""

import sqlite3
from typing import Any

import msgspec

from extractor import names
from extractor.coded import Code
from extractor.records import Extraction

Row = dict[str, Any]

COLUMNS = (
    "record article root quad topic status source target"
    " place place_key place_country geonames lat lon confidence"
).split()


def rows(article: int, extraction: Extraction) -> list[Row]:
    """Returns the codes of an article's records; those that tell nothing are left out."""
    from extractor import coding  # no question needs it

    return [
        dict(zip(COLUMNS, _row(article, code), strict=True))
        for code in coding.codes(extraction)
        if code.root or code.topic or code.place
    ]


def write_all(connection: sqlite3.Connection) -> None:
    """Writes the codes of every article of an older file; inside a transaction."""
    from extractor.store import reading, writing

    tables = writing.Tables(connection)
    for (number,) in connection.execute("SELECT number FROM articles ORDER BY number").fetchall():
        tables.many("codes", rows(number, reading.whole(connection, number)))


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

"""The mentions of an article as one packed value: compressed JSON, a list for each column.

They are half of what can be packed without any question noticing: nothing looks for single ones,
and as rows each repeats the id of its actor. A folder of Parquet has them as rows, and so had a
file of an earlier schema.
"""

import sqlite3
import zlib
from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate, pairwise
from typing import Any

import msgspec

from extractor.store import fetching, shapes
from extractor.store.fetching import LISTED, Connection, listed

Row = Sequence[Any]
COLUMNS = ("start_char", "end_char", "sentence", "kind", "label", "actor_id")
"""Of a mention, in order; what counts upwards is kept as its steps."""
STEPS = ("start_char", "sentence")
MENTION = f"article, {', '.join(COLUMNS)}"

HARM = (zlib.error, msgspec.MsgspecError, TypeError, ValueError)


def pack(rows: Iterable[Row]) -> bytes:
    """Returns rows, with values in the order of ``COLUMNS``, as one value.

    >>> rows = [(0, 6, 7, "name", "ORG", "organisation:acme"), (9, 11, 7, "pronoun", "ORG", None)]
    >>> [tuple(row) for row in unpack(pack(rows))] == rows
    True
    """
    columns = dict(zip(COLUMNS, zip(*rows, strict=True), strict=True))
    for name in STEPS:
        columns[name] = tuple(after - before for before, after in pairwise((0, *columns[name])))
    return zlib.compress(msgspec.json.encode(list(columns.values())), 9)


def unpack(value: bytes) -> list[Row]:
    """Returns what was packed.

    Raises:
        sqlite3.DatabaseError: If it is damaged.
    """
    try:
        found = msgspec.json.decode(zlib.decompress(value), type=list[list[Any]])
        columns = dict(zip(COLUMNS, found, strict=True))
        for name in STEPS:
            columns[name] = list(accumulate(columns[name]))
        return list(zip(*columns.values(), strict=True))
    except HARM as error:
        raise sqlite3.DatabaseError(f"mentions are not as they were written ({error})") from error


def mentions(connection: Connection, articles: Sequence[int]) -> Iterable[Row]:
    """Returns the mentions of articles, in order, each with its article's number before it."""
    if not shapes.has(connection, "mentions"):
        return fetching.in_order(connection, "mentions", "article", articles, MENTION)
    rows = connection.execute(
        f"SELECT article, packed FROM packed_mentions WHERE article IN {LISTED} ORDER BY article",
        [listed(articles)],
    )
    return [(article, *row) for article, value in rows for row in unpack(value)]


def teach(connection: sqlite3.Connection) -> None:
    """Lets the statements that bring a file to schemas 10 to 12 pack what they find."""
    from extractor.store import (
        record_ids,
        spans,
        stored,
        stored_actors,
    )  # no file that is up to date needs them

    known: dict[str, tuple[int, Callable[..., Any]]] = {
        "packed_of": (1, _packed_of),
        "checksum_of": (1, checksum),
        "words_of": (2, spans.words),
        "quoted_of": (
            3,
            lambda whole, words, found: spans.quoted(whole, words, spans.spans(found)),
        ),
        "spans_of": (1, spans.spans),
        "share_of": (1, spans.share),
        "edtf_of": (2, stored.edtf),
        "called_of": (1, stored_actors.called),
        "own_of": (3, record_ids.kept),
    }
    for name, (arguments, function) in known.items():
        connection.create_function(name, arguments, function, deterministic=True)


def checksum(sentence: str) -> int:
    """Returns the checksum of a sentence."""
    return zlib.crc32(sentence.encode())


def _packed_of(rows: str) -> bytes:
    return pack([row for _, *row in sorted(msgspec.json.decode(rows), key=lambda row: row[0])])

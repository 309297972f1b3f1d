"""Where undated articles are placed: a function of all articles, written down to be found by.

Whenever articles came or went, the next question has it computed anew (``renew``): first every row
is as it was read again, then ``placing`` says what the others tell. What a person has put right of
a line stays.
"""

import sqlite3
from collections.abc import Iterator

import msgspec

from extractor.entries import Placing
from extractor.placing import Told, inherited, name_of, place
from extractor.records import DateRange, Extraction, When
from extractor.store import checksums, fetching, line_corrections, lookup, originals, writing
from extractor.store.connection import is_due
from extractor.store.fetching import Connection

UNDATED = "published_basis IS NULL OR published_basis = 'inferred'"

AS_READ = """
UPDATE articles SET (published_first, published_last, published_basis) = (
    SELECT read_first, read_last, read_basis FROM placings WHERE article = articles.number
) WHERE number IN (SELECT article FROM placings)
"""

TOLD = """
SELECT articles.id, articles.published_first, articles.published_last, sentences.text AS sentence,
    {lemma} AS lemma, {status} AS status, first_day, last_day, basis,
    (SELECT min(ref) FROM refs WHERE refs.article = articles.number) AS ref
FROM {kind}_records AS records
JOIN articles ON articles.number = records.article
JOIN {kind}_sources AS sources ON sources.{kind} = records.number AND sources.position = 0
JOIN sentences ON sentences.number = sources.sentence
WHERE published_first IS NOT NULL AND published_last IS NOT NULL
    AND (first_day IS NOT NULL AND last_day IS NOT NULL OR {status} = 'planned')
ORDER BY records.id
"""

KINDS = (("event", "lemma", "status"), ("claim", "''", "'happened'"))


def mark(connection: sqlite3.Connection) -> None:
    """Has the undated articles placed anew by the next question."""
    connection.execute("INSERT OR IGNORE INTO unplaced VALUES (1)")


def renew(connection: sqlite3.Connection) -> None:
    """Places the undated articles, unless they are; call it inside a transaction."""
    if not is_due(connection):
        return
    for (record_id,) in connection.execute("SELECT id FROM inherited").fetchall():
        as_read(connection, record_id)
    connection.execute(AS_READ)
    for (number,) in connection.execute("SELECT article FROM placings").fetchall():
        checksums.write_article(connection, number)
    connection.execute("DELETE FROM placings")
    rows = connection.execute(f"SELECT number FROM articles WHERE {UNDATED} ORDER BY id")
    undated = {number: originals.as_read(connection, number) for (number,) in rows.fetchall()}
    found = place(undated.values(), told(connection)) if undated else {}
    for number, extraction in undated.items():
        if extraction.article.id in found:
            _write(connection, number, extraction, found[extraction.article.id])
    connection.execute("DELETE FROM unplaced")


def of(connection: sqlite3.Connection, article_id: str) -> Placing | None:
    """Returns where an undated article is placed, and why; None when nothing places it."""
    row = connection.execute(
        "SELECT placings.*, published_first, published_last FROM placings"
        " JOIN articles ON articles.number = article WHERE id = ?",
        [article_id],
    ).fetchone()
    if row is None:
        return None
    days = fetching.days(row["published_first"], row["published_last"])
    why = fetching.parsed(row, "reasons", "missing")
    return msgspec.convert({"days": days, **why}, type=Placing)


def as_read(connection: sqlite3.Connection, record_id: str) -> None:
    """Takes the day off a record that it has only from its article; call it in a transaction."""
    if not connection.execute("DELETE FROM inherited WHERE id = ?", [record_id]).rowcount:
        return
    table = writing.table_of(record_id)
    number = lookup.number(connection, lookup.kind(record_id), record_id)
    if number is not None:
        select = f"SELECT timex FROM {table} WHERE number = ?"
        (timex,) = connection.execute(select, [number]).fetchone()
        undated = When(None, None, "unknown", timex)
        writing.update(connection, table, number, when=undated, status=None)


def told(connection: Connection) -> Iterator[Told]:
    """Yields what dated articles tell, and when."""
    for kind, lemma, status in KINDS:
        sql = TOLD.format(kind=kind, lemma=lemma, status=status)
        for row in connection.execute(sql):
            yield msgspec.convert(
                {
                    "article": row["id"],
                    "name": name_of(row["ref"]),
                    "published": fetching.days(row["published_first"], row["published_last"]),
                    "days": fetching.days(row["first_day"], row["last_day"]),
                    **fetching.same(row, "sentence", "lemma", "status", "basis"),
                },
                type=Told,
            )


def _write(
    connection: sqlite3.Connection, number: int, extraction: Extraction, placing: Placing
) -> None:
    """Writes where an article is placed, and the days that its records get by it."""
    why = [msgspec.json.encode(each).decode() for each in (placing.reasons, placing.missing)]
    connection.execute(
        "INSERT INTO placings SELECT number, published_first, published_last, published_basis, ?, ?"
        " FROM articles WHERE number = ?",
        [*why, number],
    )
    days = placing.days
    if days is None:
        return
    first, last = (None if day is None else day.isoformat() for day in (days.first, days.last))
    connection.execute(
        "UPDATE articles SET published_first = ?, published_last = ?, published_basis = 'inferred'"
        " WHERE number = ?",
        [first, last, number],
    )
    checksums.write_article(connection, number)
    if first is not None and last is not None:
        _inherit(connection, number, extraction, days)


def _inherit(
    connection: sqlite3.Connection, number: int, extraction: Extraction, days: DateRange
) -> None:
    standing = line_corrections.standing(connection)
    for record_id, when in inherited(extraction, days):
        if "date" in standing.get(record_id, ()):
            continue
        table = writing.table_of(record_id)
        record = lookup.number(connection, lookup.kind(record_id), record_id)
        assert record is not None  # noqa: S101  (it was just read)
        writing.update(connection, table, record, when=when, status=None)
        connection.execute("INSERT INTO inherited VALUES (?, ?)", [record_id, number])

"""Earlier versions of articles: whole extractions that no question meets, each compressed JSON."""

import sqlite3
import zlib

import msgspec

from extractor.errors import StoreError
from extractor.records import Article, Extraction
from extractor.store import rows


def rank(article: Article) -> str:
    """Returns what sorts as the versions of an article do.

    By the day on which it was last changed, else published; then by the day of publication, by the
    time of the change where the publisher tells it, and by the id, which is a hash. A day that is
    only inferred, from whatever else is stored, says nothing.
    """
    days = article.published if article.published_basis != "inferred" else None
    published = ((days.last or days.first) if days else None) or ""
    modified = article.modified or str(published)
    return "\t".join((modified[:10], str(published), modified[10:], article.id))


def words(text: str) -> str:
    """Returns a hash of a text, to tell versions of the same words from others."""
    import hashlib  # loads OpenSSL, which no question needs

    return hashlib.blake2b(text.encode("utf-8", "replace"), digest_size=16).hexdigest()


def is_undecided(one: str, other: str) -> bool:
    """Tells whether nothing but the hash says which of two ranks is the later."""
    return one.rpartition("\t")[0] == other.rpartition("\t")[0]


def put(connection: sqlite3.Connection, extraction: Extraction, *, version: str) -> None:
    """Keeps an extraction, as it was read; one of the same id is replaced. Its refs stay."""
    connection.execute(
        "INSERT INTO versions (id, rank, words, version, fingerprint, extraction)"
        " VALUES (?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET rank = excluded.rank, version = excluded.version,"
        " fingerprint = excluded.fingerprint, extraction = excluded.extraction",
        [
            extraction.article.id,
            rank(extraction.article),
            words(extraction.article.text),
            version,
            rows.fingerprint(extraction),
            zlib.compress(msgspec.json.encode(extraction)),
        ],
    )


def find(connection: sqlite3.Connection, article_id: str) -> sqlite3.Row | None:
    """Returns the row of an earlier version; None when there is none of that id."""
    row: sqlite3.Row | None = connection.execute(
        "SELECT * FROM versions WHERE id = ?", [article_id]
    ).fetchone()
    return row


def get(connection: sqlite3.Connection, article_id: str) -> Extraction:
    """Returns an earlier version whole, under the smallest of its refs.

    Raises:
        StoreError: If there is none of that id.
    """
    row = find(connection, article_id)
    if row is None:
        raise StoreError(f"{article_id}: no such article; `extractor articles` lists them")
    return opened(connection, row)


def opened(connection: sqlite3.Connection, row: sqlite3.Row) -> Extraction:
    """Returns what a row holds, under the smallest of its refs.

    Raises:
        StoreError: If it is damaged.
    """
    try:
        found = msgspec.json.decode(zlib.decompress(row["extraction"]), type=Extraction)
    except zlib.error as error:
        told = "this earlier version is damaged; restore a copy or add it anew"
        raise StoreError(f"{row['id']}: {told} ({error})") from error
    place = connection.execute(
        "SELECT ref, url, path FROM version_refs WHERE article = ? ORDER BY ref", [row["id"]]
    ).fetchone()
    if place is None:
        return found
    return msgspec.structs.replace(
        found, article=msgspec.structs.replace(found.article, **dict(place))
    )

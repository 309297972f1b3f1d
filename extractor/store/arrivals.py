"""What the last run brought: articles that were not there before, or were others.

A run is one opening of the store. What is only read again, by a newer version of the package or
after corrections, is not brought; neither is a second place of an article that is there.
"""

import sqlite3
from collections.abc import Mapping

from extractor.store import versions

LAST = "SELECT id FROM arrivals WHERE run = (SELECT max(run) FROM arrivals)"


def note(connection: sqlite3.Connection, article_id: str, run: int | None) -> int:
    """Notes that an article was brought; call it inside a transaction.

    Args:
        connection: The store.
        article_id: The article's id.
        run: The number of the run; None for its first article, with which what the run before
            brought is forgotten.

    Returns:
        The number of the run.
    """
    if run is None:
        before = connection.execute("SELECT max(run) FROM arrivals").fetchone()[0]
        connection.execute("DELETE FROM arrivals")
        run = int(before or 0) + 1
    connection.execute("REPLACE INTO arrivals VALUES (?, ?)", [article_id, run])
    return run


def forget(connection: sqlite3.Connection) -> None:
    """Forgets what is no longer in the store; call it inside a transaction."""
    stored = "SELECT id FROM articles UNION ALL SELECT id FROM versions"
    connection.execute(f"DELETE FROM arrivals WHERE id NOT IN ({stored})")


def last(connection: sqlite3.Connection) -> Mapping[str, str] | None:
    """Returns the articles that the last run brought, as far as they are told.

    Each with the words of its versions that were there before, "" where there were none; None
    where no run is known: all it brought was removed, or an older version of the package made the
    store.
    """
    brought = {row["id"] for row in connection.execute(LAST)}
    if not brought:
        return None
    told = f"SELECT id FROM articles WHERE id IN ({LAST}) ORDER BY id"
    return {
        row["id"]: _before(connection, row["id"], brought)
        for row in connection.execute(told).fetchall()
    }


def _before(connection: sqlite3.Connection, article_id: str, brought: set[str]) -> str:
    earlier = [each for each in versions.history(connection, article_id) if each not in brought]
    texts = (versions.as_read(connection, each).article.text for each in earlier)
    return "\n\n".join(texts)

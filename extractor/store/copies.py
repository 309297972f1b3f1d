"""Near copies: articles that share most of their words in order, found as they come in.

A wire story is printed by many papers, cut and re-headed. Two articles are near copies when at
least ``NEAR`` of their shingles, three words in a row, are the same (Jaccard; Broder, "On the
resemblance and containment of documents", 1997, https://doi.org/10.1109/SEQUEN.1997.666900).
Candidates share a band of their MinHash, which is taken with one permutation (Li, Owen and Zhang,
"One Permutation Hashing", NIPS 2012) and filled up by rotation (Shrivastava and Li, "Densifying
One Permutation Hashing via Rotation", ICML 2014); each is then compared exactly.
"""

import re
import sqlite3
import zlib

NEAR = 0.5
SHINGLE = 3
BINS = 48
ROWS = 3
"""Bins of one band: of two articles with likeness 0.6, 97 in 100 share one of the 16 bands."""

CANDIDATES = """
SELECT number, text FROM articles WHERE number IN (
    SELECT theirs.article FROM bands AS mine JOIN bands AS theirs USING (hash)
    WHERE mine.article = ?1 AND theirs.article <> ?1
)
"""


def link(connection: sqlite3.Connection, article: int, text: str) -> None:
    """Finds the near copies of an article that was just written; call it inside a transaction."""
    found = shingles(text)
    rows = [(value, article) for value in bands(found)]
    connection.executemany("INSERT OR IGNORE INTO bands (hash, article) VALUES (?, ?)", rows)
    for other, words in connection.execute(CANDIDATES, [article]).fetchall():
        alike = jaccard(found, shingles(words))
        if alike >= NEAR:
            pairs = [(article, other, alike), (other, article, alike)]
            connection.executemany("INSERT INTO copies VALUES (?, ?, ?)", pairs)


def link_all(connection: sqlite3.Connection) -> None:
    """Finds the near copies among the articles of an older file; inside a transaction."""
    for (number,) in connection.execute("SELECT number FROM articles ORDER BY number").fetchall():
        row = connection.execute("SELECT text FROM articles WHERE number = ?", [number])
        link(connection, number, row.fetchone()[0])


def of(connection: sqlite3.Connection, article_id: str) -> tuple[str, ...]:
    """Returns the ids of an article's near copies, the most alike first."""
    rows = connection.execute(
        "SELECT theirs.id FROM articles AS mine JOIN copies ON copies.article = mine.number"
        " JOIN articles AS theirs ON theirs.number = copies.other"
        " WHERE mine.id = ? ORDER BY likeness DESC, theirs.id",
        [article_id],
    )
    return tuple(row["id"] for row in rows)


def likeness(one: str, other: str) -> float:
    """Returns how many of the shingles of two texts are in both, from 0 to 1.

    >>> likeness("They met on Monday in Oslo.", "They met on Monday in Bergen.")
    0.6
    """
    return jaccard(shingles(one), shingles(other))


def jaccard(one: frozenset[int], other: frozenset[int]) -> float:
    """Returns how many members of two sets are in both, from 0 to 1."""
    return len(one & other) / (len(one | other) or 1)


def shingles(text: str) -> frozenset[int]:
    """Returns a hash of each three words in a row; of all words where there are fewer."""
    words = re.findall(r"\w+", text.casefold())
    rows = (words[at : at + SHINGLE] for at in range(max(1, len(words) - SHINGLE + 1)))
    return frozenset(zlib.crc32(" ".join(row).encode("utf-8", "replace")) for row in rows)


def bands(found: frozenset[int]) -> tuple[int, ...]:
    """Returns a hash of each band of the MinHash of shingles; near copies share at least one."""
    least: list[int | None] = [None] * BINS
    for value in found:
        rank, place = divmod(value, BINS)
        now = least[place]
        if now is None or rank < now:
            least[place] = rank
    filled = [_filled(least, place) for place in range(BINS)]
    return tuple(
        zlib.crc32(repr((start, filled[start : start + ROWS])).encode())
        for start in range(0, BINS, ROWS)
    )


def _filled(least: list[int | None], place: int) -> int:
    """The least hash of a bin; of an empty one, that of the next, marked by the distance."""
    for distance in range(BINS):
        value = least[(place + distance) % BINS]
        if value is not None:
            return value + distance * 0x1_0000_0000
    return 0

"""Near copies: articles that share most of their words in order, found as they come in.

A wire story is printed by many papers, cut and re-headed. Two articles are near copies when at
least ``NEAR`` of their shingles, three words in a row, are the same (Jaccard; Broder, "On the
resemblance and containment of documents", 1997, https://doi.org/10.1109/SEQUEN.1997.666900).
Candidates share a band of their MinHash, which is taken with one permutation (Li, Owen and Zhang,
"One Permutation Hashing", NIPS 2012) and filled up by rotation (Shrivastava and Li, "Densifying
One Permutation Hashing via Rotation", ICML 2014); each is then compared exactly.

The work is two SQL functions, so adding an article and bringing an older file up to date are the
same statements.
"""

import re
import sqlite3
import zlib

import msgspec

NEAR = 0.5
SHINGLE = 3
BINS = 48
ROWS = 3
"""Bins of one band: of two articles with likeness 0.6, 97 in 100 share one of the 16 bands."""

FIND = """
INSERT OR IGNORE INTO bands (hash, article)
SELECT value, number FROM articles, json_each(band_hashes(text)) WHERE {which};
"""
LINK = """
INSERT OR IGNORE INTO copies (article, other, likeness)
SELECT one, two, alike FROM (
    SELECT one, two, shingle_likeness(first.text, second.text) AS alike FROM (
        SELECT DISTINCT mine.article AS one, theirs.article AS two
        FROM bands AS mine JOIN bands AS theirs USING (hash)
        WHERE mine.article <> theirs.article AND {which}
    )
    JOIN articles AS first ON first.number = one
    JOIN articles AS second ON second.number = two
) WHERE alike >= {near};
"""
TABLES = f"""
CREATE TABLE bands (
    hash INTEGER NOT NULL,
    article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
    PRIMARY KEY (hash, article)
) WITHOUT ROWID;
CREATE INDEX bands_by_article ON bands (article);

CREATE TABLE copies (
    article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
    other INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
    likeness REAL NOT NULL,
    PRIMARY KEY (article, other)
) WITHOUT ROWID;
CREATE INDEX copies_by_other ON copies (other);
{FIND.format(which="1")}
{LINK.format(which="1", near=NEAR)}
"""
"""The tables, and what makes them of the articles that an older file has."""

TURN = """
INSERT OR IGNORE INTO copies (article, other, likeness)
SELECT other, article, likeness FROM copies WHERE article = ?
"""


def register(connection: sqlite3.Connection) -> None:
    """Teaches a connection the functions that the statements use."""
    connection.create_function("band_hashes", 1, _bands_json, deterministic=True)
    connection.create_function("shingle_likeness", 2, likeness, deterministic=True)


def link(connection: sqlite3.Connection, article: int) -> None:
    """Finds the near copies of an article that was just written; call it inside a transaction."""
    connection.execute(FIND.format(which="number = ?"), [article])
    connection.execute(LINK.format(which="mine.article = ?", near=NEAR), [article])
    connection.execute(TURN, [article])


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
    mine, theirs = shingles(one), shingles(other)
    return len(mine & theirs) / (len(mine | theirs) or 1)


def shingles(text: str) -> frozenset[int]:
    """Returns a hash of each three words in a row; of all words where there are fewer."""
    words = re.findall(r"\w+", text.casefold())
    rows = (words[at : at + SHINGLE] for at in range(max(1, len(words) - SHINGLE + 1)))
    return frozenset(zlib.crc32(" ".join(row).encode("utf-8", "replace")) for row in rows)


def bands(text: str) -> tuple[int, ...]:
    """Returns a hash of each band of the text's MinHash; near copies share at least one."""
    least: list[int | None] = [None] * BINS
    for value in shingles(text):
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
        found = least[(place + distance) % BINS]
        if found is not None:
            return found + distance * 0x1_0000_0000
    return 0


def _bands_json(text: str) -> str:
    return msgspec.json.encode(bands(text)).decode()

"""The words of a text as the store's full-text search has them: split, plain, and stemmed.

It is SQLite's own tokenizer that does it, the one of the store's tables, so that ``--about`` finds
the same by words that were written elsewhere.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from typing import NamedTuple

from extractor.store import connection as connecting

PLAIN = "unicode61 remove_diacritics 2"
TOKENIZE = f"porter {PLAIN}"
"""As the tables ``event_words`` and ``claim_words`` have it; a test compares them."""


class Word(NamedTuple):
    """A word of a text: stemmed, the number of the text, and the word's place in it."""

    word: str
    record: int
    position: int


class Stemmer:
    """Stems the words of many texts."""

    def __init__(self, tokenize: str = TOKENIZE) -> None:
        """Makes a place for the texts, in memory."""
        self._connection = connecting.opened(connecting.IN_MEMORY, readonly=False)
        self._connection.execute(
            f"CREATE VIRTUAL TABLE texts USING fts5 (text, tokenize = '{tokenize}')"
        )
        self._connection.execute("CREATE VIRTUAL TABLE words USING fts5vocab (texts, 'instance')")

    def words(self, texts: Iterable[tuple[int, str]]) -> Iterator[Word]:
        """Yields the words of texts, given with their numbers, in order of word and number."""
        with connecting.transaction(self._connection):
            self._connection.executemany("INSERT INTO texts (rowid, text) VALUES (?, ?)", texts)
        found = self._connection.execute("SELECT term, doc, offset FROM words").fetchall()
        with connecting.transaction(self._connection):
            self._connection.execute("DELETE FROM texts")
        yield from (Word(*row) for row in found)

    def has(self, text: str, query: str) -> bool:
        """Tells whether a text has all words of a query, those of a phrase one after another."""
        self._connection.execute("INSERT INTO texts (rowid, text) VALUES (1, ?)", [text])
        found = self._connection.execute("SELECT 1 FROM texts WHERE texts MATCH ?", [query])
        is_there = found.fetchone() is not None
        self._connection.execute("DELETE FROM texts")
        return is_there

    def close(self) -> None:
        """Frees the memory."""
        self._connection.close()


def teach(connection: sqlite3.Connection, query: str) -> None:
    """Lets statements look for the phrases of a query in texts (``conditions.has_words``).

    It is done only where there are some, for SQLite then prepares all its statements anew.
    """
    if query and words(query) != query:
        connection.create_function("says", 2, Stemmer().has, deterministic=True)


def words(query: str) -> str:
    """Returns a query that ``full_text_query`` made with the words of phrases, each by itself.

    >>> words('"trade-talks" "Núñez"')
    '"trade" "talks" "Núñez"'
    """
    found: list[str] = []
    for typed in query[1:-1].split('" "'):
        told = [] if typed.isascii() and typed.isalnum() else _split(typed)
        found += told if len(told) > 1 else [typed]
    return " ".join(f'"{word}"' for word in found)


def _split(typed: str) -> list[str]:
    """The words of a phrase in order, not stemmed."""
    stemmer = Stemmer(PLAIN)
    with closing(stemmer):
        found = stemmer.words([(1, typed)])
        return [each.word for each in sorted(found, key=lambda each: each.position)]


def phrases(query: str) -> list[list[str]]:
    """Returns the words of each quoted phrase of a query that ``full_text_query`` made.

    >>> phrases('"trade-talks" "tariffs"')
    [['trade', 'talk'], ['tariff']]
    """
    typed = query[1:-1].split('" "') if query else []
    stemmer = Stemmer()
    try:
        found: dict[int, list[Word]] = {}
        for word in stemmer.words(enumerate(typed)):
            found.setdefault(word.record, []).append(word)
    except sqlite3.Error:
        raise
    finally:
        stemmer.close()
    return [
        [word.word for word in sorted(found[n], key=lambda w: w.position)]
        for n in range(len(typed))
        if n in found
    ]

"""The words of a text as the store's full-text search has them: split, plain, and stemmed.

It is SQLite's own tokenizer that does it, the one of the store's tables, so that ``--about`` finds
the same by words that were written elsewhere.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from extractor.store import connection as connecting

TOKENIZE = "porter unicode61 remove_diacritics 2"
"""As the tables ``event_words`` and ``claim_words`` have it; a test compares them."""


class Word(NamedTuple):
    """A word of a text: stemmed, the number of the text, and the word's place in it."""

    word: str
    record: int
    position: int


class Stemmer:
    """Stems the words of many texts."""

    def __init__(self) -> None:
        """Makes a place for the texts, in memory."""
        self._connection = connecting.opened(connecting.IN_MEMORY, readonly=False)
        self._connection.execute(
            f"CREATE VIRTUAL TABLE texts USING fts5 (text, tokenize = '{TOKENIZE}')"
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

    def close(self) -> None:
        """Frees the memory."""
        self._connection.close()


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

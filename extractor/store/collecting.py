"""Extraction -> rows in memory, with the tables of a store, for who writes them elsewhere.

Nothing is compared with what was there: each article that comes has its rows, with numbers that
begin where one is told, so that those of several parts never meet.
"""

from collections import Counter
from collections.abc import Sequence

from extractor import __version__
from extractor.records import Extraction
from extractor.store import addresses, copies, involved, rows, tables
from extractor.store.rows import Row
from extractor.store.stemming import Stemmer

TEXTS = {"event_records": "text", "claim_records": "content_text"}
"""Which column's words are searched."""


class Collected:
    """Rows of some articles, by table."""

    def __init__(self, first: int, *, version: str = __version__) -> None:
        """Takes the number after which those of the rows begin, and who has read the articles."""
        self.rows: dict[str, list[Row]] = {table: [] for table in tables.columns()}
        self._first = first
        self._version = version
        self._numbers: Counter[str] = Counter()
        self._ranges: set[int] = set()
        self._stemmer = Stemmer()

    def add(self, place: int, extraction: Extraction) -> None:
        """Takes an article and all that was read in it; ``place`` is its place among all."""
        article = rows.article(extraction, version=self._version)
        number = self.one("articles", {**article, "place": place})
        ref = {**addresses.place(extraction.article), "article": number, "place": place}
        self.many("refs", [ref])
        rows.Records(self, number).write(extraction)
        found = copies.bands(copies.shingles(extraction.article.text))
        self.many("bands", [{"hash": value, "article": number} for value in sorted(set(found))])

    def taken(self) -> dict[str, list[Row]]:
        """Returns the rows since the last time, with the words and people that can be asked for."""
        for words, table in tables.WORDS.items():
            texts = [(row["number"], row[TEXTS[table]]) for row in self.rows[table]]
            self.rows[words] = [word._asdict() for word in self._stemmer.words(texts)]
        self.rows[tables.INVOLVED] = list(involved.rows(self.rows))
        taken = self.rows
        self.rows = {table: [] for table in taken}
        return taken

    def close(self) -> None:
        """Frees what the words needed."""
        self._stemmer.close()

    def one(self, table: str, row: Row, sources: Sequence[Row] = ()) -> int:
        """Takes a row, of a record with where it was read, and returns the number it gets."""
        self._numbers[table] += 1
        number = self._first + self._numbers[table]
        self.rows[table].append({"number": number, **row})
        if sources:
            beside, column = rows.SOURCES[table]
            self.many(beside, [{column: number, **each} for each in sources])
        return number

    def many(self, table: str, rows: Sequence[Row]) -> None:
        """Takes rows that need no number."""
        self.rows[table] += rows

    def range(self, number: int, first: str | None, last: str | None) -> None:
        """Takes a range of days, once."""
        if number not in self._ranges:
            self._ranges.add(number)
            row = {"number": number, "first_day": first, "last_day": last}
            self.rows["days"].append(row)

"""A folder of Parquet parts, asked like a store: the same answers, for more than a store holds.

Names and near copies are looked up in a small SQLite file (``gathering``), everything else is
found by DuckDB in the parts; who is who is computed for the articles that are selected, as ever.
Nothing can be put right here: corrections are a store's.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Unpack

from extractor.closing import Closing
from extractor.records import Actor, Extraction
from extractor.store import (
    asking,
    filters,
    folder_selecting,
    gathering,
    people,
    reading,
    selecting,
    stored_facets,
)
from extractor.store import connection as connecting
from extractor.store.duck import Tables
from extractor.store.filters import Asked
from extractor.store.name_lookup import Corrected, Naming
from extractor.store.stored_facets import Facets

if TYPE_CHECKING:
    from extractor.store.people import Counts

ARTICLES_AT_A_TIME = 2_000
"""As many as are read at once: each time the files are gone through."""


class Folder(Closing):
    """The extractions of some parts; a context manager that closes them.

    Every method raises StoreError when a file cannot be read.

    Attributes:
        tables: The tables, for statements of one's own.
    """

    def __init__(self, files: Mapping[str, Sequence[str]], gathered: str) -> None:
        """Opens the files of each table, and what was gathered from them, made if need be."""
        if not connecting.is_there(gathered):
            gathering.make(gathered, Tables(files))
        with connecting.wording(gathered):
            self._names = connecting.connect(gathered, readonly=True)
        self.tables = Tables(files)
        found = gathering.read(self._names)
        self.tables.pass_over(found.dropped)
        self.tables.move(found.moved)
        self.tables.date(found.placed, found.dated)

    def close(self) -> None:
        """Closes the files; the folder cannot be asked any more."""
        self._names.close()
        self.tables.close()

    def select(self, **asked: Unpack[Asked]) -> Iterator[Extraction]:
        """Yields extractions reduced to what matches, as ``Store.select`` does."""
        made = filters.made(**asked)
        who = selecting.whom(self._names, made)
        for chosen in folder_selecting.choose(self.tables, made, who, at_a_time=ARTICLES_AT_A_TIME):
            yield from reading.reduced(self.tables, chosen, beside=self._names)

    def candidates(self, name: str) -> list[Actor]:
        """Returns who may be meant by a name or id, as ``Store.candidates`` does."""
        return asking.candidates(self._names, name, records=self.tables)

    def near(self, name: str) -> list[str]:
        """Returns the names most like one that nobody has; at most three."""
        return asking.near(self._names, name, records=self.tables)

    def actors(self) -> Iterator[Actor]:
        """Yields everybody once, under all their names; those in the most articles first."""
        yield from people.actors(self.tables, self._naming())

    def counts(self) -> "dict[str, Counts]":
        """Returns how many events each actor takes part in and claims it makes."""
        return people.counts(self.tables, self._naming())

    def facets(self, records: Iterable[tuple[str, str]]) -> dict[str, Facets]:
        """Returns topic and place of records, as ``Store.facets`` does."""
        return stored_facets.of_folder(self.tables, [id for _, id in records])

    def outlets(self) -> dict[str, int]:
        """Returns how many articles there are of each outlet; those of none under ""."""
        rows = self.tables.execute("SELECT outlet, count(*) FROM articles GROUP BY outlet")
        return {outlet or "": number for outlet, number in rows}

    def rows(self, table: str, columns: Sequence[str]) -> Iterator[Sequence[Any]]:
        """Yields the rows of a table, by the store's name for it, of the articles that stand."""
        yield from self.tables.rows(table, columns)

    def copies(self) -> Iterator[Sequence[Any]]:
        """Yields pairs of near copies by the numbers of the articles, both ways, and how near."""
        yield from map(tuple, self._names.execute("SELECT article, other, likeness FROM copies"))

    def _naming(self) -> Naming:
        return Naming(self._names, Corrected())


def readings(files: Mapping[str, Sequence[str]]) -> Iterator[tuple[Extraction, str]]:
    """Yields everything that was read, article by article in the order in which all were read.

    Each comes with the version of the package that read it.
    """
    tables = Tables(files)
    order = tables.execute("SELECT number, version FROM articles ORDER BY place")
    for start in range(0, len(order), ARTICLES_AT_A_TIME):
        batch = order[start : start + ARTICLES_AT_A_TIME]
        yield from _in_order(tables, batch)
    tables.close()


def _in_order(tables: Tables, batch: Sequence[Any]) -> Iterator[tuple[Extraction, str]]:
    numbers = [number for number, _ in batch]
    found = dict(reading.numbered(tables, numbers))
    for number, version in batch:
        yield found[number], version

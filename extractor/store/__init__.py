"""Extraction <-> one SQLite file: add, remove, look up, select.

The file keeps what each article says, nothing that is computed from several; any SQLite tool can
read it (the tables are in :mod:`extractor.store.first_schema`). Importing this room is quick:
sqlite3 and msgspec, no language pipeline and no graph.
"""

import os
import sqlite3
from collections.abc import Iterator
from os import PathLike, fspath
from typing import TYPE_CHECKING, Unpack

from extractor import __version__
from extractor.closing import Closing
from extractor.records import Actor, Article, Extraction
from extractor.store import around, corrections, filters, lookup, reading, selecting
from extractor.store import connection as connecting
from extractor.store.filters import Asked, Day, Filters
from extractor.store.keeping import Keeping
from extractor.store.name_lookup import Naming

if TYPE_CHECKING:
    from extractor.digest_records import Reading
    from extractor.store.adding import Outcome
    from extractor.store.ledger import Ledger
    from extractor.store.line_ledger import LineLedger
    from extractor.store.people import Counts

__all__ = ["Store", "check", "open"]


def open(path: str | PathLike[str], *, readonly: bool = False) -> "Store":
    """Opens a store, making the file when there is none.

    Args:
        path: The SQLite file; ":memory:" for a store that is gone when it is closed.
        readonly: Never write; then the file must exist.

    Raises:
        StoreError: If the file cannot be opened, is not a store, or is from a newer version.
    """
    file = fspath(path)
    return Store(connecting.connect(file, readonly=readonly), file, readonly=readonly)


def check(path: str | PathLike[str]) -> None:
    """Makes sure that a store can be opened and written, or made; none is made.

    Raises:
        StoreError: If not.
    """
    file = fspath(path)
    connecting.check_place(file, readonly=False)
    if file != connecting.IN_MEMORY and os.path.exists(file):
        open(file).close()


class Store(Keeping, Closing):
    """Extractions in one SQLite file; a context manager that closes it.

    Several processes may add to the same file: a writer waits up to 30 seconds for another.
    Every method raises StoreError when SQLite reports a problem.
    """

    def __init__(self, connection: sqlite3.Connection, path: str, *, readonly: bool) -> None:
        self._connection = connection
        self._path = path
        self._readonly = readonly
        self._run: int | None = None

    def close(self) -> None:
        """Closes the file; the store cannot be used any more."""
        with connecting.wording(self._path):
            self._connection.close()

    def add(self, extraction: Extraction, *, version: str = __version__) -> "Outcome":
        """Writes one extraction, all of it or nothing.

        Other words under the same ref or address are another version of the article: the last by
        the day of its change is told, the others are kept. An article found in several places (the
        same outlet and text under another ref) is kept once, under all its refs. What is added
        between opening and closing a store is one run: see ``arrived``.

        Args:
            extraction: What was read in an article.
            version: Of the package that read it.

        Returns:
            ``added``, ``replaced`` (the article's text, metadata or records changed),
            ``unchanged``, or ``earlier``: there is a later version, and that is told.
        """
        from extractor.store import adding, arrivals  # who only asks is spared hashlib and OpenSSL

        with connecting.wording(self._path), connecting.transaction(self._connection):
            was_there = adding.is_there(self._connection, extraction.article)
            outcome = adding.add(self._connection, extraction, version=version)
            if not was_there:
                id = extraction.article.id
                self._run = arrivals.note(self._connection, id, self._run)
            return outcome

    def known(self, article: Article) -> bool:
        """Tells whether this very article is stored, same text, ref and metadata."""
        return self.version(article) is not None

    def version(self, article: Article) -> str | None:
        """Returns which version of the package read an article; None when it is not ``known``."""
        from extractor.store import adding

        with connecting.wording(self._path):
            return adding.known(self._connection, article)

    def remove(self, article_id: str) -> Article:
        """Removes an article and all its records, in all its versions.

        Args:
            article_id: Its id or that of a version, or as much of the beginning as no other has.

        Returns:
            The article that was removed.

        Raises:
            StoreError: If there is no such article, or several.
        """
        with connecting.wording(self._path), connecting.transaction(self._connection):
            from extractor.store import arrivals, versions

            article = versions.as_read(self._connection, article_id).article
            versions.remove(self._connection, article.id)
            arrivals.forget(self._connection)
            return article

    def articles(self) -> Iterator[Article]:
        """Yields the articles by day of publication, the undated last."""
        self.place()
        with connecting.wording(self._path):
            for numbers in selecting.by_publication(self._connection):
                for _, article in reading.articles(self._connection, numbers):
                    yield article

    def actors(self) -> Iterator[Actor]:
        """Yields everybody in the store once, under all their names; most articles first."""
        from extractor.store import people

        with connecting.wording(self._path), connecting.snapshot(self._connection):
            yield from people.actors(self._connection, self._naming())

    def counts(self) -> "dict[str, Counts]":
        """Returns how many events each actor takes part in and claims it makes.

        The keys are the ids that :meth:`actors` gives.
        """
        from extractor.store import people

        with connecting.wording(self._path):
            return people.counts(self._connection, self._naming())

    def candidates(self, name: str) -> list[Actor]:
        """Returns who may be meant by a name or id, case and accents aside; maybe nobody.

        A country and its government are one answer.
        """
        from extractor.store import asking

        with connecting.wording(self._path):
            return asking.candidates(self._connection, name)

    def near(self, name: str) -> list[str]:
        """Returns the names most like one that nobody has; at most three."""
        from extractor.store import asking

        with connecting.wording(self._path):
            return asking.near(self._connection, name)

    def completions(self, typed: str) -> list[str]:
        """Returns the names and aliases that begin with what was typed."""
        from extractor.store import asking

        with connecting.wording(self._path):
            return asking.completions(self._connection, typed)

    @property
    def ledger(self) -> "Ledger":
        """What a person has put right about who is who: merge, split, rename, undo, log."""
        from extractor.store.ledger import Ledger

        return Ledger(self._connection, self._path)

    @property
    def lines(self) -> "LineLedger":
        """What a person has put right of lines: hide, restore, date, status, undo, log."""
        from extractor.store.line_ledger import LineLedger

        return LineLedger(self._connection, self._path)

    def get(self, record_id: str) -> Extraction:
        """Returns one event or claim, with its article and what its sentence holds.

        Args:
            record_id: Its id, or as much of the beginning as no other record has. An article's
                id, or what it came as, gives all that was read in it, and so does the id of an
                earlier version.

        Raises:
            StoreError: If there is no such record, or several.
        """
        self.place()
        with connecting.wording(self._path):
            with connecting.snapshot(self._connection):
                version = lookup.version(self._connection, record_id)
                if version is not None:
                    from extractor.store import versions

                    return versions.around(self._connection, version, record_id)
                number, record = lookup.record(self._connection, record_id)
                extraction = reading.whole(self._connection, number)
            return extraction if record is None else around.around(extraction, record)

    def select(self, **asked: Unpack[Asked]) -> Iterator[Extraction]:
        """Yields extractions reduced to the matching events and claims, and what these need.

        All filters must hold. A name counts in any form, and a lone surname belongs to the one
        full name in the store that has it. An event is told by a claim, or by the article itself;
        what is asked of speakers and of the day of saying is asked of that claim.

        Args:
            asked: The filters, all of them optional:
                ``actor``: who takes part, in any role, or says it; each of several names must. An
                actor's id will do. ``with_members``: with whoever belongs to those named: China's
                ministries and ministers. ``by``: who speaks; any of several names. ``to``: who is
                told; any of several. ``about``: words that must all be told, or the name of
                somebody who takes part. ``since``: first day ("2020", "2020-05", "2020-05-08" or a
                range): what was over before does not match, and neither does what has no date.
                ``until``: last day, likewise. ``said_since`` and ``said_until``: the same of the
                day on which somebody said it. ``kind``: only events or only claims. ``type``: types
                of claims. ``min_confidence``: how probable it must be. ``status``: statuses of
                events; only events match. ``outlet``: the newspaper or agency, capital letters or
                not. ``topic``: what it is about, any of several. ``place``: the city, or the
                country with its cities, any of several; a GeoNames id will do. ``limit``: at most
                so many records, the earliest.

        Raises:
            StoreError: If the store cannot be read.
            ValueError: If a day is a string and no day.
        """
        return self._select(filters.made(**asked))

    def story(
        self,
        *,
        published_since: Day = None,
        published_until: Day = None,
        **asked: Unpack[Asked],
    ) -> "Iterator[Reading]":
        """Yields articles with their sentences and the days these name, as a digest needs them.

        Without filters, every article comes whole; else those with a record that matches, with the
        sentences of these records. ``about`` chooses articles and not sentences: it is told of
        each sentence whether it answers.

        Args:
            published_since: Only articles published on this day or later.
            published_until: Only articles published on this day or earlier.
            asked: The filters of ``select``.

        Raises:
            StoreError: If the store cannot be read.
            ValueError: If a day is a string and no day.
        """
        from extractor.store import digest_articles

        self.place()
        with connecting.wording(self._path):
            ends = filters.days(published_since), filters.days(published_until)
            for found in digest_articles.read(self._connection, filters.made(**asked)):
                if filters.is_within(found.article.published, *ends):
                    yield found

    def _select(self, asked: Filters) -> Iterator[Extraction]:
        self.place()
        with connecting.wording(self._path):
            for chosen in selecting.choose(self._connection, asked):
                with connecting.snapshot(self._connection):
                    batch = list(reading.reduced(self._connection, chosen, beside=self._connection))
                yield from batch

    def _naming(self) -> Naming:
        return Naming(self._connection, corrections.replay(self._connection))

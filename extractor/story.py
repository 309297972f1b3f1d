"""A story for notebooks: the lines of articles, and everything behind them that can be asked on.

It is a Timeline that remembers the store it was asked of, so that questions about it are answered
as the command line answers them. The store of ``extractor.read`` is in memory and goes with it.
"""

import warnings
from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

import msgspec

from extractor import api, notebook
from extractor.entries import Entry, Timeline
from extractor.errors import StoreError

if TYPE_CHECKING:
    from spacy.language import Language

    from extractor.store import Store

NAMED = ("actor", "by", "to")
"""The filters that name somebody."""

ACTORS = ("id", "name", "kind", "roles", "aliases", "affiliated_with", "claims", "events")
"""The columns of the frame of actors."""


class Story(Timeline, frozen=True, eq=False):
    """Lines in order of time, to be shown, counted, cut, asked on and turned into frames.

    ``story[0]`` is a line and ``story[:5]`` a story of five, ``story["Liu He"]`` what somebody
    takes part in. ``opened`` is the store it was asked of, ``asked`` the filters.
    """

    opened: Any = None
    asked: dict[str, Any] = msgspec.field(default_factory=dict)

    def __len__(self) -> int:
        """Returns how many lines there are."""
        return len(self.entries)

    def __iter__(self) -> Iterator[Entry]:
        """Yields the lines."""
        return iter(self.entries)

    def __repr__(self) -> str:
        """Returns how much there is of it."""
        undated = sum(each.when.range is None for each in self.entries)
        articles = len({source.article_id for each in self.entries for source in each.sources})
        lines = f"{len(self)} line{'' if len(self) == 1 else 's'}"
        told = f"{articles} article{'' if articles == 1 else 's'}"
        return f"<Story: {lines} of {told}, {undated} undated>"

    def __getitem__(self, key: int | slice | str) -> "Entry | Story":
        """Returns a line, some of the lines, or what somebody takes part in, under any name.

        Raises:
            KeyError: If nobody is called so, or several are.
        """
        if isinstance(key, int):
            return self.entries[key]
        if isinstance(key, slice):
            return msgspec.structs.replace(self, entries=self.entries[key])
        try:
            _check(self.opened, [key], is_needed=True)
        except StoreError as error:
            raise KeyError(str(error)) from None
        return self.ask(actor=(*_several(self.asked.get("actor")), key))

    def ask(
        self,
        *,
        all: bool | None = None,
        top: int | None = None,
        limit: int | None = None,
        **filters: Any,
    ) -> "Story":
        """Returns the answer to a narrower question: these filters beside those it has.

        Args:
            all: Every reading, or only what is worth telling; None as it is.
            top: At most so many lines, the most important.
            limit: At most so many of these, the first in order of time.
            filters: As ``extractor.read`` takes them.

        Raises:
            StoreError: If a name may be several people.
        """
        every = self.every if all is None else all
        lines = {"every": every, "top": top, "limit": limit}
        return of(self.opened, {**self.asked, **filters}, **lines)

    def top(self, number: int) -> "Story":
        """Returns the most important lines, in order of time."""
        return self.ask(top=number)

    @property
    def undated(self) -> "Story":
        """The lines of which nobody knows the day."""
        found = tuple(each for each in self.entries if each.when.range is None)
        return msgspec.structs.replace(self, entries=found)

    @property
    def lines(self) -> Any:
        """The lines as a data frame, a row each; ``notebook.COLUMNS`` are its columns."""
        return self.to_frame("lines")

    @property
    def claims(self) -> Any:
        """Who said what: every claim that answers, as each article tells it."""
        return self.to_frame("claims")

    @property
    def events(self) -> Any:
        """What happened or may: every event that answers, as each article tells it."""
        return self.to_frame("events")

    @property
    def actors(self) -> Any:
        """Everybody who has a name in the articles, once, most articles first."""
        return self.to_frame("actors")

    def to_frame(self, what: str = "lines", *, library: str | None = None) -> Any:
        """Returns a data frame.

        Args:
            what: ``lines``, ``claims``, ``events`` or ``actors``.
            library: ``pandas`` or ``polars``; unless told, the first that is installed.

        Raises:
            ImportError: If it is not installed, or neither is.
            ValueError: If there is no frame of this name.
        """
        if what == "lines":
            return notebook.frame(self.entries, library=library)
        if what == "actors":
            return notebook.built(ACTORS, _actors(self.opened), library=library)
        if what not in ("claims", "events"):
            raise ValueError(f"{what!r} is no frame; ask for lines, claims, events or actors")
        columns, rows = _records(self.opened, what, self.asked)
        return notebook.built(columns, rows, library=library)

    def to_polars(self, what: str = "lines") -> Any:
        """Returns a polars data frame of ``lines``, ``claims``, ``events`` or ``actors``."""
        return self.to_frame(what, library="polars")


def read(paths: Iterable[str], nlp: "Language", **wanted: Any) -> Story:
    """Returns the story of articles; see ``extractor.read``."""
    from extractor import pipeline, readers, store

    metadata = {name: wanted.pop(name, None) for name in ("published", "outlet", "title")}
    metadata["published"] = api.day(metadata["published"])
    opened = store.open(":memory:")
    for extraction in pipeline.extract(readers.read(paths, **metadata), nlp):
        opened.add(extraction)
    return ask(opened, **wanted)


def ask(opened: "Store", **wanted: Any) -> Story:
    """Returns the story that a store tells; see ``extractor.ask``."""
    every = wanted.pop("all", False)
    top, limit = wanted.pop("top", None), wanted.pop("limit", None)
    return of(opened, wanted, every=every, top=top, limit=limit)


def of(opened: "Store", asked: dict[str, Any], **lines: Any) -> Story:
    """Returns the answer of a store to a question.

    Raises:
        StoreError: If a name may be several people.
    """
    given = {name: value for name, value in asked.items() if value}
    selection = {name: _several(value) if name in NAMED else value for name, value in given.items()}
    _check(opened, [each for name in NAMED for each in selection.get(name, ())])
    query = {
        name: value if isinstance(value, str) else list(map(str, value))
        for name, value in given.items()
        if isinstance(value, str | list | tuple)
    }
    found = api.ask(opened, selection, query=query, **lines)
    return Story(found.query, found.entries, found.every, opened=opened, asked=selection)


def _check(opened: "Store", names: Iterable[str], *, is_needed: bool = False) -> None:
    """Makes sure that each name means one; where nobody has it, warns of that, or raises."""
    from extractor.store import asking

    for name in names:
        found = opened.candidates(name)
        if len(found) > 1:
            raise StoreError(asking.ambiguous(name, found))
        if not found:
            told = asking.unknown(name, opened.near(name), listing="`story.actors`")
            if is_needed:
                raise StoreError(told)
            warnings.warn(told, stacklevel=2)


def _actors(opened: "Store") -> list[list[Any]]:
    counts = opened.counts()
    return [
        [
            actor.id,
            actor.name,
            actor.kind,
            list(actor.roles),
            list(actor.aliases),
            list(actor.affiliated_with),
            counts[actor.id].claims,
            counts[actor.id].events,
        ]
        for actor in opened.actors()
        if actor.kind != "unnamed"
    ]


def _records(
    opened: "Store", what: str, asked: dict[str, Any]
) -> tuple[tuple[str, ...], list[list[Any]]]:
    """The rows of a view that answer, with its JSON read; the columns are in docs/views.md."""
    kind = what.removesuffix("s")
    found = api.select(opened, {**asked, "kind": kind})
    ids = {each.id for extraction in found for each in getattr(extraction, what)}
    columns: tuple[str, ...] = ()
    answers: list[list[Any]] = []
    for name, named, rows in opened.views():
        if name == what:
            columns = named
            answers = [_row(columns, row) for row in rows if row[0] in ids]
    first, id = columns.index("first_day"), columns.index("id")
    return columns, sorted(answers, key=lambda row: (row[first] or date.max, row[id]))


def _row(columns: Iterable[str], row: Iterable[object]) -> list[Any]:
    return [notebook.value(column, stored) for column, stored in zip(columns, row, strict=True)]


def _several(value: str | Iterable[str] | None) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value or ())

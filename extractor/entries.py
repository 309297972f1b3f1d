"""Timelines as they are shown: entries with their sources, ready to print, nothing to look up.

Frozen records of plain values, like those of :mod:`extractor.records`.
"""

from typing import Any

import msgspec

from extractor.records import EntryKind, PublishedBasis, Span, Status, When


class EntryActor(msgspec.Struct, frozen=True):
    """An actor as an entry shows it."""

    id: str
    name: str


class Source(msgspec.Struct, frozen=True):
    """A place an entry can be checked: the article and the sentence in it.

    ``start`` and ``end`` bound the record in the article's text, ``trigger`` its trigger or cue.
    ``published`` is an EDTF string, None when the article carries no date. ``sentence_start`` is
    where the sentence begins in the text, None where it is not in it; ``speaker``, ``cue`` and
    ``content`` are the spans of a claim's parts in this article, empty for an event. ``origin`` is
    the id of the article whose near copy this one is, None when it has none. ``date`` is what this
    article gives as the entry's date, an EDTF string; sources that are merged may disagree.
    """

    article_id: str
    ref: str
    path: str | None
    title: str | None
    outlet: str | None
    url: str | None
    published: str | None
    start: int
    end: int
    trigger: Span
    sentence: str
    published_basis: PublishedBasis | None = None
    sentence_start: int | None = None
    speaker: tuple[Span, ...] = ()
    cue: tuple[Span, ...] = ()
    content: tuple[Span, ...] = ()
    origin: str | None = None
    date: str | None = None


class Entry(msgspec.Struct, frozen=True):
    """One line of a timeline, ready to print: nothing left to look up.

    ``status`` is None for a claim; ``speaker``, ``cue`` and ``content`` are None for an event.
    """

    id: str
    kind: EntryKind
    when: When
    text: str
    status: Status | None
    actors: tuple[EntryActor, ...]
    speaker: str | None
    cue: str | None
    content: str | None
    sources: tuple[Source, ...]

    @property
    def articles(self) -> int:
        """How many articles tell it."""
        return len({source.article_id for source in self.sources})

    @property
    def origins(self) -> int:
        """How many of those are independent: near copies of one another count as one."""
        return len({source.origin or source.article_id for source in self.sources})


class Timeline(msgspec.Struct, frozen=True):
    """Entries in order of time, the undated last, and the question they answer."""

    query: dict[str, str | list[str]]
    entries: tuple[Entry, ...]

    def to_frame(self) -> Any:
        """Returns a pandas data frame, a row an entry; ``notebook.COLUMNS`` are its columns."""
        from extractor import notebook

        return notebook.frame(self.entries)

    def _repr_html_(self) -> str:
        """Returns the table that a notebook shows."""
        from extractor import notebook

        return notebook.table(self.entries)

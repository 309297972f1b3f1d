"""Timelines as they are shown: entries with their sources, ready to print, nothing to look up.

Frozen records of plain values, like those of :mod:`extractor.records`.
"""

from typing import Any

import msgspec

from extractor.coded import Place, Topic
from extractor.digest_records import Day
from extractor.records import (
    Actor,
    Article,
    DateRange,
    EntryKind,
    Extraction,
    LineAction,
    PublishedBasis,
    Span,
    Status,
    When,
)

LEAST_PROMINENCE, LEAST_CONFIDENCE = 0.40, 0.30
"""What a line must have to be told, unless somebody asks otherwise."""


class EntryActor(msgspec.Struct, frozen=True):
    """An actor as an entry shows it."""

    id: str
    name: str


class Source(msgspec.Struct, frozen=True):
    """A place an entry can be checked: the article and the sentence in it.

    ``start`` and ``end`` bound the record in the article's text, ``trigger`` its trigger or cue.
    ``published`` is an EDTF string, None when the article carries no date. ``sentence_start`` is
    where the sentence begins in the text, None where it is not in it; ``speaker``, ``cue`` and
    ``content`` are the spans in this article of a claim, or of the claim that tells an event.
    ``origin`` is the id of the article whose near copy this one is, None when it has none. ``date``
    is what this article gives as the entry's date, an EDTF string; sources that are merged may
    disagree.
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


class Teller(msgspec.Struct, frozen=True):
    """Who says what a line tells, in which words, and when that was said.

    ``id`` is that of the claim. ``speaker`` is a name or the words of the article, None where these
    name nobody. What is ``quoted`` is direct speech.
    """

    id: str
    speaker: str | None
    cue: str
    when: When
    quoted: bool = False


class Entry(msgspec.Struct, frozen=True):
    """One line of a timeline, ready to print: nothing left to look up.

    Attributes:
        id: The record's id; of several that are merged that whose words it has.
        kind: Event or claim.
        when: The day of what is told; of a claim, on which it was said.
        text: The line: the article's own words in its order.
        status: Of an event; None for a claim.
        actors: Who takes part; of a claim, who speaks.
        speaker: A claim's speaker; like ``cue`` and ``content`` None for an event.
        cue: The reporting words of a claim.
        content: What was said.
        sources: Where it was read, the earliest published first.
        told_by: Who tells an event; None where the article itself does, and for a claim.
        prominence: How likely an editor prints it, from 0 to 1.
        confidence: How likely who, what, when and status are all right, likewise.
        corrected: What a person has put right of it.
        importance: By what ``--top`` chooses: the more, the sooner.
        topic: What it is about; None where nothing tells it.
        place: Where it is; None where its words name no place that is known.
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
    told_by: Teller | None = None
    prominence: float = 1.0
    confidence: float = 1.0
    corrected: tuple[LineAction, ...] = ()
    importance: float = 0.0
    topic: Topic | None = None
    place: Place | None = None

    @property
    def articles(self) -> int:
        """How many articles tell it."""
        return len({source.article_id for source in self.sources})

    @property
    def reports(self) -> tuple[tuple[str, Source], ...]:
        """Each place where it was read, after the id of the record that was read there."""
        letter = self.kind[0]
        return tuple(
            (f"{each.article_id}.{letter}{each.trigger[0]}", each) for each in self.sources
        )

    @property
    def origins(self) -> int:
        """How many of those are independent: near copies of one another count as one."""
        return len({source.origin or source.article_id for source in self.sources})


class Placing(msgspec.Struct, frozen=True):
    """Days between which an article was published.

    Attributes:
        days: The days; None when nothing bounds them.
        reasons: Why, each bound that counts in words, the surest first.
        missing: What would tell more, in words.
    """

    days: DateRange | None
    reasons: tuple[str, ...]
    missing: tuple[str, ...] = ()


class Found(msgspec.Struct, frozen=True):
    """One event or claim, as ``extractor show`` tells it.

    Attributes:
        extraction: Its article, with this one record and what that rests on.
        telling: Why a timeline tells it, or does not, in words; None where nobody asked.
        line: The line in which all reports of it are one; None where there is no other report.
        placing: Where its article is placed, if that has no day; None where nothing places it.
    """

    extraction: Extraction
    telling: str | None = None
    line: Entry | None = None
    placing: Placing | None = None


class Profile(msgspec.Struct, frozen=True):
    """An actor or an article, as ``extractor show`` tells of it.

    Attributes:
        of: The actor, under all names; or the article.
        events: How many events the actor takes part in, or the article tells.
        claims: How many claims the actor makes, or the article holds.
        lines: The first of them, as each article tells them; of an article, those that its own
            timeline tells.
        copies: Ids of the article's near copies.
        placing: Where the article is placed, if it has no day; None where nothing places it.
        versions: Ids of all versions of the article in order, if it has several; the last is told.
    """

    of: Actor | Article
    events: int
    claims: int
    lines: tuple[Entry, ...]
    copies: tuple[str, ...] = ()
    placing: Placing | None = None
    versions: tuple[str, ...] = ()


class Outcome(msgspec.Struct, frozen=True):
    """What became of a plan: the ids of the line that tells the plan and of that which tells it."""

    plan: str
    line: str
    became: str


class Timeline(msgspec.Struct, frozen=True):
    """Entries in order of time, the undated last, and the question they answer.

    ``every`` tells that nothing was left out for not being worth telling. What only a page shows:
    ``key_days`` are the days of the story's digest, with which it opens, ``outcomes`` join lines,
    ``articles`` can be opened in it, ``title`` and ``subtitle`` are what somebody calls it.
    """

    query: dict[str, str | list[str]]
    entries: tuple[Entry, ...]
    every: bool = False
    key_days: tuple[Day, ...] = ()
    title: str | None = None
    subtitle: str | None = None
    outcomes: tuple[Outcome, ...] = ()
    articles: tuple[Article, ...] = ()

    def to_frame(self) -> Any:
        """Returns a pandas data frame, a row an entry; ``notebook.COLUMNS`` are its columns."""
        from extractor import notebook

        return notebook.frame(self.entries)

    def _repr_html_(self) -> str:
        """Returns the table that a notebook shows."""
        from extractor import notebook

        return notebook.table(self.entries)

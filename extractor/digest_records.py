"""The nouns of a digest: what it is made from, and what it is (``timeline.digest``)."""

from datetime import date

import msgspec

from extractor.records import Article, Timex


class Sentence(msgspec.Struct, frozen=True):
    """A sentence of an article, with the days its words name.

    Attributes:
        start: Offset of its first character in the article's text.
        end: Offset after its last character.
        text: Its words, as they stand there.
        days: The single days its time expressions mean.
        answers: Whether it answers the question; where none was asked, each does.
    """

    start: int
    end: int
    text: str
    days: tuple[date, ...] = ()
    answers: bool = True


class Reading(msgspec.Struct, frozen=True):
    """An article as a digest reads it.

    Attributes:
        article: The article.
        sentences: Its sentences, in order: all in which something was read, or, where a question
            was asked, those that answer all of it but its words.
        happened: The single days on which its events happened, those left out that are only
            dated by publication.
    """

    article: Article
    sentences: tuple[Sentence, ...]
    happened: tuple[date, ...] = ()

    @property
    def published(self) -> date | None:
        """The day of publication; None when it is not known to the day."""
        days = self.article.published
        return days.first if days is not None and days.first == days.last else None


class Line(msgspec.Struct, frozen=True):
    """A sentence chosen for a day, and where it stands; the rest is known of its article."""

    text: str
    article_id: str
    ref: str
    start: int
    end: int
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: str | None = None
    path: str | None = None


class Day(msgspec.Struct, frozen=True):
    """A day that matters, how much, and what tells of it."""

    date: date
    score: float
    sentences: tuple[Line, ...]


class Digest(msgspec.Struct, frozen=True):
    """The days that matter most, in order of time, and the question they answer.

    ``title`` and ``subtitle`` are what somebody calls its page.
    """

    query: dict[str, str | list[str]]
    days: tuple[Day, ...]
    title: str | None = None
    subtitle: str | None = None


FAR = 40
"""Sentences of an article after so many are rarely the article: readers' comments, other news."""

DATED = ("DATE", "TIME")
"""Types of time expressions that name a day."""


def day_of(timex: Timex) -> date | None:
    """Returns the single day an expression means; None for anything longer or unknown."""
    days = timex.range
    if days is None or timex.type not in DATED or days.first != days.last:
        return None
    return days.first

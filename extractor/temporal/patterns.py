"""What a date pattern is, and what it is told about the place where it matched."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from extractor.temporal.matching import Tense, Word
from extractor.temporal.readings import Reading
from extractor.temporal.values import Period, Unit, containing

Found = Mapping[str, str]
"""The named groups of a match: lower case, "" where an optional one is absent.

A group whose name ends in a digit is the same slot in another alternative: "day2" is read as
"day".
"""

FUTURE_CUES = frozenset({"by", "until", "till", "through", "before", "next", "coming", "upcoming"})
"""Words before an expression that make it lie ahead, unless it hangs on a verb in the past."""


MODIFIERS = frozenset(
    {"early", "late", "mid", "the", "end", "of", "middle", "beginning", "start", "-", "about",
     "around"}
)  # fmt: skip
"""Words that may stand between a cue and what it governs."""


AFTER_DAYS = frozenset({"and", "or", "but", "to", "in", "at", "for", "with", "as", "by"})
"""Words after which "the day" and "the 15th" are still days: not "the 15th floor"."""


class UnanchoredError(Exception):
    """An expression is relative, and what it counts from is unknown."""


class NotATimeError(Exception):
    """Words that look like a time expression are none, and neither is any part of them."""


@dataclass(slots=True)
class Recent:
    """The periods mentioned last, one of each unit, and the unit mentioned last of all.

    ``past`` leaves out those that lie ahead of publication: what happened "a day later" did not
    happen after a deadline in the future, even if that was mentioned in between.
    """

    by_unit: dict[Unit, Period] = field(default_factory=dict)
    past: dict[Unit, Period] = field(default_factory=dict)
    unit: Unit | None = None

    def add(self, period: Period, published: date | None) -> None:
        """Notes a period that was just mentioned, and the longer ones it lies in."""
        self.unit = period.unit
        for unit in (*_LONGER.get(period.unit, ()), period.unit):
            self.by_unit[unit] = containing(unit, period.first)
            if published is None or period.first <= published:
                self.past[unit] = containing(unit, period.first)


_LONGER: dict[Unit, tuple[Unit, ...]] = {
    "day": ("week", "month", "year"),
    "week": ("month", "year"),
    "weekend": ("week", "month", "year"),
    "month": ("year",),
    "quarter": ("year",),
    "half": ("year",),
    "season": ("year",),
}


@dataclass(frozen=True, slots=True)
class Context:
    """What surrounds a match.

    Attributes:
        published: The day of publication; None when unknown.
        tense: Time of the verb that governs the expression; None when unknown.
        before: The words before it, lower case, the nearest one first; two at least, if empty ones.
        following: The words after it, three at most.
        cue: The word before it and its modifiers: "by" in "by early May".
        after: The word after it, lower case; "" at the end.
        capital: Whether the expression begins with a capital letter.
        after_name: Whether a proper name stands right before it, as in "Theresa May".
        person: Whether a person's name goes on with it: "April" in "April Ryan".
        opens: Whether it opens its sentence.
        written: Its words as they are written.
        recent: What was mentioned before it.
    """

    published: date | None
    tense: Tense | None
    before: tuple[str, ...]
    following: tuple[Word, ...]
    cue: str
    after: str
    capital: bool
    after_name: bool
    person: bool
    opens: bool
    written: tuple[str, ...]
    recent: Recent

    @property
    def today(self) -> date:
        """The day of publication.

        Raises:
            UnanchoredError: If it is unknown.
        """
        if self.published is None:
            raise UnanchoredError
        return self.published

    @property
    def in_capitals(self) -> bool:
        """Whether one of its words is written in capitals: "AD 410"."""
        return any(text.isupper() and text[0].isalpha() for text in self.written)

    @property
    def is_bounded(self) -> bool:
        """Whether a word before it makes it the end of a stretch: "by", "until"."""
        return self.cue in FUTURE_CUES

    @property
    def ahead(self) -> bool:
        """Whether the expression lies in the future of the article."""
        return self.tense == "future" or (self.tense != "past" and self.is_bounded)

    def mentioned(self, unit: Unit) -> Period:
        """Returns the period of that unit mentioned last.

        Raises:
            UnanchoredError: If none was mentioned.
        """
        found = self.recent.by_unit if self.tense == "future" else self.recent.past
        if unit not in found:
            raise UnanchoredError
        return found[unit]

    def last(self, unit: Unit) -> Period:
        """Returns the period of that unit mentioned last, else the one of publication.

        Raises:
            UnanchoredError: If neither is known.
        """
        try:
            return self.mentioned(unit)
        except UnanchoredError:
            return containing(unit, self.today)


@dataclass(frozen=True, slots=True)
class DatePattern:
    """One form of time expression.

    Attributes:
        name: What a reader of a record sees of it.
        regex: A template over the words in lower case (see :mod:`extractor.temporal.vocabulary`).
        resolve: Says what a match means; None when it is no time expression after all. A
            ValueError means a day the calendar lacks: the words stay unread.
        examples: Texts and the TIMEX3 values they have, read from Wednesday 17 March 2021.
        not_dates: Texts in which the pattern must find nothing.
        basis: ``stated`` when it is a calendar date, ``relative`` when it counts from another.
        noted: Whether later expressions count from it: "a day later" does not count from the
            "year ago" that figures are compared with.
    """

    name: str
    regex: str
    resolve: Callable[[Found, Context], Reading | None]
    examples: Mapping[str, str]
    not_dates: tuple[str, ...] = ()
    basis: Literal["stated", "relative"] = "relative"
    noted: bool = True

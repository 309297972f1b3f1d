"""How far a day that a report names reaches: which are news, which go on, which lie ahead."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from spacy.tokens import Token

from extractor.pipeline.dating import whens
from extractor.pipeline.events import event_verbs
from extractor.pipeline.syntax import auxiliaries
from extractor.records import DateRange, Status, Timex, When

_MONTHS = re.compile(r"P\d+M")
"""The value of a length of months."""

NEWS_DAYS = timedelta(days=7)
"""How long before publication the day can lie that a report's lead tells of."""


@dataclass(frozen=True, slots=True)
class Reach:
    """The days around the publication of one report.

    Attributes:
        published: The days of publication, where they are known.
        last_day: The last day on which the report can have been changed.
        is_dated_change: Whether it tells itself when it was changed.
    """

    published: DateRange | None
    last_day: date | None
    is_dated_change: bool

    def is_day(self, timex: Timex) -> bool:
        """Tells whether an expression names one day that is not yet to come."""
        days = timex.range
        if days is None or days.first is None or days.first != days.last:
            return False
        today = self.last_day
        return not timex.value.endswith("_REF") and (today is None or days.first <= today)

    def is_over(self, timex: Timex) -> bool:
        """Tells whether an expression ends before publication."""
        days, today = timex.range, self.published.first if self.published else None
        return bool(today and days and days.last and days.last < today)

    def is_news(self, timex: Timex | When) -> bool:
        """Tells whether an expression, or what it dates, begins in the week before, or later."""
        if self.published is None or timex.range is None:
            return False
        day, today = timex.range.first, self.published.first
        return day is not None and today is not None and today - day <= NEWS_DAYS

    def is_of_accounts(self, timex: Timex) -> bool:
        """Tells of a quarter, and of other months that are over, that it is told of afterwards.

        "Norda reported a loss for the six months to May" when these were over.
        """
        if "-Q" in timex.value or "-H" in timex.value:
            return True
        last = timex.range.last if timex.range else None
        today = self.published.last if self.published else None
        return bool(_MONTHS.match(timex.value) and last and today and last < today)

    def recent(self, timex: Timex | None) -> Timex | None:
        """What was said is news: no day of long ago carries over to it."""
        return timex if timex is not None and self.is_news(timex) else None

    def status(self, told: Status, when: When, token: Token, words: str) -> Status:
        """Returns what became of an event by its day and its tense, and the words of its day.

        What a caption tells in the present of its own day has happened, what lies after
        publication is planned, and not to be where it is called off: "cancelled a trip on Monday".
        A page that was changed, nobody knows when, tells as past what a year in its words puts
        behind its day.
        """
        if told not in ("happened", "ongoing") or when.range is None or self.published is None:
            return told
        if told == "ongoing" and self._is_of_a_day(token, when, words):
            return "happened"
        if not self.is_dated_change and whens.names_year(words) and whens.is_past(token):
            return told
        present = whens.is_present(token)
        first, today = when.range.first, self.published.last if present else self.last_day
        if not first or not today or first <= today:
            return told
        return "negated" if when.range.last and event_verbs.calls_off(token) else "planned"

    def _is_of_a_day(self, token: Token, when: When, words: str) -> bool:
        """Tells of "opens" and "is sold" that they are of the days beside them.

        These are over, or one that is named with its year.
        """
        days, today = when.range, self.published.last if self.published else None
        passive = [helper for helper in auxiliaries.own(token) if helper.dep_ == "aux:pass"]
        tense = passive[0].tag_ if passive and auxiliaries.own(token) == passive else token.tag_
        if tense not in ("VBZ", "VBP") or not words or days is None or today is None:
            return False
        if days.first is None or days.last is None:
            return False
        return days.last < today or (days.first == today and whens.names_year(words))


def later(one: Timex | None, other: Timex) -> Timex:
    """Returns whichever of two expressions of a day names the later one."""
    days = [each.range.first if each and each.range else None for each in (one, other)]
    return one if one and days[0] and days[1] and days[0] > days[1] else other

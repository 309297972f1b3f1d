"""How far a day that a report names reaches: which are news, which go on, which lie ahead."""

from dataclasses import dataclass
from datetime import date, timedelta

from extractor.records import DateRange, Status, Timex, When

NEWS_DAYS = timedelta(days=7)
"""How long before publication the day can lie that a report's lead tells of."""


@dataclass(frozen=True, slots=True)
class Reach:
    """The days around the publication of one report.

    Attributes:
        published: The days of publication, where they are known.
        last_day: The last day on which the report can have been changed.
    """

    published: DateRange | None
    last_day: date | None

    def is_day(self, timex: Timex) -> bool:
        """Tells whether an expression names one day that is not yet to come."""
        days = timex.range
        if days is None or days.first is None or days.first != days.last:
            return False
        today = self.last_day
        return not timex.value.endswith("_REF") and (today is None or days.first <= today)

    def is_news(self, timex: Timex) -> bool:
        """Tells whether an expression begins in the week before publication, or later."""
        if self.published is None or timex.range is None:
            return False
        day, today = timex.range.first, self.published.first
        return day is not None and today is not None and today - day <= NEWS_DAYS

    def recent(self, timex: Timex | None) -> Timex | None:
        """What was said is news: no day of long ago carries over to it."""
        return timex if timex is not None and self.is_news(timex) else None

    def possible_now(self, status: Status, when: When, *, present: bool) -> Status:
        """What lies after the publication day cannot have happened yet: it is planned.

        An article that was changed later can tell in the past tense of what happened until then.
        """
        if status not in ("happened", "ongoing") or when.range is None or self.published is None:
            return status
        first, today = when.range.first, self.published.last if present else self.last_day
        return "planned" if first and today and first > today else status


def later(one: Timex | None, other: Timex) -> Timex:
    """Returns whichever of two expressions of a day names the later one."""
    days = [each.range.first if each and each.range else None for each in (one, other)]
    return one if one and days[0] and days[1] and days[0] > days[1] else other

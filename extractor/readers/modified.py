"""When an article was last changed, as whoever published it says: a day, or a moment in UTC.

It puts the versions of an article in order and dates nothing that is told in it; what is told in
the past tense of a day up to it was not to come.
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime

from extractor.readers import metadata


def parse(words: str) -> str | None:
    """Returns a day, or a moment to the second, as an ISO string that sorts; None if it is none.

    A moment without a zone keeps its own clock.

    >>> parse("2020-05-08T10:00:00+02:00"), parse("8 May 2020"), parse("soon")
    ('2020-05-08T08:00:00Z', '2020-05-08', None)
    """
    words = words.strip()
    try:
        moment = datetime.fromisoformat(words)
        told = moment.astimezone(UTC) if moment.tzinfo else moment
    except (ValueError, OverflowError):
        days = metadata.parse_published(words)
        return last([days.last or days.first] if days else [])
    if len(words) <= len("2020-05-08"):
        return told.date().isoformat()
    mark = "Z" if told.tzinfo else ""
    return f"{told.replace(tzinfo=None).isoformat(timespec='seconds')}{mark}"


def last(days: Iterable[date | None]) -> str | None:
    """Returns the last of some days as an ISO string; None when there is none."""
    return max((day.isoformat() for day in days if day), default=None)

"""What an undated article tells gets days once the article has them: ranges as wide as its own.

Each time expression is read as of the first and as of the last day the article can be of; what lies
between is the answer. What nothing dates is news in the lead, and behind it of some day before.
"""

import re
from collections.abc import Iterator
from datetime import date

from msgspec.structs import replace

from extractor import temporal
from extractor.records import Claim, DateRange, Event, Extraction, When
from extractor.temporal import values

LEAD = 600
"""Characters in which a report brings its news."""

PERFECT = re.compile(
    r"\b(?:has|have|had|['’](?:ve|d))\s+(?:\w+ly\s+|also\s+|never\s+|long\s+|been\s+)*[‘“\"']?$"
)
"""Words before a verb that make it one of some day before."""

EARLIER = re.compile(r"\b(?:after|before|since|until|when)\b[^.;]*$", re.I)
"""Words before a verb that make it one of another day than the news: "since they signed it"."""

_WORD = re.compile(r"\w+|[^\w\s]")


def inherited(extraction: Extraction, days: DateRange) -> Iterator[tuple[str, When]]:
    """Yields the records without a day that get one from those of their article, by id.

    Args:
        extraction: An undated article, as it was read.
        days: The days it can have been published on, both ends known.
    """
    records: tuple[Event | Claim, ...] = (*extraction.events, *extraction.claims)
    for record in records:
        if record.when.range is None and record.when.basis == "unknown":
            when = _of_words(record, days) or _of_telling(record, extraction, days)
            if when is not None:
                yield record.id, when


def _of_words(record: Event | Claim, days: DateRange) -> When | None:
    """Returns the days that a record's words mean, over all days the article can be of."""
    words = record.when.timex
    if words is None or days.first is None or days.last is None:
        return None
    ahead = isinstance(record, Event) and record.status in ("planned", "possible")
    ends = [_read(words, day, ahead=ahead) for day in (days.first, days.last)]
    if ends[0] is None or ends[1] is None:
        return None
    meant = DateRange(ends[0].first, ends[1].last)
    return When(range=meant, edtf=values.edtf(meant), basis="relative", timex=words)


def _read(words: str, published: date, *, ahead: bool) -> DateRange | None:
    """Returns the days an expression means to whoever writes on a day."""
    read = [
        temporal.Word(each[0], "", each.start(), each.end(), "future" if ahead else "past")
        for each in _WORD.finditer(words)
    ]
    found = temporal.find(read, temporal.Reference(DateRange(published, published)))
    days = found[0].range if len(found) == 1 and found[0].type in ("DATE", "TIME") else None
    return days if days is not None and days.first and days.last else None


def _of_telling(record: Event | Claim, extraction: Extraction, days: DateRange) -> When | None:
    """Returns the days of what nothing dates: the article's own, or some day up to the last."""
    if record.when.timex is not None:
        return None
    if isinstance(record, Event):
        if record.status not in ("happened", "ongoing"):
            return None
        start = record.trigger[0]
        news = start < LEAD and record.status == "happened"
    else:
        start = (record.cue or record.content)[0][0]
        news = True
    before = extraction.article.text[max(0, record.sources[0].start - 60, start - 60) : start]
    if PERFECT.search(before) or (isinstance(record, Event) and EARLIER.search(before)):
        news = False
    meant = days if news else replace(days, first=None)
    return When(range=meant, edtf=values.edtf(meant), basis="publication", timex=None)

"""Days and months without a year, which the others date: "April 20", "in January".

Whoever writes "April 20" without a year writes within a year of it. Which year is meant, the
articles tell that date the same with theirs; where they tell two, nothing follows.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta

from extractor.placing.own_words import is_ahead
from extractor.placing.solving import Bound, said
from extractor.placing.story import WRITTEN, Story, Told
from extractor.records import Claim, Event, Extraction, Timex
from extractor.temporal.values import Period, shifted

UNKNOWN_YEAR = re.compile(r"XXXX-(\d\d)(?:-(\d\d))?$")

BARE = re.compile(
    r"(?:(?:early|mid|late|about|around)[ -])?(?!last|next|this|the\b|same)[\w. ,]+$", re.I
)
"""A date without a word that counts from another one."""

OPEN = re.compile(
    r"\b(?:by|could|due|expect\w*|for|hope\w*|may|might|must|plan\w*|schedul\w*|set|should|target\w*"
    r"|through|until|will|would)\b",
    re.I,
)
"""Words of what need not have been: beside them no date is surely past."""

ENOUGH = 8.0
"""How much what is shared must say, as a logarithm."""


def bounds(extraction: Extraction, story: Story) -> Iterator[Bound]:
    """Yields a bound for each date without a year of which the others tell one."""
    found: dict[tuple[str, bool], dict[date, dict[str, Told]]] = defaultdict(
        lambda: defaultdict(dict)
    )
    named: dict[tuple[str, bool], str] = {}
    for timex, ahead, sentence in _dates(extraction):
        key = timex.value, ahead
        named.setdefault(key, _words(extraction, timex))
        for match in story.matches(sentence):
            if match.weight < ENOUGH:
                break
            for told in match.told:
                period = _period(timex.value, told)
                if period is not None and (ahead or not _is_to_come(told)):
                    found[key][period.first].setdefault(told.name, told)
    for (value, ahead), years in sorted(found.items()):
        if len(years) == 1:
            yield _bound(named[value, ahead], value, ahead, years)
        else:
            yield _doubt(named[value, ahead], years)


def _bound(words: str, value: str, ahead: bool, years: dict[date, dict[str, Told]]) -> Bound:
    ((first, told),) = years.items()
    period = Period("day" if value.count("-") > 1 else "month", first)
    names = " and ".join(sorted(told)[:2])
    why = f"“{words}” is {said(period.range)}, as {names} {_date(len(told))} it"
    year = timedelta(days=365)
    if ahead:
        return Bound(period.first - year, period.last, why)
    if period.unit == "day":
        return Bound(period.first, period.first + year - timedelta(days=1), why)
    return Bound(period.first, shifted(period, 12).last, why)


def _doubt(words: str, years: dict[date, dict[str, Told]]) -> Bound:
    """Two articles date it differently: no words tell which is meant."""
    told = (f"of {first.year} in {min(years[first])}" for first in sorted(years)[:2])
    return Bound(None, None, f"“{words}” is {' and '.join(told)}; no words tell which is meant")


def _date(number: int) -> str:
    return "date" if number > 1 else "dates"


def _dates(extraction: Extraction) -> Iterator[tuple[Timex, bool, str]]:
    """Yields the dates without a year that say when something was, or is to be."""
    status: dict[tuple[str, str], bool] = {}
    records: tuple[Event | Claim, ...] = (*extraction.events, *extraction.claims)
    for record in records:
        ahead = isinstance(record, Event) and is_ahead(record)
        if record.when.timex is None or (isinstance(record, Event) and _is_unreal(record)):
            continue
        for source in record.sources:
            status.setdefault((source.sentence, record.when.timex), ahead)
    for timex in extraction.timexes:
        sentence, words = timex.provenance.sentence, _words(extraction, timex)
        if timex.range is None and UNKNOWN_YEAR.match(timex.value) and BARE.match(words):
            planned = status.get((sentence, words))
            if planned or (planned is not None and not OPEN.search(sentence)):
                yield timex, planned, sentence


def _is_unreal(event: Event) -> bool:
    """Tells of what may be, and of plans whose words do not say that they are still to come."""
    return event.status not in ("happened", "ongoing") and not is_ahead(event)


def _words(extraction: Extraction, timex: Timex) -> str:
    return extraction.article.text[timex.provenance.start : timex.provenance.end]


def _is_to_come(told: Told) -> bool:
    """Tells of what lay ahead when it was told."""
    days, published = told.days, told.published
    if days is None or published is None or days.first is None or published.last is None:
        return False
    return days.first > published.last


def _period(value: str, told: Told) -> Period | None:
    """Returns the day or month that another article tells, if it is this one of a year."""
    known = UNKNOWN_YEAR.match(value)
    days = told.days
    if known is None or days is None or days.first is None or told.basis not in WRITTEN:
        return None
    if days.first.month != int(known[1]):
        return None
    if known[2]:
        same = days.first == days.last and days.first.day == int(known[2])
        return Period("day", days.first) if same else None
    month = Period("month", days.first.replace(day=1))
    return month if days.last is not None and days.last <= month.last else None

"""Counted from an event that others date: "seven months after they signed the deal".

Where a weekday says that what is counted is the news, the article is of the stretch of days it
comes to.
"""

import re
from collections.abc import Iterator, Mapping

from extractor.placing import weekdays
from extractor.placing.solving import Bound, said
from extractor.placing.story import WRITTEN, Story, Told, words_of
from extractor.records import Event, Extraction, Timex
from extractor.senses import sense_of
from extractor.temporal.values import Period, Unit, containing, shifted

LENGTH = re.compile(r"P(\d+)([DWMY])$")
UNITS: dict[str, Unit] = {"D": "day", "W": "week", "M": "month", "Y": "year"}

NEAR = 60
"""So many characters behind "after" stands what is counted from."""

ENOUGH = 5.0
"""How much what is shared must say, beside what was done, as a logarithm."""


def bounds(extraction: Extraction, story: Story) -> Iterator[Bound]:
    """Yields the bounds of what is counted from an event."""
    text = extraction.article.text
    for timex in extraction.timexes:
        length = LENGTH.match(timex.value) if timex.type == "DURATION" else None
        link = re.match(r"\s+after\s+", text[timex.provenance.end :]) if length else None
        event, weekday = _event(extraction, timex) if link else None, _weekday(extraction, timex)
        if length is None or event is None or weekday is None:
            continue
        told = {name: each for name, each in _dated(event, story).items() if _counted(length, each)}
        periods = {_counted(length, each) for each in told.values()}
        words = text[timex.provenance.start : timex.provenance.end]
        if len(periods) == 1 and (period := periods.pop()) is not None:
            yield _bound(words, weekday, period, told)
        elif len(periods) > 1:
            names = " and ".join(sorted(told)[:2])
            yield Bound(None, None, f"“{words}” after what {names} date differently")


def _bound(words: str, weekday: int, period: Period, told: Mapping[str, Told]) -> Bound:
    name, first = min(told.items())
    days = "" if first.days is None else said(first.days)
    why = f"it is of {said(period.range)}, “{words}” after what {name} dates {days}"
    day = min(weekdays.on_or_after(period.first, weekday), period.last)
    return Bound(day, period.last, f"{why}; its news is of a {weekdays.NAMES[weekday - 1]} of it")


def _weekday(extraction: Extraction, timex: Timex) -> int | None:
    """Returns the day of the week, by ISO number, on which the counting sentence is told."""
    sentence = timex.provenance.sentence
    found = {
        weekdays.of(each)
        for each in extraction.timexes
        if each.provenance.sentence == sentence and each.provenance.end <= timex.provenance.start
    } - {None}
    return found.pop() if len(found) == 1 else None


def _event(extraction: Extraction, timex: Timex) -> Event | None:
    """Returns what is counted from: the event told next behind "after"."""
    behind = [
        event
        for event in extraction.events
        if 0 < event.trigger[0] - timex.provenance.end <= NEAR and event.status == "happened"
    ]
    return min(behind, key=lambda each: each.trigger, default=None)


def _dated(event: Event, story: Story) -> dict[str, Told]:
    """Returns what others tell of the same deed with its days, by name of article."""
    sense, sentence = sense_of(event.lemma), event.sources[0].sentence
    words = words_of(sentence)
    found: dict[str, Told] = {}
    for match in story.matches(sentence):
        for told in match.told:
            if told.basis not in WRITTEN or sense_of(told.lemma or "say") != sense:
                continue
            others = (words & words_of(told.sentence)) - {sense}
            if sense in words_of(told.sentence) and story.weight(others) >= ENOUGH:
                found.setdefault(told.name, told)
    return found


def _counted(length: re.Match[str], told: Told) -> Period | None:
    """Returns the stretch of days so long after what was told; None where that is not certain."""
    unit, days = UNITS[length[2]], told.days
    if days is None or days.first is None or days.last is None:
        return None
    start = containing(unit, days.first)
    return shifted(start, int(length[1])) if days.last <= start.last else None

"""Weekdays that others date: "on Tuesday" is one day where they tell the same of a Tuesday.

A weekday alone means one of the seven days up to publication. One sentence may be like another by
chance; so a week counts only where several sentences of the article find it, or one finds it and
much else the article tells is of these days, and no other week is found nearly as well.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from extractor.placing.solving import Bound
from extractor.placing.story import WRITTEN, Story, Told
from extractor.records import Claim, Event, Extraction, Timex

NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WEEKDAY = re.compile(r"XXXX-WXX-([1-7])(?:T\w+)?$")
BARE = re.compile(
    r"(?:(?:on|early|late|earlier|later)\s+)*(?:{})\b(?:\s+\w+)?$".format("|".join(NAMES))
)
"""A weekday without "last" or "next", maybe with a part of the day."""

DAY, WEEK = timedelta(days=1), timedelta(days=6)

NEAR = timedelta(days=3)
"""Days so near may be told in one article."""

LEAST, ALIKE = 8.0, 12.0
"""How much what is shared must say of a sentence with a weekday, and of one without."""

SURE, ALONE, BACKED = 25.0, 40.0, 200.0
"""How much several sentences must say together; one alone; and what else backs that one."""

RIVAL, HALF = 0.6, 0.5
"""How much less any other week must be found; how much counts what only backs one."""


class Found(NamedTuple):
    """A day that a sentence of the article tells of, as another article dates it."""

    weight: float
    words: str
    told: Told


Votes = Mapping[date, Mapping[str, Found]]
"""For each day the sentences of the article that tell of it."""


def of(timex: Timex) -> int | None:
    """Returns the ISO number of the weekday that an expression names; None for another one."""
    found = WEEKDAY.match(timex.value) if timex.range is None else None
    return int(found[1]) if found else None


def on_or_after(day: date, weekday: int) -> date:
    """Returns the first such weekday that is not before a day.

    >>> on_or_after(date(2020, 8, 1), 4)
    datetime.date(2020, 8, 6)
    """
    return day + timedelta(days=(weekday - day.isoweekday()) % 7)


def bounds(extraction: Extraction, story: Story) -> Iterator[Bound]:
    """Yields the bound of the one week that the article's weekdays are of, if others tell it."""
    votes = _votes(extraction, story)
    if not votes:
        return
    backing = _backing(extraction, story)
    worth = {day: _worth(day, votes, backing) for day in sorted(votes)}
    best = max(worth, key=lambda day: (worth[day][0], day))
    whole, dated, backed = worth[best]
    rival = max((worth[day][0] for day in worth if abs(day - best) > NEAR), default=0.0)
    near = [day for day in votes if abs(day - best) <= NEAR]
    sentences = {sentence for day in near for sentence in votes[day]}
    enough = SURE if len(sentences) > 1 else ALONE
    if dated < enough or (len(sentences) == 1 and backed < BACKED):
        return
    found = max(votes[best].values(), key=lambda each: (each.weight, each.words))
    if rival > RIVAL * whole:
        rest = {day: worth[day][0] for day in worth if abs(day - best) > NEAR}
        other = max(rest, key=lambda day: (rest[day], day))
        why = f"“{found.words}” may be {best}, as {found.told.name} tells, or of days about {other}"
        yield Bound(None, None, why)
        return
    why = f"“{found.words}” is {best}, as {found.told.name} tells"
    others = len(sentences) - 1
    more = f", and {others} more of its sentences with it" if others else ""
    yield Bound(min(near), max(near) + WEEK, why + more)


def _worth(best: date, votes: Votes, backing: Votes) -> tuple[float, float, float]:
    """Returns how well a week is found: by all, by the weekdays, and by what only backs it."""
    dated: dict[str, float] = {}
    backed: dict[str, float] = {}
    for day in sorted(votes):
        if abs(day - best) <= NEAR:
            for sentence, found in votes[day].items():
                dated[sentence] = max(dated.get(sentence, 0.0), found.weight)
    for day in sorted(backing):
        if -NEAR <= day - best <= WEEK:
            for sentence, found in backing[day].items():
                backed[sentence] = max(backed.get(sentence, 0.0), found.weight)
    one, two = round(sum(dated.values()), 6), round(sum(backed.values()), 6)
    return one + HALF * two, one, two


def _votes(extraction: Extraction, story: Story) -> Votes:
    """Returns the days of the weekdays that the article tells of."""
    votes: dict[date, dict[str, Found]] = defaultdict(dict)
    for sentence, weekday, words in sorted(set(_weekdays(extraction))):
        for match in story.matches(sentence):
            if match.weight < LEAST:
                break
            for told in match.told:
                day = _same_weekday(told, weekday)
                if day is not None:
                    found = Found(match.weight * match.share, words, told)
                    _keep(votes[day], sentence, found)
    return votes


def _backing(extraction: Extraction, story: Story) -> Votes:
    """Returns the days of what the article tells without any date."""
    votes: dict[date, dict[str, Found]] = defaultdict(dict)
    for sentence in sorted(_undated(extraction)):
        for match in story.matches(sentence):
            if match.weight < ALIKE:
                break
            for told in match.told:
                if told.day is not None:
                    _keep(votes[told.day], sentence, Found(match.weight * match.share, "", told))
    return votes


def _keep(found: dict[str, Found], sentence: str, one: Found) -> None:
    if sentence not in found or found[sentence].weight < one.weight:
        found[sentence] = one


def _weekdays(extraction: Extraction) -> Iterator[tuple[str, int, str]]:
    """Yields the sentences that tell what happened on a weekday, with it and its words."""
    records: tuple[Event | Claim, ...] = (*extraction.events, *extraction.claims)
    told = {
        (source.sentence, record.when.timex)
        for record in records
        if not isinstance(record, Event) or record.status in ("happened", "ongoing")
        for source in record.sources
    }
    text = extraction.article.text
    for timex in extraction.timexes:
        place, weekday = timex.provenance, of(timex)
        words = text[place.start : place.end]
        if weekday and (place.sentence, words) in told and BARE.match(words):
            yield place.sentence, weekday, words


def _undated(extraction: Extraction) -> set[str]:
    records: tuple[Event | Claim, ...] = (*extraction.events, *extraction.claims)
    real = (
        record
        for record in records
        if not isinstance(record, Event) or record.status in ("happened", "ongoing")
    )
    return {s.sentence for record in real if record.when.timex is None for s in record.sources}


def _same_weekday(told: Told, weekday: int) -> date | None:
    """Returns the day another article tells, if it is such a weekday.

    What nothing dates but its publication may have been the day before.
    """
    day = told.day
    if day is None or told.status not in ("happened", "ongoing"):
        return None
    if told.basis in WRITTEN or told.basis == "narrative":
        return day if day.isoweekday() == weekday else None
    possible = [each for each in (day, day - DAY) if each.isoweekday() == weekday]
    return possible[0] if possible else None

"""What an article's own words say of its day: what it tells as past, what it still plans."""

import re
from collections.abc import Iterator
from datetime import timedelta

from extractor.placing.solving import Bound, said
from extractor.placing.story import Story
from extractor.records import DateRange, Event, Extraction

AHEAD = re.compile(r"\b(?:will|'ll|’ll|(?:is|are) (?:due|expected|scheduled|set|to)|plans to)\b")
"""Words of what is still to come when an article is written."""

OPENING = 600
"""So many characters stand before the report begins."""

STAMP = re.compile(r"\d\d?[:.]\d\d")
"""A stamp has the time of the day beside its date."""

YEAR = re.compile(r"\b(?:19|20)\d\d\b")

INSIDE = re.compile(r"\b(?:after|at|before|by|during|from|in|of|on|since|the|until)\s+$", re.I)
"""Words before a date that is told of, and is no stamp."""

LATE = timedelta(days=1)
"""A stamp may be of another time zone."""


def is_ahead(event: Event) -> bool:
    """Tells of a plan that its words say it is to come; "was to" says no more than it was."""
    return event.status == "planned" and bool(AHEAD.search(event.text))


def bounds(extraction: Extraction, story: Story) -> Iterator[Bound]:
    """Yields the bounds of an article's own words."""
    article, stamped = extraction.article, next(_stamps(extraction), None)
    if stamped is not None:
        yield stamped
        return
    if article.published is not None and article.published.first is not None:
        bound = DateRange(article.published.first, None)
        yield Bound(bound.first, None, f"what it tells as past makes it {said(bound)}")
    for event in extraction.events:
        days = event.when.range
        ahead = event.when.basis == "stated" and is_ahead(event)
        if ahead and days is not None and days.last is not None:
            yield Bound(None, days.last, f"it still plans what is to be “{event.when.timex}”")


def _stamps(extraction: Extraction) -> Iterator[Bound]:
    """Yields the stamp above the report: a calendar date with the time of the day."""
    text = extraction.article.text
    for timex in extraction.timexes:
        place, days = timex.provenance, timex.range
        words = text[place.start : place.end]
        if place.start > OPENING or days is None or days.first is None:
            continue
        full = days.first == days.last and YEAR.search(words)
        told = INSIDE.search(text[: place.start])
        if full and not told and STAMP.search(text[place.start : place.end + 12]):
            yield Bound(days.first - LATE, days.first + LATE, f"it is stamped “{words}”")

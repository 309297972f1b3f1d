"""iCalendar (RFC 5545): what is planned, one all-day event each, for a calendar to subscribe to.

Only planned events with a day: the past belongs to a timeline, and what nobody can place to no
calendar. Each is TENTATIVE, for a plan in an article is no appointment. It is stamped with the day
of the article, so the same timeline gives the same file.
"""

import datetime
from typing import TYPE_CHECKING, TextIO

from extractor import spoken
from extractor.entries import Entry, Timeline
from extractor.errors import ExtractorError
from extractor.export import clean, pages, reason, teller

if TYPE_CHECKING:
    from icalendar import Event

PRODUCT = "-//extractor//news timeline//EN"
MISSING = "iCalendar needs one more package: pip install 'news-timeline-extractor[ical]'"


def timeline(timeline: Timeline, stream: TextIO) -> None:
    """Writes the planned events of a timeline.

    Raises:
        ExtractorError: If the package icalendar is not installed.
    """
    try:
        from icalendar import Calendar
    except ImportError as error:
        raise ExtractorError(MISSING) from error
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    for entry in timeline.entries:
        first = _first(entry)
        if first is not None:
            calendar.add_component(_event(entry, first))
    stream.write(calendar.to_ical().decode())


def number(timeline: Timeline) -> int:
    """Returns how many lines of a timeline a calendar takes."""
    return sum(_first(entry) is not None for entry in timeline.entries)


def _first(entry: Entry) -> datetime.date | None:
    """The day at which an entry stands in a calendar; None where it is not planned or undated."""
    days = entry.when.range
    return (days.first or days.last) if days and entry.status == "planned" else None


def _event(entry: Entry, first: datetime.date) -> "Event":
    from icalendar import Event

    days = entry.when.range
    event = Event()
    event.add("uid", f"{entry.id}@extractor")
    event.add("dtstamp", _stamp(entry, first))
    event.add("dtstart", first)
    if days and days.first and days.last:
        event.add("dtend", days.last + datetime.timedelta(days=1))  # exclusive in RFC 5545
    event.add("summary", clean.line(entry.text))
    event.add("description", "\n".join(_told(entry)))
    event.add("status", "TENTATIVE")
    event.add("transp", "TRANSPARENT")
    event.add("categories", [clean.line(actor.name) for actor in entry.actors] or ["planned"])
    for source in entry.sources[:1]:
        if pages.address(source.url, ""):
            event.add("url", clean.line(source.url or ""))
    return event


def _stamp(entry: Entry, otherwise: datetime.date) -> datetime.datetime:
    """When the plan was told; the day of the plan where no article carries a whole date."""
    told = [each.published for each in entry.sources if spoken.weekday(each.published)]
    day = datetime.date.fromisoformat(str(told[0])) if told else otherwise
    return datetime.datetime.combine(day, datetime.time(), datetime.UTC)


def _told(entry: Entry) -> list[str]:
    lines = [f"{spoken.days(entry.when.edtf)}: {reason.of_entry(entry)}"]
    lines += filter(None, [clean.line(teller.of(entry) or "")])
    for source in entry.sources:
        known = [source.outlet, source.published, source.title or source.ref]
        lines.append(f"“{clean.line(source.sentence)}”")
        lines.append(clean.line(", ".join(filter(None, known))))
    return lines

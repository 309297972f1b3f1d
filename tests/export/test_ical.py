"""iCalendar, read back by the package icalendar."""

import builtins
from datetime import UTC, date, datetime

import pytest
from icalendar import Calendar
from msgspec.structs import replace

from extractor.errors import ExtractorError
from extractor.export import ical
from extractor.records import DateRange, When
from tests.export.examples import MISCHIEF, STORY, entry, story, timeline_as

MAY = When(
    DateRange(date(2020, 5, 11), date(2020, 5, 17)), "2020-05-11/2020-05-17", "relative", "x"
)
BY = When(DateRange(None, date(2020, 5, 17)), "../2020-05-17", "relative", "x")


def events(text: str) -> list:
    return list(Calendar.from_ical(text).walk("VEVENT"))


def planned(when: When, text: str = "Liu will visit"):
    return entry(text, status="planned", when=when)


def test_what_is_planned_and_has_a_day_is_an_event():
    (review,) = events(timeline_as("ical"))
    assert review["summary"] == "Mnuchin promised that a review would follow after June"
    assert review.decoded("dtstart") == date(2020, 7, 1)
    assert "dtend" not in review
    assert review["status"] == "TENTATIVE"
    assert review.decoded("dtstamp") == datetime(2020, 5, 8, tzinfo=UTC)
    assert "Negotiators talk by telephone" in review["description"]


def test_days_are_whole_and_the_end_is_the_day_after():
    (visit,) = events(timeline_as("ical", story(planned(MAY))))
    assert visit.decoded("dtstart") == date(2020, 5, 11)
    assert visit.decoded("dtend") == date(2020, 5, 18)


def test_a_deadline_is_its_day():
    (visit,) = events(timeline_as("ical", story(planned(BY))))
    assert visit.decoded("dtstart") == date(2020, 5, 17)
    assert visit["description"].startswith("by 17 May 2020")


def test_mischief_stays_text():
    text = timeline_as("ical", story(planned(MAY, MISCHIEF + "\r\nEND:VCALENDAR\r\nX:y")))
    (visit,) = events(text)
    assert "END:VCALENDAR X:y" in visit["summary"]
    assert text.count("\r\nEND:VCALENDAR") == 1


def test_ids_are_those_of_the_entries():
    one = planned(MAY)
    other = replace(one, id="0.e1")
    assert [each["uid"] for each in events(timeline_as("ical", story(one, other)))] == [
        "0.e0@extractor",
        "0.e1@extractor",
    ]


def test_without_the_package_the_error_says_how_to_get_it(monkeypatch):
    real = builtins.__import__

    def missing(name, *rest):
        if name == "icalendar":
            raise ImportError(name)
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", missing)
    with pytest.raises(ExtractorError, match=r"pip install 'news-timeline-extractor\[ical\]'"):
        timeline_as("ical", STORY)


def test_a_calendar_tells_how_many_lines_it_takes():
    undated = replace(planned(MAY), when=When(None, None, "unknown", None))
    told = story(planned(MAY), planned(BY), undated, entry("Liu came", when=MAY))
    assert ical.number(told) == len(events(timeline_as("ical", told))) == 2

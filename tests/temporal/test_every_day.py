"""No day of publication makes any expression fail: 28 years, after which weekdays return."""

import logging
from dataclasses import replace
from datetime import date, timedelta

import pytest

from extractor import lexicon
from extractor.temporal import KINDS, Match, marking, tagger
from extractor.temporal.patterns import NotATimeError, Recent, UnanchoredError
from tests.temporal.reading import find, words

DAYS = [date(1995, 1, 1) + timedelta(days=n) for n in range(28 * 365 + 7)]
TIME_WORDS = [(row[0].title(), row[1]) for row in lexicon.read("time_words")]
NAMES = [word for word, kind in TIME_WORDS if kind in ("month", "season", "weekday")]
NAMES = [name for name in NAMES if len(name) > 4 or name in ("May", "June", "July", "Fall")]
UNITS = "day week weekend month quarter year decade century".split()
FEASTS = [name.title() for name, _ in lexicon.read("named_days")]
POINTED = [f"{which} {name}" for which in ("last", "next", "this") for name in NAMES + UNITS]
POINTED += [f"{which} {name}" for which in ("last", "next", "this") for name in FEASTS]
EXAMPLES = [
    text
    for pattern, _ in tagger.patterns(KINDS)
    if pattern.basis == "relative"
    for text in pattern.examples
]


@pytest.fixture
def oddities(caplog):
    caplog.set_level(logging.INFO, logger=tagger.__name__)
    return caplog


@pytest.mark.parametrize("text", sorted({*EXAMPLES, *POINTED}))
def test_no_day_makes_an_expression_fail_or_run_backwards(text):
    for run in marking.runs(words(text)):
        candidates = tagger._candidates(run.text, KINDS)
        assert candidates, f"no pattern reads {run.text!r}: is each word in time_words.tsv?"
        candidate = candidates[0]
        slots = tagger._slots(candidate.found)
        place = tagger._Place(run, words(text), None, Recent())
        context = tagger._context(candidate, place)
        for day in DAYS:
            try:
                reading = candidate.pattern.resolve(slots, replace(context, published=day))
            except (NotATimeError, UnanchoredError):
                continue
            days = None if reading is None else reading.range
            assert days is None or (days.first or date.min) <= (days.last or date.max), day


@pytest.mark.parametrize("which", ["last", "next", "this", "this past", "this coming", "past"])
def test_a_season_or_month_pointed_at_is_read_on_the_edges_of_every_month(which, oddities):
    edges = [date(2021, month, day) for month in range(1, 13) for day in (1, 28)]
    for day in [*edges, date(2020, 2, 29), date(2019, 12, 31)]:
        for name in ("winter", "spring", "summer", "autumn", "December", "February"):
            (match,) = find(f"{which} {name}", day=day)
            assert forwards(match), day
    assert oddities.messages == []


def forwards(match: Match) -> bool:
    days = match.range
    return days is not None and (days.first or date.min) <= (days.last or date.max)


WINTERS = {
    date(2021, 1, 20): ("2019-WI", "2020-WI", "2021-WI"),
    date(2021, 2, 28): ("2019-WI", "2020-WI", "2021-WI"),
    date(2021, 3, 1): ("2020-WI", "2021-WI", "2021-WI"),
    date(2021, 11, 30): ("2020-WI", "2021-WI", "2021-WI"),
    date(2021, 12, 1): ("2020-WI", "2021-WI", "2022-WI"),
}


@pytest.mark.parametrize(("day", "winters"), WINTERS.items())
def test_last_this_and_next_winter(day, winters):
    found = [find(f"{which} winter", day=day)[0].value for which in ("last", "this", "next")]
    assert tuple(found) == winters


def test_an_odd_expression_costs_only_itself_and_is_told_in_the_log(oddities):
    text = "Ten million years from now, and on 6 May 2020, it rained."
    assert [match.value for match in find(text)] == ["2020-05-06"]
    assert oddities.messages == [
        "'ten million years from now' stays text: year 10002021 is outside the calendar "
        "(units_from_now)"
    ]

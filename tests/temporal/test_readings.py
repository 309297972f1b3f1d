from datetime import date

import pytest

from extractor.records import DateRange
from extractor.temporal.readings import Length, Point, Repeat, Stretch, Vague, unplaced
from extractor.temporal.values import Period

LENGTHS = {
    (2, "day"): "P2D",
    (24, "hour"): "PT24H",
    (30, "minute"): "PT30M",
    (3, "quarter"): "P3Q",
    (4, "decade"): "P40Y",
    (2, "century"): "P200Y",
    (1, "fortnight"): "P2W",
    (2.5, "year"): "P2Y6M",
    (1.5, "hour"): "PT1H30M",
    (0.5, "hour"): "PT30M",
    (2.5, "week"): "P2.5W",
    (None, "week"): "PXW",
    (None, "minute"): "PTXM",
    (None, "decade"): "PXDE",
    (1_500_000, "year"): "P1500000Y",
}


@pytest.mark.parametrize(("length", "value"), LENGTHS.items())
def test_length_is_written_as_timex3_does(length, value):
    assert Length(*length).value == value


def test_a_part_of_a_day_is_a_time_and_covers_the_day():
    night = Point(Period("day", date(2020, 5, 8), "NI"), timed=True)
    assert (night.type, night.value) == ("TIME", "2020-05-08TNI")
    assert night.range == DateRange(date(2020, 5, 8), date(2020, 5, 8))


def test_an_unplaced_point_keeps_what_its_readings_share():
    mays = [Point(Period("month", date(year, 5, 1))) for year in (2018, 2020)]
    may = unplaced(mays)
    assert (may.type, may.value, may.range) == ("DATE", "XXXX-05", None)


def test_a_stretch_runs_from_the_first_day_of_one_to_the_last_of_the_other():
    first, last = (Point(Period("year", date(year, 1, 1))) for year in (2018, 2020))
    years = Stretch(first, last)
    assert years.value == "2018/2020"
    assert years.range == DateRange(date(2018, 1, 1), date(2020, 12, 31))


def test_what_returns_lies_on_no_days():
    assert Repeat(Length(6, "month")).value == "P6M"
    assert Repeat(name="XXXX-07").range is None


def test_vague_words_are_only_bounded():
    soon = Vague("FUTURE_REF", DateRange(date(2020, 5, 8), None))
    assert (soon.value, soon.range) == ("FUTURE_REF", DateRange(date(2020, 5, 8), None))

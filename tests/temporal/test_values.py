from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.records import DateRange
from extractor.temporal import underspecified, values
from extractor.temporal.values import Period, containing, edtf, parse_day, parse_edtf, shifted

UNITS = st.sampled_from(
    ["day", "week", "weekend", "month", "quarter", "half", "season", "year", "decade", "century"]
)
DAYS = st.dates(date(1000, 1, 1), date(8000, 12, 31))


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2020-05-08", "2020-05-08", "2020-05-08"),
        ("2020-05-08TNI", "2020-05-08", "2020-05-08"),
        ("2020-02", "2020-02-01", "2020-02-29"),
        ("1900-02", "1900-02-01", "1900-02-28"),
        ("2000-02", "2000-02-01", "2000-02-29"),
        ("2020-W53", "2020-12-28", "2021-01-03"),
        ("2021-W01", "2021-01-04", "2021-01-10"),
        ("2020-W19-WE", "2020-05-09", "2020-05-10"),
        ("2020-Q3", "2020-07-01", "2020-09-30"),
        ("2020-H2", "2020-07-01", "2020-12-31"),
        ("2019-WI", "2019-12-01", "2020-02-29"),
        ("2020", "2020-01-01", "2020-12-31"),
        ("199", "1990-01-01", "1999-12-31"),
        ("19", "1900-01-01", "1999-12-31"),
    ],
)
def test_period_reads_a_value_and_writes_it_again(value, first, last):
    period = values.period(value)
    assert period is not None
    assert period.value == value
    assert period.range == DateRange(date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    "value",
    [
        "",
        "P3M",
        "PAST_REF",
        "2020-13",
        "2020-02-30",
        "2021-W53",
        "99999",
        "20-05",
        "0000",
        "9999",
        "9999-12-31",
    ],
)
def test_period_refuses_what_the_calendar_lacks(value):
    assert values.period(value) is None


@given(UNITS, DAYS)
def test_every_period_holds_its_day_and_ends_after_it_begins(unit, day):
    period = containing(unit, day)
    assert period.first <= period.last
    assert unit == "weekend" or period.first <= day <= period.last


@given(UNITS, DAYS)
def test_value_and_period_are_two_spellings_of_one_thing(unit, day):
    assert values.period(containing(unit, day).value) == containing(unit, day)


@given(UNITS, st.dates(date(3000, 1, 1), date(6000, 1, 1)), st.integers(-20, 20))
def test_shifting_there_and_back_changes_nothing(unit, day, count):
    period = containing(unit, day)
    assert shifted(shifted(period, count), -count) == period


def test_shifting_beyond_the_calendar_is_an_overflow():
    with pytest.raises(OverflowError):
        shifted(Period("century", date(8900, 1, 1)), 99)


@pytest.mark.parametrize(
    "text",
    [
        "2020-05-08",
        "2020-05",
        "2020",
        "202X",
        "20XX",
        "2020-05-04/2020-05-10",
        "2020-01/2020-04",
        "2018/2020",
        "2020-05-04/..",
        "../2020-05-04",
    ],
)
def test_edtf_is_written_as_it_is_read(text):
    assert edtf(parse_edtf(text)) == text


@given(DAYS, DAYS)
def test_edtf_keeps_every_day(one, other):
    days = DateRange(min(one, other), max(one, other))
    assert parse_edtf(edtf(days)) == days


@pytest.mark.parametrize("text", ["", "20-5-8", "2020-02-30", "May 2020", "2020-05-08/2020-05-01"])
def test_what_is_no_day_is_refused(text):
    with pytest.raises(ValueError, match=r"."):
        parse_edtf(text)


def test_parse_day_says_what_to_write():
    with pytest.raises(ValueError, match="write YYYY"):
        parse_day("last week")


@pytest.mark.parametrize(
    ("given", "value"),
    [
        (("2020-05-05", "2019-03-12"), "XXXX-WXX-2"),
        (("2020-05-05TNI", "2019-03-12TNI"), "XXXX-WXX-2TNI"),
        (("2020-05-05", "2019-05-05"), "XXXX-05-05"),
        (("2020-05-05", "2020-06-06"), "2020-XX-XX"),
        (("2020-05", "2019-05"), "XXXX-05"),
        (("2020-W19", "2020-W20"), "2020-WXX"),
        (("2020-W19-WE", "2019-W20-WE"), "XXXX-WXX-WE"),
        (("2020-SU", "2020-WI"), "2020-XX"),
        (("2020-Q1", "2019-Q1"), "XXXX-Q1"),
        (("199", "200"), "XXX"),
        (("2020-05-05", "2020-05-05"), "2020-05-05"),
    ],
)
def test_underspecified_keeps_what_is_common(given, value):
    periods = [values.period(each) for each in given]
    assert underspecified.value(periods) == value

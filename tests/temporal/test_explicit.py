from datetime import date

import pytest

from extractor import temporal
from extractor.records import DateRange
from extractor.temporal.values import parse_day

DATES = {
    "Tue 3 April 2018": "2018-04-03",
    "19 November 2019": "2019-11-19",
    "2020-06-09T08:15:00Z": "2020-06-09",
    "2020-06-09 08:15:00+02:00": "2020-06-09",
    "June 9, 2020 6:45 am EDT": "2020-06-09",
    "Mon, 08 Jun 2020 23:59:59 +0800": "2020-06-08",
    "Sept. 3, 2019": "2019-09-03",
    "June 2020": "2020-06",
    "2020-06": "2020-06",
    "2020": "2020",
    "9.6.2020": "2020-06-09",
    "06/09/2020": "2020-06-09",
}

NO_DATES = [
    "yesterday",
    "30 February",
    "30 February 2020",
    "2020-02-30",
    "13/13/2020",
    "year 99999",
    "June 9",
    "9 June",
    "10:30",
    "0000-01-01",
    "three weeks",
    "",
    "2" * 500,
    "9999",
    "31 December 9999",
]


@pytest.mark.parametrize(("text", "day"), DATES.items())
def test_explicit_reads_a_calendar_date_at_its_own_precision(text, day):
    assert temporal.explicit(text) == parse_day(day)


@pytest.mark.parametrize("text", NO_DATES)
def test_explicit_leaves_everything_else(text):
    assert temporal.explicit(text) is None


def test_explicit_keeps_the_written_day_whatever_the_zone():
    assert temporal.explicit("9 June 2020 23:30 PST") == DateRange(
        date(2020, 6, 9), date(2020, 6, 9)
    )

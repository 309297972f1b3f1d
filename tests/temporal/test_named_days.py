from datetime import date

import pytest

from extractor import lexicon
from extractor.temporal.named_days import fall_in

FALLS = {
    ("easter", 2000): "2000-04-23",
    ("easter", 2019): "2019-04-21",
    ("easter", 2024): "2024-03-31",
    ("good friday", 2018): "2018-03-30",
    ("thanksgiving", 2018): "2018-11-22",
    ("black friday", 2019): "2019-11-29",
    ("labor day", 2019): "2019-09-02",
    ("memorial day", 2018): "2018-05-28",
    ("election day", 2016): "2016-11-08",
    ("christmas eve", 2020): "2020-12-24",
    ("lunar new year", 2020): "2020-01-25",
    ("mid-autumn festival", 2018): "2018-09-24",
    ("eid al-fitr", 2019): "2019-06-04",
    ("yom kippur", 2021): "2021-09-16",
}


@pytest.mark.parametrize(("named", "day"), FALLS.items())
def test_named_day_falls_where_the_calendar_says(named, day):
    assert fall_in(*named) == [date.fromisoformat(day)]


@pytest.mark.parametrize("name", [name for name, _ in lexicon.read("named_days")])
def test_every_rule_of_the_lexicon_gives_a_day(name):
    assert [day.year for day in fall_in(name, 2021)] == [2021]


def test_a_feast_of_the_moon_falls_twice_in_some_years_and_is_unknown_far_away():
    assert fall_in("eid al-fitr", 2000) == [date(2000, 1, 8), date(2000, 12, 27)]
    assert fall_in("lunar new year", 1066) == []

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
}


@pytest.mark.parametrize(("named", "day"), FALLS.items())
def test_named_day_falls_where_the_calendar_says(named, day):
    assert fall_in(*named) == date.fromisoformat(day)


@pytest.mark.parametrize("name", [name for name, _ in lexicon.read("named_days")])
def test_every_rule_of_the_lexicon_gives_a_day(name):
    assert fall_in(name, 2021).year == 2021

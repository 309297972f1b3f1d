"""Which days matter."""

from datetime import date, timedelta

from extractor.timeline.digest import days
from tests.timeline.digest.made import reading

DAY = date(2020, 1, 15)
PLAIN = "Nothing of that kind had been seen before in the valley"


def naming(name: str, published: date, *, before: int = 0, day: date = DAY):
    """An article that names a day after so many sentences without one."""
    told = [(f"{PLAIN} {number}.", ()) for number in range(before)]
    return reading(name, published.isoformat(), *told, ("Then.", (day.isoformat(),)))


def after(*numbers: int, before: int = 9, day: date = DAY):
    """Articles published so many days after the day that they name."""
    return [
        naming(f"{day}+{number}", day + timedelta(number), before=before, day=day)
        for number in numbers
    ]


def score(story) -> float:
    return days.scores(story)[DAY]


def test_a_day_counts_the_more_the_later_articles_come_back_to_it():
    assert score(after(1, 30, 40)) > score(after(1, 2, 3))


def test_an_article_counts_once_however_often_it_names_a_day():
    named = ("Then.", (DAY.isoformat(),))
    plain = [(f"{PLAIN} {number}.", ()) for number in range(9)]
    once = days.scores([reading("x", "2020-03-01", *plain, named)])
    often = days.scores([reading("x", "2020-03-01", *plain, named, ("Thus.", named[1]))])
    assert once == often


def test_one_late_article_alone_makes_no_day_great():
    assert score(after(50)) == score(after(3))
    assert score(after(1, 2)) > score(after(50))


def test_what_an_article_begins_with_counts_more():
    assert score(after(1, 2, before=0)) > score(after(1, 2, before=9))


def test_what_stands_far_down_the_page_counts_nothing():
    assert DAY not in days.scores([naming("x", date(2020, 3, 1), before=50)])


def test_a_day_counts_more_in_quiet_months_than_among_great_days():
    busy = [each for shift in range(1, 9) for each in after(1, 2, 3, day=DAY - timedelta(shift))]
    assert score(after(1, 2, 3)) > score([*after(1, 2, 3), *busy])


def test_a_day_long_before_the_story_that_one_article_names_is_not_great():
    old = date(1997, 3, 4)
    story = [each for n in range(40) for each in after(1, 2, 3, 9, day=DAY + timedelta(n))]
    found = days.scores([*story, naming("x", DAY + timedelta(9), before=9, day=old)])
    assert found[DAY] > found[old]


def test_what_lies_ahead_counts_nothing():
    assert DAY not in days.scores([naming("x", date(2019, 12, 1))])

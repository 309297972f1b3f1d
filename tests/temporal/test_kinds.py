"""The kinds of dates that people report as misread, three ways each; read from 12 February 2020."""

from datetime import date

import pytest
from msgspec.structs import replace

from extractor import temporal
from extractor.temporal import Match, Word
from tests.temporal.reading import find, published, words

WEDNESDAY = date(2020, 2, 12)

SHARED = {
    "The bazaar lasted from 11 June to 9 July 2016.": "2016-06-11/2016-07-09",
    "The bazaar lasted from June 11 to July 9, 2016.": "2016-06-11/2016-07-09",
    "It snowed between 27 October and 4 November 2011.": "2011-10-27/2011-11-04",
    "It snowed 27–30 October 2011.": "2011-10-27/2011-10-30",
    "The siege went on from Nov. 20, 2015, to Feb. 2.": "2015-11-20/2016-02-02",
    "The siege went on from 20 November to 2 February 2016.": "2015-11-20/2016-02-02",
    "They rehearsed from September to November 2013.": "2013-09/2013-11",
    "They rehearsed in September and October 2013.": "2013-09/2013-10",
    "They rehearsed between November and January 2013.": "2012-11/2013-01",
    "The mill ran from 1881 to 1934.": "1881/1934",
    "The mill ran between 1981 and '94.": "1981/1994",
    "The duke governed from 715 to 731.": "0715/0731",
    "The fair ran from 8 March to April 2017.": "2017-03-08/2017-04",
    "Roads were shut from mid-March to early May 2017.": "2017-03/2017-05",
    "He lived from 63 BC to AD 14.": "-0062/0014",
    "The two met on 8 March and 2 April 2012.": "2012-03-08,2012-04-02",
    "The two met on March 8, 9 and 12, 2012.": "2012-03-08,2012-03-09,2012-03-12",
    "The two met in March and July 2012.": "2012-03,2012-07",
}

FORMS = {
    "He sang on Tuesday evening, March 4, 2014.": "2014-03-04TEV",
    "He sang on Tuesday morning, 4 March 2014.": "2014-03-04TMO",
    "He sang on the night of Tuesday, 4 March 2014.": "2014-03-04TNI",
    "The shop shut in mid-April.": "2019-04",
    "The shop shut in mid June.": "2019-06",
    "The shop shut in mid-March 2012.": "2012-03",
    "It sank on June tenth, 2009.": "2009-06-10",
    "It sank on August thirty-first, 2009.": "2009-08-31",
    "It sank on the twenty-second of May 2009.": "2009-05-22",
    "He quit two weeks ago on Thursday.": "2020-01-30",
    "He quit on Thursday two weeks ago.": "2020-01-30",
    "He quit three weeks ago Monday.": "2020-01-20",
    "He called 72 hours ago.": "2020-02-09",
    "He called 24 hours ago.": "2020-02-11",
    "He called five hours ago.": "2020-02-12",
    "They split up in the 60's.": "196",
    "They split up in the early 90's.": "199",
    "They split up in the mid-80s.": "198",
    "Sealed on 7-Sep-1998.": "1998-09-07",
    "Sealed on 23-Jan-04.": "2004-01-23",
    "Sealed on 09.11.2016.": "2016-11-09",
    "He retires next May 3.": "2020-05-03",
    "He retires next January 30.": "2021-01-30",
    "He left last March 9.": "2019-03-09",
    "Profit for the nine months ended Sept. 30 fell.": "P9M/2019-09-30",
    "Rents fell in the three months to December.": "P3M/2019-12",
    "Rents fell in the week to 7 February.": "P1W/2020-02-07",
    "Trains stop in the week beginning 3 February.": "2020-W06",
    "Trains stop in the week commencing 17 February.": "2020-W08",
    "It began at 07:12 UTC.": "2020-02-12T07:12Z",
    "It began at 0712 GMT on Monday.": "2020-02-10T07:12Z",
    "It began at 19:30 +0800.": "2020-02-12T19:30+08:00",
    "It began at 7.30pm Beijing time.": "2020-02-12T19:30+08:00",
    "It fell in AD 79.": "0079",
    "It fell in 476 AD.": "0476",
    "It was founded in 753 B.C.": "-0752",
    "A vote is due by November.": "2020-11",
}

NO_DATES = [
    "April Moss signed the letter.",
    "June Park, the singer, and August Holm wed.",
    "He thanked Tuesday Finch.",
    "They joined the March for Water.",
    "The March on Lowell drew crowds.",
    "The March of the Lanterns drew crowds.",
    "The Sunday Herald broke the story.",
    "A Saturday Night Live sketch mocked him.",
    "Flight 1942 was late.",
    "They slept in Room 2012.",
    "See page 1998 for more.",
    "More than 2000 fled.",
    "About 1,950 people and 1950 horses came.",
    "The toll rose from 312 to 1204.",
    "Sales went from 480 to 512.",
    "May said it was over.",
    "A crowd of 2010 protesters gathered.",
    "The Boeing 1900 landed.",
]

STILL_DATES = {
    "In April Ann Moss signed.": "2019-04",
    "The June Fed meeting is over.": "2019-06",
    "In May and June 2014 Iran sold oil.": "2014-05/2014-06",
    "Since 1998 people have left.": "1998",
    "No later than 2024.": "2024",
    "The Senate said Tuesday Iran had lied.": "2020-02-11",
    "Late in August Holm left.": "2019-08",
}

MENTIONED = {
    "On 4 May 2012 he sang. That day it rained.": "2012-05-04",
    "On 4 May 2012 he sang. The same day it rained.": "2012-05-04",
    "On 4 May 2012 he sang. It rained for the rest of the day.": "2012-05-04",
    "It closed in 2011. A year earlier it had boomed.": "2010",
    "It closed in June 2011. That month it snowed.": "2011-06",
    "It closed in June 2011. The following month it opened again.": "2011-07",
}


@pytest.mark.issue(17)
@pytest.mark.parametrize(("text", "value"), {**SHARED, **FORMS, **STILL_DATES}.items())
def test_kind_is_read(text: str, value: str) -> None:
    assert [match.value for match in find(text, day=WEDNESDAY)] == [value]


@pytest.mark.issue(17)
@pytest.mark.parametrize("text", NO_DATES)
def test_names_and_numbers_are_no_dates(text: str) -> None:
    assert find(text, day=WEDNESDAY) == []


@pytest.mark.issue(17)
@pytest.mark.parametrize(("text", "value"), MENTIONED.items())
def test_what_was_told_last_is_counted_from(text: str, value: str) -> None:
    assert find(text, day=WEDNESDAY)[-1].value == value


DAYS = {
    "the six months ended June 30": "2019-01-01..2019-06-30",
    "the year to March": "2018-04-01..2019-03-31",
    "the fortnight to 7 February": "2020-01-25..2020-02-07",
    "the week beginning 5 February": "2020-02-05..2020-02-11",
    "the late 70's": "1977-01-01..1979-12-31",
    "mid-July 2016": "2016-07-11..2016-07-20",
    "from mid-March to early May 2017": "2017-03-11..2017-05-10",
    "36 hours ago": "2020-02-10..2020-02-11",
}


@pytest.mark.issue(17)
@pytest.mark.parametrize(("text", "days"), DAYS.items())
def test_days_of_a_kind(text: str, days: str) -> None:
    (match,) = find(text, day=WEDNESDAY)
    assert match.range is not None
    assert f"{match.range.first}..{match.range.last}" == days


@pytest.mark.parametrize(
    ("text", "days"),
    [("300 BC", "-0299"), ("from 300 to 250 BC", "-0299/-0249"), ("the third century BC", "-02")],
)
def test_a_year_before_the_first_keeps_its_name_and_has_no_days(text: str, days: str) -> None:
    (match,) = find(text)
    assert (match.value, match.range) == (days, None)


DIRECTIONS = {
    ("They wanted a treaty by March.", "past", date(2020, 10, 5)): "2021-03",
    ("They wanted a treaty by March.", "past", date(2020, 5, 5)): "2020-03",
    ("He was held until December.", "past", date(2020, 9, 20)): "2020-12",
    ("He was jailed in October.", "past", date(2020, 9, 20)): "2019-10",
    ("It fell in June.", "past", date(2020, 9, 20)): "2020-06",
    ("They met on Friday.", "past", date(2020, 2, 15)): "2020-02-14",
    ("They fought on Friday.", None, date(2020, 2, 15)): "2020-02-14",
}


@pytest.mark.issue(17)
@pytest.mark.parametrize(("case", "value"), DIRECTIONS.items())
def test_direction(case: tuple[str, temporal.Tense | None, date], value: str) -> None:
    text, tense, day = case
    assert [match.value for match in find(text, day=day, tense=tense)] == [value]


def tagged(text: str, *, pos: dict[str, str], person: str = "") -> list[Match]:
    known = [
        replace(word, pos=pos.get(word.text, ""), person=word.text == person)
        for word in words(text)
    ]
    return temporal.find(known, published(WEDNESDAY))


def test_a_weekday_before_one_name_and_a_verb_opens_a_name() -> None:
    pos = {"Okoro": "PROPN", "left": "VERB"}
    assert tagged("Sunday Okoro left the club.", pos=pos) == []
    assert tagged("On Sunday Okoro left the club.", pos=pos) != []


def test_a_month_in_a_longer_name_of_a_person_is_no_month() -> None:
    text, pos = "He spoke to April Moss.", {"Moss": "PROPN"}
    assert tagged(text, pos=pos, person="April") == []
    assert tagged(text, pos=pos) != []


def test_a_word_knows_of_no_person_unless_it_is_told() -> None:
    assert Word("April", "PROPN", 0, 5).person is False

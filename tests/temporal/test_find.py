from datetime import date

import pytest
from msgspec.structs import replace

from extractor import temporal
from extractor.records import DateRange
from extractor.temporal import Reference
from tests.temporal.reading import find, published, words

FRIDAY = date(2020, 5, 8)
JANUARY_TO_DECEMBER = date(2019, 1, 1), date(2019, 12, 31)

SPANS = {
    "They met on Tuesday in Geneva.": ["Tuesday"],
    "It expires by March 1, officials said.": ["March 1"],
    "Talks ran from Jan 7 to 9 in Beijing.": ["from Jan 7 to 9"],
    "It opens at 5 p.m. EST, Nov. 6, in Washington.": ["5 p.m. EST, Nov. 6"],
    "The visit is due in the middle of this month.": ["the middle of this month"],
    "Friday's call lasted two hours.": ["Friday", "two hours"],
    "They talk every six months; the next round is later this year.": [
        "every six months",
        "later this year",
    ],
    "An answer may come in the next week or two.": ["the next week or two"],
    "Soybean sales fell in the first four months of this year.": [
        "the first four months of this year"
    ],
    "It was seven months after the deal.": ["seven months"],
    "The two-day meeting ended last week.": ["two-day", "last week"],
    "He left as soon as he could.": [],
    "The 6-year-old boy marched in second place.": [],
    "A march they may join drew 2,000 people.": [],
    "Sun Li and Jan Novak paid $2000.": [],
    "The deadline of 30 February was a joke.": [],
}

RANGES = {
    "yesterday": "2020-05-07/2020-05-07",
    "next week": "2020-05-11/2020-05-17",
    "by early May": "2020-05-01/2020-05-10",
    "later this month": "2020-05-08/2020-05-31",
    "earlier this year": "2020-01-01/2020-05-08",
    "the first four months of this year": "2020-01-01/2020-04-30",
    "the next two years": "2020-05-08/2022-05-08",
    "the past two weeks": "2020-04-24/2020-05-08",
    "the next week or two": "2020-05-08/2020-05-22",
    "between 2018 and 2020": "2018-01-01/2020-12-31",
    "2018 and beyond": "2018-01-01/..",
    "the coming weeks": "2020-05-08/2020-06-12",
    "recently": "../2020-05-08",
    "in recent days": "2020-05-01/2020-05-08",
    "in recent weeks": "2020-04-03/2020-05-08",
    "over the past few weeks": "2020-04-03/2020-05-08",
    "in recent months": "2019-11-08/2020-05-08",
    "in the coming days": "2020-05-08/2020-05-15",
    "in the coming years": "2020-05-08/..",
    "several weeks ago": "2020-03-06/2020-04-24",
    "a few months back": "2019-05-08/2020-03-08",
    "decades ago": "../2000-05-08",
    "long ago": "../2020-05-08",
    "in recent years": "../2020-05-08",
    "in the past year": "2019-05-08/2020-05-08",
    "over the last month": "2020-04-08/2020-05-08",
    "of the last month": "2020-04-01/2020-04-30",
    "over this past week": "2020-05-01/2020-05-08",
    "late 2019": "2019-09-01/2019-12-31",
    "early next week": "2020-05-11/2020-05-12",
    "the 2010s": "2010-01-01/2019-12-31",
}


@pytest.mark.parametrize(("text", "spans"), SPANS.items())
def test_spans_hold_the_expression_and_no_preposition_before_it(text, spans):
    assert [text[match.start : match.end] for match in find(text)] == spans


@pytest.mark.parametrize(("text", "days"), RANGES.items())
def test_days_are_as_precise_as_the_words(text, days):
    (match,) = find(text, day=FRIDAY)
    assert match.range is not None
    assert f"{match.range.first or '..'}/{match.range.last or '..'}" == days


@pytest.mark.parametrize("text", ["two days", "every six months", "weeks", "daily"])
def test_length_and_repetition_lie_on_no_days(text):
    (match,) = find(text)
    assert match.range is None


UNPLACED = {
    "Tuesday": "XXXX-WXX-2",
    "Tuesday night": "XXXX-WXX-2TNI",
    "tomorrow": "XXXX-XX-XX",
    "this morning": "XXXX-XX-XXTMO",
    "5 p.m. on Friday": "XXXX-WXX-5T17:00",
    "two days later": "XXXX-XX-XX",
    "the 15th of May": "XXXX-05-15",
    "May 6": "XXXX-05-06",
    "last May": "XXXX-05",
    "last month": "XXXX-XX",
    "last week": "XXXX-WXX",
    "the weekend": "XXXX-WXX-WE",
    "that weekend": "XXXX-WXX-WE",
    "the week of May 4": "XXXX-WXX",
    "the third quarter": "XXXX-Q3",
    "this quarter": "XXXX-QX",
    "the second half": "XXXX-H2",
    "next summer": "XXXX-SU",
    "a year ago": "XXXX",
    "this decade": "XXX",
    "Christmas": "XXXX-12-25",
    "Thanksgiving": "XXXX-WXX-4",
    "from Jan 7 to 9": "XXXX-01-07/XXXX-01-09",
    "the past two weeks": "P2W",
    "recently": "PAST_REF",
    "six months from now": "XXXX-XX",
}


@pytest.mark.parametrize(("text", "value"), UNPLACED.items())
def test_nothing_relative_is_resolved_without_a_publication_day(text, value):
    (match,) = find(text, day=None)
    assert (match.value, match.range) == (value, None)


@pytest.mark.parametrize("text", ["30 February", "13/13/2020", "the year 99999", "2020-02-30"])
def test_a_day_the_calendar_lacks_stays_text(text):
    assert find(text) == []


def test_early_next_week_is_early_in_some_week():
    (match,) = find("early next week", day=None)
    assert (match.value, match.mod) == ("XXXX-WXX", "START")


@pytest.mark.parametrize(
    ("text", "value"), [("May 6, 2020", "2020-05-06"), ("in 2019", "2019"), ("two days", "P2D")]
)
def test_what_is_explicit_is_resolved_without_a_publication_day(text, value):
    (match,) = find(text, day=None)
    assert match.value == value


def test_a_name_before_may_makes_it_a_name():
    said = words("Theresa May said")
    tagged = [replace(word, pos="PROPN") for word in said[:2]] + said[2:]
    assert temporal.find(tagged, published(FRIDAY)) == []


@pytest.mark.parametrize(
    "name", ["USA Today", "ABC Tomorrow", "Project Now", "The Week", "High Noon"]
)
def test_a_name_that_ends_like_a_time_is_a_name(name):
    tagged = [replace(word, pos="PROPN") for word in words(name)]
    assert temporal.find(tagged, published(FRIDAY)) == []


@pytest.mark.parametrize("name", ["USA Today", "USA TODAY", "NTV Today"])
def test_a_paper_is_no_day_whatever_the_tagger_took_it_for(name):
    text = words(f"told {name} that it would close")
    assert temporal.find([replace(word, pos="NOUN") for word in text], published(FRIDAY)) == []


def test_sixty_minutes_can_be_a_programme():
    assert find("60 Minutes") == []
    assert find("60 minutes") != []


def test_an_unresolved_night_is_still_a_time():
    assert find("tonight", day=None)[0].type == "TIME"


@pytest.mark.parametrize(
    ("text", "tense", "value"),
    [
        ("They met on Thursday.", "past", "2021-03-11"),
        ("They will meet on Thursday.", "future", "2021-03-18"),
        ("They meet on Wednesday.", "future", "2021-03-17"),
        ("He has until Thursday.", "present", "2021-03-18"),
        ("It fell in May.", "past", "2020-05"),
        ("It will fall in May.", "future", "2021-05"),
        ("It will open on January 5.", "future", "2021-01-05"),
        ("They will be tried for a theft late February.", "future", "2021-02"),
        ("They will open in February.", "future", "2022-02"),
        ("They will be tried for a theft late January.", "future", "2022-01"),
        ("It was signed on Oct. 23.", "past", "2020-10-23"),
    ],
)
def test_tense_decides_which_day_a_bare_name_means(text, tense, value):
    assert [match.value for match in find(text, tense=tense)] == [value]


def test_the_29th_of_february_is_one_of_a_leap_year():
    assert find("the quarter ended Feb. 29")[-1].value == "2020-02-29"


def test_a_year_is_told_from_a_number_of_things():
    assert [match.value for match in find("compared with 2017's level, 2018 was better")] == [
        "2017",
        "2018",
    ]


def test_later_counts_from_what_was_mentioned_last():
    text = "On Monday they quarrelled. Two days later they made peace. The same day it rained."
    values = [match.value for match in find(text, tense="past")]
    assert values == ["2021-03-15", "2021-03-17", "2021-03-17"]


def test_later_does_not_count_from_a_deadline_ahead():
    text = "On Monday they set a deadline of April 1. A day later they talked."
    values = [match.value for match in find(text, tense="past")]
    assert values == ["2021-03-15", "2021-04-01", "2021-03-16"]


def test_a_day_later_than_nothing_is_no_day():
    (match,) = find("A day later they talked.")
    assert match.range is None


def test_a_year_ago_in_a_report_on_a_quarter_is_the_quarter_a_year_ago():
    text = "Profit in the fourth quarter doubled from a year ago."
    assert [match.value for match in find(text)] == ["2020-Q4", "2019-Q4"]


def test_publication_in_a_month_resolves_what_all_its_days_agree_on():
    may = Reference(DateRange(date(2020, 5, 1), date(2020, 5, 31)))
    year, week, now = temporal.find(words("Last year, and last week, and now."), may)
    assert (year.value, week.value, now.value) == ("2019", "2020-WXX", "PRESENT_REF")
    assert (year.range, week.range, now.range) == (DateRange(*JANUARY_TO_DECEMBER), None, None)


def test_stated_dates_are_told_from_relative_ones():
    stated, relative = find("January 5, 2021, or last week")
    assert (stated.basis, relative.basis) == ("stated", "relative")


def test_a_range_keeps_its_two_ends():
    (match,) = find("from Jan 7 to 9")
    ends = [(part.start, part.end, part.value) for part in match.parts]
    assert ends == [(5, 10, "2021-01-07"), (14, 15, "2021-01-09")]


@pytest.mark.parametrize("word", ["May", "1999", "one", "two days", "in 2019 ,", "Monday -"])
def test_a_page_of_time_words_is_read_to_its_end(word):
    matches = find(f"{word} " * 500 + "Then on 6 May 2020 it rained.")
    assert matches[-1].value == "2020-05-06"


def test_words_are_found_however_they_were_tokenised():
    split = words("mid-November")
    joined = [replace(split[0], text="mid-November", end=12)]
    assert len(split) == 3
    assert temporal.find(joined, published(FRIDAY)) == temporal.find(split, published(FRIDAY)) != []


@pytest.mark.parametrize(
    ("day", "days"),
    [
        (date(2020, 5, 10), (date(2020, 5, 3), date(2020, 5, 9))),
        (date(2020, 5, 9), (date(2020, 4, 27), date(2020, 5, 3))),
        (date(2020, 5, 11), (date(2020, 5, 4), date(2020, 5, 10))),
    ],
)
def test_last_week_is_on_a_sunday_the_week_that_saturday_ended(day, days):
    (match,) = find("It rained last week.", day=day)
    assert match.range == DateRange(*days)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("They open their first mill in 20 years", None),
        ("It is the worst flood in 20 years", None),
        ("They will open a mill in 20 years", DateRange(date(2040, 1, 1), date(2040, 12, 31))),
    ],
)
def test_the_first_in_twenty_years_looks_back(text, days):
    (match,) = find(text, day=FRIDAY, tense="future")
    assert match.range == days


@pytest.mark.parametrize(("tense", "days"), [("past", None), ("future", date(2020, 5, 20))])
def test_what_came_days_later_is_not_counted_into_the_future(tense, days):
    found = find("On Monday it rained. The flood came nine days later.", day=FRIDAY, tense=tense)
    assert (found[-1].range and found[-1].range.first) == days

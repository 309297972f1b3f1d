from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from extractor import lexicon
from tests.temporal.reading import find

WORDS = [row[0] for row in lexicon.read("time_words")]
PIECES = st.sampled_from(
    [*WORDS, *"1 2 3 12 30 31 1999 2020 9999 99999 2018-20 5:30 - , . ' $ II".split()]
)
TIMELY = st.lists(st.one_of(PIECES, PIECES.map(str.title)), max_size=8).map(" ".join)
DAYS = st.dates(date(1800, 1, 1), date(2200, 1, 1))
TENSES = st.sampled_from([None, "past", "present", "future"])
DEICTIC = st.sampled_from(
    ["yesterday", "today", "tomorrow", "Monday", "last Friday", "next Sunday", "three days ago",
     "last week", "two weeks ago", "this week", "the weekend", "Tuesday night"]
)  # fmt: skip


@given(TIMELY, st.none() | DAYS, TENSES)
def test_whatever_is_said_first_is_not_after_last(text, day, tense):
    for match in find(text, day=day, tense=tense):
        days = match.range
        assert days is None or (days.first or date.min) <= (days.last or date.max)


@given(st.text(max_size=60), st.none() | DAYS)
def test_no_text_is_too_odd(text, day):
    find(text, day=day)


@given(TIMELY, DAYS)
def test_matches_stand_in_order_and_apart(text, day):
    matches = find(text, day=day)
    for match, following in pairwise(matches):
        assert match.start < match.end <= following.start


@given(TIMELY, DAYS, TENSES)
def test_finding_twice_finds_the_same(text, day, tense):
    assert find(text, day=day, tense=tense) == find(text, day=day, tense=tense)


@given(DEICTIC, DAYS, st.integers(-50, 50), TENSES)
def test_weeks_between_two_publications_lie_between_their_days(text, day, weeks, tense):
    (one,) = find(text, day=day, tense=tense)
    (other,) = find(text, day=day + timedelta(weeks=weeks), tense=tense)
    assert one.range is not None and other.range is not None
    assert other.range.first - one.range.first == timedelta(weeks=weeks)
    assert other.range.last - one.range.last == timedelta(weeks=weeks)

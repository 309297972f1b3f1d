"""What the words of a date say of the day of the week."""

from datetime import date

import pytest

from extractor.graph import wording
from extractor.graph.figures import figures_of
from extractor.records import DateRange, When, WhenBasis

TUESDAY = date(2020, 5, 12)
DAY = DateRange(TUESDAY, TUESDAY)
WEEK = DateRange(date(2020, 5, 11), date(2020, 5, 17))


@pytest.mark.parametrize(
    ("days", "basis", "timex", "weekdays"),
    [
        (None, "unknown", "Tuesday", {2}),
        (None, "unknown", "early Thursday", {4}),
        (WEEK, "relative", "Tuesday", {2}),
        (DAY, "relative", "yesterday", {2}),
        (DAY, "publication", None, set()),
        (WEEK, "stated", "next week", set()),
        (None, "unknown", None, set()),
    ],
)
def test_weekdays(
    days: DateRange | None, basis: WhenBasis, timex: str | None, weekdays: set[int]
) -> None:
    assert wording.weekdays_of(When(days, None, basis, timex)) == weekdays


@pytest.mark.parametrize(
    ("words", "figures"),
    [
        ("the h5n1 strain killed 36", {"36"}),
        ("the g20 met in 4 days", set()),
        ("two of 40 boats", {"2", "40"}),
        ("lost half its value", {"1/2"}),
        ("lost a third of its boats", {"1/3"}),
        ("her third trip in half an hour", set()),
        ("a million nets and 2 oars", {"1", "2"}),
        ("raised from 3 to 4 on a 6 step tide scale", {"4"}),
        ("at 5 out of a possible 6", {"5"}),
        ("rose by 300 points", {"300"}),
    ],
)
def test_figures_are_numbers_and_no_names(words: str, figures: set[str]) -> None:
    assert figures_of(words.split()) == figures


def test_whoever_goes_home_goes_somewhere() -> None:
    assert wording.sense_of_trigger("fly", ["flew", "home"], somewhere=False) == "visit"
    assert wording.sense_of_trigger("fly", ["flew", "kites"], somewhere=False) != "visit"

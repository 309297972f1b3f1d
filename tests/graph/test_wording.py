"""What the words of a date say of the day of the week."""

from datetime import date

import pytest

from extractor.graph import wording
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

"""A limit keeps the beginning of the whole answer, whatever is asked and however days lie."""

from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import product
from random import Random
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from extractor import store
from extractor.records import Claim, DateRange, Event, Extraction
from extractor.store import Store, days
from tests import synthetic

ENDS = [None, *(date(year, month, 1) for year in (2018, 2019, 2020) for month in (1, 5, 9))]
RANGES = [
    None,
    *(
        DateRange(first, last)
        for first, last in product(ENDS, ENDS)
        if (first or last) and (first is None or last is None or first <= last)
    ),
]
ASKED = [f"{year}{month}" for year in (2017, 2018, 2019, 2020, 2021) for month in ("", "-05")]
PEOPLE = [synthetic.person(rank).name for rank in (0, 1, 2, 5, 12)]

Found = tuple[Extraction, Event | Claim]


def articles() -> Iterator[Extraction]:
    """Made-up articles whose records lie on any days, some of them undated and known to be past."""
    for number in range(40):
        chance = Random(number)
        made = synthetic.extraction(number)
        bound = DateRange(date(2018 + number % 3, 6, 1), None)
        article = replace(made.article, published=bound, published_basis="inferred")
        yield replace(
            made,
            article=article if number % 4 == 0 else made.article,
            events=tuple(_on(chance, event) for event in made.events),
            claims=tuple(_on(chance, claim) for claim in made.claims),
        )


def _on(chance: Random, record: Any) -> Any:
    found = chance.choice(RANGES)
    return replace(record, when=replace(record.when, range=found, timex=None))


@cache
def filled(*, corrected: bool = False) -> Store:
    db = store.open(":memory:")
    for extraction in articles():
        db.add(extraction)
    if corrected:
        told = [each.article.id for each in db.select(actor=PEOPLE[0])]
        db.ledger.split(PEOPLE[0], articles=told[::2])
    return db


def records(found: Iterator[Extraction]) -> list[Found]:
    return [(each, record) for each in found for record in (*each.events, *each.claims)]


def place(found: Found) -> tuple[Any, ...]:
    """Where a timeline has it, by the rule and not by the numbers of ranges."""
    extraction, record = found
    span, published = record.when.range, extraction.article.published
    first, last = (span.first, span.last) if span else (None, None)
    return (
        span is None,
        first or last or date.min,
        first is None or last is None,
        last or date.min,
        isinstance(record, Claim),
        str(published.first) if published else "",
        extraction.article.id,
    )


QUESTIONS = st.fixed_dictionaries(
    {},
    optional={
        "actor": st.sampled_from([*PEOPLE, tuple(PEOPLE[:2])]),
        "by": st.sampled_from(PEOPLE),
        "about": st.sampled_from([synthetic.word(7), PEOPLE[3]]),
        "since": st.sampled_from(ASKED),
        "until": st.sampled_from(ASKED),
        "kind": st.sampled_from(["event", "claim"]),
        "outlet": st.just("Outlet 3"),
        "status": st.just("planned"),
    },
)


@given(question=QUESTIONS, limit=st.integers(0, 40), corrected=st.booleans())
@settings(max_examples=300, deadline=None)
def test_limit_keeps_the_earliest(question: dict[str, Any], limit: int, corrected: bool) -> None:
    db = filled(corrected=corrected)
    every = sorted(map(place, records(db.select(**question))))
    assert sorted(map(place, records(db.select(**question, limit=limit)))) == every[:limit]


@given(question=QUESTIONS, corrected=st.booleans())
@example(question={"actor": PEOPLE[0], "since": "2019", "until": "2019"}, corrected=True)
@settings(max_examples=200, deadline=None)
def test_days_leave_out_what_lies_elsewhere(question: dict[str, Any], corrected: bool) -> None:
    db = filled(corrected=corrected)
    days = {name: question.pop(name) for name in ("since", "until") if name in question}
    first = date(*_ymd(days["since"])) if "since" in days else date.min
    last = date(*_ymd(days["until"], ends=True)) if "until" in days else date.max
    every = {r.id for _, r in records(db.select(**question)) if not days or _lies(r, first, last)}
    found = [r for _, r in records(db.select(**question, **days))]
    assert {r.id for r in found if not days or r.when.range is not None} == every


def _ymd(typed: str, *, ends: bool = False) -> tuple[int, int, int]:
    year, _, month = typed.partition("-")
    return int(year), int(month or (12 if ends else 1)), 31 if ends else 1


def _lies(record: Event | Claim, first: date, last: date) -> bool:
    span = record.when.range
    if span is None:
        return False
    ends = [day for day in (span.first, span.last) if day is not None]
    return ends[-1] >= first and ends[0] <= last


@pytest.mark.parametrize("span", RANGES)
def test_numbers_of_ranges_lie_between_those_of_their_days(span: DateRange | None) -> None:
    start = (span.first or span.last) if span else None
    if start is None:
        assert days.number(span) == days.UNDATED > days.greatest(date.max)
    else:
        assert days.least(start) <= days.number(span) <= days.greatest(start)


def test_every_range_has_a_number_of_its_own() -> None:
    assert len({days.number(span) for span in RANGES}) == len(RANGES)

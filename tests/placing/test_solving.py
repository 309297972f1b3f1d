"""What several bounds allow; and that one article more narrows, or says why it does not."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor import placing
from extractor.placing import Told
from extractor.placing.own_words import is_ahead
from extractor.placing.solving import Bound, solve
from extractor.records import Article, DateRange, Event, Extraction, Provenance, Timex, When

UNKNOWN = When(None, None, "unknown", None)
DAYS = st.none() | st.dates(date(2020, 1, 1), date(2020, 12, 31))
BOUNDS = st.lists(st.builds(Bound, DAYS, DAYS, st.sampled_from("abcdef")), max_size=6)


def _is_possible(bound: Bound) -> bool:
    return bound.first is None or bound.last is None or bound.first <= bound.last


@given(BOUNDS)
def test_every_bound_holds_or_is_named(bounds: list[Bound]) -> None:
    bounds = [bound for bound in bounds if _is_possible(bound)]
    solved = solve(bounds)
    for bound in bounds:
        days = solved.days or DateRange(None, None)
        holds = (
            bound.first is None or (days.first is not None and days.first >= bound.first)
        ) and (bound.last is None or (days.last is not None and days.last <= bound.last))
        assert holds or f"{bound.why}: against the rest, left out" in solved.missing


@given(BOUNDS, st.builds(Bound, DAYS, DAYS, st.just("more")))
def test_one_bound_more_never_widens(bounds: list[Bound], more: Bound) -> None:
    bounds = [bound for bound in bounds if _is_possible(bound)]
    before, after = solve(bounds).days, solve([*bounds, more]).days
    if before is not None and before.first is not None:
        assert after is not None and after.first is not None and after.first >= before.first
    if before is not None and before.last is not None:
        assert after is not None and after.last is not None and after.last <= before.last


def _told(name: str, day: date, sentence: str) -> Told:
    days = DateRange(day, day)
    return Told(
        name,
        name,
        DateRange(date(2021, 1, 1), date(2021, 1, 1)),
        sentence,
        "open",
        "happened",
        days,
        "stated",
    )


def _undated(sentence: str, words: str, value: str) -> Extraction:
    start = sentence.index(words)
    where = Provenance("u", start, start + len(words), sentence)
    at = sentence.index("opened")
    return Extraction(
        article=Article("u", "u.txt", sentence),
        timexes=(Timex(where, "DATE", value, None, None, "day", "relative"),),
        events=(
            Event(
                "u.e1",
                (at, at + 6),
                "open",
                sentence,
                (),
                When(None, None, "unknown", words),
                "happened",
                (Provenance("u", 0, len(sentence), sentence),),
            ),
        ),
    )


BRIDGE = "The mayor opened the harbour bridge of Larsund on April 20."


def test_a_day_without_a_year_is_that_which_others_date() -> None:
    found = placing.place(
        [_undated(BRIDGE, "April 20", "XXXX-04-20")], [_told("a", date(2020, 4, 20), BRIDGE)]
    )
    assert found["u"].days == DateRange(date(2020, 4, 20), date(2021, 4, 19))
    assert found["u"].reasons == ("“April 20” is 2020-04-20, as a dates it",)


def test_where_two_years_are_told_nothing_follows_and_it_is_said() -> None:
    told = [_told("a", date(2020, 4, 20), BRIDGE), _told("b", date(2018, 4, 20), BRIDGE)]
    found = placing.place([_undated(BRIDGE, "April 20", "XXXX-04-20")], told)
    assert found["u"].days is None
    assert found["u"].missing == (
        "“April 20” is of 2018 in b and of 2020 in a; no words tell which is meant",
    )


@given(st.permutations([_told(name, date(2020, 4, 20), BRIDGE) for name in "abc"]))
def test_the_order_of_articles_makes_no_difference(told: list[Told]) -> None:
    found = placing.place([_undated(BRIDGE, "April 20", "XXXX-04-20")], told)
    assert found["u"].reasons == ("“April 20” is 2020-04-20, as a and b date it",)


def test_what_is_to_come_is_not_past() -> None:
    sentence = "The bridge, which the mayor opened, will be closed on April 20."
    found = placing.place(
        [_undated(sentence, "April 20", "XXXX-04-20")], [_told("a", date(2020, 4, 20), sentence)]
    )
    assert found == {}


@pytest.mark.parametrize(
    ("words", "above", "edtf"),
    [
        ("Mon May 11, 2020 7:45 pm", "OSLO | ", "2020-05-10/2020-05-12"),
        ("Mon May 11, 2020 7:45 pm", "The mayor opened it on ", None),
        ("May 11, 2020", "OSLO | ", None),
    ],
)
def test_a_stamp_has_the_time_of_the_day_and_stands_in_no_sentence(
    words: str, above: str, edtf: str | None
) -> None:
    text = f"{above}{words} The mayor of Larsund opened the bridge."
    day = date(2020, 5, 11)
    where = Provenance("u", len(above), len(above) + len(words), text)
    stamp = Timex(where, "TIME", "2020-05-11", None, DateRange(day, day), "day", "stated")
    found = placing.place([Extraction(Article("u", "u.txt", text), timexes=(stamp,))], [])
    days = found["u"].days if found else None
    assert (f"{days.first}/{days.last}" if days else None) == edtf


def test_was_to_is_not_ahead() -> None:
    def plan(text: str) -> Event:
        return Event("u.e1", (0, 1), "open", text, (), UNKNOWN, "planned", ())

    assert is_ahead(plan("The bridge will open on April 20"))
    assert not is_ahead(plan("The bridge was to open on April 20"))
    assert not is_ahead(plan("He dropped his plan to open it on April 20"))

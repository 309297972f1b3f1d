"""Which lines are told, and by what they are chosen."""

from functools import partial

import pytest
from msgspec.structs import replace

from extractor import graph, timeline
from extractor.timeline import Choice, choosing, importance
from tests.by_hand import UNKNOWN, when
from tests.timeline.lines import actor, line, source

SIGNED = line("Both signed the deal", prominence=0.9, confidence=0.8)
HALTED = line("The port halted work", prominence=0.4, confidence=0.9)
MET = line("They met for lunch", prominence=0.8, confidence=0.2)
ALL = (SIGNED, HALTED, MET)


def chosen(choice: Choice, *lines):
    return choosing.choose(lines or ALL, {}, choice)


@pytest.mark.parametrize(
    ("choice", "expected"),
    [
        (Choice(), [SIGNED, HALTED]),
        (Choice(prominence=0, confidence=0), [SIGNED, HALTED, MET]),
        (Choice(prominence=0.5, confidence=0), [SIGNED, MET]),
        (Choice(prominence=0, confidence=0.5), [SIGNED, HALTED]),
        (Choice(prominence=0.5, confidence=0.5), [SIGNED]),
        (Choice(prominence=0.9, confidence=0.8), [SIGNED]),
        (Choice(prominence=1.0, confidence=1.0, every=True), [SIGNED, HALTED, MET]),
    ],
)
def test_lines_below_a_threshold_are_told_only_where_every_reading_is_asked_for(choice, expected):
    assert sorted(chosen(choice), key=ALL.index) == expected


def test_the_most_important_are_chosen_and_stand_in_order_of_time():
    lines = importance.weighed(
        [
            line("Both signed the deal", when=when("2020-03-01", basis="stated"), prominence=0.9),
            line("The port halted work", when=when("2020-02-01", basis="stated"), prominence=0.2),
            line("They met for lunch", when=when("2020-01-01", basis="stated"), prominence=0.7),
        ],
        frozenset(),
    )
    texts = [each.text for each in chosen(Choice(top=2), *lines)]
    assert texts == ["They met for lunch", "Both signed the deal"]
    assert [each.text for each in chosen(Choice(top=2, limit=1), *lines)] == texts[:1]


def test_the_limit_cuts_what_is_printed_and_chooses_nothing():
    first = line("They met for lunch", when=when("2020-01-01", basis="stated"), importance=0.1)
    last = line("Both signed the deal", importance=0.9)
    assert chosen(Choice(limit=1), last, first) == [first]


def origins(*days: str):
    """Places in articles of these days."""
    return tuple(source(f"a{n}", "It was.", published=day) for n, day in enumerate(days))


PLAIN = line("Both signed the deal", *origins("2020-05-08"), prominence=0.5)


@pytest.mark.parametrize(
    "more",
    [
        line("Both signed the deal", *origins("2020-05-08"), prominence=0.6),
        line("Both signed the deal", *origins("2020-05-08", "2020-05-09"), prominence=0.5),
        line("Both signed it", *origins("2020-05-08"), prominence=0.5, actors=(actor("Liu"),)),
    ],
)
def test_a_line_is_more_important_by_its_worth_its_origins_and_who_was_asked_for(more):
    one, other = importance.weighed([PLAIN, more], {"person:liu"})
    assert one.importance < other.importance


def test_copies_do_not_make_a_line_important():
    copies = [source(f"a{n}", "It was.", origin="a0") for n in range(9)]
    one, other = importance.weighed([PLAIN, line("Copied", *copies, prominence=0.5)], set())
    assert one.importance == other.importance


def test_what_later_articles_come_back_to_is_more_important_than_what_all_tell_at_once():
    at_once = line("At once", *origins("2020-05-08", "2020-05-08", "2020-05-09"))
    later = line("Later", *origins("2020-05-08", "2020-05-20", "2020-06-09"))
    one, other = importance.weighed([at_once, later], set())
    assert one.importance < other.importance


def test_what_nobody_dates_is_less_important():
    dated, undated = importance.weighed([PLAIN, line("Undated", when=UNKNOWN, prominence=0.5)], ())
    assert undated.importance < dated.importance


@pytest.mark.parametrize("hidden", [(), ("hide",)])
def test_what_no_line_can_be_made_of_may_stay_in_pieces(extractions, hidden):
    some = [
        replace(each, events=tuple(replace(event, corrected=hidden) for event in each.events))
        if number % 5 == 0
        else each
        for number, each in enumerate(extractions)
    ]
    choice = Choice(prominence=0.6, confidence=0.6)
    wanted = partial(timeline.may_be_worth, choice=choice)
    whole, pieces = graph.merge(some), graph.merge(some, wanted=wanted)
    assert len(pieces.events) > len(whole.events)
    told = timeline.build(whole, choice=choice)
    assert told.entries and timeline.build(pieces, choice=choice) == told

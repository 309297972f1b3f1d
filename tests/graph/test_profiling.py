"""Events as they are compared: what is made when it is asked for is the same whenever it is."""

from functools import cached_property

import pytest

from extractor import graph
from extractor.graph.event_profile import EventProfile, merged
from tests import synthetic

LATER = [name for name, each in vars(EventProfile).items() if isinstance(each, cached_property)]


def profiles() -> list[EventProfile]:
    return [told for told, _ in graph.merge(map(synthetic.extraction, range(12))).events]


def test_most_events_are_never_asked_for_all_that_may_be_compared():
    asked = [len(vars(told)) for told in profiles()]
    assert len(LATER) > 5
    assert sum(asked) < len(asked) * len(LATER) / 2


def test_the_order_of_asking_makes_no_difference():
    one, other = profiles(), profiles()
    forth = [{name: getattr(told, name) for name in LATER} for told in one]
    back = [{name: getattr(told, name) for name in reversed(LATER)} for told in reversed(other)]
    assert forth == back[::-1]


@pytest.mark.parametrize("name", [name for name in LATER if name not in ("sides", "reported")])
def test_reports_that_are_one_tell_what_each_tells(name):
    told = profiles()[:3]
    whole = merged(told, told[0].event)
    if name == "months":
        assert whole.months == told[0].months
    else:
        assert getattr(whole, name) == frozenset().union(*(getattr(each, name) for each in told))


def test_who_takes_part_in_one_of_the_reports_takes_part_in_all_of_it():
    told = profiles()[:3]
    whole = merged(told, told[0].event)
    for each in told:
        assert all(side <= whole.sides[role] for role, side in each.sides.items())

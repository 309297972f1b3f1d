"""Garbage collection while something large is made: left out, and as it was afterwards."""

import gc
from collections.abc import Iterator

import pytest

from extractor import graph


@pytest.fixture(autouse=True)
def as_it_was() -> Iterator[None]:
    yield
    gc.unfreeze()
    gc.enable()


def test_nothing_is_collected_inside_and_all_is_as_before_afterwards() -> None:
    with graph.uncollected():
        assert not gc.isenabled()
    assert gc.isenabled()
    gc.disable()
    with graph.uncollected():
        pass
    assert not gc.isenabled()


def test_what_was_made_inside_counts_as_old() -> None:
    gc.collect()  # counts from nothing, whatever other tests have thrown away
    with graph.uncollected():
        made = [[number] for number in range(10_000)]
        youngest = gc.get_count()[0]
    assert youngest > len(made) > gc.get_count()[0]
    assert gc.is_tracked(made)


def test_what_somebody_has_frozen_stays_frozen() -> None:
    gc.freeze()
    frozen = gc.get_freeze_count()
    with graph.uncollected():
        pass
    assert gc.get_freeze_count() == frozen > 0

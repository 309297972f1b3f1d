"""Lines are new where only new articles tell them, in words that were not there before."""

import pytest

from extractor.timeline import Choice, choosing, novelties
from tests.timeline.lines import line, source

OPENED = "The bridge opened."
CASES = {
    "told by a new article": (["new"], {"new": ""}, True),
    "told by an old one": (["old"], {"new": ""}, False),
    "told by both": (["new", "old"], {"new": ""}, False),
    "told by two new ones": (["new", "other"], {"new": "", "other": ""}, True),
    "in the earlier version too": (["new"], {"new": "It rained.  The bridge\nopened."}, False),
    "not in the earlier version": (["new"], {"new": "The bridge closed."}, True),
}


@pytest.mark.parametrize("case", CASES)
def test_what_is_new(case):
    articles, arrived, is_new = CASES[case]
    told = line("opened", *(source(each, OPENED) for each in articles))
    assert novelties.of([told], arrived) == [told] * is_new


def test_the_most_important_are_chosen_among_what_is_new():
    old = line("The ferry sank", source("old", "The ferry sank."), importance=0.9)
    new = line("The bridge opened", source("new", OPENED), importance=0.1)
    choice = Choice(top=1, arrived={"new": ""})
    assert choosing.choose([old, new], {}, choice) == [new]

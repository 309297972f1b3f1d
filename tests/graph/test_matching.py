"""How much speaks for one event: what is not asked where it is too little changes no answer."""

from itertools import combinations

from extractor import graph
from extractor.graph.event_profile import NEVER
from extractor.graph.matching import Events
from tests import synthetic


def test_what_speaks_for_one_event_is_never_less_than_all_the_evidence():
    news = graph.merge(map(synthetic.extraction, range(20)))
    told = [each for each, _ in news.events]
    events = Events(told)
    pairs = list(combinations(told[::4], 2))
    whole = [events.evidence(*pair) for pair in pairs]
    most = [events.evidence(*pair, least=NEVER) for pair in pairs]
    assert all(some >= each for some, each in zip(most, whole, strict=True))
    assert most != whole

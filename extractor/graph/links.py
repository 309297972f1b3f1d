"""Adds to a graph what links its events and claims: outcomes of plans, and contradictions."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from extractor.graph import accusations, conflicts, outcomes
from extractor.graph.event_profile import EventProfile
from extractor.graph.matching import Events
from extractor.records import Claim

if TYPE_CHECKING:
    import networkx as nx


def add(
    graph: "nx.MultiDiGraph[str]", told: Sequence[EventProfile], claims: Sequence[Claim]
) -> None:
    """Adds the edges ``outcome`` and ``contradicts``, each with its reason.

    Args:
        graph: Holds the events and claims already.
        told: All its events, in order of id.
        claims: All its claims, in order of id.
    """
    events = Events(told)
    for outcome in outcomes.find(events):
        values = {"became": outcome.became, "why": outcome.why}
        graph.add_edge(outcome.plan, outcome.event, key="outcome", kind="outcome", **values)
    for found in (*conflicts.find(claims, events), *accusations.find(claims)):
        graph.add_edge(
            found.claim, found.other, key="contradicts", kind="contradicts", why=found.why
        )

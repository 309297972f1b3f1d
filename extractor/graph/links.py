"""Adds to a graph what links its events and claims: outcomes of plans, and contradictions."""

from collections import defaultdict
from datetime import date
from typing import cast

import networkx as nx

from extractor.graph import conflicts, matching, outcomes, schema
from extractor.graph.matching import Told
from extractor.records import Claim, Event


def add(graph: "nx.MultiDiGraph[str]") -> None:
    """Adds the edges ``outcome`` and ``contradicts``, each with its reason."""
    told = {each.event.id: each for each in _events(graph)}
    for outcome in outcomes.find(list(told.values())):
        values = {"became": outcome.became, "why": outcome.why}
        graph.add_edge(outcome.plan, outcome.event, key="outcome", kind="outcome", **values)
    claims = [cast(Claim, schema.record(graph, node)) for node in _of_kind(graph, "claim")]
    for found in conflicts.find(claims, told):
        graph.add_edge(
            found.claim, found.other, key="contradicts", kind="contradicts", why=found.why
        )


def _events(graph: "nx.MultiDiGraph[str]") -> list[Told]:
    """Returns the graph's events as they are compared, by id."""
    reported: dict[str, list[date]] = defaultdict(list)
    names: dict[str, list[str]] = defaultdict(list)
    for tail, head, values in graph.edges(data=True):
        if values["kind"] == "reports":
            reported[head] += _day(graph.nodes[tail]["published"])
        elif values["kind"] == "takes_part":
            names[head] += [graph.nodes[tail]["name"], *graph.nodes[tail]["aliases"]]
    return [
        matching.told(
            cast(Event, schema.record(graph, node)), names[node], min(reported[node], default=None)
        )
        for node in _of_kind(graph, "event")
    ]


def _of_kind(graph: "nx.MultiDiGraph[str]", kind: str) -> list[str]:
    return sorted(node for node, values in graph.nodes(data=True) if values["kind"] == kind)


def _day(published: dict[str, str] | None) -> list[date]:
    if published is None or published["last"] is None:
        return []
    return [date.fromisoformat(published["last"])]

"""What a graph answers besides a timeline: what became of plans, and who contradicts whom.

Rows of plain values, ready for a table, JSON or CSV; each holds both sentences, the reason why they
stand together, and how many articles of how many origins tell each, so that nobody has to believe
a link.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from extractor import spoken
from extractor.records import Claim, Event

if TYPE_CHECKING:
    import networkx as nx

    Graph = nx.MultiDiGraph[str]

Row = dict[str, Any]

PLANNED = "planned"

NO_OUTCOME = (
    "outcome_id", "told", "outcome", "outcome_sentence", "outcome_ref", "outcome_articles",
    "outcome_origins",
)  # fmt: skip


def outcomes(graph: "Graph") -> list[Row]:
    """Returns every planned event with what became of it, by the first day it was planned for.

    ``became`` is "happened", "postponed", "cancelled", "did not happen" or "no report found"; with
    the last, ``until`` is the day up to which the articles were read.
    """
    until = _latest(graph)
    rows = []
    for node in _events(graph):
        links = [
            (head, values)
            for _, head, values in graph.out_edges(node, data=True)
            if values["kind"] == "outcome"
        ]
        rows += [_outcome(graph, node, head, values) for head, values in links]
        if not links and graph.nodes[node]["status"] == PLANNED:
            rows.append(_unknown(graph, node, until))
    return sorted(rows, key=lambda row: (row["planned"] is None, row["planned"] or "", row["id"]))


def conflicts(graph: "Graph") -> list[Row]:
    """Returns the pairs of claims that contradict each other, in order of time."""
    rows = [
        {
            **_claim(graph, tail, ""),
            **_claim(graph, head, "other_"),
            "why": values["why"],
        }
        for tail, head, values in graph.edges(data=True)
        if values["kind"] == "contradicts"
    ]
    return sorted(rows, key=lambda row: (row["said"] or "", row["id"], row["other_id"]))


def _events(graph: "Graph") -> Iterator[str]:
    for node, values in graph.nodes(data=True):
        if values["kind"] == "event":
            yield node


def _outcome(graph: "Graph", plan: str, event: str, values: Row) -> Row:
    return {
        **_told(graph, plan, "planned", ""),
        "became": values["became"],
        **_told(graph, event, "told", "outcome_"),
        "why": values["why"],
        "until": None,
    }


def _unknown(graph: "Graph", plan: str, until: str | None) -> Row:
    nothing = dict.fromkeys(NO_OUTCOME)
    return {
        **_told(graph, plan, "planned", ""),
        "became": f"no report found by {spoken.days(until)}" if until else "no report found",
        **nothing,
        "why": None,
        "until": until,
    }


def _told(graph: "Graph", node: str, day: str, prefix: str) -> Row:
    """An event's row; its own columns begin with ``prefix``, its days stand under ``day``."""
    from extractor.graph import schema

    event = schema.record(graph, node)
    assert isinstance(event, Event)  # noqa: S101  (edges join what the schema says)
    return {
        f"{prefix}id": node,
        day: event.when.edtf,
        prefix.removesuffix("_") or "plan": event.text,
        **_place(graph, event, prefix),
    }


def _claim(graph: "Graph", node: str, prefix: str) -> Row:
    from extractor.graph import schema

    claim = schema.record(graph, node)
    assert isinstance(claim, Claim)  # noqa: S101  (edges join what the schema says)
    actor = graph.nodes.get(claim.speaker or "", {})
    return {
        f"{prefix}id": node,
        f"{prefix}said": claim.when.edtf,
        f"{prefix}speaker": actor.get("name", claim.speaker_text),
        f"{prefix}content": " ".join(claim.content_text.split()),
        **_place(graph, claim, prefix),
    }


def _place(graph: "Graph", record: Event | Claim, prefix: str) -> Row:
    """The first sentence that tells it, the article's ref, and by how many it is told."""
    source = record.sources[0]
    articles = {each.article_id for each in record.sources}
    origins = {graph.nodes.get(each, {}).get("origin") or each for each in articles}
    return {
        f"{prefix}sentence": " ".join(source.sentence.split()),
        f"{prefix}ref": graph.nodes.get(source.article_id, {}).get("ref"),
        f"{prefix}articles": len(articles),
        f"{prefix}origins": len(origins),
    }


def _latest(graph: "Graph") -> str | None:
    """The last day of publication of the articles."""
    days = [
        values["published"]["last"]
        for _, values in graph.nodes(data=True)
        if values["kind"] == "article" and values["published"] and values["published"]["last"]
    ]
    return max(days, default=None)

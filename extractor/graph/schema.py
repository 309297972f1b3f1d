"""What may stand in the graph: the tables of nodes and edges, and the check against them.

A node's attributes are ``kind`` and the fields of its record as JSON values, without ``id``,
which is the node itself, and those of ``LEFT_OUT``. An actor's own ``kind`` (person, government,
...) is ``actor_kind``. Edges have their kind as key and as
attribute; the key of ``takes_part`` adds the role, for one actor can take part in two roles.
"""

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any, Literal

import msgspec

from extractor.errors import ExtractorError
from extractor.graph.merging import Told
from extractor.records import Actor, Article, Claim, Event, Role

if TYPE_CHECKING:
    import networkx as nx

Became = Literal["happened", "postponed", "cancelled", "did not happen"]
"""What a later report tells of a plan."""

Record = Article | Actor | Event | Claim

VERSION = 2
"""Kept as the graph's own attribute ``schema``; raised when a stored graph cannot be read."""


class Edge(msgspec.Struct, frozen=True):
    """A kind of edge: the kinds of node it joins, and its attributes besides ``kind``."""

    tail: str
    head: str
    attributes: tuple[tuple[str, Any], ...] = ()


NODES: dict[str, type[Record]] = {
    "article": Article,
    "actor": Actor,
    "event": Event,
    "claim": Claim,
}

EDGES: dict[str, Edge] = {
    "reports": Edge("article", "event", (("sources", list[Told]),)),
    "carries": Edge("article", "claim", (("sources", list[Told]),)),
    "takes_part": Edge("actor", "event", (("role", Role),)),
    "says": Edge("actor", "claim"),
    "about": Edge("claim", "event"),
    "outcome": Edge("event", "event", (("became", Became), ("why", str))),
    "contradicts": Edge("claim", "claim", (("why", str),)),
    "affiliated_with": Edge("actor", "actor"),
}

RENAMED = {"actor": {"kind": "actor_kind"}}
"""Fields whose name on a node is not their own, since every node has a ``kind``."""

LEFT_OUT = {"actor": ("corrected",)}
"""Fields that only tell articles' actors apart; a node is who it is."""

_ENCODER, _DECODER = msgspec.json.Encoder(), msgspec.json.Decoder()

SHOWN = 3
"""How many problems an error message tells."""


def attributes(kind: str, record: Record) -> dict[str, Any]:
    """Returns the attributes of the node for a record."""
    values = plain(record)
    for name in ("id", *LEFT_OUT.get(kind, ())):
        del values[name]
    renamed = RENAMED.get(kind, {})
    return {"kind": kind, **{renamed.get(name, name): value for name, value in values.items()}}


def plain(value: Any) -> Any:
    """Returns a record as JSON gives it back: lists, not tuples, and days as strings."""
    return _DECODER.decode(_ENCODER.encode(value))


def record(graph: "nx.MultiDiGraph[str]", node: str) -> Record:
    """Returns the record of a node: the inverse of :func:`attributes`.

    Raises:
        msgspec.ValidationError: If its attributes are no such record.
    """
    values = dict(graph.nodes[node])
    kind = values.pop("kind")
    for field, name in RENAMED.get(kind, {}).items():
        values[field] = values.pop(name)
    converted: Record = msgspec.convert({"id": node, **values}, type=NODES[kind])
    return converted


def told(graph: "nx.MultiDiGraph[str]", node: str) -> Iterator[tuple[str, Told]]:
    """Yields where an event or claim is told: the article's node and the place in it."""
    for article, _, edge in graph.in_edges(node, data=True):
        if edge["kind"] in ("reports", "carries"):
            for source in edge["sources"]:
                yield article, msgspec.convert(source, type=Told)


def check(graph: "nx.MultiDiGraph[str]") -> None:
    """Makes sure a graph is one of ours.

    Raises:
        ExtractorError: If a node or edge is not as the tables say; the message names the first.
    """
    found = list(islice(problems(graph), SHOWN))
    if found:
        raise ExtractorError("not a graph of this version: " + "; ".join(found))


def problems(graph: "nx.MultiDiGraph[str]") -> Iterator[str]:
    """Yields in words everything that breaks the tables."""
    if not (graph.is_directed() and graph.is_multigraph()):
        yield "edges must be directed and may be parallel (a MultiDiGraph)"
        return
    if graph.graph.get("schema") != VERSION:
        yield f"schema is {graph.graph.get('schema')!r}, not {VERSION}"
    for node, values in graph.nodes(data=True):
        yield from _node_problems(graph, node, values)
    for tail, head, key, values in graph.edges(keys=True, data=True):
        for problem in _edge_problems(graph, (tail, head), key, values):
            yield f"edge {tail} -> {head}: {problem}"


def _node_problems(
    graph: "nx.MultiDiGraph[str]", node: str, values: dict[str, Any]
) -> Iterator[str]:
    kind = values.get("kind")
    if kind not in NODES:
        yield f"node {node}: kind is {kind!r}, not one of {', '.join(NODES)}"
        return
    renamed = RENAMED.get(kind, {})
    fields = [field.encode_name for field in msgspec.structs.fields(NODES[kind])]
    names = {renamed.get(name, name) for name in fields}
    wrong = (names - {"id", *LEFT_OUT.get(kind, ())} | {"kind"}) ^ set(values)
    if wrong:
        yield f"node {node}: missing or unknown {', '.join(sorted(wrong))}"
        return
    try:
        record(graph, node)
    except msgspec.ValidationError as error:
        yield f"node {node}: {error}"


def _edge_problems(
    graph: "nx.MultiDiGraph[str]", ends: tuple[str, str], key: str, values: dict[str, Any]
) -> Iterator[str]:
    kind = values.get("kind")
    if kind not in EDGES:
        yield f"kind is {kind!r}, not one of {', '.join(EDGES)}"
        return
    edge = EDGES[kind]
    expected = f"{kind}:{values.get('role')}" if kind == "takes_part" else kind
    if key != expected:
        yield f"key is {key!r}, not {expected!r}"
    found = tuple(graph.nodes[end].get("kind") for end in ends)
    if found != (edge.tail, edge.head):
        yield f"'{kind}' joins {edge.tail} and {edge.head}, not {found[0]} and {found[1]}"
    if {"kind", *(name for name, _ in edge.attributes)} != set(values):
        yield f"attributes are {', '.join(sorted(values))}"
        return
    for name, expected_type in edge.attributes:
        try:
            msgspec.convert(values[name], type=expected_type)
        except msgspec.ValidationError as error:
            yield f"{name}: {error}"

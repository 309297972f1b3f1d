"""A graph with nothing but strings in it, for the XML formats, which crash on anything else.

Nested values get one attribute for each leaf ("when_edtf"), lists become JSON text, None is left
out, and control characters are stripped: networkx writes them, and then cannot read its own file.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

import msgspec
import networkx as nx

from extractor.export import clean


def flatten(
    graph: "nx.MultiDiGraph[str]", *, reserved: frozenset[str] = frozenset()
) -> "nx.MultiDiGraph[str]":
    """Returns a copy whose attributes are strings; the original stays as it is.

    Edges get the keys "e0", "e1", ... in the graph's order, since the formats want an id for each;
    the old key is their ``kind``.

    Args:
        graph: Any graph of JSON values and dates.
        reserved: Attribute names that mean something else in the format; they get a "_".
    """
    flat: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    flat.graph.update(_attributes(graph.graph, reserved))
    for node, values in graph.nodes(data=True):
        flat.add_node(clean.stripped(str(node)), **_attributes(values, reserved))
    edges = graph.edges(keys=True, data=True)
    for number, (tail, head, key, values) in enumerate(edges):
        ends = (clean.stripped(str(tail)), clean.stripped(str(head)))
        name = flat.add_edge(*ends, key=f"e{number}")
        flat.edges[*ends, name].update(_attributes({"kind": key, **values}, reserved))
    return flat


def label(values: Mapping[str, Any]) -> str:
    """Returns what to write on a node: its name, title, ref or words, whichever it has."""
    shown = (values.get(name) for name in ("name", "title", "ref", "text", "content_text", "kind"))
    return next((str(value) for value in shown if value), "")


def _attributes(values: Mapping[str, Any], reserved: frozenset[str]) -> dict[str, str]:
    pairs = dict(_leaves("", values))
    return {name + "_" if name in reserved else name: value for name, value in pairs.items()}


def _leaves(path: str, value: Any) -> Iterator[tuple[str, str]]:
    if value is None:
        return
    if isinstance(value, Mapping):
        for name, inner in value.items():
            yield from _leaves(f"{path}_{name}" if path else str(name), inner)
    else:
        yield path, clean.stripped(_text(value))


def _text(value: Any) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, date):
        return value.isoformat()
    return msgspec.json.encode(value).decode()

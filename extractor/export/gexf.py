"""GEXF 1.2, the file format of Gephi: each node has a label to show, and its days.

The graph is dynamic: an event or claim is there on the days it has, with the edges that tell of
it; actors, articles, and what has no date, are there all the time. Attributes that GEXF would take
for something else ("start" and "end" are times to it, characters to us) end in "_".
"""

import io
from typing import TYPE_CHECKING, Any, TextIO

if TYPE_CHECKING:
    import networkx as nx

RESERVED = frozenset(
    {"id", "key", "label", "pid", "parents", "slices", "spells", "viz", "start", "end", "type",
     "weight"}
)  # fmt: skip


def graph(graph: "nx.MultiDiGraph[str]", stream: TextIO) -> None:
    """Writes a graph; every attribute is a string."""
    from networkx.readwrite.gexf import GEXFWriter  # slow to import, and rarely needed

    from extractor.export import flat

    named = flat.flatten(graph, reserved=RESERVED)
    named.graph["mode"] = "dynamic"
    for _, values in named.nodes(data=True):
        values.update(label=flat.label(values), **_days(values))
    for tail, head, key, values in named.edges(keys=True, data=True):
        values.update(id=key, label=values.get("kind", ""))
        values.update(_days(named.nodes[tail]) or _days(named.nodes[head]))
    writer = GEXFWriter(named, version="1.2draft")
    # The writer stamps the day of writing; the same graph must give the same file.
    writer.xml.find("meta").attrib.pop("lastmodifieddate", None)
    written = io.BytesIO()
    writer.write(written)
    stream.write(written.getvalue().decode() + "\n")


def _days(values: dict[str, Any]) -> dict[str, str]:
    """The days of an event or claim: from the first to the last, each where it is known."""
    days = {"start": values.get("when_range_first"), "end": values.get("when_range_last")}
    return {name: day for name, day in days.items() if day}

"""GEXF 1.2, the file format of Gephi: each node has a label to show.

The graph is static. Attributes that GEXF would take for something else ("start" and "end" are
times to it, characters to us) end in "_".
"""

import io
from typing import TYPE_CHECKING, TextIO

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
    for _, values in named.nodes(data=True):
        values["label"] = flat.label(values)
    for _, _, key, values in named.edges(keys=True, data=True):
        values.update(id=key, label=values.get("kind", ""))
    writer = GEXFWriter(named, version="1.2draft")
    # The writer stamps the day of writing; the same graph must give the same file.
    writer.xml.find("meta").attrib.pop("lastmodifieddate", None)
    written = io.BytesIO()
    writer.write(written)
    stream.write(written.getvalue().decode() + "\n")

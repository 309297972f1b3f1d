"""Node-link JSON, as ``networkx.node_link_graph(data, edges="edges")`` reads it back."""

from typing import TYPE_CHECKING, TextIO

from extractor.export import as_json

if TYPE_CHECKING:
    import networkx as nx


def graph(graph: "nx.MultiDiGraph[str]", stream: TextIO) -> None:
    """Writes a graph with its values as they are; dates become ISO strings."""
    import networkx as nx  # slow to import, and most commands write no graph

    data = nx.node_link_data(graph, edges="edges")
    stream.write(as_json.indented(data, indent=1) + "\n")

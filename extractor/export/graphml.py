"""GraphML, for Gephi, Cytoscape, yEd and networkx itself."""

import io
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    import networkx as nx


def graph(graph: "nx.MultiDiGraph[str]", stream: TextIO) -> None:
    """Writes a graph; every attribute is a string."""
    import networkx as nx  # slow to import, and most commands write no graph

    from extractor.export import flat

    written = io.BytesIO()
    nx.write_graphml_xml(flat.flatten(graph), written, named_key_ids=False)
    stream.write(written.getvalue().decode() + "\n")

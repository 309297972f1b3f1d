"""Selected records -> a networkx ``MultiDiGraph``: who did and said what, in which article.

``merge`` finds out what is told, each thing once; ``build`` makes it a graph, ``save`` and ``load``
keep that as node-link JSON. networkx is slow to import, and imported only where there is a graph.
What may stand in it is in :mod:`extractor.graph.schema`; who is the same across articles in
``identity``; what is told twice in ``duplicates``; what became of plans, and who contradicts whom,
in ``outcomes`` and ``conflicts``.
"""

from os import PathLike
from typing import TYPE_CHECKING, Any, cast

import msgspec

from extractor.errors import ExtractorError
from extractor.graph.merging import News, merge, uncollected

if TYPE_CHECKING:
    from collections.abc import Iterable

    import networkx as nx

    from extractor.records import Extraction

__all__ = ["News", "build", "load", "merge", "save", "uncollected"]


def build(extractions: "Iterable[Extraction]", *, linked: bool = True) -> "nx.MultiDiGraph[str]":
    """Returns what these extractions tell, as one graph.

    Cost: near-linear in the number of records.

    Args:
        extractions: Whole, or reduced by a selection; the same article may come in parts.
        linked: Also look for outcomes of plans and for contradictions.
    """
    from extractor.graph import assemble  # a timeline needs none

    return assemble.build(extractions, linked=linked)


def save(graph: "nx.MultiDiGraph[str]", path: str | PathLike[str]) -> None:
    """Writes a graph as node-link JSON; the same graph gives the same bytes.

    Raises:
        ExtractorError: If the file cannot be written.
    """
    from pathlib import Path  # slow to import, as networkx is, and a timeline needs neither

    import networkx as nx

    data = nx.node_link_data(graph, edges="edges")
    try:
        Path(path).write_bytes(msgspec.json.encode(data) + b"\n")
    except OSError as error:
        raise ExtractorError(f"{path}: cannot be written ({error.strerror})") from error


def load(path: str | PathLike[str]) -> "nx.MultiDiGraph[str]":
    """Reads a graph that :func:`save` wrote.

    Raises:
        ExtractorError: If the file cannot be read, or holds no graph of ours.
    """
    from pathlib import Path

    import networkx as nx

    from extractor.graph import schema

    try:
        data = msgspec.json.decode(Path(path).read_bytes())
        graph: Any = nx.node_link_graph(data, edges="edges")
    except OSError as error:
        raise ExtractorError(f"{path}: cannot be read ({error.strerror})") from error
    except (msgspec.DecodeError, nx.NetworkXError, KeyError, TypeError, AttributeError) as error:
        raise ExtractorError(f"{path}: not node-link JSON; write it with graph.save") from error
    try:
        schema.check(graph)
    except ExtractorError as error:
        raise ExtractorError(f"{path}: {error}; build it anew from the store") from error
    return cast("nx.MultiDiGraph[str]", graph)

"""From a Timeline, digest, graph, extractions, record or plain rows to text: one file a format.

Seven tables, one for each kind of thing that can be written; each verb looks its format up in one
of them. A writer takes the thing and a text stream, and writes the same characters for the same
thing. To add a format, add a file and its line here.
"""

import importlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TextIO, TypeVar

from extractor.entries import Found, Profile, Timeline
from extractor.errors import ExtractorError
from extractor.records import Extraction

if TYPE_CHECKING:
    import networkx as nx

    from extractor.digest_records import Digest

Rows = Iterable[Mapping[str, Any]]
Writer = TypeVar("Writer")


def _in(module: str, name: str) -> Callable[[Any, TextIO], None]:
    """Returns a writer whose file is imported when it first writes: a command needs one of them."""

    def write(value: Any, stream: TextIO) -> None:
        getattr(importlib.import_module(f"extractor.export.{module}"), name)(value, stream)

    return write


FORMATS: dict[str, Callable[[Timeline, TextIO], None]] = {
    "table": _in("table", "timeline"),
    "ids": _in("table", "with_ids"),
    "json": _in("as_json", "timeline"),
    "jsonl": _in("as_json", "entry_lines"),
    "csv": _in("as_csv", "timeline"),
    "tsv": _in("as_csv", "tabbed"),
    "markdown": _in("markdown", "timeline"),
    "html": _in("as_html", "timeline"),
    "timelinejs": _in("timelinejs", "slides"),
    "timelinejs-csv": _in("timelinejs", "sheet"),
    "ical": _in("ical", "timeline"),
    "jsonld": _in("jsonld", "timeline"),
    "ftm": _in("ftm", "timeline"),
}
"""Timelines. ``table``, ``markdown`` and ``html`` are for people, the others for programs."""

DIGESTS: "dict[str, Callable[[Digest, TextIO], None]]" = {
    "table": _in("digest", "text"),
    "json": _in("digest", "as_object"),
    "markdown": _in("digest", "markdown"),
    "html": _in("digest_page", "page"),
}
"""Digests. ``table`` is plain text, a day under its date."""

GRAPHS: "dict[str, Callable[[nx.MultiDiGraph[str], TextIO], None]]" = {
    "graphml": _in("graphml", "graph"),
    "gexf": _in("gexf", "graph"),
    "json": _in("node_link", "graph"),
}
"""Graphs. The XML formats hold strings only; ``json`` (node-link) keeps every value."""

ANNOTATIONS: dict[str, Callable[[Iterable[Extraction], TextIO], None]] = {
    "jsonl": _in("as_json", "annotation_lines"),
    "json": _in("as_json", "annotations"),
    "timeml": _in("timeml", "document"),
    "html": _in("highlight", "page"),
    "webannotation": _in("webannotation", "annotations"),
    "docbin": _in("docbin", "annotations"),
    "prodigy": _in("prodigy", "annotations"),
    "labelstudio": _in("labelstudio", "annotations"),
}
"""Extractions, as annotation of their article's text. ``json`` is always a list."""

LISTS: dict[str, Callable[[Rows, TextIO], None]] = {
    "table": _in("table", "rows"),
    "json": _in("as_json", "rows"),
    "jsonl": _in("as_json", "row_lines"),
    "csv": _in("as_csv", "rows"),
    "geojson": _in("geojson", "rows"),
}
"""Rows of equal keys: the actors and the articles of a store, or the entries of a timeline."""

BLOCKS: dict[str, Callable[[Sequence[Mapping[str, Any]], TextIO], None]] = {
    "outcomes": _in("blocks", "outcomes"),
    "disputes": _in("blocks", "disputes"),
}
"""Rows that a person reads one under the other."""

RECORDS: dict[str, Callable[[Found, TextIO], None]] = {
    "text": _in("record", "text"),
    "json": _in("record", "as_object"),
}
"""One event or claim, with why it is told and all reports of it."""

PROFILES: dict[str, Callable[[Profile, TextIO], None]] = {
    "text": _in("profile", "text"),
    "json": _in("profile", "as_object"),
}
"""An actor or an article."""


def write(timeline: Timeline, format: str, stream: TextIO) -> None:
    """Writes a timeline.

    Raises:
        ExtractorError: If there is no such format.
    """
    _look_up(FORMATS, format)(timeline, stream)


def write_digest(digest: "Digest", format: str, stream: TextIO) -> None:
    """Writes a digest.

    Raises:
        ExtractorError: If there is no such format.
    """
    _look_up(DIGESTS, format)(digest, stream)


def write_graph(graph: "nx.MultiDiGraph[str]", format: str, stream: TextIO) -> None:
    """Writes a graph.

    Raises:
        ExtractorError: If there is no such format.
    """
    _look_up(GRAPHS, format)(graph, stream)


def write_annotations(extractions: Iterable[Extraction], format: str, stream: TextIO) -> None:
    """Writes what was read in each article, in the order given, holding one at a time.

    Raises:
        ExtractorError: If there is no such format, or it holds one article only and got more.
    """
    _look_up(ANNOTATIONS, format)(extractions, stream)


def write_folder(extractions: Iterable[Extraction], folder: str) -> None:
    """Writes one TimeML file an article into a folder, which is made if it is not there."""
    from extractor.export import timeml

    timeml.folder(extractions, folder)


def write_list(rows: Rows, format: str, stream: TextIO) -> None:
    """Writes rows of equal keys; the first row's keys are the columns.

    Raises:
        ExtractorError: If there is no such format.
    """
    _look_up(LISTS, format)(rows, stream)


def write_found(found: Found | Profile, format: str, stream: TextIO) -> None:
    """Writes one event, claim, actor or article, with all that is known about it.

    Raises:
        ExtractorError: If there is no such format, or what is found does not hold one record.
    """
    if isinstance(found, Profile):
        _look_up(PROFILES, format)(found, stream)
    else:
        _look_up(RECORDS, format)(found, stream)


def write_blocks(rows: Sequence[Mapping[str, Any]], kind: str, stream: TextIO) -> None:
    """Writes outcomes or disputes for a person.

    Raises:
        ExtractorError: If there is no such kind.
    """
    _look_up(BLOCKS, kind)(rows, stream)


def _look_up(writers: Mapping[str, Writer], format: str) -> Writer:
    if format not in writers:
        raise ExtractorError(f"no format '{format}'; choose one of {', '.join(writers)}")
    return writers[format]

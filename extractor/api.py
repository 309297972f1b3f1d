"""From articles or a store to a timeline, in one call: what the command line and notebooks ask.

The rooms are all used here and nowhere else together; whatever is slow to import is imported when
it is needed.
"""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from extractor.entries import Timeline
from extractor.records import DateRange, Extraction

if TYPE_CHECKING:
    from spacy.language import Language

    from extractor.store import Store

SAID = ("speech", "document")
"""The claims shown unless asked otherwise: what somebody wants or believes is on request."""


def select(opened: "Store", selection: dict[str, Any]) -> Iterator[Extraction]:
    """Yields the selected events, and claims of the types asked for, else of those in ``SAID``."""
    for extraction in opened.select(**selection):
        claims = extraction.claims
        if not selection.get("type"):
            claims = tuple(claim for claim in claims if claim.type in SAID)
        yield replace(extraction, claims=claims)


def ask(
    opened: "Store",
    selection: dict[str, Any],
    *,
    query: dict[str, str | list[str]] | None = None,
    limit: int | None = None,
) -> Timeline:
    """Returns the timeline of the selected records, with what several articles tell told once."""
    from extractor import graph, timeline  # networkx is slow to import, and claims needs none

    news = graph.build(select(opened, selection), linked=False)
    return timeline.build(news, query=query, limit=limit)


def read(
    paths: Iterable[str],
    nlp: "Language",
    *,
    published: str | DateRange | None = None,
    outlet: str | None = None,
    title: str | None = None,
    limit: int | None = None,
    **selection: Any,
) -> Timeline:
    """Returns the timeline of articles; see ``extractor.read``."""
    from extractor import pipeline, readers, store
    from extractor.temporal import values

    day = values.parse_day(published) if isinstance(published, str) else published
    articles = readers.read(paths, published=day, outlet=outlet, title=title)
    query = {name: value if isinstance(value, str) else list(value)
             for name, value in selection.items() if value}  # fmt: skip
    with store.open(":memory:") as opened:
        for extraction in pipeline.extract(articles, nlp):
            opened.add(extraction)
        return ask(opened, selection, query=query, limit=limit)

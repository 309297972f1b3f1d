"""From records to a Timeline: lines in the articles' words, chosen, and in order of time.

Two ways in: :func:`build` from a graph, or what a graph is made of, where what several articles
tell is one line and only what is worth telling is told, and :func:`listing` straight from
extractions, a line for each record. Which records are asked for is decided before, by
``store.select``; how lines look, after, by ``export``. Lines are made in ``composing``, chosen in
``choosing``.
"""

from collections.abc import Iterable
from itertools import compress
from operator import not_
from typing import TYPE_CHECKING

from msgspec.structs import replace

from extractor.entries import Timeline
from extractor.records import Extraction
from extractor.timeline import choosing, composing, importance, ordering
from extractor.timeline.choosing import Choice, may_be_worth
from extractor.timeline.composing import Telling
from extractor.timeline.telling import told, why

if TYPE_CHECKING:
    import networkx as nx

    from extractor.graph import News

__all__ = ["Choice", "build", "listing", "may_be_worth", "told", "why"]

Query = dict[str, str | list[str]]


def build(
    news: "News | nx.MultiDiGraph[str]",
    *,
    query: Query | None = None,
    choice: Choice | None = None,
) -> Timeline:
    """Returns the timeline of what articles tell: each assertion that is worth telling once.

    Args:
        news: As ``graph.merge`` makes it, or ``graph.build``.
        query: The question, to be kept with the answer.
        choice: Which lines to tell; None for those that an editor would.
    """
    from extractor.graph import News

    wanted = choice or Choice()
    telling = composing.of_news(news) if isinstance(news, News) else composing.of_graph(news)
    worth, others = _parted(telling, wanted)
    lines = importance.weighed(composing.lines(worth), wanted.actors)
    tellings = composing.tellings(record for record, _ in telling.records)
    told = choosing.choose(lines, tellings, wanted, composing.printed(others))
    return Timeline(query=query or {}, entries=tuple(told), every=wanted.every)


def _parted(telling: Telling, choice: Choice) -> tuple[Telling, Telling]:
    """Returns what may be worth a line and what is not, of which no line need be made."""
    if choice.every:
        return telling, replace(telling, records=())
    worth = [choosing.is_worth(record, choice) for record, _ in telling.records]
    kept = list(compress(telling.records, worth))
    rest = list(compress(telling.records, map(not_, worth)))
    return replace(telling, records=kept), replace(telling, records=rest)


def listing(
    extractions: Iterable[Extraction], *, query: Query | None = None, limit: int | None = None
) -> Timeline:
    """Returns a timeline of single records, as each article tells them, all of them.

    Args:
        extractions: What was read; each holds only the records to list.
        query: The question, to be kept with the answer.
        limit: Keep so many lines, the first in order; None keeps all.
    """
    found = [line for each in extractions for line in composing.of_extraction(each)]
    lines = importance.weighed(found, frozenset())
    return Timeline(query=query or {}, entries=tuple(sorted(lines, key=ordering.place)[:limit]))

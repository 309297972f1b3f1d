"""Which stored articles are one origin: near copies of one another, directly or through others.

A wire story that nine papers print is told once, not nine times. Asked of the whole store, so that
two cuts of one story are one origin though the story itself was not asked for.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Mapping, Sequence

from extractor.store.fetching import LISTED, listed

LINKS = f"""
WITH RECURSIVE reached (article) AS (
    SELECT article FROM copies WHERE article IN {LISTED}
    UNION SELECT other FROM reached JOIN copies USING (article)
)
SELECT article, other FROM reached JOIN copies USING (article)
"""

FIRST = (
    f"SELECT number, id FROM articles WHERE number IN {LISTED}"
    " ORDER BY published_first IS NULL OR published_last IS NULL"
    " OR published_basis = 'inferred', published_first, id"
)
"""The earliest published names an origin, then the smallest id; a day only bounded is no day."""


def of(connection: sqlite3.Connection, numbers: Sequence[int]) -> dict[int, str]:
    """Returns the id that names the origin of each of these articles that has near copies."""
    linked: dict[int, list[int]] = defaultdict(list)
    for article, other in connection.execute(LINKS, [listed(numbers)]):
        linked[article].append(other)
    origins: dict[int, str] = {}
    for number, name in connection.execute(FIRST, [listed(linked)]) if linked else ():
        _name(number, name, linked, origins)
    return origins


def _name(
    number: int, name: str, linked: Mapping[int, Sequence[int]], origins: dict[int, str]
) -> None:
    """Gives the name to all that are linked to one, unless they have an earlier one."""
    waiting = [number]
    while waiting:
        article = waiting.pop()
        if article not in origins:
            origins[article] = name
            waiting += linked[article]

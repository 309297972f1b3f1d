"""How important a line is in its story: by what ``--top`` chooses.

An editor would keep it, several who do not copy one another tell it, later articles come back to
it, and whoever was asked for acts in it. What nobody can date counts half: it has no place in time.
"""

from collections.abc import Container, Iterable
from datetime import date
from math import log

from msgspec.structs import replace

from extractor.entries import Entry

LATER = 3
"""So many days after its first report, who tells something comes back to it."""

ORIGINS, MENTIONS, ASKED, UNDATED = 1.0, 0.5, 1.5, 0.5
"""How much independent origins and later mentions count, by their logarithm; and by what the rest
is multiplied where somebody asked for acts, and where nobody knows the day."""


def weighed(entries: Iterable[Entry], asked: Container[str]) -> list[Entry]:
    """Returns the lines with their importance.

    Args:
        entries: Lines.
        asked: Ids of the actors somebody asked for.
    """
    return [replace(entry, importance=_importance(entry, asked)) for entry in entries]


def _importance(entry: Entry, asked: Container[str]) -> float:
    value = entry.prominence
    if len(entry.sources) > 1:
        value *= 1 + ORIGINS * log(entry.origins)
        value *= 1 + MENTIONS * log(1 + _later(entry))
    if any(actor.id in asked for actor in entry.actors[:1]):
        value *= ASKED
    if entry.when.range is None:
        value *= UNDATED
    return round(value, 2)


def _later(entry: Entry) -> int:
    """How many independent origins come back to it."""
    days = [(day, each) for each in entry.sources if (day := _day(each.published))]
    first = min((day for day, _ in days), default=date.max)
    return len({each.origin or each.article_id for day, each in days if (day - first).days > LATER})


def _day(published: str | None) -> date | None:
    """The day of an EDTF string that is one."""
    if published is None or len(published) != len("2020-05-08") or not published[-1].isdigit():
        return None
    return date.fromisoformat(published)

"""All reports of what one record tells: the line that a timeline would make of them.

How rare a word is, and so what is told twice, is a matter of all articles: a timeline compares
every report of a store, and so does this, which takes as long.
"""

from typing import TYPE_CHECKING

from msgspec.structs import replace

from extractor.entries import Entry
from extractor.records import Claim, Event
from extractor.timeline import composing

if TYPE_CHECKING:
    from extractor.store import Store


def of(opened: "Store", record: Event | Claim) -> Entry | None:
    """Returns the line in which a record and the other reports of the same are one.

    Args:
        opened: The store of the record.
        record: An event or a claim.

    Returns:
        The line with all its sources; None where there is no other article to tell the same.
    """
    if sum(opened.outlets().values()) < 2:
        return None
    from extractor import graph  # a store of one article is spared it

    telling = composing.of_news(graph.merge(opened.select()))
    own = [
        (each, told)
        for each, told in telling.records
        if any(place.id == record.id for places in told.values() for place in places)
    ]
    return next(composing.lines(replace(telling, records=own)), None)

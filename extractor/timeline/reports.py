"""All reports of what one record tells: the line that a timeline makes of them.

How rare a word is, and so what is told twice, is a matter of all articles: a timeline compares
every report of a store, and so does this, which takes as long.
"""

from typing import TYPE_CHECKING

from msgspec.structs import replace

from extractor.entries import Entry
from extractor.errors import StoreError
from extractor.records import Claim, Event
from extractor.timeline import composing

if TYPE_CHECKING:
    from extractor.graph import News
    from extractor.store import Store


def of(opened: "Store", record: Event | Claim) -> Entry | None:
    """Returns the line in which a record and the other reports of the same are one.

    Args:
        opened: The store of the record.
        record: An event or a claim.

    Returns:
        The line with all its sources; None where there is no other article to tell the same.
    """
    news = _news(opened)
    if news is None:
        return None
    telling = composing.of_news(news)
    own = [
        (each, told)
        for each, told in telling.records
        if any(place.id == record.id for places in told.values() for place in places)
    ]
    return next(composing.lines(replace(telling, records=own)), None)


def same(opened: "Store", record_id: str) -> list[str]:
    """Returns the ids of the other records that are one line with a record.

    Args:
        opened: The store.
        record_id: The id of an event or a claim, or the beginning of one; none where it means no
            record, which the ledger says.
    """
    try:
        found = opened.get(record_id)
    except StoreError:
        return []
    news = _news(opened)
    if "." not in record_id or news is None:
        return []
    own: tuple[Event | Claim, ...] = (*found.events, *found.claims)
    ids = {each.id for each in own if each.id.startswith(record_id)}
    told: list[tuple[Event | Claim, ...]] = [tuple(records) for _, records in news.events]
    told += [tuple(records) for _, records in news.claims]
    same = ({each.id for each in records} for records in told)
    return sorted({id for cluster in same if cluster & ids for id in cluster} - ids)


def _news(opened: "Store") -> "News | None":
    """What all articles tell; None where there is only one."""
    if sum(opened.outlets().values()) < 2:
        return None
    from extractor import graph  # a store of one article is spared it

    return graph.merge(opened.select())

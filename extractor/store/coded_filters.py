"""The filters that rest on codes of acts: what a record is about, and where what it tells of is."""

from collections.abc import Iterable
from typing import Any

from extractor.records import EntryKind
from extractor.store.fetching import LISTED, listed

Condition = tuple[str, list[Any]]


def is_about(kind: EntryKind, topics: Iterable[str]) -> Condition:
    """Returns the condition that a record, or what a claim tells of, has one of these topics."""
    return _is_coded(kind, f"topic IN {LISTED}"), [listed(topics)] * _times(kind)


def is_at(kind: EntryKind, asked: Iterable[str]) -> Condition:
    """Returns the condition that what a record tells of is in one of these places."""
    from extractor import names, places  # only where a place is asked for

    keys = [names.plain(each) for each in asked]
    found = [places.asked(each) for each in asked]
    ids = sorted({each for ids, _ in found for each in ids})
    countries = sorted({country for _, country in found if country})
    sql = f"(place_key IN {LISTED} OR geonames IN {LISTED} OR place_country IN {LISTED})"
    bound = [listed(keys), listed(ids), listed(countries)]
    return _is_coded(kind, sql), bound * _times(kind)


def _times(kind: EntryKind) -> int:
    return 1 if kind == "event" else 2


def _is_coded(kind: EntryKind, condition: str) -> str:
    coded = f"SELECT number FROM coded WHERE kind = '{{}}' AND {condition}"
    events = coded.format("event")
    if kind == "event":
        return f"number IN ({events})"
    told = f"SELECT claim FROM tells_of WHERE event IN ({events})"
    return f"(number IN ({coded.format('claim')}) OR number IN ({told}))"

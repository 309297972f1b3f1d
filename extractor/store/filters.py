"""What can be asked of a store: filters, each of which must hold."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from extractor.coded import Topic
from extractor.records import ClaimType, DateRange, EntryKind, Status

SEVERAL = frozenset({"actor", "by", "to", "type", "status", "topic", "place"})
DAYS = frozenset({"since", "until"})


class Filters(NamedTuple):
    """What to select; an empty filter lets everything through. See ``Store.select``."""

    actor: tuple[str, ...] = ()
    with_members: bool = False
    by: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    about: str | None = None
    since: DateRange | None = None
    until: DateRange | None = None
    kind: EntryKind | None = None
    type: tuple[ClaimType, ...] = ()
    min_confidence: float | None = None
    status: tuple[Status, ...] = ()
    outlet: str | None = None
    topic: tuple[Topic, ...] = ()
    place: tuple[str, ...] = ()
    limit: int | None = None


def made(**given: Any) -> Filters:
    """Returns filters of one value or several, and of days as they are typed.

    Raises:
        ValueError: If ``since`` or ``until`` is a string and no day.
    """
    several = {name: _several(given[name]) for name in SEVERAL & given.keys()}
    days = {name: _range(given[name]) for name in DAYS & given.keys()}
    return Filters(**{**given, **several, **days})


def _several(values: str | Iterable[str]) -> tuple[str, ...]:
    return (values,) if isinstance(values, str) else tuple(values)


def _range(days: DateRange | str | None) -> DateRange | None:
    if not isinstance(days, str):
        return days
    from extractor.temporal.values import parse_day

    return parse_day(days)

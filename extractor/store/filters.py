"""What can be asked of a store: filters, each of which must hold."""

from collections.abc import Iterable
from typing import Any, TypedDict

import msgspec

from extractor.coded import Topic
from extractor.records import ClaimType, DateRange, EntryKind, Status

SEVERAL = frozenset({"actor", "by", "to", "type", "status", "topic", "place"})
DAYS = frozenset({"since", "until", "said_since", "said_until"})

Names = str | Iterable[str]
Day = DateRange | str | None


class Asked(TypedDict, total=False):
    """A question as it is typed: one value or several, days as text. See ``Store.select``."""

    actor: Names
    with_members: bool
    by: Names
    to: Names
    about: str | None
    since: Day
    until: Day
    said_since: Day
    said_until: Day
    kind: EntryKind | None
    type: ClaimType | Iterable[ClaimType]
    min_confidence: float | None
    status: Status | Iterable[Status]
    outlet: str | None
    topic: Topic | Iterable[Topic]
    place: Names
    limit: int | None


class Filters(msgspec.Struct, frozen=True):
    """What to select; an empty filter lets everything through. See ``Store.select``."""

    actor: tuple[str, ...] = ()
    with_members: bool = False
    by: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    about: str | None = None
    since: DateRange | None = None
    until: DateRange | None = None
    said_since: DateRange | None = None
    said_until: DateRange | None = None
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
        ValueError: If a day is a string and no day.
        TypeError: If there is no such filter.
    """
    if strange := sorted(given.keys() - set(Filters.__struct_fields__)):
        told = (
            f"no filter is called {strange[0]!r}; there are {', '.join(Filters.__struct_fields__)}"
        )
        raise TypeError(told)
    several = {name: _several(given[name]) for name in SEVERAL & given.keys()}
    typed = {name: days(given[name]) for name in DAYS & given.keys()}
    return Filters(**{**given, **several, **typed})


def is_within(
    published: DateRange | None, since: DateRange | None, until: DateRange | None
) -> bool:
    """Tells whether an article was published between two days; one without a day was not."""
    if since is None and until is None:
        return True
    if published is None or published.first is None or published.last is None:
        return False
    after = since is None or since.first is None or published.last >= since.first
    return after and (until is None or until.last is None or published.first <= until.last)


def days(typed: Day) -> DateRange | None:
    """Returns days as they are typed.

    Raises:
        ValueError: If it is a string and no day.
    """
    if not isinstance(typed, str):
        return typed
    from extractor.temporal.values import parse_day

    return parse_day(typed)


def _several(values: str | Iterable[str]) -> tuple[str, ...]:
    return (values,) if isinstance(values, str) else tuple(values)

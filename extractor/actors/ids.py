"""An actor's id, ``kind:slug-of-the-name``: made and read here and nowhere else.

In a graph, whoever only an article can tell is known under the article's id as well:
``1f0c.../unnamed:an-official``.
"""

from functools import cache
from typing import get_args

from extractor import countries, names
from extractor.records import ActorKind

_KINDS: frozenset[str] = frozenset(get_args(ActorKind))


def of(kind: ActorKind, name: str) -> str:
    """Returns the id of whoever is called ``name``.

    >>> of("person", "Vice-Premier Liu He"), of("unnamed", "a gunman")
    ('person:vice-premier-liu-he', 'unnamed:a-gunman')
    """
    return f"{kind}:{names.slug(name)}"


def kind_of(actor_id: str | None) -> str:
    """Returns the kind of an actor, which its id names; of nobody, nothing.

    >>> kind_of("person:liu-he"), kind_of("1f0c.../unnamed:an-official"), kind_of(None)
    ('person', 'unnamed', '')
    """
    return (actor_id or "").rpartition("/")[2].partition(":")[0]


def slug_of(actor_id: str) -> str:
    """Returns what stands for the name in an id.

    >>> slug_of("person:liu-he")
    'liu-he'
    """
    return actor_id.partition(":")[2]


def is_id(text: str) -> bool:
    """Tells an id from a name that somebody typed.

    >>> is_id("person:liu-he"), is_id("Mission: Impossible")
    (True, False)
    """
    kind, colon, slug = text.rpartition("/")[2].partition(":")
    return bool(colon) and kind in _KINDS and slug == slug.strip()


def government(code: str) -> str:
    """Returns the id of a country's government.

    >>> government("CN")
    'government:china'
    """
    return of("government", countries.names()[code])


def country(code: str) -> str:
    """Returns the id of a country as a place."""
    return of("place", countries.names()[code])


def code_of(actor_id: str) -> str | None:
    """Returns the code of the country whose government or place an id is; None of any other.

    >>> code_of("government:china"), code_of("person:china-mieville")
    ('CN', None)
    """
    return _codes().get(actor_id)


@cache
def _codes() -> dict[str, str]:
    named = countries.names()
    return {make(code): code for make in (government, country) for code in named}

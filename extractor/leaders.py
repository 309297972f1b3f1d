"""Who led which country when (``lexicons/leaders.tsv``), by the title of the office."""

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from extractor import lexicon, names

TITLES = frozenset({"president", "chancellor", "minister"})
"""Last words of the titles of those who lead a country."""

_PRIME = frozenset({"prime", "minister"})
_DEPUTY = frozenset({"vice", "deputy"})
"""Words before a title that make it another's: "Vice President"."""


class Term(NamedTuple):
    """Who led which country from when until when; the last day is empty while that goes on."""

    name: str
    country: str
    first: str
    last: str


@cache
def terms() -> dict[str, list[Term]]:
    """Returns the terms of office by its title: ``president``, ``prime_minister``."""
    found: dict[str, list[Term]] = {}
    for name, country, office, first, last in lexicon.read("leaders"):
        found.setdefault(office, []).append(Term(name, country, first, last.strip("-")))
    return found


def called(title: Iterable[str], surname: str) -> frozenset[str]:
    """Returns the normal forms of the whole names that a title and a surname may stand for.

    >>> called(["president"], "Obama")
    frozenset({'barack obama'})

    Args:
        title: The words of the title, in lower case.
        surname: The name behind it.
    """
    words = set(title)
    if words & _DEPUTY:
        return frozenset()
    held = [term for word in words & TITLES for term in terms().get(word, ())]
    held += terms()["prime_minister"] if words >= _PRIME else []
    plain = names.plain(surname)
    return frozenset(
        names.identity(term.name) for term in held if names.plain(term.name.split()[-1]) == plain
    )

"""Who bears a name that no article uses just so: by a short form of theirs, or a part.

Peter Navarro is found as "Navarro", the United Auto Workers as "UAW", the Boeing 787 as "Boeing
787 Dreamliner", each under the rule of ``actors.short_forms``.
"""

import sqlite3
from collections.abc import Iterable, Iterator

from extractor import names
from extractor.actors import actor_keys, ids, short_forms
from extractor.records import Actor

SHORTEST_PART = 3
"""How many letters a part of a name has at least."""

MOST = 200
"""How many keys are looked at of those that hold a part of a name."""


def keys(connection: sqlite3.Connection, name: str) -> list[str]:
    """Returns the keys of those who bear ``name``: the surest way that finds anybody counts."""
    if ids.is_id(name) or not names.key(name):
        return []
    asked = list(_asked(name))
    for find in (_by_short_form, _by_spelling, _by_part):
        found = sorted(set(find(connection, name, asked)))
        if found:
            return found
    return []


def _asked(name: str) -> Iterator[actor_keys.Key]:
    """The keys that somebody called ``name`` would have, of every kind."""
    for kind in actor_keys.KINDS:
        key = actor_keys.of(Actor(ids.of(kind, name), name, kind))
        if key is not None:
            yield key


def _by_short_form(
    connection: sqlite3.Connection, name: str, asked: list[actor_keys.Key]
) -> Iterator[str]:
    select = "SELECT DISTINCT key FROM short_keys WHERE short = ?"
    for key in asked:
        yield from _column(connection, select, [key.full])


def _by_spelling(
    connection: sqlite3.Connection, name: str, asked: list[actor_keys.Key]
) -> Iterator[str]:
    """Those who are called so in other words, and those whom the asked name is longer than."""
    select = "SELECT DISTINCT key FROM actor_ids WHERE key = ?"
    for key in asked:
        longer = () if key.full.startswith("person ") else key.shorts
        for each in (key.full, *longer):
            yield from _column(connection, select, [each])


def _by_part(
    connection: sqlite3.Connection, name: str, asked: list[actor_keys.Key]
) -> Iterator[str]:
    part = names.key(name)
    words = part.split()
    for at in range(1, len(words) - 1):  # "Apple Corps" for "Beatles Apple Corps"
        for kind in actor_keys.KINDS:
            tail = "SELECT DISTINCT key FROM actor_ids WHERE key = ?"
            yield from _column(connection, tail, [f"{kind} {' '.join(words[at:])}"])
    if len(part) >= SHORTEST_PART:
        select = (
            "SELECT DISTINCT key FROM actor_ids"
            " WHERE key IS NOT NULL AND instr(key || ' ', ' ' || ? || ' ') > 0 LIMIT ?"
        )
        yield from _column(connection, select, [part, MOST])
    if name.isupper() and len(part) > 1:
        select = "SELECT DISTINCT key FROM actor_ids WHERE key GLOB ?"
        known = _column(connection, select, [f"organisation {part[0]}* {part[-1]}*"])
        yield from (key for key in known if _has_initials(key, part))


def _has_initials(key: str, letters: str) -> bool:
    return short_forms.initials(key.split()[1:]) == letters


def _column(connection: sqlite3.Connection, select: str, values: Iterable[object]) -> list[str]:
    return [row[0] for row in connection.execute(select, list(values))]

"""What a person has put right: a ledger to which rows are only ever added.

It is replayed on every question, on the articles as they then are: corrections name actors and
records by the ids that articles give, so they outlive re-extraction and reach articles added later.
Here is what they share, and who is who; the lines of a timeline are in ``line_corrections``.
"""

import sqlite3
from collections.abc import Collection, Iterator
from typing import get_args

import msgspec

from extractor.errors import StoreError
from extractor.records import ActorAction, Correction, LineAction
from extractor.store.fetching import LISTED, listed
from extractor.store.name_lookup import Corrected, Naming, Place

ACTORS, LINES = frozenset(get_args(ActorAction)), frozenset(get_args(LineAction))
"""What can be put right of actors, and of lines."""


class Told(msgspec.Struct, frozen=True, omit_defaults=True):
    """What a correction says, as the column ``told`` has it in JSON."""

    into: str | None = None
    name: str | None = None
    articles: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    number: int | None = None
    days: str | None = None
    status: str | None = None
    also: tuple[str, ...] = ()
    """The other reports of a line when it was put right; it holds for them as well."""


def log(connection: sqlite3.Connection, actions: Collection[str]) -> list[Correction]:
    """Returns the corrections of some sorts in order, with what undid them, those marked so."""
    rows = connection.execute("SELECT * FROM corrections ORDER BY number").fetchall()
    told = {row["number"]: msgspec.json.decode(row["told"], type=Told) for row in rows}
    undone = {told[row["number"]].number for row in rows if row["action"] == "undo"}
    of = {row["number"]: row["action"] for row in rows}
    return [
        Correction(
            number=row["number"],
            action=row["action"],
            target=row["actor_id"],
            told=_words(row["action"], told[row["number"]]),
            undone=row["number"] in undone,
        )
        for row in rows
        if of.get(told[row["number"]].number, row["action"]) in actions
    ]


def add(connection: sqlite3.Connection, action: str, target: str | None, told: Told) -> int:
    """Adds a correction and returns its number; call it inside a transaction."""
    number = connection.execute(
        "INSERT INTO corrections (action, actor_id, told) VALUES (?, ?, ?)",
        [action, target, msgspec.json.encode(told).decode()],
    ).lastrowid
    assert number is not None  # noqa: S101  (an INSERT always has one)
    return number


def undo(
    connection: sqlite3.Connection, number: int | None, actions: Collection[str]
) -> Correction:
    """Takes back a correction of some sorts, the last one when no number is given; returns it.

    Raises:
        StoreError: If there is none, or it is undone already.
    """
    listed_by = f"`extractor {'actors' if actions is ACTORS else 'lines'} log` lists them"
    known = {each.number: each for each in log(connection, actions) if each.action != "undo"}
    standing = [each.number for each in known.values() if not each.undone]
    if number is None and not standing:
        raise StoreError(f"no correction to undo; {listed_by}")
    number = standing[-1] if number is None else number
    if number not in standing:
        why = "is undone already" if number in known else "is none of these"
        raise StoreError(f"correction {number} {why}; {listed_by}")
    add(connection, "undo", known[number].target, Told(number=number))
    return known[number]


def replay(connection: sqlite3.Connection) -> Corrected:
    """Returns what all standing corrections of actors come to, one after the other."""
    state = Corrected()
    for number, action, actor_id, told in standing(connection, ACTORS):
        _apply(connection, state, (number, action, actor_id), told)
    return state


def standing(
    connection: sqlite3.Connection, actions: Collection[str]
) -> Iterator[tuple[int, str, str, Told]]:
    """Yields number, action, target and words of the corrections of some sorts not undone."""
    rows = connection.execute("SELECT * FROM corrections ORDER BY number").fetchall()
    told = {row["number"]: msgspec.json.decode(row["told"], type=Told) for row in rows}
    undone = {told[row["number"]].number for row in rows if row["action"] == "undo"}
    for row in rows:
        if row["action"] in actions and row["number"] not in undone:
            yield row["number"], row["action"], row["actor_id"], told[row["number"]]


def _apply(
    connection: sqlite3.Connection, state: Corrected, row: tuple[int, str, str], told: Told
) -> None:
    number, action, actor_id = row
    naming = Naming(connection, state)
    if action == "split":
        node = f"{actor_id}~{number}"
        for at in _split(connection, actor_id, told, naming):
            state.apart[at] = node
        state.whole.update({each: each for each in told.actors})
        return
    into = told.into or actor_id
    for each in {actor_id, into}:
        meant = naming.everyone(each)
        state.whole.update(dict.fromkeys(meant.ids, into))
        state.apart.update({at: state.apart.get(at) for at in meant.without})
        state.apart.update(dict.fromkeys(meant.only, into))
    if told.name is not None:
        state.called[into] = told.name


def _split(
    connection: sqlite3.Connection, actor_id: str, told: Told, naming: Naming
) -> Iterator[Place]:
    """The places of an actor in the articles that a split names."""
    meant = naming.everyone(actor_id)
    rows = connection.execute(  # an article may have been removed since
        "SELECT article, actor_records.id FROM actor_records"
        " JOIN articles ON articles.number = article"
        f" WHERE articles.id IN {LISTED}",
        [listed(told.articles)],
    )
    for row in rows.fetchall():
        at = (row["article"], row["id"])
        if at in meant.only or (row["id"] in meant.ids and at not in meant.without):
            yield at


def _words(action: str, told: Told) -> str:
    if action == "undo":
        return f"correction {told.number}"
    if action == "split":
        return ", ".join(told.articles or told.actors)
    if action in LINES:
        reports = f"{len(told.also) + 1} reports" if told.also else ""
        return ", ".join(filter(None, (told.days or told.status, reports)))
    return f"{told.into} ({told.name})" if told.into else str(told.name)

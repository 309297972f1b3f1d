"""What a person has put right about who is who: a ledger to which rows are only ever added.

It is replayed on every question, on the articles as they then are: corrections name actors by the
ids that articles give, so they outlive re-extraction and reach articles added later.
"""

import sqlite3
from collections.abc import Iterator

import msgspec

from extractor.errors import StoreError
from extractor.records import Correction
from extractor.store.fetching import LISTED, listed
from extractor.store.name_lookup import Corrected, Naming, Place


class Told(msgspec.Struct, frozen=True, omit_defaults=True):
    """What a correction says, as the column ``told`` has it in JSON."""

    into: str | None = None
    name: str | None = None
    articles: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    number: int | None = None


def log(connection: sqlite3.Connection) -> list[Correction]:
    """Returns all corrections in order, undone ones marked so."""
    rows = connection.execute("SELECT * FROM corrections ORDER BY number").fetchall()
    told = {row["number"]: msgspec.json.decode(row["told"], type=Told) for row in rows}
    undone = {told[row["number"]].number for row in rows if row["action"] == "undo"}
    return [
        Correction(
            number=row["number"],
            action=row["action"],
            actor_id=row["actor_id"],
            told=_words(row["action"], told[row["number"]]),
            undone=row["number"] in undone,
        )
        for row in rows
    ]


def add(connection: sqlite3.Connection, action: str, actor_id: str | None, told: Told) -> int:
    """Adds a correction and returns its number; call it inside a transaction."""
    number = connection.execute(
        "INSERT INTO corrections (action, actor_id, told) VALUES (?, ?, ?)",
        [action, actor_id, msgspec.json.encode(told).decode()],
    ).lastrowid
    assert number is not None  # noqa: S101  (an INSERT always has one)
    return number


def undo(connection: sqlite3.Connection, number: int | None) -> int:
    """Takes back a correction, the last one when no number is given, and returns its number.

    Raises:
        StoreError: If there is none, or it is undone already.
    """
    known = {each.number: each for each in log(connection) if each.action != "undo"}
    standing = [each.number for each in known.values() if not each.undone]
    if number is None and not standing:
        raise StoreError("no correction to undo; `extractor actors log` lists them")
    number = standing[-1] if number is None else number
    if number not in standing:
        why = "is undone already" if number in known else "is none"
        raise StoreError(f"correction {number} {why}; `extractor actors log` lists them")
    add(connection, "undo", known[number].actor_id, Told(number=number))
    return number


def replay(connection: sqlite3.Connection) -> Corrected:
    """Returns what all standing corrections come to, one after the other."""
    state = Corrected()
    undone = {each.number for each in log(connection) if each.undone}
    rows = connection.execute("SELECT * FROM corrections WHERE action <> 'undo' ORDER BY number")
    for row in rows.fetchall():
        if row["number"] not in undone:
            told = msgspec.json.decode(row["told"], type=Told)
            _apply(connection, state, (row["number"], row["action"], row["actor_id"]), told)
    return state


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
    return f"{told.into} ({told.name})" if told.into else str(told.name)

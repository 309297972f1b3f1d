"""The columns of tables that a store has in another shape (``shapes``), as others have them."""

from collections.abc import Iterator
from typing import NamedTuple


class Column(NamedTuple):
    """A column: its name, its type as SQLite has it (INTEGER, REAL, TEXT), and its rank in a key.

    The rank counts from 1; 0 is no part of the key.
    """

    name: str
    type: str
    rank: int = 0
    required: bool = False


TYPES = {"#": "INTEGER", ".": "REAL", "": "TEXT"}


def _columns(told: str, key: int = 1) -> Iterator[Column]:
    """Yields columns, given their names: "#" before it for a number, "?" after it if it may lack.

    The first ``key`` are the key.
    """
    for rank, name in enumerate(told.split(), start=1):
        kind = name[0] if name[0] in TYPES else ""
        required = not name.endswith("?")
        yield Column(name.strip("#.?"), TYPES[kind], rank if rank <= key else 0, required)


WHEN = "first_day? last_day? edtf? basis timex? #days"

SHOWN = {
    "sentences": tuple(_columns("#number #article text")),
    "mentions": tuple(
        _columns("#article #position #start_char #end_char #sentence kind label actor_id?", key=2)
    ),
    "event_records": tuple(
        _columns(
            "#number id #article #position text lemma #trigger_start #trigger_end status"
            f" {WHEN} told_by? .prominence .confidence"
        )
    ),
    "event_sources": tuple(_columns("#event #position #start_char #end_char #sentence", key=2)),
    "participants": tuple(_columns("#event #position role actor_id #days", key=2)),
    "claim_records": tuple(
        _columns(
            "#number id #article #position speaker? speaker_text? content_text type manner polarity"
            f" reported_by? source cue content {WHEN} addressee? .confidence text .prominence"
        )
    ),
    "claim_actors": tuple(_columns("#claim actor_id #days", key=2)),
    "claim_events": tuple(_columns("#claim #position event_id", key=2)),
    "codes": tuple(
        _columns(
            "record #article root? quad? topic? status source target place? place_key?"
            " place_country? #geonames? .lat? .lon? .confidence"
        )
    ),
    "actor_records": tuple(
        _columns("#article id #position name kind aliases roles affiliated_with key?", key=2)
    ),
    "actor_names": tuple(_columns("key actor_id #article", key=3)),
    "short_keys": tuple(_columns("short key roles actor_id #article", key=5)),
}

OURS = {"days": ("edtf",)}
"""Columns that only a store has."""

"""Who is involved in what: the rows by which a folder finds somebody's events and claims.

A store finds them by indexes, from whoever takes part and from the claims that tell an event. Files
have no indexes, and to compare all events with the claims that tell them takes longer than all
the rest of an answer; so each part has both in one table, in order of actor and days.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from extractor.records import EntryKind
from extractor.store.conditions import Condition, is_everywhere, is_one_of
from extractor.store.fetching import LISTED, listed
from extractor.store.name_lookup import Meant
from extractor.store.rows import Row
from extractor.store.tables import INVOLVED

FOUND = """
SELECT * FROM (
    SELECT actor_id, events.days, 'event' AS kind, number AS record, article, events.position
    FROM participants JOIN event_records AS events ON number = event WHERE role <> 'mentioned'
    UNION
    SELECT speaker, events.days, 'event', events.number, events.article, events.position
    FROM event_records AS events JOIN claim_records AS claims ON claims.id = told_by
    WHERE speaker IS NOT NULL
    UNION
    SELECT actor_id, claims.days, 'claim', number, article, claims.position
    FROM claim_actors JOIN claim_records AS claims ON number = claim
)
"""
"""The same rows, of parts that were written without them."""


def rows(read: Mapping[str, Sequence[Row]]) -> Iterator[Row]:
    """Yields the rows of whole articles, given those of their other tables."""
    speakers = {claim["id"]: claim["speaker"] for claim in read["claim_records"]}
    records = {
        kind: {each["number"]: each for each in read[f"{kind}_records"]}
        for kind in ("event", "claim")
    }
    parts = (
        ("event", part["event"], part["actor_id"])
        for part in read["participants"]
        if part["role"] != "mentioned"
    )
    told = (
        ("event", event["number"], speakers.get(event["told_by"]))
        for event in read["event_records"]
    )
    said = (("claim", each["claim"], each["actor_id"]) for each in read["claim_actors"])
    for kind, number, actor in dict.fromkeys(chain(parts, told, said)):
        if actor is not None:
            record = records[kind][number]
            same = {column: record[column] for column in ("days", "article", "position")}
            yield {"actor_id": actor, "kind": kind, "record": number, **same}


def takes_part(kind: EntryKind, meant: Meant, days: Condition | None) -> Condition:
    """Returns the condition that somebody takes part, or tells it, on some days."""
    sql, bound = found(kind, meant, days)
    return f"number IN (SELECT record FROM {sql})", bound


def found(kind: EntryKind | None, meant: Meant, days: Condition | None) -> Condition:
    """Returns the rows of somebody on some days, as what stands after FROM."""
    where, values = is_one_of("article", "actor_id", meant)
    if not is_everywhere(meant):  # so that no more is read than the rows of these ids
        ids = meant.ids | {id for _, id in meant.only}
        where, values = f"actor_id IN {LISTED} AND {where}", [listed(sorted(ids)), *values]
    if kind:
        where += f" AND kind = '{kind}'"
    if days:
        where, values = f"{where} AND {days[0]}", [*values, *days[1]]
    return f"{INVOLVED} WHERE {where}", values

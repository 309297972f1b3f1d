"""Anything in a store by its id: an event, a claim, an actor or an article.

An id may be cut short; an article also goes by what it came as, an actor by name.
"""

from typing import TYPE_CHECKING

from extractor import timeline
from extractor.entries import Found, Profile
from extractor.errors import MissingError, StoreError
from extractor.records import Actor, Claim, Event, Extraction
from extractor.timeline import reports

if TYPE_CHECKING:
    from extractor.store import Store

LINES = 5
"""So many lines of an actor are told, the first in order of time."""
NAMED = 8
"""So many of several actors are named in a message."""
NOTHING = (
    "no event, claim, article or actor has that id or name;"
    " `extractor articles` and `extractor actors` list some, `extractor timeline --ids` the others"
)


def find(opened: "Store", wanted: str) -> Found | Profile:
    """Returns what an id, the beginning of one, a path or a name means in a store.

    Args:
        opened: The store.
        wanted: The id of an event, a claim, an actor or an article, or as much of its beginning
            as nothing else has; what an article came as; or the name of an actor.

    Returns:
        An event or a claim with all reports of it; else the profile of an article or an actor.

    Raises:
        StoreError: If it means nothing, or several things.
    """
    try:
        found = opened.get(wanted)
    except StoreError as error:
        return _of_actor(opened, _actor(opened, wanted, error))
    records: tuple[Event | Claim, ...] = (*found.events, *found.claims)
    if "." not in wanted or not any(each.id.startswith(wanted) for each in records):
        return _of_article(opened, found)
    (record,) = records
    why = timeline.why(opened.get(found.article.id), record.id)
    return Found(found, why, reports.of(opened, record), opened.placing(found.article.id))


def _of_article(opened: "Store", extraction: Extraction) -> Profile:
    versions = opened.versions(extraction.article.id)
    return Profile(
        of=extraction.article,
        events=len(extraction.events),
        claims=len(extraction.claims),
        lines=timeline.told(extraction),
        copies=opened.copies(extraction.article.id),
        versions=tuple(versions) if len(versions) > 1 else (),
        placing=opened.placing(extraction.article.id),
    )


def _of_actor(opened: "Store", actor: Actor) -> Profile:
    events, claims = opened.counts()[actor.id]
    found = opened.select(actor=actor.id, limit=LINES)
    return Profile(of=actor, events=events, claims=claims, lines=timeline.listing(found).entries)


def _actor(opened: "Store", wanted: str, error: StoreError) -> Actor:
    """The one actor whose id begins so, or who has this name."""
    named = {actor.id for actor in opened.candidates(wanted)}
    everybody = list(opened.actors())
    begin = [actor for actor in everybody if ":" in wanted and actor.id.startswith(wanted)]
    exact = [actor for actor in begin if actor.id == wanted]
    found = exact or begin or [actor for actor in everybody if actor.id in named]
    if len(found) == 1:
        return found[0]
    if not found and not isinstance(error, MissingError):
        raise error
    if not found:
        raise StoreError(f"{wanted}: {NOTHING}") from error
    shown = ", ".join(f"{actor.name} ({actor.id})" for actor in found[:NAMED])
    more = ", ..." if len(found) > NAMED else ""
    raise StoreError(f"{wanted}: may be {shown}{more}; give the whole id") from error

"""Who acts in several lines: a line may call a government by its seat, "White House"."""

from msgspec.structs import replace

from extractor import countries
from extractor.actors import ids
from extractor.entries import EntryActor


def whole(actor: EntryActor) -> EntryActor:
    """Returns an actor by the name that it has wherever it acts.

    >>> whole(EntryActor("government:united-states", "White House")).name
    'United States'
    """
    if ids.kind_of(actor.id) != "government":
        return actor
    return replace(actor, name=countries.names().get(ids.code_of(actor.id) or "", actor.name))

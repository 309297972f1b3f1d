"""Who of an event's clause is told as who: those that act and to whom it is done.

Where a line names such, what is only named on the way takes no part: the bank in "the union in a
strike at the bank's head office", the country in "won the US vote". A person so named may be one
of them all the same, whom the parse hung elsewhere; not whoever is named in another's words.
"""

import re
from collections.abc import Iterable, Mapping

from extractor import countries, names
from extractor.actors import ids
from extractor.records import Event, Participant

_BEGINNING = re.compile(r"^(?:\[[^]]*\] )?(?:(?:the|an?) )?", re.IGNORECASE)
"""What an article has been about, and an article."""


def of(event: Event, known: Mapping[str, str]) -> list[str]:
    """Returns the ids of who takes part: not where it is, unless the event names nobody else.

    Args:
        event: The event.
        known: The names of actors by id.
    """
    acting = [each for each in event.participants if not _is_place(each, event.text)]
    own = [each for each in acting if each.role != "mentioned"]
    if own:  # who tells an event begins a line that is told by somebody
        words = [known.get(each.actor_id, "") for each in own]
        acting = [
            each
            for each in acting
            if each in own
            or _is_another(each, known, words)
            or (event.told_by is None and _leads(known.get(each.actor_id, ""), event.text, words))
        ]
    return [each.actor_id for each in acting or event.participants]


def _leads(name: str, line: str, own: Iterable[str]) -> bool:
    """Tells of "inspectors looked into raids on bakers" that a line begins with who did.

    That is nobody whose name is the beginning of another's: "a Costa Rica baker".
    """
    words = _BEGINNING.sub("", line)
    behind = words[len(name) :]
    verb = behind[:1] == " " and behind[1:2].islower()
    leads = verb and words[: len(name)].lower() == name.lower()
    return leads and not any(name in other for other in own)


def _is_place(part: Participant, words: str) -> bool:
    """Tells of a place, and of "a room of the White House", that it is where something is."""
    if part.role not in ("place", "mentioned"):
        return False
    code = ids.code_of(part.actor_id)
    seat = countries.seat_in(words, code) if code else None
    return seat is not None or ids.kind_of(part.actor_id) == "place"


def _is_another(part: Participant, known: Mapping[str, str], own: Iterable[str]) -> bool:
    """Tells of a person that none of ``own`` names: not the Silva of "Silva's assistants"."""
    if ids.kind_of(part.actor_id) != "person":
        return False
    surname = names.surname(known.get(part.actor_id, ""))
    return not any(surname in names.plain(words).split() for words in own)

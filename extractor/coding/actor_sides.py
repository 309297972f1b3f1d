"""Whose and of which sector an actor is: by name, kind and roles, and by whom it belongs to."""

from collections.abc import Sequence
from functools import lru_cache

from extractor import lexicon
from extractor.coding import parties, tables, wording
from extractor.coding.parties import Side
from extractor.coding.wording import Word
from extractor.records import Actor

RELATIVE = lexicon.of_sort("pronouns", "relative")
KIN = frozenset(
    "son daughter child children grandson father mother brother sister wife husband".split()
)
"""Words of roles that tell of whom somebody is the child, not whose office is theirs."""

HEADS = frozenset({"president", "premier", "minister", "chancellor"})
LEADING = HEADS | {"acting", "interim"}
"""Words of the titles of who leads a state; "bank president" is none."""

JOINED = frozenset({"of", "for", "in"})
"""Prepositions before whose a thing is: "aid for Peru"."""


def of_actor(actor: Actor, others: dict[str, Actor]) -> Side:
    """Returns whose an actor is, by its name, its kind, its roles and whom it belongs to.

    Args:
        actor: The actor.
        others: The actors of its article, by id.
    """
    known = of_name(actor.name, actor.kind)
    for role in actor.roles:
        known = known.joined(of_name(_office(role), "unnamed"))
    for body in actor.affiliated_with:
        other = others.get(body)
        side = of_name(other.name, other.kind) if other else parties.NOBODY
        known = known.joined(side)
    return known


def is_of_state(role: str) -> bool:
    """Tells of "President" and "Foreign Minister" that it is an office of a state."""
    words = role.lower().split()
    if not words or not HEADS.issuperset(words[-1:]) or "former" in words:
        return False
    titled = LEADING | {"vice"} if role[:1].isupper() else LEADING  # a firm's "vice president"
    return words[-1] == "minister" or titled.issuperset(words)


def _office(role: str) -> str:
    """Leaves out of a role what else it tells: "senator *who fought in Peru*", "*son of* Turks".

    Whoever is "president of Acme" holds no office of a state.
    """
    words = role.split()
    hangs = (at for at, word in enumerate(words) if word.lower() in RELATIVE)
    words = words[: next(hangs, len(words))]
    at = next((at for at, word in enumerate(words) if at and word.lower() in ("of", "at")), 0)
    led = bool(at) and words[at - 1].lower() in lexicon.of_sort("noun_uses", "leads")
    led = led or " ".join(words[:at]).lower().endswith(("secretary general", "secretary-general"))
    at += words[at + 1 : at + 2] == ["the"]
    if led and words[at + 1 : at + 2] and words[at + 1][:1].isupper():
        words = words if parties.of_words(wording.words(" ".join(words[at + 1 :]))) else []
    return "" if words and words[0].lower() in KIN else " ".join(words)


@lru_cache(maxsize=16_384)
def of_name(name: str, kind: str) -> Side:
    """Returns whose an actor of this name and kind is.

    >>> of_name("Turkey", "government"), of_name("Afghan rebels", "unnamed")
    (Side(country='TUR', sector='GOV'), Side(country='AFG', sector='REB'))
    """
    words = wording.words(name)
    found = [] if kind == "unnamed" and _is_of_thing(words) else parties.of_words(words)
    if not found:
        return parties.NOBODY
    if kind == "person":
        return found[0] if _is_listed(name) else parties.NOBODY
    if kind == "place":
        return Side(found[0].country, None)
    return found[0]


def _is_of_thing(words: Sequence[Word]) -> bool:
    """Tells of "aid for Peru" and "fissures in Peru's regime" that a thing is meant, not Peru."""
    at = next((n for n, word in enumerate(words) if n and word.low in JOINED), 0)
    head = words[at - 1] if at else None
    if head is None or not head.text.islower() or head.low in parties.NUMBERS:
        return False
    if not any(word.text[:1].isupper() for word in words[at + 1 : at + 4]):
        return False
    return head.stem not in tables.actor_stems() and parties.sector_of(words[:at]) is None


def _is_listed(name: str) -> bool:
    return any(" ".join(form) == name for forms in tables.bodies().values() for form, _ in forms)

"""What must stand with an act whose word the news mostly uses in another sense.

"Fight", "help", "suspend" and "threaten" are politics between states in one sentence and anything
else in ten: inflation is fought, a campaign is helped, classes are suspended. So they are coded
only where something in the clause shows that they are meant: somebody in arms, another country.
"""

from collections.abc import Sequence
from functools import cache

from extractor import lexicon
from extractor.coded import Party, Root
from extractor.coding import refusing, sureness, wording
from extractor.coding.wording import Word

UNARMED = "nothing in its clause is of arms"
NOT_ABROAD = "it is done to nobody of another country"

ABROAD: frozenset[Root] = frozenset({"AID", "SANCTION"})
"""What one state does to another."""


def why(
    root: Root, words: Sequence[Word], source: Sequence[Party], target: Sequence[Party]
) -> str | None:
    """Returns why an act is not shown to be meant; None where it is, or need not be.

    Args:
        root: The root of the word, also where the act is only announced.
        words: Those of its clause.
        source: Who acts.
        target: At whom it is aimed.
    """
    if root in sureness.HARD and not any(map(_is_known, source)):
        return refusing.UNKNOWN
    if root == "PROTEST" and all(party.sector == "GOV" for party in source):
        return refusing.NO_CROWD  # nor does a minister who "will hold a rally" threaten
    if root in sureness.FORCE and not _is_armed(words, source, target):
        return UNARMED
    given = root == "AID" and any(party.sector == "NGO" for party in target)
    if root in ABROAD and not given and not any(refusing.is_other(p, source) for p in target):
        return NOT_ABROAD
    return None


def _is_known(party: Party) -> bool:
    known = party.country is not None or refusing.is_people(party)
    return known or party.sector in refusing.ARMED or party.sector == "IGO"


def _is_armed(words: Sequence[Word], source: Sequence[Party], target: Sequence[Party]) -> bool:
    if any(party.sector in refusing.ARMED for party in (*source, *target)):
        return True
    if _are_states(source, target):
        return True
    return any(word.stem in _arms() for word in words)


def _are_states(source: Sequence[Party], target: Sequence[Party]) -> bool:
    """Tells of "Peru attacked the Chilean port" that a state is at it, which needs no such word."""
    parties = (*source, *target)
    if any((party.actor_id or "").startswith("person:") for party in parties):
        return False
    states = {party.country for party in source if party.sector == "GOV"} - {None}
    return bool(states) and any(p.country and p.country not in states for p in target)


@cache
def _arms() -> frozenset[str]:
    return frozenset(map(wording.stem, lexicon.of_sort("arms_words", "arms")))

"""Why an act is not coded although its words are those of the ontology.

The table knows words; these rules know what an act of politics needs: a side that is known, and,
for what is done to somebody or with somebody, the other side.
"""

from collections.abc import Sequence

from extractor.coded import Code, Party, Root
from extractor.coding.senses import Sense

NOBODY = "nobody stands in its clause who does it"
UNKNOWN = "whose the one is who does it is not known"
NOWHERE = "nothing says of which country it is"
NO_CROWD = "a state does not protest in the street"
PRIVATELY = "no body of politics agrees to it"
UNSURE = "it is not sure enough"
BY_WORDS = "nobody in arms takes part"
ALONE = "the other side is not known"

BODIES = frozenset({"GOV", "MIL", "REB", "OPP", "JUD", "IGO", "NGO"})
"""Sectors that act in politics whatever their country."""

CITIZENS: frozenset[Root] = frozenset({"PROTEST", "DEMAND"})
"""What people do whose country nothing tells."""

AGAINST: frozenset[Root] = frozenset({"DISAPPROVE", "REJECT"})
"""What they do where it is aimed at a country."""

PRIVATE = frozenset({"BUS", "MED", "CVL"})
"""Sectors whose agreements are no politics."""

TOGETHER: frozenset[Root] = frozenset({"CONSULT", "COOPERATE"})
"""What nobody does alone."""

ARMED = frozenset({"MIL", "REB"})
"""Sectors of persons who fight."""

TRADE = frozenset({"BUS"})
"""Sectors that nobody fights: a bank is seized by decree."""


def why(root: Root, sense: Sense, source: Sequence[Party], target: Sequence[Party]) -> str | None:
    """Returns why an act is refused; None where it is coded."""
    if not source:
        return NOBODY
    if root == "PROTEST" and all(_is_state(party) for party in source):
        return NO_CROWD
    if not any(_is_known(party) for party in source):
        heard = root in CITIZENS or (root in AGAINST and any(party.country for party in target))
        if not heard:
            return UNKNOWN
    if root == "AGREE" and all(party.sector in PRIVATE for party in source):
        return PRIVATELY
    if root in TOGETHER and len(source) + len(target) < 2:
        return ALONE
    if sense.aimed and not target:
        return ALONE
    if root == "FIGHT":
        return _why_no_fight(source, target)
    return None


def _why_no_fight(source: Sequence[Party], target: Sequence[Party]) -> str | None:
    """Politicians attack rivals and seize companies with words and papers only."""
    if all(_is_politician(party) for party in source):
        return BY_WORDS
    if target and all(party.sector in TRADE for party in target):
        return BY_WORDS
    return None


def _is_politician(party: Party) -> bool:
    return (party.actor_id or "").startswith("person:") and party.sector not in ARMED


def nowhere(code: Code) -> bool:
    """Tells whether nothing says of which country an act is: neither side, and no place."""
    sides = (*code.source, *code.target)
    told = any(party.country or party.sector in ("IGO", "NGO") for party in sides)
    return code.root is not None and not told and code.place is None


def _is_state(party: Party) -> bool:
    kind = (party.actor_id or "").partition(":")[0]
    if not kind and party.sector == "GOV" and " " not in party.name:
        return True
    return kind in ("government", "place") or (kind == "person" and party.sector == "GOV")


def _is_known(party: Party) -> bool:
    return party.country is not None or party.sector in BODIES

"""Why an act is not coded although its words are those of the ontology.

The table knows words; these rules know what an act of politics needs: a side that is known, and,
for what is done to somebody or with somebody, the other side.
"""

import itertools
from collections.abc import Sequence

from msgspec.structs import replace

from extractor import countries, lexicon
from extractor.actors import ids
from extractor.coded import Code, Party, Root
from extractor.coding import ontology, parties, wording
from extractor.coding.sense_rows import Sense
from extractor.coding.wording import Word

NOBODY = "nobody stands in its clause who does it"
UNKNOWN = "whose the one is who does it is not known"
NOWHERE = "nothing says of which country it is"
NO_CROWD = "a state does not protest in the street"
PRIVATELY = "no body of politics agrees to it"
UNSURE = "it is not sure enough"
BY_WORDS = "nobody in arms takes part"
ANNOUNCED = "it is only announced, and to nobody of another country"
TO_PRESS = "it is only said to reporters"
AT_HOME = "the other side is of no other country"
NO_OFFICE = "who does it holds no office"
NO_STATE = "no state or body of states does it"
MEANT = "whom the pronoun means is not sure"
NOTHING = "its object is nothing"
UNDECIDED = "it is not sure at whom it is aimed"
MEDIATED = "others lay down their arms"
ALONE = "the other side is not known"

BODIES = frozenset({"GOV", "MIL", "REB", "OPP", "JUD", "IGO", "NGO"})
"""Sectors that act in politics whatever their country."""

CITIZENS: frozenset[Root] = frozenset({"PROTEST", "DEMAND"})
"""What people do whose country nothing tells."""

AGAINST: frozenset[Root] = frozenset({"DISAPPROVE", "REJECT"})
"""What they do where it is aimed at a country."""

PRIVATE = frozenset({"BUS", "MED", "CVL"})
"""Sectors whose agreements are no politics."""

AIMED: frozenset[Root] = frozenset({"AGREE", "DISAPPROVE"})
"""What is told only where it is known at whom it is aimed: of others a third were right."""

TRUCES = frozenset({wording.stem("ceasefire")})
"""Stems of what they agree on who lay down their arms."""

THAT = "that"
TOGETHER: frozenset[Root] = frozenset({"CONSULT", "COOPERATE"})
"""What nobody does alone."""

SPEAKING = frozenset({"to", "with"})
"""What follows "spoke": only with somebody known to be of politics it is a talk."""

CROWD = frozenset({"BUS", "MED", "CVL", "NGO", "OPP"})
"""Sectors that cut no relations of states."""

UNARMED = CROWD | {"IGO", "JUD"}
"""Sectors that move no troops."""

GROUND = frozenset("town towns village villages city cities area areas region border".split())
"""Where an act is done, to nobody: "left the village"."""

ALONE_KINDS = frozenset({"person", "unnamed"})
"""Kinds of actors that "they" are hardly."""

ARMED = frozenset({"MIL", "REB"})
"""Sectors of persons who fight."""

NO_CROWDS = ARMED | {"GOV"}
"""Sectors that do not protest in the street."""

UNFIT = frozenset({"BUS", "MED", "CVL", "NGO", "JUD"})
"""Sectors among whom nobody is in arms."""

STYLES = ("Mr ", "Mrs ", "Ms ", "the former ", "former ")
"""How the names of persons begin whom no record knows."""

TRADE = frozenset({"BUS"})
"""Sectors that nobody fights: a bank is seized by decree."""


def why(root: Root, sense: Sense, source: Sequence[Party], target: Sequence[Party]) -> str | None:
    """Returns why an act is refused; None where it is coded."""
    if not source:
        return NOBODY
    if root == "PROTEST" and all(party.sector in NO_CROWDS for party in source):
        return NO_CROWD  # nor do rebels who march into a city
    if not any(_is_known(party) for party in source):
        heard = root in CITIZENS or (root in AGAINST and any(party.country for party in target))
        if not heard:
            return UNKNOWN
    if root in ("AGREE", "COOPERATE") and all(party.sector in PRIVATE for party in source):
        return PRIVATELY
    if root == "AGREE" and sense.links == {THAT} and len(source) == 1 and not target:
        return ALONE  # who agrees that the fleet is old has an opinion
    if root == "RETREAT" and _is_mediated(sense, source):
        return MEDIATED
    if root in TOGETHER and len(source) + len(target) < 2:
        return ALONE
    return _why_not_aimed(root, sense, source, target) or _why_not_able(root, source, target)


def _is_mediated(sense: Sense, source: Sequence[Party]) -> bool:
    """Tells of an envoy of the UN who "announced a truce" that others lay down their arms."""
    truce = any(word in sense.objects for word in TRUCES)
    return truce and all(party.sector in ("IGO", "NGO") for party in source)


def _why_not_aimed(
    root: Root, sense: Sense, source: Sequence[Party], target: Sequence[Party]
) -> str | None:
    """What is done to somebody needs somebody, and some of it somebody of another country."""
    if sense.aimed and not target and not is_mutual(root, source):
        return ALONE
    if root == "CONSULT" and target and all(party.sector == "MED" for party in target):
        return TO_PRESS
    if sense.links == SPEAKING and target and all(map(_is_audience, target)):
        return TO_PRESS
    if root == "CONSULT" and target and not any(map(_is_somebody_known, target)):
        return ALONE  # whom one speaks to is an audience
    if sense.abroad and all(party.sector in PRIVATE for party in source):
        return NO_OFFICE
    if sense.abroad and not any(is_other(party, source) for party in target):
        return AT_HOME
    return None


def _is_audience(party: Party) -> bool:
    """Tells of "spoke to students" that it is no talk."""
    nobody = ids.kind_of(party.actor_id) != "person"
    return nobody and party.country is None and party.sector in (None, "CVL", "MED")


def _is_somebody_known(party: Party) -> bool:
    told = party.country is not None or party.sector is not None
    return told or ids.kind_of(party.actor_id) == "person"


def is_mutual(root: Root, source: Sequence[Party]) -> bool:
    """Tells of "Peru and Chile signed a treaty" that each is the other's side."""
    return ontology.is_cooperative(root) and are_two(source)


def are_two(source: Sequence[Party]) -> bool:
    """Tells whether who acts is of two sides: two countries, a government and its rebels."""
    sectors = {party.sector for party in source}
    opposed = bool(sectors & {"GOV", "MIL"}) and bool(sectors & {"REB", "OPP"})
    return opposed or len({party.country for party in source if party.country}) > 1


def _why_not_able(root: Root, source: Sequence[Party], target: Sequence[Party]) -> str | None:
    """Some acts only states do, and some only who is armed."""
    if root == "CONCEDE" and not any(_has_country(party) for party in (*source, *target)):
        return NOWHERE
    if root == "CONCEDE" and target and all(party.sector == "GOV" for party in (*source, *target)):
        return AT_HOME if not any(is_other(party, source) for party in target) else None
    if root == "SANCTION" and all(party.sector in CROWD for party in source):
        return NO_STATE
    if root == "MOBILIZE" and all(party.sector in UNARMED | {None} for party in source):
        return BY_WORDS
    if root == "INVESTIGATE" and all(party.sector in PRIVATE for party in source):
        return NO_OFFICE
    if root == "FIGHT":
        return _why_no_fight(source, target)
    return None


def is_mistaken(words: Sequence[Word], source: Sequence[Party], target: Sequence[Party]) -> bool:
    """Tells whether whom a pronoun is taken for can hardly be meant.

    Nobody urges himself, and "they" are not one person.
    """
    if target and all(any(_is_one(each, party) for party in source) for each in target):
        return True
    many = any(word.low == "they" for word in words)
    return many and len(source) == 1 and _is_person(source[0])


def is_thing(party: Party) -> bool:
    """Tells of "an ambulance aircraft" and "the town" that it is nobody's in particular."""
    head = party.name.rpartition(" ")[2].lower()
    thing = head in lexicon.of_sort("thing_nouns", "vehicle")
    return party.country is None and (thing or (party.sector is None and head in GROUND))


def is_home(party: Party, source: Sequence[Party]) -> bool:
    """Tells of "Peru" in what a Peruvian court did that it is where, not to whom."""
    before = itertools.takewhile(str.islower, party.name.split())
    name = party.name.removeprefix(" ".join(before)).strip()
    form = countries.form_of(name)  # "more U.S." of "offered more U.S. help"
    return (
        form is not None
        and form.sort != "people"
        and any(party.country == each.country for each in source)
    )


def _is_one(one: Party, other: Party) -> bool:
    return (one.country, one.sector) == (other.country, other.sector)


def _is_person(party: Party) -> bool:
    kind = (party.actor_id or "").partition(":")[0]
    return kind == "person" or (kind == "unnamed" and not party.name.endswith("s"))


def _why_no_fight(source: Sequence[Party], target: Sequence[Party]) -> str | None:
    """Politicians attack rivals and seize companies with words and papers only."""
    if all(_is_politician(party) for party in source):
        return BY_WORDS
    if all(_is_somebody(party) for party in source):
        return BY_WORDS
    if all(party.sector in UNFIT for party in (*source, *target)):
        return BY_WORDS
    if target and all(party.sector in TRADE for party in target):
        return BY_WORDS
    if all(party.sector == "GOV" and _is_of(party, source) for party in target) and target:
        return BY_WORDS
    return None


def _is_of(party: Party, source: Sequence[Party]) -> bool:
    """Tells of a senator who "attacked" a president that both are of one government.

    So is what an army seizes at home: it takes it from others.
    """
    return party.country is not None and all(
        party.country == each.country and each.sector in ("GOV", "MIL") for each in source
    )


def _is_somebody(party: Party) -> bool:
    """Tells of "the father of the twins" and of a firm that nothing says they are in arms."""
    many = party.name.partition(" of ")[0].endswith("s")
    return party.sector is None and party.actor_id is not None and not many


def _has_country(party: Party) -> bool:
    return party.country is not None or party.sector == "IGO"


def why_no_promise(root: Root, source: Sequence[Party], target: Sequence[Party]) -> str | None:
    """What somebody will do is a promise or a threat to others only: "will visit Togo".

    A body of states promises help to people also at home, but no meeting of doctors.
    """
    helped = (
        root != "CONSULT"
        and all(party.sector == "IGO" for party in source)
        and "CVL" in {p.sector for p in target}
    )
    abroad = helped or any(is_other(party, source) for party in target)
    return None if abroad else ANNOUNCED


def is_other(party: Party, source: Sequence[Party]) -> bool:
    """Tells whether a party is of another country than who acts, or a body of many."""
    if party.country is None:
        return party.sector in ("IGO", "REB")
    known = any(_has_country(each) for each in source)
    return known and all(party.country != each.country for each in source)


def _is_politician(party: Party) -> bool:
    if party.sector in ARMED:
        return False
    return (party.actor_id or "").startswith("person:") or party.name.startswith(STYLES)


def nowhere(code: Code) -> bool:
    """Tells whether nothing says of which country an act is: neither side, and no place."""
    sides = (*code.source, *code.target)
    told = any(party.country or party.sector in ("IGO", "NGO") for party in sides)
    return code.root is not None and not told and code.place is None


def _is_known(party: Party) -> bool:
    return party.country is not None or party.sector in BODIES or is_people(party)


def is_people(party: Party) -> bool:
    """Tells of "ethnic Peruvians" that it is known who they are, though not of which country."""
    return parties.is_ethnic(wording.words(party.name))


def refused(code: Code, why: str) -> Code:
    """Returns a code as refused, with the reason why."""
    return replace(code, root=None, quad=None, source=(), target=(), confidence=0.0, why=why)

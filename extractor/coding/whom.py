"""At whom an act is aimed, whoever that is: a firm, a person, "its followers".

Who acts in politics has a country or a sector; at whom it is aimed may be anybody whom the article
names or whom a noun of people tells. Of "Acme's handling" it is whose it is.
"""

import itertools
from collections.abc import Sequence
from typing import NamedTuple

from extractor.coded import Party
from extractor.coding import aiming, bystanders, parties, people, phrases, senses, showing, sides
from extractor.coding.naming import Cast
from extractor.coding.parties import NOBODY
from extractor.coding.phrases import Phrase
from extractor.coding.wording import Word

REACH = 5
"""In how many phrases after a verb somebody of no known side is looked for."""

NEAR = 3
"""In how many somebody stands of whom it is asked whether it is aimed at him."""

PLACES = frozenset("obj that on upon from against with at to for by of between".split())
"""Where such a one may stand; "in" and "after" tell where and when."""

LEADING = 3
"""How many words after a verb may lead to a pronoun: "gave in to him"."""

WHERE = frozenset("of in at near outside during after before inside within".split())
"""Prepositions before places and times, and of what an object is."""

LEAVING = frozenset(
    "resignation removal departure ouster exit dismissal impeachment overthrow firing replacement "
    "conference".split()
)
"""What is demanded of its owner: "called for Diaz's resignation"."""

HELPED = frozenset("freed released allowed protected reinstated compensated paid given".split())
"""What is done to him for whom something is demanded, by those of whom it is."""

PURSUED = frozenset(
    "punished tried prosecuted arrested extradited executed investigated hanged jailed".split()
)
"""What is done to him whom others shall pursue."""

HELPED_REACH = 8
"""Within how many words after a verb "be" stands for what shall be done to him."""

PROTEST = "protest"
"""What is against whom "of" names: "took to the streets in protest of"."""

NOT_HEARD = aiming.SUBJECTS | sides.OBJECTS | {"her", "you"}
"""Pronouns in the place of a target."""

DOING = frozenset(
    "handling response conduct performance behaviour behavior management leadership role decision "
    "record policy policies failure work efforts actions attitude remarks comments call calls "
    "demand demands request claim claims".split()
)
"""What is of who does it: "criticised the handling of Acme"."""

HELD = frozenset("offices headquarters premises accounts assets homes house".split())
"""What is of those to whom is done what is done to it: "raided the offices of Acme"."""

LEADING_WORDS = phrases.DETERMINERS | bystanders.OWN | bystanders.PARTICLES

OVER = frozenset(
    "again yesterday today not this last next early late on online everywhere here there abroad "
    "alike worldwide".split()
)
"""Words after somebody with which another phrase begins."""

LED = frozenset({"that"})
"""Places after which a verb follows whom it names: "demanded that Acme pay"."""


class Named(NamedTuple):
    """Somebody whom a phrase names.

    Attributes:
        party: Who it is.
        owner: Whether only as whose something is.
    """

    party: Party
    owner: bool = False


def target(
    words: Sequence[Word], cast: Cast, told: Sequence[str], order: Sequence[str]
) -> list[Party]:
    """Returns at whom it is aimed, of the words after a verb: the first place that names one."""
    words = [word for word in words if word.low not in sides.QUOTES]
    for place in order:
        if place == "that" and (_is_helped(words) or _is_suffered(words)):
            continue
        found = sides.target(words, cast, told, order, only=place) or anybody(
            words, cast, order, only=place
        )
        if found:
            return found
    return [] if order else sides.target(words, cast, told, order)


def listed(
    words: Sequence[Word], cast: Cast, told: Sequence[str], order: Sequence[str]
) -> list[Party]:
    """Returns whom somebody says it to, with those beside: "urged Peru, Chile and Togo to"."""
    found = target(words, cast, told, order)
    if not told:
        return found
    known = cast.anybody(told[0])
    more = len(found) > 1 and any(each.name == known.name for each in found)
    return found if more else [cast.anybody(each) for each in told]


def anybody(words: Sequence[Word], cast: Cast, order: Sequence[str], *, only: str) -> list[Party]:
    """Returns who stands in one of the places that a sense asks for, with those beside."""
    found = bystanders.before_deeds(phrases.split(words)[:REACH]) if only in PLACES else []
    found = found[: next((at for at, each in enumerate(found) if each.lead == "as"), len(found))]
    if only == "that":
        found = found[:1]
    for at, phrase in enumerate(found):
        if bystanders.place_of(found, at) != only:
            continue
        if _is_beside(words, found, at, order):
            continue
        if only == "to" and (bystanders.is_purpose(phrase) or bystanders.is_headline(phrase)):
            continue
        owned = phrase.words[-1].low in HELD and [e.lead for e in found[at + 1 : at + 2]] == ["of"]
        named = of_phrase(found[at + 1] if owned else phrase, cast, only)
        if named is not None and (only != "of" or _is_done_by(named, found, at)):
            return [named.party, *_joined(found, at, cast, only)]
    return []


def _is_helped(words: Sequence[Word]) -> bool:
    """Tells of "demanded that Diaz be freed" that others are asked to, not he."""
    at = next((at for at, word in enumerate(words[:HELPED_REACH]) if word.low == "be"), len(words))
    return any(word.low in HELPED | PURSUED for word in words[at + 1 : at + 3])


def _is_suffered(words: Sequence[Word]) -> bool:
    """Tells of "complained that Togo should have been consulted" that others failed to."""
    lows = [word.low for word in words[:HELPED_REACH] if not word.low.endswith("ly")]
    at = next((at for at, low in enumerate(lows) if low == "been"), len(lows))
    return any(low.endswith(("ed", "en", "ld", "ght")) for low in lows[at + 1 : at + 2])


def _is_done_by(named: Named, found: Sequence[Phrase], at: int) -> bool:
    """Tells "the response of Acme" from "the treatment of reporters", which is by others."""
    if at == 0:
        return True
    of_what = found[at - 1].words[-1].low
    if of_what in LEAVING | HELD | {PROTEST}:
        return True
    return at == 1 and named.party.actor_id is not None and of_what in DOING


def is_open(words: Sequence[Word], order: Sequence[str]) -> bool:
    """Tells of "urged them to" and "demanded that it pay" that a pronoun stands for the target."""
    beside = phrases.PREPOSITIONS | {"out"} | (set(order) & {"that"})
    told = next((word for word in words[:LEADING] if word.low not in beside), None)
    return told is not None and told.low in NOT_HEARD and told.text != aiming.US


def is_undecided(words: Sequence[Word], cast: Cast, source: Sequence[Party]) -> bool:
    """Tells whether somebody is named after a verb of whom it is not sure that it is aimed at."""
    own = words[: min(senses.hanging(words), senses.purpose(words))]
    for at, phrase in enumerate(bystanders.before_deeds(phrases.split(own)[:NEAR])):
        if at and (phrase.broken or phrase.lead in (",", "and")):
            break
        if bystanders.is_day(phrase):
            continue
        if phrase.lead in WHERE or (phrase.lead == "for" and phrase.words[0].low in ("a", "an")):
            continue
        named = of_phrase(phrase, cast, "obj")
        if named is not None and all(named.party.name != party.name for party in source):
            return True
    return False


def _is_beside(
    words: Sequence[Word], found: Sequence[Phrase], at: int, order: Sequence[str]
) -> bool:
    place = bystanders.place_of(found, at)
    if place == "of" and at and found[at - 1].words[-1].low in LEAVING | HELD | {PROTEST}:
        return False
    if place == "for" and found[at].words[-1].low in LEAVING:
        return False
    return place != "that" and bystanders.is_beside(words, found, at, order)


def _joined(found: Sequence[Phrase], at: int, cast: Cast, place: str) -> list[Party]:
    """Who is joined to a phrase by "and"."""
    others = []
    for phrase in found[at + 1 :]:
        if phrase.broken or phrase.lead not in ("and", found[at].lead):
            break
        named = of_phrase(phrase, cast, place)
        if named is None or named.owner:
            break
        others.append(named.party)
    return others


def of_phrase(phrase: Phrase, cast: Cast, place: str = "obj") -> Named | None:
    """Returns who a phrase names: its head, else whose it is; None where it names a thing."""
    words = _bare(phrase.words)
    if not words:
        return None
    noun = _noun(words, led=place in LED, whole=words is phrase.words)
    if noun is not None and words[noun + 1 : noun + 2] and words[noun + 1].text[:1].isupper():
        words, noun = _titled(words, noun), None  # "chairwoman Ana Diaz explain"
    ends, actor_id = cast.last(words if noun is None else words[: noun + 1])
    if actor_id is not None and ends == len(words) and bystanders.is_paper(words):
        return None
    if actor_id is None:
        return None if noun is None else Named(_people(words[: noun + 1]))
    if noun is not None and noun >= ends:
        return Named(_people(words[: noun + 1]))
    rest = words[ends:]
    if words[ends - 1].possessive:
        return Named(cast.anybody(actor_id), owner=True)
    if place not in LED and rest and not (_is_over(rest[0]) or senses.is_plain(rest[0].low)):
        return None
    return Named(cast.anybody(actor_id))


def _titled(words: Sequence[Word], noun: int) -> Sequence[Word]:
    """Returns the words of a phrase up to the end of the name behind a noun."""
    after = itertools.takewhile(lambda word: word.text[:1].isupper(), words[noun + 1 :])
    return [*words[: noun + 1], *after]


def _bare(words: Sequence[Word]) -> Sequence[Word]:
    """Leaves out articles and whose it is at the head of a phrase."""
    at = 0
    while at < len(words) and words[at].low in LEADING_WORDS:
        at += 1
    return words[at:] if at else words


def _is_over(word: Word) -> bool:
    """Tells of "Acme *a* letter", "Acme *Saturday*", "Acme *again*" that the phrase is over."""
    low = word.low
    if senses.root_of_noun(low) is not None:
        return False  # "a council meeting"
    return (
        low in phrases.DETERMINERS | bystanders.OWN | OVER
        or low.endswith(("ly", "day", "ing"))
        or low[:1].isdigit()
    )


def _noun(words: Sequence[Word], *, led: bool, whole: bool) -> int | None:
    """Where the noun of people stands that a phrase tells of; None where its head is a thing."""
    at = [n for n, word in enumerate(words) if people.is_people(word)]
    if not whole and len(words) == 1 and words[0].low in people.nouns():
        at = [0]  # "the Democrat"
    if at and words[at[0]].low == people.PUBLIC and (at[0] or whole):
        return None  # "to protect public and private"
    if at and words[at[0]].low == "those" and words[at[0] + 1 : at[0] + 2]:
        head = words[at[0] + 1].low
        if head.endswith("s") and head not in people.nouns():
            return None  # "those days"
    if led:
        return next((n for n in at if n + 1 not in at), None)
    if not at:
        return None
    after = words[at[-1] + 1 :]
    demanded = not whole and after and senses.is_plain(after[0].low)  # "the leader resign"
    if after and not demanded and not _is_over(after[0]):
        return None
    return at[-1]


def _people(words: Sequence[Word]) -> Party:
    own = [at for at, word in enumerate(words[:-1]) if word.low in bystanders.OWN | {"another"}]
    words = words[own[0] + 1 :] if own else words  # "attacked and driven our ally"
    side = next(iter(parties.of_words(words)), NOBODY)
    return Party(showing.written(words), side.country, side.sector)

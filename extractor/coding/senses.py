"""Which act a verb or noun tells, by what stands with it: the table ``plover_senses.tsv``.

A row holds where its link (a particle, a preposition, "to" and a verb) follows the word and one of
its objects stands with it. Of the rows that hold the one with most conditions counts, of equal
ones the first; a row without root and topic says that this is no such act.
"""

import itertools
from collections.abc import Sequence

from extractor.coded import Root
from extractor.coding import phrases, tables
from extractor.coding.sense_rows import (
    INFINITIVE,
    LINK,
    OBJECT,
    SUBJECT,
    Phrases,
    Sense,
    of_form,
    plain,
)
from extractor.coding.wording import Word

LINK_REACH, OBJECT_REACH, ASKED_REACH = 4, 10, 14
"""How many words after the verb a link, an object, and the "to" of what is asked may stand."""

COMPOUND_REACH = 3
"""How many words before an active verb or participle: "a car *bombing*", "the weapons *seized*"."""


OPENING = frozenset(
    "who which whose that because although while unless if when how why what".split()
)
"""Words that open a clause which hangs on a word before them."""

ENDING = OPENING | {"after", "before", "during", "amid", "despite", "until", "till"}
"""What ends the words that belong to a verb."""

TO_WHOM = frozenset({"on", "upon", "in"})
FOR = frozenset({"for"})
"""Links that follow at once: "called on Togo", but not "called it a crackdown on"."""

NO_NOUNS = (
    phrases.PREPOSITIONS | phrases.JOINING | phrases.BREAKING | ENDING | frozenset(
        "the a an its his her their this these all any some to again also back out up down over "
        "off late early sent held taken made yesterday today tomorrow now there here once "
        "then".split()
    )
)  # fmt: skip
"""Words that are never the head of a phrase which an object begins."""

BESIDE = frozenset("along inside outside near at into against by from".split())
"""Prepositions before what no act is done to."""

FOR_WHOM = BESIDE | {"for"}
"""Those after a verb without a link: "suspended classes *for* millions" """

_DETERMINERS = frozenset("the a an its his her their this these all any some two three".split())

VERBAL = frozenset("to will would can could may might must shall should".split())
"""What stands before a verb: in "to *meet* its target" nobody meets anybody."""

PRONOUNS = frozenset("him them us me you it".split())
GIVING: frozenset[Root] = frozenset({"RETREAT"})
"""Roots of verbs whose object is handed over: "returned *the land* to Fiji"."""

ASKING: frozenset[Root] = frozenset({"DEMAND", "INVESTIGATE"})
"""Roots of verbs behind whose long object the infinitive follows: "sent experts to … to probe"."""

URGING: frozenset[Root] = frozenset({"DEMAND", "THREATEN"})
"""Roots of verbs that govern an infinitive whatever their rows ask for."""


def find(
    verb: str,
    left: Sequence[Word],
    right: Sequence[Word],
    *,
    noun: bool = False,
    passive: bool = True,
) -> Sense | None:
    """Returns the sense of a word between those before and after it; None where it has none.

    Args:
        verb: Its lemma, or the word as written.
        left: The words of its clause before it.
        right: The words of its clause after it.
        noun: Whether it is a noun, of which only rows for nouns tell.
        passive: Whether its object may stand well before it; of an active verb it stands after it.
    """
    best: Sense | None = None
    most = (-1, 0)
    for sense in of_form(verb.lower()):
        if noun and not sense.noun:
            continue
        held = _held(sense, left, right, passive=passive or noun)
        if held > most:
            best, most = sense, held
    return best


def root_of_noun(noun: str) -> Root | None:
    """Returns the root of a noun that names an act by itself: "attacks"; None for others."""
    rows = (each for each in of_form(noun) if each.noun and not each.objects)
    return next((sense.root for sense in rows), None)


def promises(verb: str) -> bool:
    """Tells whether a verb makes a promise of the infinitive it governs: "plans to"."""
    return any(sense.promised for sense in of_form(verb.lower()))


def is_plain(verb: str) -> bool:
    """Tells whether a verb stands as the table has it: "urge", not "urged"."""
    return verb in plain()


def governs(verb: str) -> Sense | None:
    """Returns what a verb that governs an infinitive makes of it: "refused to"; None for others."""
    for sense in of_form(verb.lower()):
        if sense.root is None or sense.objects:
            continue
        if INFINITIVE in sense.links or (sense.root in URGING and not sense.links):
            return sense
    return None


def _held(
    sense: Sense, left: Sequence[Word], right: Sequence[Word], *, passive: bool
) -> tuple[int, int]:
    """How much of a row's conditions holds, and how near its object is; -1 where one does not."""
    linked = bool(sense.links) and _is_linked(sense, right)
    if sense.links and not linked and not sense.optional:
        return -1, 0
    if sense.objects and (_is_verb_next(sense, right) or _is_going(sense, right)):
        return -1, 0
    distance = 0
    if sense.objects:
        done = INFINITIVE in sense.links
        within = right if done else right[: _end(right)]
        if sense.root is not None and not done:
            linking = (sense.links and not sense.optional) or sense.root == "AID"
            within = within[: _beside(within, BESIDE if linking else FOR_WHOM) + 1]
        heads = sense.root is not None
        reach = ASKED_REACH if done and sense.root in ASKING else OBJECT_REACH
        distance = _distance(sense.objects, within[:reach], heads=heads, verbs=done)
        if (
            distance < 0
            and not _is_pronoun_next(right)
            and (passive or not linked or sense.root is None)
        ):
            reach = OBJECT_REACH if passive or sense.root is None else COMPOUND_REACH
            before = _distance(sense.objects, left[-reach:], nouns=True)
            if before >= 0 and not passive and _is_title(left[-reach:][before + 1 :]):
                before = -1
            distance = before if before < 0 else before + OBJECT_REACH
        if distance < 0:
            return -1, 0
    if sense.subjects and _distance(sense.subjects, left[-OBJECT_REACH:]) < 0:
        return -1, 0
    held = OBJECT * bool(sense.objects) + SUBJECT * bool(sense.subjects) + LINK * linked
    return held, -distance


def _is_verb_next(sense: Sense, right: Sequence[Word]) -> bool:
    """Tells of "sought to win support" that the support is not what was sought."""
    if sense.root is None or sense.links or len(right) < 2 or right[0].low != "to":
        return False
    return right[1].text.islower() and right[1].low not in _DETERMINERS


def _is_title(after: Sequence[Word]) -> bool:
    """Tells of "the rebel leader Ana Diaz kept" that the leader is no object."""
    return any(word.text[:1].isupper() for word in after)


def _is_pronoun_next(right: Sequence[Word]) -> bool:
    """Tells of "her support gives him hope" that its object follows and is another."""
    return bool(right) and right[0].low in PRONOUNS


def _is_going(sense: Sense, right: Sequence[Word]) -> bool:
    """Tells of "returned to the village" that nobody gave it back."""
    return sense.root in GIVING and bool(right) and right[0].low == "to"


def _is_linked(sense: Sense, right: Sequence[Word]) -> bool:
    """Whether the link follows; whom one asks to do something may have a long name."""
    asked = INFINITIVE in sense.links and sense.root in ASKING
    within = right if asked or "that" in sense.links else right[: hanging(right)]
    if not OPENING.isdisjoint(sense.links):
        within = right[: purpose(right)]  # "asked Togo why", not "asked Togo to say why"
    near = [word.low for word in within[: ASKED_REACH if asked else LINK_REACH]]
    if INFINITIVE in sense.links:
        return "to" in near
    if not sense.objects and sense.links & TO_WHOM:
        following = next((low for low in near if not _is_between(low)), "")
        at_once = TO_WHOM if "obj" in sense.targets else TO_WHOM | FOR
        return following in sense.links or bool(sense.links - at_once & set(near))
    return not sense.links.isdisjoint(near)


def _is_between(low: str) -> bool:
    return low.endswith(("ly", "day")) or low in ("again", "also", "once", "more", "out")


def purpose(right: Sequence[Word]) -> int:
    """Returns where what somebody shall do begins: at "to" and a verb; the end if nowhere."""
    for at, word in enumerate(right[:-1]):
        after = right[at + 1]
        named = after.low in _DETERMINERS or _are_people(after)
        if at and word.low == "to" and after.text.islower() and not named:
            return at
    return len(right)


def _are_people(word: Word) -> bool:
    """Tells of "to people" and "to farmers" that no verb follows."""
    many = word.low.endswith("s") or word.low == "people"
    return many and word.stem in tables.sectors()


def _end(right: Sequence[Word]) -> int:
    """Where a verb's own words end: at a purpose or a clause that hangs on one of them."""
    ending = (at for at, word in enumerate(right) if at and word.low in ENDING)
    return min(next(ending, len(right)), purpose(right))


def hanging(right: Sequence[Word]) -> int:
    """Returns where a clause begins that hangs on what follows a verb; the end if nowhere."""
    return next((at for at, word in enumerate(right) if at and word.low in OPENING), len(right))


def _beside(right: Sequence[Word], beside: frozenset[str]) -> int:
    """Where what stands beside the object begins: "handed masks *to* people on the land"."""
    ends = (at for at, word in enumerate(right) if at and word.low in beside)
    return next(ends, len(right))


def _distance(
    objects: Phrases,
    among: Sequence[Word],
    *,
    nouns: bool = False,
    heads: bool = False,
    verbs: bool = True,
) -> int:
    """Where an object stands: -1 for nowhere.

    Args:
        objects: The phrases of which one is looked for.
        among: Where.
        nouns: Whether names are none; "United" is none in any case.
        heads: Whether "credit" of "credit ratings" is none, as it only tells what sort they are.
        verbs: Whether an infinitive may be one: "to investigate".
    """
    found = [word.text if _is_name(word, nouns=nouns) else word.stem for word in among]
    for at, each in enumerate(found):
        if not verbs and at and among[at - 1].low in VERBAL and is_plain(among[at].low):
            continue
        for phrase in objects.get(each, ()):
            ends = at + len(phrase)
            if len(phrase) > 1 and tuple(found[at:ends]) != phrase:
                continue
            if not heads or _is_head(objects, among[ends - 1 :]):
                return at
    return -1


def _is_name(word: Word, *, nouns: bool) -> bool:
    return not word.text.islower() and (nouns or word.low.endswith("ed"))


def _is_head(objects: Phrases, ending: Sequence[Word]) -> bool:
    """Tells whether an object is neither of "credit *ratings*" nor of "President Diaz's *plan*"."""
    after = ending[1:] if ending[0].low not in NO_NOUNS else ()
    named = itertools.takewhile(lambda word: word.text[:1].isupper(), after)
    if ending[0].possessive or any(word.possessive for word in named):
        return False
    if not after or after[0].is_mark or not after[0].text.islower() or after[0].stem in objects:
        return True
    low = after[0].low
    return low in NO_NOUNS or low.endswith(("ly", "ed", "ing"))

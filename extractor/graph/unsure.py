"""Lines that do not say that it was done, when, or by whom: few others are one with these."""

import re
from functools import lru_cache
from itertools import pairwise

from extractor import lexicon, likeness
from extractor.graph import deeds, wording
from extractor.graph.event_profile import WRITTEN, EventProfile

ASKING = lexicon.of_sort("deed_words", "asking")
"""Verbs of somebody who wants another to do what follows: "called on him to go"."""

SWINGING = lexicon.of_sort("deed_words", "swinging")
"""Lemmas of what goes up and down."""

WHO = lexicon.of_sort("deed_words", "who")
"""Pronouns of which a line does not say whom they mean."""

NEAR = 4
"""So many words before a verb stands its pronoun."""

_EXPLAINED = r"\b\w+ \[[^\]]*\]"
"""A pronoun of which a line says whom it means."""

UNDONE = lexicon.of_sort("deed_words", "undone")
"""Before a verb in -ing they say that it is not done yet: "before raising it"."""

SETTLED = lexicon.of_sort("deed_words", "settled")
"""Before a verb they say that it is yet to be, or to be known: "make sure it holds"."""

SIGNS = lexicon.of_sort("deed_words", "sign")
"""Of which there is none: "no evidence that they raised it"."""

HABIT = lexicon.of_sort("deed_words", "habit")
"""Words for what is so again and again."""

COUNTED_FROM = lexicon.of_sort("connectives", "bound") & lexicon.of_sort("connectives", "beside")
"""They head a clause from which the day of another is counted: "a month after it began"."""

EACH, UNITS = frozenset({"every", "each"}), frozenset({"day", "week", "month", "year"})
"""Of "every year" and "days before"; what is done "every day" may be of some days only."""


def is_bare(told: EventProfile) -> bool:
    """Tells of what says nothing without what follows ("it emerged") or is only seen or heard."""
    if told.undone is not None:
        return False
    return (told.sense or told.event.lemma) in deeds.BARE


def is_asked_of(told: EventProfile) -> bool:
    """Tells of "did not call on him to go" that nothing is told of his going."""
    if told.reality == "possible":
        return False
    words = likeness.in_order(told.event.text)
    if ASKING.isdisjoint(words):
        return False
    at = deeds.place(told, words)
    if not at or words[at - 1] != "to":
        return False
    return not ASKING.isdisjoint(words[max(0, at - deeds.BEFORE) : at])


def is_not_yet(told: EventProfile) -> bool:
    """Tells of "before raising it" and "make sure it is raised" that it was not raised."""
    words = likeness.in_order(told.event.text)
    at = deeds.place(told, words)
    before = words[max(0, at - deeds.BEFORE) : at] if at else ()
    unsettled = not SETTLED.isdisjoint(before) or any(
        no == "no" and sign in SIGNS for no, sign in pairwise(before)
    )
    if told.reality != "possible" and (unsettled or _is_awaited(words, at)):
        return True
    if not at or not words[at].endswith("ing"):
        return False
    denied = words[at - 1] == "of" and "no" in words[max(0, at - NEAR) : at]
    return denied or words[at - 1] in UNDONE


def _is_awaited(words: tuple[str, ...], at: int | None) -> bool:
    """Tells of "they close once the flood comes" that it has not come, or comes each time."""
    if not at or words[at][-1] != "s" or words[at][-2:] == "ss":
        return False
    return not deeds.AWAITING.isdisjoint(words[max(0, at - NEAR) : at])


def is_custom(told: EventProfile) -> bool:
    """Tells of "is spread by people" and "kills mice every year" that it is told of no day."""
    if _is_habit(_from_link(told)):
        return True
    if told.event.status != "ongoing" or told.event.when.basis in WRITTEN:
        return False
    words = likeness.in_order(told.event.text)
    at = deeds.place(told, words)
    if not at or words[at].endswith("ing"):
        return False
    return words[at - 1] in ("is", "are")


def is_swinging(told: EventProfile) -> bool:
    """Tells of what goes up and down again and again, such as shares."""
    return told.event.lemma in SWINGING


@lru_cache(maxsize=16_384)
def _has_pronoun(text: str, lemma: str) -> bool:
    words = re.sub(_EXPLAINED, "", text)
    found = likeness.in_order(words)
    at = next((n for n, word in enumerate(found) if wording.is_form(word, lemma)), None)
    return at is not None and not WHO.isdisjoint(found[max(0, at - NEAR) : at])


def is_anybodys(told: EventProfile) -> bool:
    """Tells of "they were let go" that nobody knows who they are."""
    return not told.sides.get("agent") and _has_pronoun(told.event.text, told.event.lemma)


def _from_link(told: EventProfile) -> tuple[str, ...]:
    """Returns the words of a line; of "the yearly vote, a month after it began", the last three.

    What stands before is said of what is counted from it.
    """
    words = likeness.in_order(told.event.text)
    at = deeds.place(told, words) or 0
    links = (n for n in range(max(0, at - NEAR), at) if words[n] in COUNTED_FROM)
    return words[max(links, default=0) :]


@lru_cache(maxsize=16_384)
def _is_habit(words: tuple[str, ...]) -> bool:
    """Tells whether words of a line say of what it tells that it is so again and again."""
    if not HABIT.isdisjoint(words):
        return True
    pairs = set(pairwise(words))
    if ("average", "year") in pairs or ("normal", "year") in pairs:
        return True
    return any((each, unit) in pairs for each in EACH for unit in UNITS - {"day"})


def is_counted_off(told: EventProfile) -> bool:
    """Tells of "days before the flood" that only the flood could say when it was."""
    if told.event.when.basis in WRITTEN:
        return False
    words = likeness.in_order(told.event.text)
    at = deeds.place(told, words)
    if at is None:
        return False
    behind = pairwise(words[at : at + deeds.BEFORE])
    return any(
        beside in ("before", "after") and unit.rstrip("s") in UNITS for unit, beside in behind
    )

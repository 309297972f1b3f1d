"""Who did it: whether those who are said to have done two things can be the same.

``matching.parties_agree`` compares whoever is known by name in both reports. Here a name stands
against a noun, and a noun against another: what "many people" did, Ana Silva did not do.
"""

from collections.abc import Iterable, Sequence
from itertools import takewhile

from extractor import lexicon, likeness, senses
from extractor.actors import ids
from extractor.graph import deeds, matching
from extractor.graph.event_profile import EventProfile

ANYBODY = lexicon.of_sort("deed_words", "anybody")
"""Stems of nouns that may stand for whoever else is told of: "officials", "a man"."""

CROWDS = lexicon.of_sort("deed_words", "crowd")
"""Plurals that do not end in s."""


def are_others(one: EventProfile, other: EventProfile) -> bool:
    """Tells whether somebody did one of two things who cannot have done the other."""
    some, others = _who(one), _who(other)
    if one.sense in matching.JOINT or not some or not others or some & others:
        return False  # whom somebody met may be told of as meeting him
    if some & other.anybody or others & one.anybody:
        return False
    kinds = [{*map(ids.kind_of, who)} for who in (some, others)]
    if "person" in kinds[0] & kinds[1]:
        return True
    words = [words_for(who) for who in (some, others)]
    if words[0] & (words[1] | other.about) or words[1] & one.about:
        return False
    if "person" in kinds[0] | kinds[1]:
        return all(map(_is_crowd, others if "person" in kinds[0] else some))
    if any(each & ANYBODY for each in words):
        return False
    return kinds[0] | kinds[1] <= {"unnamed"} and not one.figures & other.figures


def are_other_people(one: EventProfile, other: EventProfile) -> bool:
    """Tells whether each names people who did it or bore it, and nobody of the other."""
    people = [
        {
            part.actor_id
            for part in told.event.participants
            if part.role in ("agent", "patient") and ids.kind_of(part.actor_id) == "person"
        }
        for told in (one, other)
    ]
    near = [told.actors | told.anybody for told in (one, other)]
    return all(people) and not people[0] & near[1] and not people[1] & near[0]


def _who(told: EventProfile) -> frozenset[str]:
    return frozenset(
        part.actor_id
        for part in told.event.participants
        if part.role == "agent" and ids.kind_of(part.actor_id) != "place"
    )


def _is_crowd(actor_id: str) -> bool:
    """Tells of "many people" and "Republicans" that no one person is meant."""
    if ids.kind_of(actor_id) == "group":
        return True
    head = [*takewhile(lambda word: word not in deeds.BREAKS, _noun(actor_id))][-1:]
    return any(each in CROWDS or (each[-1:] == "s" and each[-2:] != "ss") for each in head)


def words_for(who: Iterable[str]) -> frozenset[str]:
    """Returns the senses of the words for those without a name: mills of "the mills of Oslo"."""
    words = (word for each in who for word in _noun(each))
    return frozenset(senses.sense_of(word) for word in words if word not in likeness.empty())


def _noun(actor_id: str) -> Sequence[str]:
    return ids.slug_of(actor_id).split("-") if ids.kind_of(actor_id) == "unnamed" else ()

"""Whether a report can be of one plan: of who does it, to what and to whom, and when.

A plan without a day is one of many: somebody meets, pays and promises again and again. So for such
a plan more is asked of a report: that words give its day, or that it comes soon and says much.
"""

from collections.abc import Sequence
from itertools import pairwise

from extractor import lexicon, likeness, senses
from extractor.actors import ids
from extractor.graph import deeds, doers, matching, wording
from extractor.graph.event_profile import WRITTEN, EventProfile

FEW = 3
"""Fewer words say too little of what goes on, or was done some day."""

OBJECT = 8
"""So many words behind a verb tell to what it is done."""

AUXILIARY = 3
"""So many words before a participle stands what makes it a deed."""

POINTING = lexicon.of_sort("deed_words", "pointing")
"""Objects that a line does not name."""

LEADING = lexicon.of_sort("deed_words", "leading")
"""Before a verb in -ing they say that it is done: "after raising it", "began raising it"."""


def is_of_others(plan: EventProfile, report: EventProfile) -> bool:
    """Tells whether a report can hardly be of the plan: others do it, or to others."""
    if doers.are_others(plan, report) or doers.are_other_people(plan, report):
        return True
    if _is_to_others(plan, report) or _meets_others(plan, report) or _is_described(report):
        return True
    if _is_by_the_day(plan) != _is_by_the_day(report) and plan.figures & report.figures:
        return True
    return plan.days is None and _is_hardly_told(plan, report)


def _is_to_others(plan: EventProfile, report: EventProfile) -> bool:
    """Tells whether it is given to one by name in the plan, and in the report to another."""
    given = [
        {
            part.actor_id
            for part in told.event.participants
            if part.role == "recipient" and ids.kind_of(part.actor_id) != "unnamed"
        }
        for told in (plan, report)
    ]
    return all(given) and given[0].isdisjoint(given[1])


def _meets_others(plan: EventProfile, report: EventProfile) -> bool:
    """Tells whether somebody without a name shall meet whom the report has with others."""
    if plan.sense not in matching.JOINT or plan.days is not None or not report.actors:
        return False
    words = {*map(senses.sense_of, likeness.in_order(report.event.text))} | doers.ANYBODY
    return any(
        ids.kind_of(part.actor_id) == "unnamed"
        and part.role in ("agent", "patient")
        and words.isdisjoint(doers.words_for([part.actor_id]))
        for part in plan.event.participants
    )


def _is_described(report: EventProfile) -> bool:
    """Tells of "a bill passed by the council" that only its bill is described."""
    words = likeness.in_order(report.event.text)
    at = deeds.place(report, words)
    if not at or not words[at].endswith("ed") or words[at + 1 : at + 2] != ("by",):
        return False
    before = words[max(0, at - AUXILIARY) : at]
    return (wording.PASSIVE | wording.AUXILIARIES | {"got", "have"}).isdisjoint(before)


def _is_by_the_day(told: EventProfile) -> bool:
    return ("a", "day") in pairwise(likeness.in_order(told.event.text))


def _is_hardly_told(plan: EventProfile, report: EventProfile) -> bool:
    """Tells whether a report says too little to be of a plan without a day.

    One about deeds of a kind is of none, nor is one that counts what the plan does not, or tells
    without a day in words, and in few.
    """
    if deeds.are_many(report) or _names_no_object(plan):
        return True
    if report.event.when.basis in WRITTEN:
        return False
    few = len(plan.about & report.about) < FEW
    return few or not report.figures <= plan.figures or _only_goes_with(report)


def _names_no_object(plan: EventProfile) -> bool:
    """Tells of "she will sign it" that nobody can tell what is to be signed."""
    words = likeness.in_order(plan.event.text)
    at = deeds.place(plan, words)
    near = AUXILIARY if plan.event.lemma in wording.LIGHT else 1  # "go ahead with that"
    return at is not None and not POINTING.isdisjoint(words[at + 1 : at + 1 + near])


def _only_goes_with(report: EventProfile) -> bool:
    """Tells of "pledges he made: building a wall" that nothing is built yet."""
    pieces = [likeness.in_order(piece) for piece in report.event.text.split("…")]
    words = next((words for words in pieces if deeds.place(report, words) is not None), ())
    at = deeds.place(report, words)
    if at is None or not words[at].endswith("ing"):
        return False
    return LEADING.isdisjoint(words[max(0, at - AUXILIARY) : at])


def can_be_undone(plan: EventProfile, report: EventProfile) -> bool:
    """Tells whether what is undone is what the plan does it to, where it says so.

    Of "cuts costs to pay for the flood" a report that payments were cancelled is not.
    """
    if plan.days is not None:
        return True
    if not plan.actors & report.actors or _names_no_object(plan):
        return False
    what = _objects(plan)
    return not what or bool(what & report.about)


def is_told_the_same(plan: EventProfile, report: EventProfile) -> bool:
    """Tells whether both are the same words up to their verb: then neither tells of a plan."""
    lines = [likeness.in_order(told.event.text) for told in (plan, report)]
    at = [deeds.place(told, words) for told, words in zip((plan, report), lines, strict=True)]
    return bool(at[0] and at[0] == at[1] and lines[0][: at[0] + 1] == lines[1][: at[0] + 1])


def _objects(plan: EventProfile) -> frozenset[str]:
    words = likeness.in_order(plan.event.text)
    at = deeds.place(plan, words)
    behind: Sequence[str] = () if at is None else words[at + 1 : at + 1 + OBJECT]
    return frozenset(senses.told(behind))

"""Whether two reports that are alike tell one event: they share enough, and nothing says no.

What both share would hardly be shared by chance (``matching``); here are the rules of what else it
takes. Their words are many, and nobody needs them where nothing is alike.
"""

from extractor.graph import (
    deeds,
    differing,
    doubts,
    figures,
    matching,
    rounds,
    timing,
    wording,
)
from extractor.graph import event_profile as telling
from extractor.graph.event_profile import EventProfile
from extractor.graph.matching import Events

SHARED, STRANGERS, IN_ONE = 0.4, 0.6, 0.8
"""How much of what the shorter report tells the other must tell too: where two articles tell of the
same parties, where they tell of the same day, and where one article tells both, it is only
possible, or neither says when."""

LINES = 2
"""How many words, parties and days in words the lines themselves must share."""

LONG = 14
"""More days between a day and a report that only says "by then" ask for more."""

MONTH = 31
"""Nor are two reports further apart, neither with a day, of one deed unless one did both."""

ALIKE = 0.5
"""How much of what each tells the other must tell too where only words are the same."""

REPEATED = (*doubts.TALKING, "visit")
"""Senses of what the same people do again and again."""

BY_THEN = 0.36
"""The same for strangers, where words give the day of one, and the other was by then."""


def are_one(one: EventProfile, other: EventProfile, events: Events) -> bool:
    """Tells whether two reports surely tell one event, where the evidence is enough."""
    return (
        events.share_of_words(one, other) >= _least(one, other)
        and _are_enough(one, other)
        and fit(one, other)
        and _are_told_alike(one, other, events)
    )


def _are_enough(one: EventProfile, other: EventProfile) -> bool:
    """One word is not enough, and two only where days in words or parties are the same.

    What only stands beside one of them may be of another story, unless the lines share two things.
    """
    undone = one.undone is not None
    lines = len(one.about & other.about) + undone
    shared = len(matching.shared_senses(one, other)) + undone
    known = matching.share_parties(one, other) or (undone and bool(one.places & other.places))
    written = [each.event.when.basis in telling.WRITTEN for each in (one, other)]
    if one.event.lemma in wording.ARRANGING and any(_says_only_that(each) for each in (one, other)):
        return False  # "he decided to"
    if not known and any(each.about == {each.sense} for each in (one, other)):
        return False  # "it was confirmed"
    if lines + bool(one.actors & other.actors) + all(written) < LINES:
        return False
    sure = all(written) or (any(written) and (known or bool(one.figures & other.figures)))
    if timing.is_dated(one) and timing.is_dated(other) and sure:
        return shared + known > 1
    if timing.is_dated(one) and timing.is_dated(other):
        return shared > 1 and shared + known > 2
    months = bool(one.months & other.months)
    if not known and not months:
        shared = lines
    return shared > 1 and shared + known + months > 2


def _are_told_alike(one: EventProfile, other: EventProfile, events: Events) -> bool:
    """Tells whether two reports do the same to the same, and no short one is lost in a long one.

    Nearly all words of both must be shared where no figure is, and words give the day of neither,
    or the parties are not the same, or one is told long after the day of the other without a day of
    its own.
    """
    known = matching.share_parties(one, other)
    dated = timing.is_dated(one) and timing.is_dated(other)
    beside = known and dated and doubts.are_beside(one, other)
    if not beside and not deeds.objects_agree(one, other):
        return False
    if rounds.are_of_other_polls(one, other, events) or doubts.are_vague(one, other, events):
        return False
    counted = one.figures & other.figures
    if counted and (known or counted - figures.FEWEST or figures.are_large(one.event.text)):
        return True
    alike = events.alike(one, other)
    if doubts.are_hardly_known(one, other, alike) or (
        not known and doubts.are_strange(one, other, alike)
    ):
        return False
    stand = [each.event.when.basis in telling.WRITTEN for each in (one, other)]
    written = any(stand)
    late = timing.gap(one, other) > LONG and not (known and len(one.about & other.about) > LINES)
    if late and one.sense in REPEATED:
        return False
    apart = timing.apart(one, other)
    if not written and apart > timing.RECENT and _are_plain(one, other):
        return False
    if not known and all(stand) and alike < ALIKE and any(map(timing.is_stretch, (one, other))):
        return False  # a poll of June is not one of the past weeks
    if not all(stand) and (
        doubts.may_be_again(one, other, known=known)
        or (not known and alike < doubts.COPIED and doubts.are_anybodys(one, other))
    ):
        return False
    if not written and apart > MONTH and not matching.share_agents(one, other):
        return False
    if written and not late and (known or (dated and one.sense not in doubts.TALKING)):
        return True
    return alike >= (BY_THEN if written and not late else ALIKE)


def _are_plain(one: EventProfile, other: EventProfile) -> bool:
    """Tells of strangers without any name that only one of them is counted."""
    return _has_no_names(one, other) and differing.are_counted_once(one, other)


def _says_only_that(told: EventProfile) -> bool:
    return told.about <= {told.sense}


def _has_no_names(one: EventProfile, other: EventProfile) -> bool:
    return not (one.actors or one.places or other.actors or other.places)


def _least(one: EventProfile, other: EventProfile) -> float:
    """How much must be shared."""
    if one.event.status == "possible" or timing.articles_of(one) & timing.articles_of(other):
        return IN_ONE
    if matching.share_parties(one, other):
        return SHARED
    written = any(each.event.when.basis in telling.WRITTEN for each in (one, other))
    return STRANGERS if written else IN_ONE


def fit(one: EventProfile, other: EventProfile) -> bool:
    """Tells whether nothing speaks against two events of one sort, as ``pairs`` has them."""
    return (
        timing.days_fit(one, other)
        and matching.weekdays_agree(one, other)
        and matching.same_kind(one, other)
        and matching.figures_agree(one, other)
        and matching.parties_agree(one, other)
        and not differing.differ(one, other)
    )

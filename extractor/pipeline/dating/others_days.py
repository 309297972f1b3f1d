"""Days beside a verb that are another's: "will be jailed for the fire last May"."""

from spacy.tokens import Token

from extractor.pipeline.dating import other_times, whens
from extractor.pipeline.dating.anchors import Anchors
from extractor.pipeline.dating.reach import Reach
from extractor.records import Event, Timex


def is_one(day: Timex, event: Event, verb: Token, anchors: Anchors, reach: Reach) -> bool:
    """Tells of "will open" that a past day is another's, and so of "left and would return".

    So is a day to come in "was sold and will open on Friday" and "was ordered for delivery by
    Friday", and one long over in "has led to more trials after the raids in 2001": what has been
    done, has been by today.
    """
    if reach.is_over(day):
        known = reach.is_news(day) or reach.is_of_accounts(day)
        if whens.is_present_perfect(verb) and not known:
            return event.status == "happened" and not anchors.preposition(day)
        joined = verb.dep_ == "conj" and anchors.own(verb) is None
        return whens.is_not_over(verb) or (joined and event.status in ("planned", "possible"))
    done = event.status == "happened" and (whens.is_past(verb) or whens.is_present_perfect(verb))
    beside = anchors.own(verb) is None or bool(anchors.preposition(day))
    return done and beside and anchors.is_to_come(day)


def are_no_days_of(days: Timex, event: Event, verb: Token, anchors: Anchors) -> bool:
    """Tells of "called over the next six months" that they begin on some day, not with today.

    What "usually closes in August" is of no August before all.
    """
    if other_times.is_custom(verb):
        return True
    return event.status == "happened" and whens.is_past(verb) and anchors.is_ahead(days)

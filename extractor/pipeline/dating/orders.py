"""The day behind an order is that of the order: "the ministry told them to cut it yesterday"."""

from spacy.tokens import Token

from extractor.pipeline.dating import whens
from extractor.pipeline.dating.anchors import Anchors
from extractor.pipeline.dating.reach import Reach
from extractor.records import Timex


def day(cue: Token, anchors: Anchors, reach: Reach) -> Timex | None:
    """Returns the day before publication in what ``cue`` says is to be done, when it was said."""
    told = any(child.dep_ == "obj" for child in cue.rights) and not whens.is_perfect(cue)
    if not told or cue.tag_ not in ("VBD", "VBN"):
        return None
    verbs = [cue]
    for verb in verbs:
        verbs += (one for one in verb.rights if any(each.tag_ == "TO" for each in one.lefts))
    days = filter(None, map(anchors.own, verbs if len(verbs) > 1 else ()))
    return next((day for day in days if reach.is_day(day) and reach.is_over(day)), None)

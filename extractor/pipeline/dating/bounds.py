"""What a dated clause beside it bounds: "has grown since the tank burst", "left before it did"."""

from spacy.tokens import Token

from extractor.pipeline.dating import whens
from extractor.pipeline.dating.anchors import Anchors
from extractor.records import DateRange, Timex, When


def since(verb: Token, own: Timex | None, anchors: Anchors, today: DateRange | None) -> When | None:
    """Returns the days of what ``verb`` has gone on since: "since the tank burst in May".

    The parse may hang it on the verb itself, as its ``own``. "Appeared in May and has since
    spread" goes on since May.
    """
    if not (whens.is_perfect(verb) or whens.is_since_then(verb)):
        return None
    if own is not None and anchors.own(verb) is None and whens.is_since_then(verb):
        return _bounded(own, "since", anchors, today)
    for begun in _clauses(verb, ("advcl", "obl"), "since"):
        behind = own is not None and own.provenance.start > begun.idx
        led = (child for child in begun.rights if child.dep_ == "xcomp")  # "began to leak in May"
        day = next(filter(None, map(anchors.own, (begun, *led))), own if behind else None)
        return None if day is None else _bounded(day, "since", anchors, today)
    return None


def before(verb: Token, anchors: Anchors, today: DateRange | None) -> When | None:
    """Returns the days by which something was done: "caught it before flying home on 30 April"."""
    for later in _clauses(verb, ("advcl",), "before"):
        day = anchors.own(later)
        if day is not None and day.range is not None and not anchors.is_to_come(day):
            return _bounded(day, "before", anchors, today)
    return None


def _clauses(verb: Token, labels: tuple[str, ...], mark: str) -> list[Token]:
    clauses = (child for child in verb.children if child.dep_ in labels)
    return [
        each
        for each in clauses
        if any(child.lower_ == mark for child in each.lefts if child.dep_ in ("mark", "case"))
    ]


def _bounded(day: Timex, bound: str, anchors: Anchors, today: DateRange | None) -> When:
    return whens.of(day, anchors.words(day), bound, status="happened", published=today)

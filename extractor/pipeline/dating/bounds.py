"""The days that a dated clause beside it gives: "grew since the tank burst", "left when it did"."""

from spacy.tokens import Token

from extractor import lexicon
from extractor.pipeline.dating import whens
from extractor.pipeline.dating.anchors import Anchors
from extractor.records import DateRange, Status, Timex, When

_WHILE = lexicon.of_sort("connectives", "same_time")
"""Words that begin a clause of what is told with it: "when the tank burst, Berg left"."""


def of(day: Timex, anchors: Anchors, status: Status, *, perfect: bool) -> str:
    """Returns the word that bounds a day, or "": who left "by noon" left on its day.

    What "had been" done by then was done on some day up to it.
    """
    bound = anchors.preposition(day)
    hour = day.type == "TIME" and status == "happened" and not perfect
    return "" if hour and bound == "by" else bound


def find(verb: Token, own: Timex | None, anchors: Anchors, today: DateRange | None) -> When | None:
    """Returns the days that the clause around ``verb``, or one beside it, gives; None without."""
    return _named(verb, anchors, today) or since(verb, own, anchors, today)


def beside(verb: Token, anchors: Anchors) -> Timex | None:
    """Returns the day of what was told with it: "when the tank burst in 2001, Berg left".

    "Running for mayor in 2001, Berg left" tells it as well; what is behind does not, but for plans
    and what was going on: "leaders will speak when they meet next week", "Berg was speaking when
    the tank burst in 2001".
    """
    if whens.is_foretold(verb):
        return _ahead(verb, anchors)
    if not whens.is_past(verb) or whens.is_perfect(verb):
        return None
    for clause in verb.children if verb.tag_ == "VBG" else verb.lefts:
        if clause.dep_ == "advcl" and _is_of_then(clause):
            inside = (child for child in clause.rights if child.dep_ in ("xcomp", "obj", "obl"))
            day = next(filter(None, map(anchors.own, (clause, *inside))), None)
            if day is None or anchors.preposition(day) or anchors.is_to_come(day):
                continue
            if "after" not in _marks(clause) or _is_one_day(day):
                return day
    return None


def _is_one_day(day: Timex) -> bool:
    return day.range is not None and day.range.first == day.range.last


def _ahead(verb: Token, anchors: Anchors) -> Timex | None:
    """Returns the day of what is planned with it."""
    for clause in verb.children:
        if clause.dep_ == "advcl" and whens.is_present(clause) and _marks(clause) & _WHILE:
            day = anchors.own(clause)
            if day is not None and not anchors.preposition(day):
                return day
    return None


def _marks(clause: Token) -> set[str]:
    return {child.lower_ for child in clause.lefts if child.dep_ in ("mark", "advmod")}


def _is_of_then(clause: Token) -> bool:
    """Tells of a clause before another that both are of one time."""
    if clause.tag_ == "VBG" and clause.i == clause.left_edge.i:
        return True
    if clause.lemma_ == "do":
        return False  # "as she did on Monday", she did again
    if clause.tag_ == "VBG" and "after" in _marks(clause):
        return True  # "after meeting them on Monday", on Monday
    return bool(_marks(clause) & _WHILE) and (whens.is_past(clause) or clause.tag_ == "VBG")


def _named(verb: Token, anchors: Anchors, today: DateRange | None) -> When | None:
    """Returns the days that "when" takes up: of "since 2006, when a spill shut it", 2006."""
    when = next((child for child in verb.lefts if child.lower_ == "when"), None)
    day = None if when is None else anchors.ending_before(when)
    if day is None or day.range is None:
        return None
    return whens.of(day, anchors.words(day), "", status="happened", published=today)


def since(verb: Token, own: Timex | None, anchors: Anchors, today: DateRange | None) -> When | None:
    """Returns the days of what ``verb`` has gone on since: "since the tank burst in May".

    The parse may hang it on the verb itself, as its ``own``. "Appeared in May and has since
    spread" goes on since May, "since the tank burst and sank in May", or "began to leak in May",
    as well.
    """
    if not (whens.is_perfect(verb) or whens.is_since_then(verb)):
        return None
    if own is not None and anchors.own(verb) is None and whens.is_since_then(verb):
        return _bounded(own, "since", anchors, today)
    for begun in _clauses(verb, ("advcl", "obl"), "since"):
        behind = own is not None and own.provenance.start > begun.idx
        led = [child for child in begun.rights if child.dep_ in ("xcomp", "conj")]
        led += _torn_off(verb, begun)
        day = next(filter(None, map(anchors.own, (begun, *led))), own if behind else None)
        return None if day is None else _bounded(day, "since", anchors, today)
    return None


def _torn_off(verb: Token, begun: Token) -> list[Token]:
    """Returns "burst" of "since the tank, built by Norda, burst", if the parse lost its subject."""
    if begun.dep_ != "obl":
        return []
    behind = (one for one in verb.rights if one.i > begun.i and one.tag_ == "VBD")
    joined = (one for one in behind if one.dep_ in ("conj", "advcl"))
    return [one for one in joined if not any(child.dep_ == "cc" for child in one.lefts)][:1]


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

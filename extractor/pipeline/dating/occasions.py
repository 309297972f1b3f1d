"""What else a date tells the time of: the verb above an occasion, and what was planned for it."""

import re
from itertools import pairwise

from spacy.tokens import Span, Token

from extractor import lexicon
from extractor.pipeline import words
from extractor.pipeline.dating import whens
from extractor.pipeline.events import event_verbs

OCCASIONS = lexicon.of_sort("connectives", "occasion")
"""Prepositions of an occasion on which something is said or done."""

STARTING = lexicon.of_sort("connectives", "starting")
"""Participles that begin a time like a preposition: "trains, starting in May"."""

_YEAR = re.compile(r"[12]\d{3}")

_AFTER = "after"
_FIXED = lexicon.of_sort("connectives", "fixed")

PLANNED = lexicon.of_sort("reality_words", "fixed")
"""Adjectives of what was fixed for some day: "a scheduled trip"."""


def also_done(date: Token, owner: Token | None) -> Token | None:
    """Returns the verb whose time ``date`` tells, too, besides that of its ``owner``."""
    if owner is not None and owner.lower_ in STARTING and owner.dep_ in ("acl", "advcl"):
        return next((each for each in owner.ancestors if each.pos_ == "VERB"), None)
    return _done_on(date, owner)


def planned(date: Token, owner: Token) -> Token:
    """Returns what ``date`` is of: in "called off a scheduled trip today" it is of the trip."""
    if not event_verbs.calls_off(owner):
        return owner
    for noun in owner.rights:
        if noun.dep_ == "obj" and noun.i < date.i and noun.pos_ == "NOUN":
            scheduled = any(child.lower_ in PLANNED for child in noun.lefts)
            return noun if scheduled else owner
    return owner


def is_in_name(date: Span) -> bool:
    """Tells of a year that it is part of a name: "Harbour Forum 2020", "the 2020 Harbour Forum".

    So it is in "the largest 2020 Harbour Forum". The words beside it tell, as the parse often takes
    such a year for an adverb.
    """
    if not _YEAR.fullmatch(date.text) or not 0 < date.start < date.end < len(date.doc):
        return False
    before, behind = date.doc[date.start - 1], date.doc[date.end]
    if before.pos_ == "PROPN":
        return True
    owned = before.pos_ in ("DET", "ADJ", "NOUN") or before.tag_ == "POS"
    return owned and behind.text[:1].isupper()


def is_ahead(date: Span, owner: Token) -> bool:
    """Tells of "prices rise ahead of the vote on May 9" that this is the day of the vote."""
    between = date.doc[owner.i : date.start]
    return any(one.lower_ == "ahead" and other.lower_ == "of" for one, other in pairwise(between))


def _done_on(date: Token, owner: Token | None) -> Token | None:
    """Returns the verb for what is done on a dated occasion: "at a May 16 hearing, he said".

    So shares fell "in trading yesterday", to whatever number the parse hangs the trading, she sang
    "at Monday's Harbour Fair", led "in a poll taken in May", and "will leave after a fair in May".
    """
    if date.head.dep_ == "acl" and any(child.lower_ in OCCASIONS for child in date.head.lefts):
        return next((each for each in date.head.ancestors if each.pos_ == "VERB"), None)
    noun = _occasion(date) or owner
    if noun is None or noun.pos_ not in ("NOUN", "PROPN") or noun.head.pos_ != "VERB":
        return None
    cases = {child.lower_ for child in noun.children if child.dep_ == "case"}
    held = cases & OCCASIONS or (_AFTER in cases and whens.is_foretold(noun.head))
    return noun.head if noun.dep_ == "obl" and held else None


def _occasion(date: Token) -> Token | None:
    """Returns the noun that a date inside it, or inside a clause of its own, tells the time of."""
    above = date.head
    held = above.dep_ == "acl" and above.tag_ == "VBN" and not list(above.lefts)
    if held and above.head.lemma_ in words.event_nouns():
        planned_for = any(child.lower_ in _FIXED for child in date.lefts)
        return None if planned_for else above.head
    named = date.dep_ == "nmod:poss" and above.pos_ == "PROPN"
    return above if named or date.dep_ == "compound" else None


def above(date: Token, owner: Token) -> Token:
    """Returns what was done in "brought in his plan to change the law yesterday".

    A day that is over, without a preposition, behind the object of an infinitive that hangs on
    the object of a verb in the past, is of that verb.
    """
    noun = owner.head
    infinitive = owner.dep_ == "acl" and any(child.tag_ == "TO" for child in owner.lefts)
    if not infinitive or noun.dep_ != "obj" or noun.head.tag_ != "VBD":
        return owner
    behind = any(child.dep_ == "obj" and child.i < date.i for child in owner.rights)
    bare = not any(child.dep_ == "case" for child in date.lefts)
    return noun.head if behind and bare else owner


def raised(owner: Token | None, triggers: set[int]) -> Token | None:
    """What is done "to settle the rest in May" is done in May, if the settling is no event."""
    while owner is not None and owner.idx not in triggers and owner.dep_ in ("xcomp", "advcl"):
        if owner.head.pos_ != "VERB" or not any(child.tag_ == "TO" for child in owner.lefts):
            break
        owner = owner.head
    return owner

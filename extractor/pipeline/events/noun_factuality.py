"""How real is the event that a noun names: "the planned visit", "called off a visit"."""

from collections.abc import Callable

from spacy.tokens import Token

from extractor import lexicon
from extractor.pipeline.events import event_verbs
from extractor.pipeline.events.negation import is_negated, of_sort
from extractor.pipeline.syntax import auxiliaries, modality
from extractor.records import Status

_SEQUENCE = lexicon.of_sort("connectives", "sequence")
_OF_PLANS = lexicon.of_sort("connectives", "of_plan")
"""Prepositions of what is planned, feared or charged: "prepared for a war", "charged with"."""

Asking = Callable[[Token], Status]
"""How real a verb is."""

_SAID_OF: tuple[Status, ...] = ("planned", "possible", "negated", "ongoing")
_SORTS = {"planned": "planned", "possible": "possible", "negated": "undone", "ongoing": "ongoing"}


def of(noun: Token, of_verb: Asking) -> Status:
    """Returns the status of the event that ``noun`` names, from its words and those above it.

    Args:
        noun: An event noun that is no predicate.
        of_verb: Tells how real the verb above it is.
    """
    for told in (
        _of_called_off(noun, of_verb),
        _from_own_words(noun),
        _from_governor(noun),
        _from_time(noun, of_verb),
        _from_verb(noun, of_verb),
    ):
        if told is not None:
            return told
    return "happened"


def is_arranged(noun: Token) -> bool:
    """Tells of "a round of talks set for May" and "a visit is planned" that it was to be."""
    told = (child for child in noun.children if child.dep_ in ("acl", "acl:relcl"))
    arranging = event_verbs.of_sort("arrange")
    return any(verb.lemma_.lower() in arranging and _says_when(verb) for verb in told)


def _says_when(verb: Token) -> bool:
    passive = any(helper.dep_ == "aux:pass" for helper in auxiliaries.own(verb))
    return passive or any(case.lower_ == "for" for child in verb.rights for case in child.lefts)


def _of_called_off(noun: Token, of_verb: Asking) -> Status | None:
    head = noun.head
    if not is_called_off(noun):
        return None
    if is_negated(head):
        return "happened"
    later = _has_later_day(head) or (event_verbs.defers(head) and is_arranged(noun))
    return "planned" if later and of_verb(head) == "happened" else "negated"


def is_called_off(noun: Token) -> bool:
    """Tells of "abandoned plans" and "the visit was put off" that nothing came of them."""
    argument = noun.dep_ in ("obj", "nsubj:pass") and noun.head.pos_ == "VERB"
    return argument and event_verbs.calls_off(noun.head)


def _has_later_day(verb: Token) -> bool:
    """Tells of "put off until May" that it is to be all the same."""
    return any(case.lower_ in ("until", "till") for c in verb.children for case in c.lefts)


def _from_own_words(noun: Token) -> Status | None:
    words = {child.lower_ for child in noun.children if child.dep_ in ("amod", "compound")}
    arranged = noun.dep_ == "nsubj:pass" and noun.head.lemma_.lower() in event_verbs.of_sort(
        "arrange"
    )
    if arranged or is_arranged(noun):
        return "planned"
    return next((told for told in _SAID_OF if words & of_sort(_SORTS[told])), None)


def _from_governor(noun: Token) -> Status | None:
    effect = modality.effect_of(noun.head)
    if effect in (None, "happened") or noun.dep_ not in ("obj", "obl", "nmod", "nsubj:pass"):
        return None
    if noun.dep_ == "obl" and not any(case.lower_ in _OF_PLANS for case in noun.lefts):
        return None
    return "negated" if is_negated(noun.head) else effect


def _from_time(noun: Token, of_verb: Asking) -> Status | None:
    """Tells of "will meet before the vote" that the vote lies ahead, too.

    So does what something planned comes after: "will rise after the vote".
    """
    cases = {case.lower_ for case in noun.lefts if case.dep_ == "case"}
    verb = next((token for token in noun.ancestors if token.pos_ == "VERB"), None)
    if verb is None or not cases & _SEQUENCE:
        return None
    told = of_verb(verb)
    after = cases & {"after", "following"}
    return "planned" if told == "planned" or (told != "happened" and not after) else None


def _from_verb(noun: Token, of_verb: Asking) -> Status | None:
    carries = noun.head.lemma_.lower() in event_verbs.of_sort("carry")
    core = noun.dep_ in ("nsubj", "nsubj:pass") or (noun.dep_ == "obj" and carries)
    if not core or not (noun.head.pos_ in ("VERB", "AUX") or auxiliaries.has_copula(noun.head)):
        return None
    told = of_verb(noun.head)
    return told if told in ("planned", "possible") else None

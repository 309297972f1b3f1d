"""Which auxiliaries a verb has, its own or those of the verb it is coordinated with."""

from spacy.tokens import Token

from extractor import lexicon
from extractor.temporal import vocabulary

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
"""The tags of words that have a tense of their own."""

_UNCHANGED = lexicon.of_sort("verb_uses", "unchanged")


def of(verb: Token) -> list[Token]:
    """Returns the auxiliaries of ``verb``, its own or the shared: "will meet and sign"."""
    head = first(verb)
    found = own(head)
    active = head != verb and any(child.dep_ == "obj" for child in verb.children)
    return [] if active and any(aux.dep_ == "aux:pass" for aux in found) else found


def first(verb: Token) -> Token:
    """Returns the verb whose auxiliaries ``verb`` has: itself, or the first of a coordination."""
    while _shares(verb):
        verb = verb.head
    return verb


def own(verb: Token) -> list[Token]:
    """Returns the auxiliaries that hang on ``verb``."""
    return [child for child in verb.children if child.dep_ in ("aux", "aux:pass")]


def has_copula(token: Token) -> bool:
    """Tells whether a word is a predicate: "is closed", "was in service"."""
    return any(child.dep_ == "cop" for child in token.children)


def _is_of_weekday(verb: Token) -> bool:
    """Tells of "on Tuesday its shares shed 13 %" that they did so, whatever form that is."""
    return any(child.lower_ in vocabulary.words("weekday") for child in verb.lefts)


def is_past(verb: Token) -> bool:
    """Tells a verb in the past, also where its form may be present: "Spain beat Norway".

    One that does something says "beats".
    """
    if verb.tag_ != "VBP":
        return verb.tag_ == "VBD"
    if verb.lower_ in _UNCHANGED and _is_of_weekday(verb):
        return True
    return any(
        child.dep_ == "nsubj"
        and child.tag_ in ("NN", "NNP")
        and not any(other.dep_ == "conj" for other in child.children)
        for child in verb.lefts
    )


def is_finite(token: Token) -> bool:
    """Tells whether a verb has a tense of its own, or a mark that it has none."""
    return token.tag_ in ("VBD", "VBZ", "VBP") or any(
        child.dep_ in ("aux", "aux:pass", "mark") for child in token.children
    )


def _shares(trigger: Token) -> bool:
    """Tells of "will meet and sign" that the second verb has its tense from the first."""
    follows = trigger.dep_ == "conj" and trigger.head.pos_ in ("VERB", "AUX")
    if not follows or trigger.head == trigger or own(trigger):
        return False
    return trigger.tag_ == "VB" or not is_finite(trigger)

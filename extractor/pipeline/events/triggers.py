"""Which words tell of an event: whatever an article says of what happens, is planned or is undone.

A verb that tells of something happening; a noun that names an event and has what it needs; a
predicate that says how things have come to stand ("thirty are missing", "is in service"). What is
learned (``event_recognition``) and what is known of words decide together. One assertion is one
event: a light verb and its noun, a copula and its predicate, "began" and what began. Saying is a
claim, thinking is a state. What is worth telling is decided elsewhere: here recall counts.
"""

from collections.abc import Callable

from spacy.tokens import Token

from extractor import lexicon
from extractor.pipeline import words
from extractor.pipeline.events import event_verbs, negation, noun_triggers, verb_triggers
from extractor.pipeline.events.event_context import EventContext

STANDING = lexicon.of_sort("connectives", "standing")
"""Prepositions of predicates that tell how things stand: "in service", "under arrest"."""


def is_trigger(token: Token, context: EventContext) -> bool:
    """Tells whether ``token`` names an event."""
    if token.i in context.apart or not any(map(str.isalnum, token.text)):
        return False
    labels, part = {child.dep_ for child in token.children}, token.pos_
    left_so = part == "ADJ" and "aux:pass" in labels  # "nobody was hurt", though it is no verb
    if "cop" in labels or left_so or _is_presumed(token):
        return _is_state(token, context)
    if part == "NOUN" and "nsubj" in labels and "obj" in labels:
        return verb_triggers.is_told(token, context)  # "shot dead three people", though a noun
    told = _TOLD.get(part)
    return told is not None and told(token, context)


def _is_presumed(token: Token) -> bool:
    """Tells of "thirty are feared dead" that being dead is what is told."""
    return (
        token.dep_ == "xcomp"
        and token.pos_ != "VERB"
        and token.lower_ in words.state_predicates()
        and event_verbs.only_leads(token.head)
    )


def _is_state(token: Token, context: EventContext) -> bool:
    """Tells of a predicate that things have come to stand so, not what somebody thinks of them."""
    if token.i in context.cues or negation.in_condition(token):
        return False
    if token.dep_ == "acl:relcl" or verb_triggers.is_what(token):
        return token.pos_ == "VERB" and verb_triggers.is_told(token, context)
    if token.pos_ == "VERB":
        return verb_triggers.is_told(token, context)
    cases = {child.lower_ for child in token.children if child.dep_ == "case"}
    if cases:
        return bool(cases & STANDING)
    if token.lower_ in words.state_predicates() or token.tag_ in ("VBN", "VBD"):
        return True
    if token.pos_ == "NOUN" and noun_triggers.names_event(token):
        return True
    return token.pos_ in ("NOUN", "PROPN", "ADJ", "NUM", "SYM") and any(
        child.i in context.dated for child in token.children
    )


_TOLD: dict[str, Callable[[Token, EventContext], bool]] = {
    "VERB": verb_triggers.is_told,
    "NOUN": noun_triggers.is_told,
}

"""Which nouns tell of an event: those that name one and have what it needs.

That is a day, somebody whose it is ("the attack on the town"), or a clause of its own ("there was
a fault"). The noun of a light verb, and what an event is done to, is told with the verb.
"""

from spacy.tokens import Token

from extractor import lexicon
from extractor.pipeline import words
from extractor.pipeline.events import event_recognition, event_verbs, noun_factuality
from extractor.pipeline.events.event_context import EventContext
from extractor.pipeline.mentions import actor_nouns
from extractor.pipeline.syntax import auxiliaries

THRESHOLD = 0.2
"""Log-odds above which a noun that no list knows names an event."""

NOT_HEADS = frozenset(
    {"amod", "compound", "case", "fixed", "aux", "aux:pass", "mark", "cop", "flat"}
)
"""Relations of words that belong to another."""

_CORE = frozenset({"nsubj", "nsubj:pass", "obj"})


def is_told(noun: Token, context: EventContext) -> bool:
    """Tells whether a noun that is no predicate names an event with what it needs."""
    if noun.dep_ in NOT_HEADS or noun.i in context.cues:
        return False
    head = noun.head
    if head.lemma_.lower() == "be" and noun.dep_ == "nsubj" and _was(head):
        return True  # "there was a fault on the first flight"
    if not names_event(noun):
        return False
    if noun.dep_ in _CORE and head.pos_ in ("VERB", "AUX"):
        return _is_told_beside(noun, context)
    if noun.dep_ == "obl" and head.lemma_.lower() in event_verbs.of_sort("pass"):
        return False  # "went on strike"
    return _is_placed(noun, context) or bool(_owners(noun, context))


def names_event(noun: Token) -> bool:
    """Tells whether a noun is the name of an event, by the list or by what is learned."""
    lemma = noun.lemma_.lower()
    if lemma in words.event_nouns():
        return True
    if lemma in words.result_nouns() or lemma in actor_nouns.known():
        return False
    return event_recognition.score(noun) > THRESHOLD


def _was(verb: Token) -> bool:
    """Tells of "there was" and "there will be" that it had or has its time."""
    there = any(child.dep_ == "expl" for child in verb.children)
    return there and (verb.tag_ == "VBD" or bool(auxiliaries.own(verb)))


def _is_told_beside(noun: Token, context: EventContext) -> bool:
    """Tells whether an argument is an event beside its verb: "rejected the attack on the town"."""
    head = noun.head
    if head.lemma_.lower() == "be":
        return True  # "there were clashes"
    if noun.dep_ == "obj" and head.lemma_.lower() in event_verbs.of_sort("expect"):
        return True
    if event_verbs.is_called_off(noun):
        return True
    if noun.dep_ == "obj" and noun_factuality.is_arranged(noun) and not event_verbs.calls_off(head):
        return True
    if event_verbs.is_light(head) or head.lemma_.lower() in event_verbs.of_sort("carry"):
        return False
    return bool(_owners(noun, context)) or any(t.i in context.dated for t in noun.subtree)


def _owners(noun: Token, context: EventContext) -> list[Token]:
    """Returns who does or suffers what a noun names, by its own words: "the fall of Saigon"."""
    return [
        child
        for child in noun.children
        if child.dep_ == "nmod:poss"
        or (child.dep_ in ("compound", "amod") and child.i in context.actors)
        or (child.dep_ == "nmod" and any(token.i in context.actors for token in child.subtree))
    ]


def _is_placed(noun: Token, context: EventContext) -> bool:
    """An event noun tells something by itself when its own words date or plan it."""
    dated = any(token.i in context.dated for token in noun.subtree)
    counted = noun.dep_ == "nmod" and (
        noun.head.i in context.dated or any(t.i in context.dated for t in noun.head.children)
    )
    planned = any(
        child.lower_ in lexicon.of_sort("reality_words", "fixed") for child in noun.children
    )
    return dated or counted or planned

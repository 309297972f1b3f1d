"""Which words tell of an event: whatever an article says of what happens, is planned or is undone.

A verb that tells of something happening; a noun that names an event and has what it needs (a day,
somebody whose it is, a clause of its own); a predicate that says how things have come to stand
("thirty are missing", "is in service"). What is learned (``event_recognition``) and what is known
of words decide together. One assertion is one event: a light verb and its noun, a copula and its
predicate, "began" and what began. Saying is a claim, thinking is a state; purposes and conditions
belong to what they are for. What is worth telling is decided elsewhere: here recall counts.
"""

from collections.abc import Callable
from functools import cache

from spacy.tokens import Token

from extractor import lexicon, names
from extractor.pipeline import words
from extractor.pipeline.events import event_recognition, event_verbs, negation, noun_factuality
from extractor.pipeline.events.event_context import EventContext
from extractor.pipeline.syntax import auxiliaries, modality

NOUN_THRESHOLD = 0.2
"""Log-odds above which a noun that no list knows names an event."""

WHAT = frozenset({"what", "whatever"})
STANDING = frozenset({"in", "at", "on", "off", "out", "under", "over", "without", "against"})
"""Prepositions of predicates that tell how things stand: "in service", "under arrest"."""

_NOT_HEADS = frozenset(
    {"amod", "compound", "case", "fixed", "aux", "aux:pass", "mark", "cop", "flat"}
)
_CORE = frozenset({"nsubj", "nsubj:pass", "obj"})


@cache
def stative() -> dict[str, str]:
    """Returns the sort of verbs that tell no event (``lexicons/stative_verbs.tsv``)."""
    return dict(lexicon.read("stative_verbs"))  # type: ignore[arg-type]


def is_trigger(token: Token, context: EventContext) -> bool:
    """Tells whether ``token`` names an event."""
    if token.i in context.dated or token.is_space:
        return False
    if any(child.dep_ == "cop" for child in token.children) or _is_presumed(token):
        return _is_state(token, context)
    told = _TOLD.get(token.pos_)
    return told is not None and told(token, context)


def _is_told_verb(verb: Token, context: EventContext) -> bool:
    if verb.dep_ in _NOT_HEADS and not auxiliaries.own(verb):
        return False
    if event_verbs.only_leads(verb) or not _happens(verb, context):
        return False
    return not negation.in_condition(verb) and not _is_what(verb) and _is_told(verb, context)


def _happens(verb: Token, context: EventContext) -> bool:
    """Leaves out states and sayings; a particle makes another verb: "call off"."""
    lemma = verb.lemma_.lower()
    particle = any(child.dep_ == "compound:prt" for child in verb.children)
    if lemma in event_verbs.of_sort("act") or particle or event_verbs.is_light(verb):
        return True
    if _is_response(verb):
        return True
    if lemma in event_verbs.of_sort("become"):
        return _becomes(verb, context)
    spoken = lemma in words.saying() and lemma not in event_verbs.of_sort("symmetric")
    if verb.i in context.cues or spoken:
        return False
    sort = stative().get(lemma)
    return sort is None or (sort == "state" and _is_over(verb, context))


def _is_over(verb: Token, context: EventContext) -> bool:
    """Tells of "has exceeded" and "lived in Rome in 1990" that the state has or had its time."""
    return bool(own_dates(verb, context)) or bool(auxiliaries.own(verb))


def _becomes(verb: Token, context: EventContext) -> bool:
    """Tells of "became president" and "oil became cheaper in May" that something changed."""
    into = [child for child in verb.rights if child.dep_ in ("xcomp", "advmod", "obj", "appos")]
    office = any(child.lemma_.lower() in names.offices() for child in into)
    if verb.lemma_.lower() == "name":
        return office
    return bool(into) and (office or any(token.i in context.dated for token in verb.subtree))


def _is_response(verb: Token) -> bool:
    return verb.lemma_.lower() in event_verbs.of_sort("respond") and any(
        case.lower_ == "with" for child in verb.children for case in child.lefts
    )


def _is_told(verb: Token, context: EventContext) -> bool:
    """Leaves out participles that only describe, purposes, and general truths."""
    if auxiliaries.own(verb):
        return True
    if verb.tag_ == "VBG":
        return _is_told_participle(verb, context)
    if verb.tag_ == "VBN" and verb.dep_ in ("acl", "advcl"):
        return _is_told_passive(verb, context)
    if modality.is_infinitive(verb):
        return _is_told_infinitive(verb, context)
    if verb.tag_ in ("VBZ", "VBP") and verb.dep_ == "acl:relcl":
        return bool(own_dates(verb, context))
    return True


def _is_told_participle(verb: Token, context: EventContext) -> bool:
    """Tells "crowds marching along the river" and "after winning" from "rising prices"."""
    if modality.is_prevented(verb):
        return False
    if verb.dep_ in ("xcomp", "ROOT", "root"):
        return True
    filled = any(child.dep_ in ("obj", "nsubj", "obl", "xcomp") for child in verb.children)
    return filled and verb.dep_ in ("advcl", "conj", "acl", "csubj", "acl:relcl", "parataxis")


def _is_told_passive(verb: Token, context: EventContext) -> bool:
    if verb.lemma_.lower() in event_verbs.of_sort("arrange"):
        return False  # "talks scheduled for Friday"
    active = any(child.dep_.startswith(("nsubj", "obj")) for child in verb.children)
    placed = any(child.dep_.startswith("obl") for child in verb.children)
    return active or placed or _is_main(verb) or bool(own_dates(verb, context))


def _is_told_infinitive(verb: Token, context: EventContext) -> bool:
    """Leaves out purposes: "bought a ship to cut costs" tells of the buying."""
    if verb.i in context.headline or verb.dep_ in ("ROOT", "root", "ccomp", "csubj"):
        return True
    head = verb.head
    if verb.dep_ == "conj" and modality.is_infinitive(head):
        return _is_told_infinitive(head, context)
    known = head.lemma_.lower() in modality.effects()
    return known or (verb.dep_ == "xcomp" and head.pos_ == "VERB")


def _is_what(verb: Token) -> bool:
    """Tells of "what it bought" that it names a thing, where it is no question."""
    named = verb.dep_ == "acl:relcl" and verb.head.lower_ in WHAT
    named = named or any(child.lower_ in WHAT for child in verb.lefts)
    return named and "?" not in (token.text for token in verb.sent[-2:])


def _is_main(verb: Token) -> bool:
    """Tells of "The two leaders dined" that it is a sentence, though it is read as a noun's."""
    noun = verb.head
    if verb.dep_ != "acl" or noun.dep_ not in ("ROOT", "root"):
        return False
    return not any(token.pos_ in ("VERB", "AUX") for token in noun.children if token != verb)


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
    if token.dep_ == "acl:relcl" or _is_what(token):
        return token.pos_ == "VERB" and _is_told_verb(token, context)
    if token.pos_ == "VERB":
        return _is_told_verb(token, context)
    cases = {child.lower_ for child in token.children if child.dep_ == "case"}
    if cases:
        return bool(cases & STANDING)
    if token.lower_ in words.state_predicates() or token.tag_ in ("VBN", "VBD"):
        return True
    if token.pos_ == "NOUN" and _names_event(token):
        return True
    return token.pos_ in ("NOUN", "PROPN", "ADJ", "NUM", "SYM") and any(
        child.i in context.dated for child in token.children
    )


def _names_event(noun: Token) -> bool:
    lemma = noun.lemma_.lower()
    if lemma in words.event_nouns():
        return True
    return lemma not in words.result_nouns() and event_recognition.score(noun) > NOUN_THRESHOLD


def _is_told_noun(noun: Token, context: EventContext) -> bool:
    if noun.dep_ in _NOT_HEADS or noun.i in context.cues or not _names_event(noun):
        return False
    head = noun.head
    if noun.dep_ in _CORE and head.pos_ in ("VERB", "AUX"):
        return _is_told_beside(noun, context)
    return _is_placed(noun, context) or bool(_owners(noun, context))


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
        if (child.dep_ in ("nmod:poss", "compound", "amod") and child.i in context.actors)
        or (child.dep_ == "nmod" and any(token.i in context.actors for token in child.subtree))
    ]


def _is_placed(noun: Token, context: EventContext) -> bool:
    """An event noun tells something by itself when its own words date or plan it."""
    dated = any(token.i in context.dated for token in noun.subtree)
    counted = noun.dep_ == "nmod" and (
        noun.head.i in context.dated or any(t.i in context.dated for t in noun.head.children)
    )
    planned = any(child.lower_ in ("planned", "scheduled", "upcoming") for child in noun.children)
    return dated or counted or planned


def own_dates(verb: Token, context: EventContext) -> list[Token]:
    """Returns the date words in the verb's own adverbials, not in clauses inside them."""
    adverbials = [c for c in verb.children if c.dep_.startswith(("obl", "advmod", "nmod"))]
    inner = [c for adverbial in adverbials for c in adverbial.children if c.pos_ != "VERB"]
    return [token for token in (*adverbials, *inner) if token.i in context.dated]


_TOLD: dict[str, Callable[[Token, EventContext], bool]] = {
    "VERB": _is_told_verb,
    "NOUN": _is_told_noun,
}

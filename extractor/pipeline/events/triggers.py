"""Which words trigger an event that a timeline would tell.

A verb that tells of something happening, or a noun that names an event and is dated, planned or
called off by its own words. Saying is a claim, not an event; states, habits, purposes and
conditions are left out.
"""

from functools import cache

from spacy.tokens import Token

from extractor import lexicon, names
from extractor.pipeline import words
from extractor.pipeline.events import factuality, participants
from extractor.pipeline.events.event_context import EventContext
from extractor.pipeline.syntax import auxiliaries, modality

ACTS = frozenset(
    {"agree", "decide", "charge", "sue", "invite", "approve", "reject", "threaten", "attack"}
)
"""Verbs that do something by saying it: their claim is an event as well."""

EXPECTING = frozenset({"expect", "plan", "propose", "schedule", "arrange"})
"""Verbs that make an event of their object: "expect a meeting"."""

BECOMING = frozenset({"become", "name", "turn"})
"""Verbs of change that tell a state or a name as well."""

RESPONDING = frozenset({"answer", "reply", "respond", "counter", "retaliate"})
"""Verbs that are deeds where they are done with something: "replied with tariffs"."""

WHAT = frozenset({"what", "whatever"})

LIGHT = frozenset({"hold", "have", "take", "make", "begin", "start", "conclude", "resume", "do"})
"""Verbs that lend their clause to an event noun: "held talks"."""

_NOT_HEADS = frozenset(
    {"amod", "compound", "case", "fixed", "aux", "aux:pass", "mark", "cop", "flat"}
)


@cache
def stative() -> frozenset[str]:
    """Returns the lemmas of verbs that tell no event (``lexicons/stative_verbs.tsv``)."""
    return frozenset(row[0] for row in lexicon.read("stative_verbs"))


def is_trigger(token: Token, context: EventContext) -> bool:
    """Tells whether ``token`` names an event that a timeline would tell."""
    if token.i in context.dated or token.is_space:
        return False
    lemma = token.lemma_.lower()
    heads = token.dep_ not in _NOT_HEADS or auxiliaries.own(token)
    if token.pos_ == "VERB" and heads and not _only_frames(token):
        return _happens(token, context) and _is_told(token, context)
    if token.pos_ == "NOUN" and lemma in words.event_nouns() and token.i not in context.cues:
        if token.dep_ in ("nsubj", "nsubj:pass", "obj") and token.head.pos_ == "VERB":
            return factuality.is_called_off(token) or _is_expected(token) or _is_arranged(token)
        return _is_placed(token, context)
    return False


def _happens(verb: Token, context: EventContext) -> bool:
    """Leaves out states and sayings; a particle makes another verb: "call off"."""
    lemma = verb.lemma_.lower()
    particle = any(child.dep_ == "compound:prt" for child in verb.children)
    if lemma in ACTS or particle or _is_light(verb) or _is_response(verb):
        return True
    if lemma in BECOMING:
        return _becomes(verb, context)
    if verb.i in context.cues:
        return False
    spoken = lemma in words.saying() and lemma not in participants.SYMMETRIC
    return lemma not in stative() and not spoken


def _only_frames(verb: Token) -> bool:
    """Tells whether a verb says how real another event is: "is set to raise", "failed to agree"."""
    lemma = verb.lemma_.lower()
    return (
        lemma in modality.effects()
        and lemma not in ("agree", "decide")
        and any(child.dep_ == "xcomp" and child.pos_ == "VERB" for child in verb.children)
    )


def _becomes(verb: Token, context: EventContext) -> bool:
    """Tells of "became president" and "oil became cheaper in May" that something changed."""
    into = [child for child in verb.rights if child.dep_ in ("xcomp", "advmod", "obj", "appos")]
    office = any(child.lemma_.lower() in names.offices() for child in into)
    if verb.lemma_.lower() == "name":
        return office
    return bool(into) and (office or any(token.i in context.dated for token in verb.subtree))


def _is_response(verb: Token) -> bool:
    return verb.lemma_.lower() in RESPONDING and any(
        case.lower_ == "with" for child in verb.children for case in child.lefts
    )


def _is_light(verb: Token) -> bool:
    return verb.lemma_ in LIGHT and any(
        child.dep_ in ("obj", "nsubj:pass") and child.lemma_.lower() in words.event_nouns()
        for child in verb.children
    )


def _is_expected(noun: Token) -> bool:
    """Tells of "expect no further meeting" that the verb says how real the meeting is."""
    return noun.dep_ == "obj" and noun.head.lemma_.lower() in EXPECTING


def _is_arranged(noun: Token) -> bool:
    """Tells of "drop the round set for May" that the round is told beside what is done to it."""
    return (
        noun.dep_ == "obj" and factuality.is_arranged(noun) and not factuality.calls_off(noun.head)
    )


def _is_placed(noun: Token, context: EventContext) -> bool:
    """An event noun tells something by itself when its own words date or plan it."""
    dated = any(token.i in context.dated for token in noun.subtree)
    counted = noun.dep_ == "nmod" and (
        noun.head.i in context.dated or any(t.i in context.dated for t in noun.head.children)
    )
    planned = any(child.lower_ in ("planned", "scheduled", "upcoming") for child in noun.children)
    return dated or counted or planned


def _is_told(verb: Token, context: EventContext) -> bool:
    """Leaves out participles that only describe, purposes, and general truths."""
    if factuality.in_condition(verb) or _is_what(verb):
        return False
    if verb.tag_ == "VBG" and not auxiliaries.own(verb):
        told = any(child.dep_ in ("obj", "nsubj") for child in verb.children)
        told &= verb.dep_ in ("advcl", "conj") and not modality.is_prevented(verb)
        return told and bool(own_dates(verb, context))
    if verb.tag_ == "VBN" and verb.dep_ in ("acl", "advcl") and not auxiliaries.own(verb):
        if verb.lemma_.lower() in factuality.ARRANGING:
            return False  # "talks scheduled for Friday"
        active = any(child.dep_.startswith(("nsubj", "obj")) for child in verb.children)
        return active or _is_main(verb) or bool(own_dates(verb, context))
    if modality.is_infinitive(verb) and not _modal(verb):
        return verb.head.lemma_.lower() in modality.effects() or verb.i in context.headline
    if verb.tag_ in ("VBZ", "VBP") and not auxiliaries.own(verb):
        return bool(own_dates(verb, context)) or verb.dep_ in ("ROOT", "root")
    return True


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


def _modal(verb: Token) -> bool:
    helpers = (child for child in verb.children if child.dep_ in ("aux", "aux:pass", "cop"))
    return any(helper.tag_ == "MD" or helper.lemma_ == "be" for helper in helpers)


def own_dates(verb: Token, context: EventContext) -> list[Token]:
    """Returns the date words in the verb's own adverbials, not in clauses inside them."""
    adverbials = [c for c in verb.children if c.dep_.startswith(("obl", "advmod", "nmod"))]
    inner = [c for adverbial in adverbials for c in adverbial.children if c.pos_ != "VERB"]
    return [token for token in (*adverbials, *inner) if token.i in context.dated]

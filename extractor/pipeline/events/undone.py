"""Plans that came to nothing: "talks due to start on Monday did not take place"."""

from spacy.tokens import Token

from extractor import lexicon
from extractor.pipeline.events import event_verbs, negation
from extractor.pipeline.syntax import trees
from extractor.records import Status

TAKING_PLACE = lexicon.of_sort("verb_uses", "take_place")
"""Verbs that say of a plan that it is carried out, or with "not" that it is not."""


def of(planned: Token) -> Status | None:
    """Returns what became of what a noun was to do, where the clause of that noun tells."""
    noun = planned.head
    if planned.dep_ not in ("acl", "advcl", "acl:relcl") or noun.pos_ not in ("NOUN", "PROPN"):
        return None
    verb = noun.head
    if noun.dep_ not in trees.SUBJECTS or verb == noun or not _is_arranged(planned):
        return None
    if verb.lemma_.lower() in TAKING_PLACE and negation.is_negated(verb):
        return "negated"
    if verb.dep_ != "acl:relcl" and noun.dep_ == "nsubj:pass" and event_verbs.calls_off(verb):
        return "planned" if event_verbs.defers(verb) else "negated"
    return None


def _is_arranged(planned: Token) -> bool:
    """Tells of "due to start" and "scheduled to meet" that it was to be."""
    words = {child.lower_ for child in planned.lefts}
    return "to" in words or "due" in words

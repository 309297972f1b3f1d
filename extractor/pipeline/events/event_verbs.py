"""The verbs with a part of their own: light, leading, arranging, undoing (``event_verbs.tsv``)."""

from spacy.tokens import Token

from extractor import lexicon
from extractor.pipeline import words
from extractor.pipeline.syntax import modality


def of_sort(sort: str) -> frozenset[str]:
    """Returns the lemmas of one sort, those with a particle as "call off"."""
    return lexicon.of_sort("event_verbs", sort)


def calls_off(verb: Token) -> bool:
    """Tells whether after what ``verb`` says its object has not taken place."""
    return _is_of(verb, "undo")


def defers(verb: Token) -> bool:
    """Tells whether after what ``verb`` says its object is still to be, on another day."""
    return _is_of(verb, "defer")


def _is_of(verb: Token, sort: str) -> bool:
    listed, lemma = of_sort(sort), verb.lemma_.lower()
    particles = (child.lower_ for child in verb.children if child.dep_ == "compound:prt")
    return lemma in listed or any(f"{lemma} {each}" in listed for each in particles)


def is_called_off(noun: Token) -> bool:
    """Tells of "called off a visit to Oslo" that the visit is told, and that it was not to be."""
    if noun.dep_ not in ("obj", "nsubj:pass") or not calls_off(noun.head):
        return False
    return any(child.dep_ in ("nmod", "acl") for child in noun.children)


def is_light(verb: Token) -> bool:
    """Tells of "held talks" and "carried out a raid" that the noun is what was done."""
    return verb.lemma_.lower() in of_sort("light") and any(
        child.dep_ in ("obj", "nsubj:pass") and child.lemma_.lower() in words.event_nouns()
        for child in verb.children
    )


def only_leads(verb: Token) -> bool:
    """Tells whether a verb says how real or how far another is: "failed to agree", "kept rising".

    To agree or to decide on something is a deed beside what was agreed.
    """
    lemma = verb.lemma_.lower()
    if lemma in ("agree", "decide") or attempted(verb) is not None:
        return False
    leads = modality.effect_of(verb) is not None or lemma in of_sort("lead")
    return leads and any(_is_led(child) for child in verb.children)


def attempted(verb: Token) -> Token | None:
    """Returns what somebody tries to do: the trying is what is told, however it ended."""
    if verb.lemma_.lower() not in of_sort("attempt"):
        return None
    return next((c for c in verb.children if c.dep_ == "xcomp" and c.pos_ == "VERB"), None)


def _is_led(child: Token) -> bool:
    if child.dep_ == "advcl":  # "is committed to closing the mine"
        return child.tag_ == "VBG" and any(mark.lower_ == "to" for mark in child.lefts)
    if child.dep_ != "xcomp":
        return False
    return child.pos_ == "VERB" or child.lower_ in words.state_predicates()

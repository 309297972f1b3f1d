"""Whose time it is that a date expression tells: of which verb, or of which event noun."""

from spacy.tokens import Token

from extractor import lexicon
from extractor.pipeline import words
from extractor.pipeline.dating import markets
from extractor.pipeline.dating.said_times import content_verb
from extractor.pipeline.events import event_verbs
from extractor.records import Timex

BOUNDS = lexicon.of_sort("connectives", "bound")
"""Prepositions that make a date the edge of a stretch of time."""

BESIDE_VERBS = BOUNDS | lexicon.of_sort("connectives", "within")
"""Prepositions of dates that tell when something is done, not when a thing is of."""

_IN_FORCE = lexicon.of_sort("connectives", "in_force")
"""Adjectives with a day of their own: "was named chairman, effective Feb. 1"."""

_IN_SEQUENCE = lexicon.of_sort("verb_uses", "sequence")

_TOPICS = lexicon.of_sort("connectives", "topic")
"""Prepositions whose noun has a date of its own: "because of the summit on Monday"."""


def of_date(token: Token, triggers: set[int]) -> Token | None:
    """Returns the verb or event noun whose time an expression headed by ``token`` tells.

    A date inside another noun phrase ("last year's imports") dates nothing that happens.
    """
    done = next((each for each in token.rights if each.i == token.i + 1), None)
    if done is not None and done.dep_ == "acl" and done.tag_ in ("VBD", "VBN"):
        return done  # "the office on June 18 called for": no participle tells which June 18
    if any(child.lower_ in _IN_FORCE for child in token.lefts):
        return None
    head = token
    if any(child.dep_ == "cop" for child in token.children):  # "the vote is on Friday"
        return next((c for c in token.lefts if c.dep_ == "nsubj" and c.pos_ == "NOUN"), None)
    for _ in range(6):
        if head.head == head:
            return None
        previous, head = head, head.head
        if head.pos_ in ("VERB", "AUX"):
            return content_verb(head)
        if head.idx in triggers or head.lemma_.lower() in words.event_nouns():
            return _verb_of(head, previous)
        if head.lower_ in _IN_FORCE:
            return None
        if head.pos_ in ("ADJ", "ADV") or previous.dep_ in ("conj", "flat", "appos"):
            continue
        if head.pos_ in ("NOUN", "PROPN", "NUM", "PRON"):
            if _is_adverbial(previous, head):
                continue
            return _nominal_predicate(head)
    return None


def is_of_a_thing(timex: Timex, word: Token) -> bool:
    """Tells of a time that it is no verb's, but of the noun or adverb it stands with.

    So it is in "the current crisis began", "worries over its future", "May wheat rose" and "as
    recently as May".
    """
    behind = word.doc[word.i + 1 : word.i + 2].text
    if markets.is_contract(word) or (timex.value == "PAST_REF" and behind == "as"):
        return True
    if timex.value == "PRESENT_REF":
        return word.dep_ == "amod"
    owned = any(child.dep_ == "nmod:poss" for child in word.lefts)
    return timex.value == "FUTURE_REF" and owned


def _is_adverbial(phrase: Token, noun: Token) -> bool:
    """Tells whether a date beside a noun is the verb's, whatever the parse says.

    So it is in "signed the accord in January", "said in a statement on Monday" and "the ministry
    on Monday called".
    """
    cases = {child.lower_ for child in phrase.children if child.dep_ == "case"}
    if "due" in cases and "to" not in cases:
        return False  # "the concert, due on Saturday, was called off": no day of the calling off
    beside = phrase.dep_.startswith(("nmod", "obl")) and phrase.dep_ != "nmod:poss"
    marked = cases & BESIDE_VERBS or (not cases and phrase.i > noun.i)
    loose = ("obj", "iobj", "obl", "nsubj", "nsubj:pass", "nmod", "conj", "advcl")
    told_of = any(child.lower_ in _TOPICS for child in noun.children if child.dep_ == "case")
    return bool(beside and marked) and noun.dep_ in loose and not told_of


def _verb_of(noun: Token, date: Token) -> Token:
    """The date of talks that are held is the date of the holding.

    What was "due on Saturday" was not called off on that day.
    """
    if date.dep_ == "amod" and noun.dep_ == "obj":
        return noun  # "halted a recent recovery"
    if noun.dep_ == "obj" and noun.head.lemma_ in _IN_SEQUENCE:
        return noun  # "the sale follows Tuesday's ruling"
    arranged = any(child.lower_ in ("due", "for") for child in date.lefts)
    if arranged and event_verbs.calls_off(noun.head):
        return noun
    if noun.dep_ in ("obj", "iobj", "nsubj", "nsubj:pass") and noun.head.pos_ == "VERB":
        return noun.head
    return noun


def _nominal_predicate(noun: Token) -> Token | None:
    """Of nouns only a predicate is dated: "the deadline is Friday"."""
    return noun if any(child.dep_ == "cop" for child in noun.children) else None

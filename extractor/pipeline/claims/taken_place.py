"""Whether a saying took place: not under "if", not in "did not say", "would say", "has to say"."""

from spacy.tokens import Token

from extractor import lexicon
from extractor.pipeline.syntax import trees

_UNREAL = lexicon.of_sort("auxiliaries", "unreal")
_UNREAL_FORMS = lexicon.of_sort("auxiliaries", "cut_modal")
_NOBODY = lexicon.of_sort("reality_words", "nobody") | {"no"}
_CONDITIONS = lexicon.of_sort("connectives", "condition")
_SUPPOSING = lexicon.of_sort("verb_uses", "supposing")


def is_real(verb: Token) -> bool:
    """Whether the saying took place: no "if", no bare infinitive."""
    if trees.marker(verb) in _CONDITIONS or _is_supposed(verb):
        return False
    if not any(word.dep_ == "mark" and word.lower_ == "to" for word in verb.children):
        return True
    return verb.dep_ == "advcl" and trees.lemma(verb.head) != "have"  # "has a week to respond"


def is_told(verb: Token, *, negated: bool) -> bool:
    """Whether somebody said it: not "would say", not "neither side confirmed"."""
    return not negated and not _has_no_subject(verb) and not _is_modal(verb)


def _is_modal(verb: Token) -> bool:
    return any(
        word.dep_ in trees.AUXILIARIES
        and (trees.lemma(word) in _UNREAL or word.lower_ in _UNREAL_FORMS)
        for word in verb.children
    )


def _is_supposed(verb: Token) -> bool:
    """Whether a sentence begins with "Say" or "Suppose", and ``verb`` is that or supposed by it."""
    first = verb.doc[verb.sent.start]
    if trees.lemma(first) not in _SUPPOSING or first.tag_ != "VB":
        return False
    below = verb == first or (verb.head == first and verb.dep_ == "ccomp")
    below |= first.head == verb and first.dep_ == "advcl"
    return below and trees.child(first, *trees.SUBJECTS) is None


def _has_no_subject(verb: Token) -> bool:
    """Whether nobody said it: "neither side confirmed", "no one said"."""
    subject = trees.subject(verb)
    if subject is None:
        return False
    return subject.lower_ in _NOBODY or any(word.lower_ in _NOBODY for word in subject.lefts)

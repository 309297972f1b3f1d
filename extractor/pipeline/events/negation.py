"""What is told not to be so, and under which condition: "not", "no talks", "had they agreed"."""

from spacy.tokens import Token

from extractor import lexicon
from extractor.pipeline.syntax import auxiliaries, modality


def of_sort(sort: str) -> frozenset[str]:
    """Returns the words of one sort (``lexicons/reality_words.tsv``)."""
    return lexicon.of_sort("reality_words", sort)


def is_negated(token: Token, *, by_object: bool = True) -> bool:
    """Tells whether a negation has ``token`` in its scope: "not", "never", "no talks were held".

    Args:
        token: A verb, a predicate or an event noun.
        by_object: Whether "no" at its object counts: "holds no talks".
    """
    core = ("nsubj", "nsubj:pass", "obj") if by_object else ("nsubj", "nsubj:pass")
    for child in token.children:
        if _is_not(child, token):
            return True
        if child.dep_ in core and (child.lower_ in of_sort("nobody") or has_no(child)):
            return True
        if child.dep_ == "advmod" and child.lower_ == "longer" and has_no(child):
            return True
    return has_no(token) if token.pos_ == "NOUN" else _is_fronted(token)


def _is_not(word: Token, told: Token) -> bool:
    """Tells of "never fell" and "nearly fell" that it did not; what "nearly doubled" did rise."""
    if word.dep_ not in ("advmod", "neg", "cc:preconj", "det"):
        return False
    if word.lower_ in of_sort("short_of"):
        return told.lemma_.lower() not in lexicon.of_sort("event_verbs", "amount")
    return word.lower_ in of_sort("not")


def may_be(token: Token) -> bool:
    """Tells of "may not meet" that they may: what may not be is left open."""
    return any(helper.lower_ in of_sort("may") for helper in auxiliaries.of(token))


def is_only_later(token: Token) -> bool:
    """Tells of "is not due until May" that it is, in May."""
    return any(
        case.lower_ in ("until", "till")
        for child in token.children
        if child.dep_ == "obl"
        for case in child.lefts
    )


def _is_fronted(verb: Token) -> bool:
    """Tells of "Never had they met" and "Not once did they meet" that they did not."""
    shared = verb.dep_ == "xcomp" and verb.head.lower_ == "had" and verb.tag_ in ("VBN", "VBD")
    for helper in (*auxiliaries.own(verb), *([verb.head] if shared else [])):
        for child in helper.lefts:
            words = {child.lower_, *(word.lower_ for word in child.lefts)}
            fronted = words & of_sort("fronted")
            if child.dep_ == "advmod" and fronted and child.lower_ != "only":
                return True
    return False


def is_refuted(trigger: Token) -> bool:
    """Tells of "it is not true that he left" and "it is false that he left" that he did not.

    So does who "rejected the idea that he had left", "falsely said so" or "pretended so".
    """
    head = trigger.head
    if trigger.dep_ == "acl" and head.dep_ == "obj" and _begins_with_that(trigger):
        rejects = modality.effect_of(head.head) == "negated"
        return rejects and not is_negated(head.head)
    if trigger.dep_ not in ("csubj", "ccomp") or head == trigger:
        return False
    if head.lower_ in ("true", "case"):
        return is_negated(head)
    told = (head, *(child for child in head.lefts if child.dep_ == "advmod"))
    return any(of_sort("untrue") & {word.lower_, word.lemma_.lower()} for word in told)


def _begins_with_that(verb: Token) -> bool:
    return any(child.dep_ == "mark" and child.lower_ == "that" for child in verb.lefts)


def has_no(token: Token) -> bool:
    """Tells whether "no" or "neither" stands before a word."""
    return any(child.lower_ in ("no", "neither") for child in token.children)


def in_condition(trigger: Token) -> bool:
    """Tells whether ``trigger`` is in an if-clause, or one without "if": "had they agreed"."""
    while _goes_on(trigger):
        trigger = trigger.head
    marks = (child.lower_ for child in trigger.children if child.dep_ == "mark")
    return any(mark in of_sort("if") for mark in marks) or inversion(trigger) is not None


def _goes_on(verb: Token) -> bool:
    """Tells of "if he goes and she stays" that the second verb is in the condition, too."""
    marked = any(child.dep_ in ("mark", "aux") for child in verb.lefts)
    follows = verb.dep_ == "conj" and verb.head.i < verb.i and verb.head.dep_ in ("advcl", "conj")
    return follows and not marked


def inversion(trigger: Token) -> str | None:
    """Returns the auxiliary before the subject of a clause: "Had China agreed, …"."""
    if trigger.dep_ not in ("advcl", "ROOT", "root"):
        return None
    first = trigger.left_edge
    helps = first.head == trigger and first.dep_ in ("aux", "aux:pass", "cop")
    if not helps or first.lower_ not in of_sort("inverted"):
        return None
    subject = any(child.dep_.startswith("nsubj") for child in trigger.lefts)
    asked = "?" in (word.text for word in trigger.sent[-2:])
    return first.lower_ if subject and not asked else None

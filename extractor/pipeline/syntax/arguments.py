"""The arguments of a verb: the subject it has, shares or is controlled by."""

from spacy.tokens import Token

from extractor.pipeline.syntax import modality


def subject(trigger: Token) -> Token | None:
    """Returns the subject of a verb, its own or what it shares with the verb above it.

    That is the object where one party has another do something: "asked Japan to leave".
    """
    seen = set()
    token = trigger
    while token.i not in seen:
        seen.add(token.i)
        for child in token.children:
            if child.dep_ in ("nsubj", "nsubj:pass", "csubj"):
                return antecedent(child, token)
        if token.dep_ == "acl:relcl":
            return token.head
        if token.dep_ not in ("conj", "xcomp", "advcl"):
            return None
        controller = _controller(token)
        if controller is not None:
            return controller
        token = token.head
    return None


def _controller(verb: Token) -> Token | None:
    """The object that does what it is asked, forced or forbidden to do; None for other verbs."""
    head = verb.head
    asked = head.lemma_.lower() in modality.effects() and modality.is_infinitive(verb)
    governed = verb.dep_ == "xcomp" or (
        verb.dep_ == "advcl" and (asked or modality.is_prevented(verb))
    )
    if not governed or head.lemma_ == "promise":
        return None
    called = ("obl",) if head.lemma_ == "call" else ()
    objects = [
        child
        for child in head.children
        if child.dep_ in ("obj", "iobj", *called) and head.i < child.i < verb.i
    ]
    return objects[0] if objects else None


def antecedent(child: Token, verb: Token) -> Token:
    """A relative pronoun stands for the noun its clause describes."""
    is_relative = child.tag_ in ("WDT", "WP") or child.lower_ == "that"
    return verb.head if is_relative and verb.dep_ == "acl:relcl" else child

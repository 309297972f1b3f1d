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
        if token.dep_ == "acl":
            owner = _owner(token)
            if owner is not None or not token.head.dep_.startswith(("obj", "obl", "nmod")):
                return owner
            token = _verb_above(token.head)
            continue
        if token.dep_ not in ("conj", "xcomp", "advcl"):
            return None
        controller = _controller(token)
        if controller is not None:
            return controller
        token = token.head
    return None


def _owner(verb: Token) -> Token | None:
    """Who does what is told of a noun: itself ("crowds marching"), or whose it is.

    "China's plan to buy grain" and "plans by China to buy" are plans of China to do so.
    """
    noun = verb.head
    if not any(child.dep_ == "mark" for child in verb.lefts):
        return noun
    return next(
        (
            child
            for child in noun.children
            if child.dep_ == "nmod:poss" or (child.dep_ == "nmod" and _is_by(child))
        ),
        None,
    )


def _is_by(noun: Token) -> bool:
    return any(case.lower_ == "by" for case in noun.lefts)


def _verb_above(noun: Token) -> Token:
    return next((token for token in noun.ancestors if token.pos_ in ("VERB", "AUX")), noun)


def _controller(verb: Token) -> Token | None:
    """The object that does what it is asked, forced or forbidden to do; None for other verbs."""
    head = verb.head
    asked = modality.effect_of(head) is not None and modality.is_infinitive(verb)
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

"""Who is named in what an event tells and takes no part: "at the White House", "like Norda"."""

from spacy.tokens import Token

from extractor import countries, lexicon

_LIKE = lexicon.of_sort("noun_uses", "like")
_HYPHENS = frozenset("-‐‑–")
_ACCORDING = lexicon.of_sort("connectives", "according")


def describes(token: Token, actors: dict[int, str]) -> bool:
    """Tells of "Canadian officials" and "US Trade Representative Ana Silva" who is no actor.

    Nor is it Norway that "Norway's largest bank" is, or Japan that "a Tokyo bank" is.
    """
    if is_one_of_many(token):
        return token.head.i in actors
    if is_located(token):
        return True
    while token.dep_ in ("amod", "compound", "nmod:desc"):
        token = token.head
        if token.i in actors:
            return True
    return False


def is_one_of_many(owner: Token) -> bool:
    """Tells of "Norway's largest bank" that Norway only has it."""
    return owner.dep_ == "nmod:poss" and any(child.tag_ == "JJS" for child in owner.head.lefts)


def is_located(city: Token) -> bool:
    """Tells of "a Tokyo bank" that it is there, and none of Japan's government."""
    form = countries.form_of(city.text) if city.dep_ == "compound" else None
    return form is not None and form.sort == "capital" and city.head.pos_ == "NOUN"


def is_seat(name: Token) -> bool:
    """Tells of "at the White House" that it is a building."""
    words = name.doc[name.left_edge.i : name.i + 1]
    texts = [word.text for word in words if word.is_title]
    form = countries.form_of(" ".join(texts))
    return form is not None and form.sort == "seat"


def is_likened(name: Token) -> bool:
    """Tells of "a Dunkirk-style retreat" that it is only like what is named."""
    if name.whitespace_ or name.i + 2 >= len(name.doc):
        return False
    hyphen = name.nbor()
    if hyphen.text not in _HYPHENS or hyphen.whitespace_:
        return False
    return name.nbor(2).lower_ in _LIKE


def is_compared(name: Token) -> bool:
    """Tells of "sold more ships than Norda" that Norda is only what others are held against."""
    return any(case.lower_ == "than" for case in name.lefts)


def vouches(token: Token, trigger: Token) -> bool:
    """Tells of "according to the ministry" that it tells the event, and takes no part in it."""
    while token not in (trigger, token.head):
        if any(child.lower_ in _ACCORDING for child in token.lefts):
            return True
        token = token.head
    return False

"""People who are only counted: "at least 20 were injured", "hundreds of protesters"."""

from functools import cache

from spacy.tokens import Token

from extractor import lexicon

AMOUNTS = lexicon.of_sort("noun_uses", "count")
"""Nouns that count what stands behind "of"."""

OTHERS = frozenset({"other"})
_UNNAMED = AMOUNTS | OTHERS


def counts(token: Token) -> bool:
    """Tells whether a word is a number of something: "two", "dozens", "some"."""
    return token.pos_ in ("NUM", "DET", "PRON") or token.lemma_.lower() in AMOUNTS


def is_people(token: Token) -> bool:
    """Tells whether a number without a noun counts people, by what they do or suffer."""
    if token.tag_ != "CD" and token.lemma_.lower() not in _UNNAMED:
        return False
    if any(c.dep_ == "nmod" and c.pos_ == "NOUN" and not counts(c) for c in token.children):
        return False  # "thousands of homes"
    if token.dep_ == "conj" and token.nbor(-1).text == token.doc[token.i + 1 : token.i + 2].text:
        return False  # "Silva, 52, and her son"
    while token.dep_ == "conj" and token.head.dep_ != "root":
        token = token.head
    verb = token.head
    place = harm().get(verb.lemma_.lower())
    if token.dep_ == "nsubj":
        return place in ("subject", "both")
    return token.dep_ in ("obj", "nsubj:pass") and place in ("object", "both")


@cache
def harm() -> dict[str, str]:
    """Returns where people stand beside a verb (``lexicons/harm_verbs.tsv``)."""
    return dict(lexicon.read("harm_verbs"))  # type: ignore[arg-type]

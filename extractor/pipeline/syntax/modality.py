"""What the word above a verb, or its form, makes of what it tells: planned, possible, prevented."""

from functools import cache

from spacy.tokens import Token

from extractor import lexicon
from extractor.records import Status


@cache
def effects() -> dict[str, Status]:
    """Returns what a governing word makes of its complement (``lexicons/factuality.tsv``)."""
    return dict(lexicon.read("factuality"))  # type: ignore[arg-type]


def effect_of(word: Token) -> Status | None:
    """Returns what a governing word makes of its complement; None where it says nothing.

    A particle makes another word: "ruled out a strike", "ruled against the strike".
    """
    lemma = word.lemma_.lower()
    for child in word.children:
        if child.dep_ == "compound:prt" and f"{lemma} {child.lower_}" in effects():
            return effects()[f"{lemma} {child.lower_}"]
    return effects().get(lemma)


def is_infinitive(token: Token) -> bool:
    """Tells whether ``token`` is a verb with "to"."""
    return any(child.dep_ == "mark" and child.lower_ == "to" for child in token.children)


def is_prevented(verb: Token) -> bool:
    """Tells of "barred from buying" and "left without signing" that it was not done."""
    words = {child.lower_ for child in verb.children if child.dep_ in ("mark", "case")}
    return verb.tag_ == "VBG" and bool(words & {"from", "without"})

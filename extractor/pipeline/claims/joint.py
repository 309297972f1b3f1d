"""Several who say one thing together: "the Harbour Board and the Coast Office said".

A claim has one speaker, the first. The words of the others are the second part of its source, so
that a line names them, too.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from extractor.actors import ids
from extractor.pipeline.claims.actors_at import Actors
from extractor.pipeline.claims.sources import Source

Part = tuple[int, int]

_PLURAL = frozenset({"NNS", "NNPS"})
_BODIES = frozenset({"government", "organisation"})
"""Kinds of speakers that hold no office, so that a name joined to theirs is another's."""


def parts(source: Source, speaker: str | None, actors: Actors) -> tuple[Part, ...]:
    """Returns the tokens of the first speaker and those of the others, or all that there are."""
    head = source.head
    whole = ((source.start, source.end),)
    if speaker is None or not source.start <= head.i < source.end or actors.at(head) != speaker:
        return whole
    for other in _others(head):
        first = other.left_edge.i
        if head.i < first and other.i < source.end:
            second = actors.at(other) or _person_in(other, actors)
            named = second is not None or other.tag_ in _PLURAL
            body = second is not None and ids.kind_of(speaker) in _BODIES
            if second == speaker or not named or not (body or _are_two(other.head, other)):
                return whole
            return (source.start, first), (first, source.end)
    return whole


def _others(head: Token) -> Iterator[Token]:
    """Those joined to a speaker, and to the first of "two pilots, Ana Silva and Tor Berg"."""
    yield from filter(_is_joined, head.children)
    for name in head.children if head.tag_ in _PLURAL else ():
        if name.dep_ == "appos" and name.pos_ == "PROPN":
            yield from filter(_is_joined, name.children)


def _person_in(office: Token, actors: Actors) -> str | None:
    """Whom an office names that a parser took apart: "Secretary of the Interior Ana Silva"."""
    inside = (actors.at(child) for child in office.children)
    return next((each for each in inside if ids.kind_of(each) == "person"), None)


def _is_joined(other: Token) -> bool:
    """Whether "and" joins a word to its head; parsers take one with an office for an apposition."""
    if other.dep_ == "appos" and other.left_edge.lower_ == "and":
        return True
    if other.dep_ != "conj" and not (other.dep_ == "appos" and other.pos_ == "PROPN"):
        return False
    later = (each for each in other.head.children if each.dep_ == "conj" and each.i >= other.i)
    return any(each.left_edge.lower_ == "and" for each in later)


def _are_two(head: Token, other: Token) -> bool:
    """Whether both are told of as somebody: not "Ana Silva, a lawyer and founder of Veldt"."""
    if head.pos_ in ("PROPN", "PRON"):
        return other.pos_ == "PROPN" or other.tag_ in _PLURAL
    determined = any(word.dep_ == "det" for word in other.lefts)
    return other.pos_ == "NOUN" and (other.tag_ in _PLURAL or determined)

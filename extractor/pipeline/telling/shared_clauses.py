"""What the second of two joined verbs takes up from the first: "wore a mask but took it off".

Whoever does both stands before both, so "it" and "them" mean something that a line of the second
verb alone leaves out.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from extractor import lexicon
from extractor.pipeline.syntax import arguments, trees
from extractor.pipeline.telling.reading import Reading

MOST = 30
"""Words of a line that tells both verbs."""

_ONE = lexicon.of_sort("pronouns", "neuter")
_MANY = lexicon.of_sort("pronouns", "plural")
_OBJECTS = frozenset({"obj", "iobj", "obl"})
_PLURAL = frozenset({"NNS", "NNPS"})
_INSIDE = frozenset({"compound", "flat", "nmod:desc", "obl:unmarked", "nmod:unmarked"})
_REFLEXIVE = ("self", "selves")


def is_lost(verb: Token, kept: set[int]) -> bool:
    """Tells whether a line takes up by a pronoun what only the verb before tells."""
    first = verb.head
    if verb.dep_ != "conj" or trees.has_subject(verb) or not trees.is_predicate(first):
        return False
    subject = arguments.subject(verb)
    if subject is None or subject.i not in kept or first.i in kept or first.i > verb.i:
        return False
    left_out = list(_left_out(first, verb, kept))
    return any(
        _is_of(word, noun, verb, subject) and not _has_other(word, verb, subject, kept)
        for word in _pronouns(verb, kept)
        for noun in left_out
    )


def with_first(verb: Token, kept: set[int], reading: Reading) -> set[int]:
    """Returns the words of a line with those of the verb before, where they are few enough."""
    if not is_lost(verb, kept):
        return kept
    both = set(range(min(kept), max(kept) + 1))
    return both if sum(reading.words(at, at + 1) for at in both) <= MOST else kept


def _pronouns(verb: Token, kept: set[int]) -> Iterator[Token]:
    for word in verb.subtree:
        taken_up = word.lower_ in _ONE | _MANY and not word.lower_.endswith(_REFLEXIVE)
        if taken_up and word.i in kept and word.i > verb.i and word.dep_ != "expl":
            yield word


def _left_out(first: Token, verb: Token, kept: set[int]) -> Iterator[Token]:
    """Yields the nouns of the first verb that a line of the second leaves out."""
    for word in first.doc[first.i + 1 : verb.i]:
        if word.pos_ in ("NOUN", "PROPN") and word.i not in kept:
            yield word


def _has_other(pronoun: Token, verb: Token, subject: Token, kept: set[int]) -> bool:
    """Tells whether a line tells something else before a pronoun that it can mean."""
    for at in kept:
        word = verb.doc[at]
        if at < pronoun.i and at != subject.i and word.pos_ in ("NOUN", "PROPN"):
            inside = word.dep_ in _INSIDE or word.ent_type_ in ("PERSON", "DATE", "TIME")
            if not inside and (word.tag_ in _PLURAL) == (pronoun.lower_ in _MANY):
                return True
    return False


def _is_of(pronoun: Token, noun: Token, verb: Token, subject: Token) -> bool:
    """Tells whether a pronoun means a noun, since it cannot mean whoever does both."""
    if (noun.tag_ in _PLURAL) != (pronoun.lower_ in _MANY):
        return False
    if pronoun.head.i == verb.i and pronoun.dep_ in _OBJECTS:
        return True
    several = subject.tag_ in _PLURAL or any(child.dep_ == "conj" for child in subject.children)
    person = subject.ent_type_ == "PERSON"
    return several or person if pronoun.lower_ in _ONE else person and not several

"""Questions asked of a parse: what a word governs, how it is marked, where its phrase runs.

Nothing here knows about claims; labels are those of Universal Dependencies.
"""

from collections.abc import Iterable
from itertools import pairwise

import numpy as np
from spacy.strings import get_string_id
from spacy.tokens import Doc, Token

from extractor import lexicon

NEGATIONS = lexicon.of_sort("auxiliaries", "negation")
SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer"})
AUXILIARIES = frozenset({"aux", "aux:pass", "cop"})
_PERFECT = lexicon.of_sort("auxiliaries", "perfect")
_NEAR = 4
_JOINING = frozenset({"POS", "HYPH", "NFP", ":"})
RELATIVES = lexicon.of_sort("pronouns", "relative")


def lemma(token: Token) -> str:
    """Returns the lemma in lower case."""
    return token.lemma_.lower()


def child(token: Token, *labels: str) -> Token | None:
    """Returns the first child with one of ``labels``."""
    for candidate in token.children:
        if candidate.dep_ in labels:
            return candidate
    return None


def governing(doc: Doc, label: str) -> set[int]:
    """Returns the indices of the words of ``doc`` that have a child with a label."""
    at = np.flatnonzero(doc.to_array("DEP") == get_string_id(label))
    return set((at + doc.to_array("HEAD")[at].astype(np.int64)).tolist())


def subject(verb: Token) -> Token | None:
    """Returns the subject of ``verb`` itself, the nearest where a parser found two."""
    found = [word for word in verb.children if word.dep_ in SUBJECTS]
    return min(found, key=lambda word: abs(word.i - verb.i), default=None)


def phrase(token: Token) -> range:
    """Returns the indices from the left to the right edge of what ``token`` governs."""
    return range(token.left_edge.i, token.right_edge.i + 1)


def marker(token: Token) -> str:
    """Returns the preposition or subordinator before ``token`` in lower case; "" for none."""
    for candidate in token.children:
        if candidate.i > token.i:
            break
        if candidate.dep_ in {"case", "mark"}:
            return candidate.lower_
    return ""


def has_subject(token: Token) -> bool:
    """Whether ``token`` has a subject of its own, a clause included."""
    return any(word.dep_.startswith(("nsubj", "csubj", "expl")) for word in token.children)


def is_predicate(token: Token) -> bool:
    """Whether ``token`` heads a clause: a verb, or what is said of a subject by "is"."""
    if token.dep_ in AUXILIARIES:
        return False
    if token.pos_ in {"VERB", "AUX"}:
        return True
    return any(word.dep_ == "cop" for word in token.children) or has_subject(token)


def is_passive(verb: Token) -> bool:
    """Whether ``verb`` is a passive, finite or not."""
    if child(verb, "nsubj:pass", "aux:pass") is not None:
        return True
    if verb.dep_ not in {"acl", "advcl"} or verb.tag_ != "VBN" or child(verb, "aux") is not None:
        return False
    if verb.dep_ == "acl" and verb.head.dep_ == "ROOT" and verb.head.i == verb.i - 1:
        return False
    return perfect(verb) is None


def subject_label(verb: Token) -> str:
    """Returns as what a noun hangs on a verb that is its subject."""
    return "nsubj:pass" if child(verb, "aux:pass") is not None else "nsubj"


def perfect(verb: Token) -> Token | None:
    """Returns the "has" that "has in turn accused" goes with, whatever the parser made of it."""
    doc, near = verb.doc, range(max(0, verb.i - _NEAR), verb.i)
    return next((doc[at] for at in near if doc[at].lower_ in _PERFECT), None)


def is_negated(token: Token) -> bool:
    """Whether "not", "never" or the like stands with ``token``."""
    return any(
        word.lower_ in NEGATIONS and word.dep_ in {"advmod", "det", "cc:preconj"}
        for word in token.children
    )


def is_relative(token: Token) -> bool:
    """Whether ``token`` is a relative pronoun."""
    return token.lower_ in RELATIVES and token.tag_ in {"WP", "WDT", "WP$"}


def antecedent(token: Token) -> Token:
    """Returns the noun that a relative pronoun stands for; ``token`` itself when there is none."""
    for ancestor in token.ancestors:
        if ancestor.dep_ == "acl:relcl":
            return ancestor.head
    return token


def opens(token: Token) -> bool:
    """Whether ``token`` begins its sentence; spaCy makes a span to tell what that one is."""
    return token.i == 0 or token.is_sent_start is True


def name_start(token: Token) -> int:
    """Returns where the name that a word stands in begins, in its sentence; else the word."""
    while token.ent_iob_ == "I" and not opens(token):
        token = token.nbor(-1)
    return token.i


def is_left_over(first: Token, end: int) -> bool:
    """Whether the first word of a noun phrase up to ``end`` belongs to what stands before it.

    That is a dash, the "and" of a list, an "'s", or a quotation mark that closes or is never
    closed.
    """
    if first.dep_ == "cc" or first.tag_ in _JOINING:
        return True
    return first.is_quote and sum(first.doc[at].is_quote for at in range(first.i, end)) % 2 == 1


def runs(indices: Iterable[int]) -> list[tuple[int, int]]:
    """Returns the stretches of neighbouring ``indices`` as (first, after last).

    >>> runs({3, 4, 5, 9})
    [(3, 6), (9, 10)]
    """
    order = sorted(indices)
    cuts = [at for at in range(1, len(order)) if order[at] - order[at - 1] != 1]
    edges = pairwise([0, *cuts, len(order)]) if order else ()
    return [(order[first], order[last - 1] + 1) for first, last in edges]

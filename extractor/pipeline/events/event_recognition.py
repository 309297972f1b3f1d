"""Which words of a text tell of an event in the sense of TimeML: whatever happens, or holds.

That is more than is read as an event of ours: sayings, states and wishes are events here, and
``noun_triggers`` asks it only for nouns that no list knows. A linear model scores each verb, noun,
adjective and copula by its lemma, its place in the parse and the words beside it; its weights are
``lexicons/event_weights.tsv``, learned from TimeBank and AQUAINT (Pustejovsky et al. 2003) by
``corpus/training/scripts/event_weights.py``.
"""

from collections.abc import Iterator
from functools import cache

from spacy.tokens import Doc, Token

from extractor import lexicon

CANDIDATES = frozenset({"VERB", "NOUN", "ADJ", "AUX"})
THRESHOLD = -0.4
"""Best F1 on documents that the weights were not learned from (log-odds)."""

_SUFFIXES = tuple("ion ment ing al ance ence ure age er or ist ity ness ery sis th cy ship".split())
_OF_NOUN = frozenset({"nummod", "amod", "compound", "acl"})
_OF_VERB = frozenset(
    {"cop", "aux", "aux:pass", "mark", "expl", "obj", "xcomp", "ccomp", "nsubj", "nsubj:pass"}
)
_HELPERS = frozenset({"aux", "mark", "cop"})
_LIGHT = lexicon.of_sort("verb_uses", "helper")


def find(doc: Doc) -> list[Token]:
    """Returns the words of ``doc`` that name an event, in order."""
    return [token for token in doc if token.pos_ in CANDIDATES and score(token) > THRESHOLD]


def score(token: Token) -> float:
    """Returns the log-odds that a candidate names an event."""
    known = weights()
    return sum(known.get(feature, 0.0) for feature in features(token))


@cache
def weights() -> dict[str, float]:
    """Returns the weight of each feature."""
    return {feature: float(weight) for feature, weight in lexicon.read("event_weights")}


def features(token: Token) -> Iterator[str]:
    """Yields what the model looks at."""
    lemma, part, head = token.lemma_.lower(), token.pos_, token.head
    yield "any"
    yield f"part={part}"
    yield f"tag={token.tag_}"
    yield f"lemma={part[0]}:{lemma}"
    yield f"relation={token.dep_}"
    yield f"relation={part}:{token.dep_}"
    yield f"head={head.pos_}:{token.dep_}"
    yield "root" if head == token else f"under={head.lemma_.lower()}:{token.dep_}"
    for suffix in _SUFFIXES if lemma.endswith(_SUFFIXES) else ():
        if lemma.endswith(suffix):
            yield f"suffix={part[0]}:{suffix}"
    yield from _beside_noun(token) if part == "NOUN" else _beside_verb(token)
    if lemma in _LIGHT:
        for child in token.children:
            yield f"light={lemma}:{child.dep_}"


def _beside_noun(noun: Token) -> Iterator[str]:
    for child in noun.children:
        if child.dep_ in ("det", "case"):
            yield f"noun={child.dep_}:{child.lower_}"
        elif child.dep_ == "nmod":
            cases = [word.lower_ for word in child.children if word.dep_ == "case"]
            yield f"noun=nmod:{cases[0] if cases else ''}"
        elif child.dep_ in _OF_NOUN or child.dep_ == "nmod:poss":
            yield f"noun={child.dep_}"


def _beside_verb(verb: Token) -> Iterator[str]:
    for child in verb.children:
        if child.dep_ in _OF_VERB:
            yield f"verb={verb.pos_[0]}:{child.dep_}"
        if child.dep_ in _HELPERS:
            yield f"verb={child.lower_}"

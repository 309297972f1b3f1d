"""Which words name an event that goes on a timeline, as SemEval-2015 task 4 draws the line.

Left out are events told by adjectives, thoughts, what did not take place or only might have, and
verbs that merely carry or lead over to another event (after Minard et al. 2015,
https://aclanthology.org/S15-2132); sayings and plans stay in.
"""

from collections.abc import Set
from functools import cache

from spacy.tokens import Doc, Token

from extractor import lexicon
from extractor.pipeline.events import event_recognition, factuality, negation
from extractor.pipeline.syntax import auxiliaries

LIGHT = frozenset({"do", "give", "hold", "make", "take"})
"""Verbs that only carry what their object tells: "made its first flight"."""


def find(doc: Doc, reported: Set[int]) -> list[Token]:
    """Returns the words of ``doc`` that name such an event, in order.

    Args:
        doc: An article.
        reported: The tokens that stand in what somebody said.
    """
    kept = [
        token
        for token in event_recognition.find(doc)
        if _belongs(token, reported=token.i in reported)
    ]
    return sorted({_carried(token) for token in kept}, key=lambda token: token.i)


def _belongs(token: Token, *, reported: bool) -> bool:
    if token.pos_ == "ADJ" or (token.pos_ == "VERB" and token.lemma_.lower() in cognitive()):
        return False
    told = factuality.of(token, reported=reported)
    modal = any(helper.tag_ == "MD" for helper in auxiliaries.of(token))
    return not (told == "negated" or (told == "possible" and modal) or negation.in_condition(token))


def _carried(verb: Token) -> Token:
    """The event that a verb only carries or leads over to, else itself."""
    if verb.pos_ == "VERB" and verb.lemma_.lower() in leading():
        return next((c for c in verb.children if c.dep_ == "xcomp" and c.pos_ == "VERB"), verb)
    if verb.pos_ != "VERB" or verb.lemma_.lower() not in LIGHT:
        return verb
    objects = [child for child in verb.children if child.dep_ == "obj" and child.pos_ == "NOUN"]
    counted = any(child.dep_ == "nummod" for noun in objects for child in noun.children)
    return objects[0] if objects and not counted else verb


@cache
def cognitive() -> frozenset[str]:
    """Returns the verbs of thinking and wishing: attitudes that last ("believe", not "decide")."""
    attitudes = {row[0] for row in lexicon.read("reporting_verbs") if row[1] == "attitude"}
    return frozenset(attitudes & {row[0] for row in lexicon.read("stative_verbs")})


@cache
def leading() -> frozenset[str]:
    """Returns the verbs that only lead over to another: "began to sell"."""
    return frozenset(row[0] for row in lexicon.read("light_verbs") if row[1] == "inf")

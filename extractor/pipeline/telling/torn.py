"""What the end of a line was torn from: the verb of its last clause, how often is paid."""

from spacy.tokens import Token

from extractor.pipeline.mentions import nominals
from extractor.pipeline.syntax import auxiliaries, trees
from extractor.pipeline.telling.reading import BESIDE, Reading
from extractor.temporal import vocabulary

BRACKETED = 12
"""Tokens in brackets between an amount and how often it is paid."""


def mark(end: int, reading: Reading) -> int | None:
    """Returns the "after" of "left after the judge in Oslo | freed him", a clause without its verb.

    The parse has taken its subject for when the other thing happened.
    """
    if end == len(reading.tokens):
        return None
    verb = reading.tokens[end]
    if verb.tag_ not in auxiliaries.FINITE or verb.dep_ != "advcl" or trees.has_subject(verb):
        return None
    if any(child.dep_ == "mark" for child in verb.lefts) or reading.tokens[end - 1].is_punct:
        return None
    return next((word.i for noun in _beside(verb) for word in noun.lefts if _opens(word)), None)


def _beside(verb: Token) -> list[Token]:
    """Returns the circumstances before a verb, the nearest first."""
    before = (word for word in verb.head.subtree if word.i < verb.i and word.dep_ == "obl")
    return sorted(before, key=lambda word: -word.i)


def _opens(word: Token) -> bool:
    return word.dep_ == "case" and word.lower_ in BESIDE


def with_rate(end: int, reading: Reading) -> int:
    """Returns the end of an amount behind "a day": "nine pesos (one dollar) | a day"."""
    doc, at = reading.tokens, end
    if at < len(doc) and reading.texts[at] == "(" and doc[end - 1].pos_ in ("NOUN", "NUM", "SYM"):
        closing = (
            each for each in range(at, min(at + BRACKETED, len(doc))) if doc[each].text == ")"
        )
        at = next(closing, end - 1) + 1
    if at + 1 >= len(doc) or doc[at].is_sent_start or doc[at].lower_ not in nominals.INDEFINITE:
        return end
    return at + 2 if trees.lemma(doc[at + 1]) in vocabulary.words("unit") else end

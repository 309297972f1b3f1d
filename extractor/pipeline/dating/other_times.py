"""What is said or done on no day of the news: as a habit, later, "then", "during the hearing"."""

from spacy.tokens import Token

from extractor import lexicon
from extractor.pipeline.dating import whens

_OCCASIONS = lexicon.of_sort("connectives", "then")
"""Prepositions of an occasion on which something was said."""

_CUSTOMS = lexicon.of_sort("deed_words", "habit")
_HABITS = lexicon.of_sort("reality_words", "often")
"""Adverbs of what has been said before today, or many times."""

_BOOKS = lexicon.of_sort("noun_uses", "book")


def is_habit(token: Token) -> bool:
    """Tells of "has always said", that it is no news of today."""
    return any(child.lower_ in _HABITS for child in token.lefts)


def is_custom(token: Token) -> bool:
    """Tells of "usually closes in August" that it is of no August before all."""
    return whens.is_present(token) and any(child.lower_ in _CUSTOMS for child in token.lefts)


def is_of_any_day(token: Token) -> bool:
    """Tells of "people often say", "writes in her book" and "writes" that today is not the day."""
    return is_habit(token) or (token.lemma_ == "write" and token.tag_ in ("VBZ", "VBP"))


def is_later(token: Token) -> bool:
    """Tells of "later said", not of "hours later, she said", that nobody knows how much later."""
    return any(child.lower_ == "later" and child.i == token.i - 1 for child in token.lefts)


def is_of_then(token: Token) -> bool:
    """Tells of "said during the hearing", and of what ``is_of_another_day``, that it is of then."""
    for phrase in token.children:
        if phrase.dep_.startswith("obl"):
            cases = {child.lower_ for child in phrase.children if child.dep_ == "case"}
            if cases & _OCCASIONS:
                return True
    return is_of_another_day(token)


def is_of_another_day(token: Token) -> bool:
    """Tells of "said then", "said at the time", "once said" that no day of the news is meant.

    Nor is it in "wrote in his book".
    """
    for phrase in token.children:
        if phrase.lemma_.lower() in _BOOKS and any(case.lower_ == "in" for case in phrase.lefts):
            return True
    earlier = any(child.lower_ == "earlier" for child in token.lefts)
    return earlier or is_at_that_time(token) or is_habit(token)


def is_at_that_time(token: Token) -> bool:
    """Tells of "said then" and "said at the time" that a day told before is meant."""
    for phrase in token.children:
        at = any(child.lower_ == "at" for child in phrase.children if child.dep_ == "case")
        if at and phrase.lower_ == "time" and phrase.dep_.startswith("obl"):
            return True
    return any(child.lower_ == "then" for child in token.rights)

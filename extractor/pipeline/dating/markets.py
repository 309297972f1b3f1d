"""What a market does, it does on the day of the report: "Norda's shares fell 3 percent"."""

from spacy.tokens import Token

from extractor import lexicon
from extractor.pipeline.dating.documents_days import Timexes
from extractor.records import Timex
from extractor.temporal import vocabulary

_MOVES = lexicon.of_sort("market_words", "moves")
_TRADED = lexicon.of_sort("market_words", "traded")
_AMOUNTS = lexicon.of_sort("market_words", "amount")
_STRETCHES = lexicon.of_sort("market_words", "stretch")


def is_contract(month: Token) -> bool:
    """Tells of the month of "December soybeans" that it is when these are to be delivered."""
    if month.lower_ not in vocabulary.words("month") or list(month.children):
        return False
    traded = month.doc[month.i + 1 : month.i + 2]
    return traded.root.lemma_.lower() in _TRADED if len(traded) else False


def moved(verb: Token) -> bool:
    """Tells of a price that moved by an amount, on no other day."""
    subject = _subject(verb)
    if subject is None or subject.lemma_.lower() not in _TRADED:
        return False
    if any(token.lower_ in _STRETCHES for token in verb.subtree):
        return False
    return any(token.lower_.rstrip("s") in _AMOUNTS for token in verb.subtree)


def quarter(verb: Token, timexes: Timexes) -> Timex | None:
    """Returns the quarter in "third-quarter net fell", when it did so."""
    subject = _subject(verb)
    if subject is None:
        return None
    named = timexes.between(subject.left_edge.idx, subject.idx)
    return next((one for one in named if "-Q" in one.value and one.range is not None), None)


def _subject(verb: Token) -> Token | None:
    """Returns the subject of a verb in the simple past that tells how an amount moved."""
    if verb.tag_ != "VBD" or verb.lemma_.lower() not in _MOVES:
        return None
    return next((child for child in verb.lefts if child.dep_ == "nsubj"), None)

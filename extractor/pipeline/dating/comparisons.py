"""Times that only say what an amount is compared with: "up 4 percent from a year earlier"."""

from itertools import pairwise

from spacy.tokens import Span, Token

from extractor import lexicon
from extractor.records import DateRange, Timex

_MEASURED = lexicon.of_sort("connectives", "measured")
_COMPARED = lexicon.of_sort("market_words", "compared")
_AMOUNTS = lexicon.of_sort("market_words", "amount")
_STRETCHES = lexicon.of_sort("market_words", "stretch")
_APART = frozenset({"VERB", "AUX", "PUNCT"})
WEEK = 7
"""Days: sales are compared with those of a month or a year, and rise "4 percent on Monday"."""
FARTHEST = 8
"""Words before an expression in which its comparison begins."""


def is_one(timex: Timex, span: Span) -> bool:
    """Tells whether an expression only says when an amount was another.

    It does in "rose 4 percent from a year earlier" and "up from $2 million a year ago", and does
    not in "rose 4 percent over the past year".
    """
    words = list(span.doc[max(span.sent.start, span.start - FARTHEST) : span.start])
    if len(words) > 1 and words[-1].lower_ in _MEASURED and not _is_short(timex.range):
        stretch = words[-1].lower_ in _STRETCHES and span[0].pos_ == "DET"
        return not stretch and _is_amount(words[-2])
    for at, (one, other) in enumerate(pairwise(words)):
        if one.lower_ in _COMPARED and other.lower_ in _MEASURED:
            between = words[at + 2 :]
            return any(map(_is_amount, between)) and all(w.pos_ not in _APART for w in between)
    return False


def _is_short(days: DateRange | None) -> bool:
    return not days or bool(days.first and days.last and (days.last - days.first).days < WEEK)


def _is_amount(word: Token) -> bool:
    return word.like_num or word.is_currency or word.lower_.rstrip("s") in _AMOUNTS

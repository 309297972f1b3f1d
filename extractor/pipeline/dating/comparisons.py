"""Times that only say what an amount is compared with: "up 4 percent from a year earlier"."""

from itertools import pairwise

from spacy.tokens import Span, Token

from extractor import lexicon
from extractor.records import DateRange, Timex

_MEASURED = lexicon.of_sort("connectives", "measured")
_COMPARED = lexicon.of_sort("market_words", "compared")
_AMOUNTS = lexicon.of_sort("market_words", "amount")
_STRETCHES = lexicon.of_sort("market_words", "stretch")
_COMPARING = lexicon.of_sort("connectives", "compare")
_EARLIER = _MEASURED | _COMPARING
_RANKS = lexicon.of_sort("counting_words", "rank")
_OF_PERIODS = lexicon.of_sort("connectives", "occasion")
_TRADED = lexicon.of_sort("market_words", "traded")
_APART = frozenset({"VERB", "AUX", "PUNCT"})
WEEK = 7
"""Days: sales are compared with those of a month or a year, and rise "4 percent on Monday"."""
FARTHEST = 8
"""Words before an expression in which its comparison begins."""


def is_one(timex: Timex, span: Span) -> bool:
    """Tells whether an expression only says when an amount was another.

    It does in "rose 4 percent from a year earlier", "up from $2 million a year ago" and "compared
    with $2 million, or 40 cents a share, a year ago", and not in "rose 4 percent over the past
    year".
    """
    if _is_of_a_record(span) or _is_of_a_forecast(span):
        return True
    if not _is_short(timex.range) and _is_of_amounts(span):
        return True
    words = list(span.doc[max(span.sent.start, span.start - FARTHEST) : span.start])
    if len(words) > 1 and words[-1].lower_ in _MEASURED and not _is_short(timex.range):
        stretch = words[-1].lower_ in _STRETCHES and span[0].pos_ == "DET"
        return not stretch and _is_amount(words[-2])
    for at, (one, other) in enumerate(pairwise(words)):
        if one.lower_ in _COMPARED and other.lower_ in _MEASURED:
            between = words[at + 2 :]
            return any(map(_is_amount, between)) and all(w.pos_ not in _APART for w in between)
    return False


def _is_of_a_record(span: Span) -> bool:
    """Tells of "fell to 8,276, its lowest level since May", and of "its first loss since May"."""
    if span.start < span.sent.start + 2 or span.doc[span.start - 1].lower_ != "since":
        return False
    for word in reversed(span.doc[span.sent.start : span.start - 1]):
        if word.tag_ in ("JJS", "RBS") or word.lower_ in _RANKS:
            return True
        if word.pos_ not in ("NOUN", "ADJ", "PROPN", "ADP", "PART"):
            return False
    return False


def _is_of_a_forecast(span: Span) -> bool:
    """Tells of "less than forecast in May"."""
    before = span.doc[max(span.sent.start, span.start - 3) : span.start]
    return len(before) == 3 and before[0].lower_ in _COMPARING and before[1].tag_ == "VBN"


def _is_of_amounts(span: Span) -> bool:
    """Tells whether only amounts stand before an expression, as far as what compares with them."""
    amount, end = False, span.start
    if end > span.sent.start and span.doc[end - 1].lower_ in _OF_PERIODS:
        end -= 1  # "in the period a year ago", "in 2011"
    for word in reversed(span.doc[span.sent.start + 1 : end]):
        if _is_amount(word):
            amount = True
        elif not _is_beside_amounts(word):
            compared = word.lower_ in _EARLIER or word.nbor(-1).lower_ in _COMPARED
            return amount and compared
    return False


def _is_beside_amounts(word: Token) -> bool:
    return word.text == "," or word.pos_ in ("DET", "CCONJ") or word.lemma_.lower() in _TRADED


def _is_short(days: DateRange | None) -> bool:
    return not days or bool(days.first and days.last and (days.last - days.first).days < WEEK)


def _is_amount(word: Token) -> bool:
    return word.like_num or word.is_currency or word.lower_.rstrip("s") in _AMOUNTS

"""An article without a date: the day before which it cannot have been published.

What it tells as past, with a calendar date of its own, had happened when it was written. That
bounds its publication from below; it is never taken for its day.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from spacy.tokens import Doc, Token

from extractor import lexicon
from extractor.records import Claim, DateRange, Event, When

_PAST_AUXILIARIES = lexicon.of_sort("auxiliaries", "past") - {"has", "have"}
"""A perfect ("has opened") tells of no day of its own, whatever date stands beside it."""


def not_before(doc: Doc, events: Iterable[Event], claims: Iterable[Claim]) -> DateRange | None:
    """Returns the days on which an undated ``doc`` can have been published, open at the end.

    None when nothing certain bounds them. The latest of the first days of what happened counts:
    what happened "in May 2020" may have happened on its first day.
    """
    days = [*_of_events(doc, events), *_of_claims(claims)]
    return DateRange(first=max(days), last=None) if days else None


def _of_events(doc: Doc, events: Iterable[Event]) -> Iterator[date]:
    for event in events:
        span = doc.char_span(*event.trigger)
        if event.status == "happened" and span is not None and _is_past(span.root):
            yield from _stated(event.when)


def _of_claims(claims: Iterable[Claim]) -> Iterator[date]:
    for claim in claims:
        days = claim.when.range
        if days is not None and days.first == days.last:  # a year beside a saying is seldom its day
            yield from _stated(claim.when)


def _stated(when: When) -> Iterator[date]:
    if when.basis == "stated" and when.range is not None and when.range.first is not None:
        yield when.range.first


def _is_past(token: Token) -> bool:
    """Tells a verb in the past; an event noun ("the 2024 election") may lie ahead."""
    if token.tag_ == "VBD":
        return True
    auxiliaries = {child.lower_ for child in token.lefts if child.dep_.startswith("aux")}
    return token.tag_ == "VBN" and bool(auxiliaries & _PAST_AUXILIARIES)

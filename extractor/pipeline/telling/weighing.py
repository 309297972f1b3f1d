"""How much a line is worth (prominence), and how sure it is (confidence).

Two logistic models over the features of a reading; their weights (``lexicons/line_weights.tsv``)
were learned by ``corpus/training/scripts/line_weights.py`` from lines that people read and judged
(``corpus/gold/lines``). Both are probabilities, rounded to a hundredth before anything is decided,
so the same article gives the same lines on every machine.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from math import exp
from typing import NamedTuple, TypeVar

from msgspec.structs import replace
from spacy.tokens import Doc

from extractor import lexicon
from extractor.pipeline.telling import diseases, features, line_features, references, unnamed
from extractor.pipeline.telling.page import Page
from extractor.pipeline.telling.places import Place
from extractor.records import Claim, Event

FRAGMENT = 0.2
"""Confidence, at most, of a line that does not stand by itself.

It points to what was told before ("these ships"), or begins amid a phrase: "said Ann Park". Nor
do a headline and the caption of a picture, which tell in the present of whatever day. What
somebody denies is told by the denial."""

_AMID = frozenset(f"claim begins with={tag}" for tag in ("VBD", "VBZ", "VBP", "MD", "IN", "WDT"))

_KINDS = ("event", "claim")

_ELSEWHERE = frozenset(
    {
        "pronoun speaks=unknown",
        *(f"{kind} {name}" for kind in _KINDS for name in (references.POINTS, unnamed.OBJECT)),
    }
)
"""Features of a line that means somebody whom it does not name."""

Record = TypeVar("Record", Event, Claim)


class Worded(NamedTuple):
    """What was read of an article, in the words of its lines.

    Attributes:
        events: Its events.
        places: Where each of them stands in its sentence.
        claims: Its claims.
        clean: Whether the line of each claim reads on its own.
        fragments: The ids of those whose lines tell nothing by themselves.
        unnamed: By id, what a line tells of without naming it.
        slugs: By id, what the article is about, of lines that do not name that.
    """

    events: list[Event]
    places: list[Place]
    claims: list[Claim]
    clean: list[bool]
    fragments: frozenset[str]
    unnamed: Mapping[str, Sequence[str]]
    slugs: Mapping[str, str]


def weigh(doc: Doc, worded: Worded) -> tuple[list[Event], list[Claim]]:
    """Returns the events and claims of ``worded`` with their weights."""
    seen = iter(seen_in(doc, worded))
    found = [_whole(_sure(event, next(seen)), worded) for event in worded.events]
    events = [
        _at_most(FRAGMENT, each) if _is_told_elsewhere(each, place) else each
        for each, place in zip(found, worded.places, strict=True)
    ]
    claims = []
    for claim, clean in zip(worded.claims, worded.clean, strict=True):
        features_of = next(seen)
        weighed = _sure(claim, features_of)
        if not clean and claim.text[:1].islower() and not _AMID.isdisjoint(features_of):
            weighed = _at_most(FRAGMENT, weighed)
        claims.append(_whole(weighed, worded))
    return events, claims


def _is_told_elsewhere(event: Event, place: Place) -> bool:
    if event.status == "negated" and place.denied_by is not None:
        return True
    return (place.headline or place.caption) and event.when.basis == "publication"


def _whole(record: Record, worded: Worded) -> Record:
    return _at_most(FRAGMENT, record) if record.id in worded.fragments else record


def seen_in(doc: Doc, worded: Worded) -> Iterator[tuple[str, ...]]:
    """Yields the features of each event and then of each claim, each once."""
    page = Page(doc)
    events, claims = [*map(_without, worded.events)], [*map(_without, worded.claims)]
    page.hold(events)
    page.hold(claims)
    for event, place in zip(events, worded.places, strict=True):
        seen = *features.of_event(event, page), *place.features(), *_lacks(event, worded)
        yield tuple(dict.fromkeys(seen))
    for claim, clean in zip(claims, worded.clean, strict=True):
        cut = () if clean else ("claim not cut cleanly",)
        yield tuple(dict.fromkeys((*features.of_claim(claim, page), *cut, *_lacks(claim, worded))))


def _without(record: Record) -> Record:
    """A record as if no disease were put in, which is no cause to doubt its line, as others are."""
    return replace(record, text=diseases.without(record.text)) if "[" in record.text else record


def _lacks(record: Event | Claim, worded: Worded) -> Iterator[str]:
    kind = "event" if isinstance(record, Event) else "claim"
    found = worded.unnamed[record.id]
    yield from (f"{kind} {name}" for name in found)
    if found:
        yield unnamed.ANY


@cache
def weights() -> dict[str, tuple[float, float]]:
    """Returns what each feature adds to the log-odds of prominence and of confidence."""
    rows = lexicon.read("line_weights")
    return {name: (float(worth), float(right)) for name, worth, right in rows}


def _weighed(record: Record, seen: Iterable[str]) -> Record:
    known = weights()
    worth = right = 0.0
    for name in seen:
        if (added := known.get(name)) is not None:
            worth, right = worth + added[0], right + added[1]
    return replace(record, prominence=_probability(worth), confidence=_probability(right))


def _sure(record: Record, seen: tuple[str, ...]) -> Record:
    return _standing(_weighed(record, seen), seen)


def _standing(record: Record, seen: tuple[str, ...]) -> Record:
    elsewhere = line_features.begins_unnamed(record.text) or not _ELSEWHERE.isdisjoint(seen)
    return _at_most(FRAGMENT, record) if elsewhere else record


def _at_most(confidence: float, record: Record) -> Record:
    return replace(record, confidence=min(record.confidence, confidence))


def _probability(odds: float) -> float:
    return round(1 / (1 + exp(-odds)), 2)

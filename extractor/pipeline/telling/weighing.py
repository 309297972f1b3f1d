"""How much a line is worth (prominence), and how sure it is (confidence).

Two logistic models over the features of a reading; their weights (``lexicons/line_weights.tsv``)
were learned by ``corpus/training/scripts/line_weights.py`` from lines that people read and judged
(``corpus/gold/lines``). Both are probabilities, rounded to a hundredth before anything is decided,
so the same article gives the same lines on every machine.
"""

from collections.abc import Iterable
from functools import cache
from math import exp
from typing import TypeVar

from msgspec.structs import replace
from spacy.tokens import Doc

from extractor import lexicon
from extractor.pipeline.telling import features
from extractor.pipeline.telling.page import Page
from extractor.pipeline.telling.places import Place
from extractor.records import Claim, Event

Record = TypeVar("Record", Event, Claim)


def weigh(
    doc: Doc, events: list[Event], claims: list[Claim], places: list[Place]
) -> tuple[list[Event], list[Claim]]:
    """Returns events, whose ``places`` are known, and claims with their weights."""
    page = Page(doc)
    page.hold(events)
    page.hold(claims)
    return (
        [
            _weighed(event, (*features.of_event(event, page), *place.features()))
            for event, place in zip(events, places, strict=True)
        ],
        [_weighed(claim, features.of_claim(claim, page)) for claim in claims],
    )


@cache
def weights() -> dict[str, tuple[float, float]]:
    """Returns what each feature adds to the log-odds of prominence and of confidence."""
    rows = lexicon.read("line_weights")
    return {name: (float(worth), float(right)) for name, worth, right in rows}


def _weighed(record: Record, seen: Iterable[str]) -> Record:
    known = weights()
    worth = right = 0.0
    for name in seen:
        added = known.get(name, (0.0, 0.0))
        worth, right = worth + added[0], right + added[1]
    return replace(record, prominence=_probability(worth), confidence=_probability(right))


def _probability(odds: float) -> float:
    return round(1 / (1 + exp(-odds)), 2)

"""What a person corrects: labelled spans of a text, and relations that join the parts of a claim.

A claim is a head, its first cue, from which a relation leads to each other part, named after the
part's role. An event is its trigger, labelled with its status. ``readers.corrections`` takes both
back.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import get_args

from extractor.records import Claim, Extraction, Status

ROLES = ("SOURCE", "CUE", "CONTENT")
LABELS = (*ROLES, *(status.upper() for status in get_args(Status)))


@dataclass(frozen=True, slots=True)
class Mark:
    """A labelled span; ``id`` is the record's and tells its parts apart."""

    id: str
    label: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Relation:
    """From the head of a claim to another part of it."""

    head: Mark
    part: Mark


def of(extraction: Extraction) -> tuple[list[Mark], list[Relation]]:
    """Returns the marks of an extraction in text order, and what joins them."""
    marks = [Mark(event.id, event.status.upper(), *event.trigger) for event in extraction.events]
    relations = []
    for claim in extraction.claims:
        head, *parts = _parts(claim)
        marks += [head, *parts]
        relations += [Relation(head, part) for part in parts]
    return sorted(marks, key=lambda mark: (mark.start, mark.end, mark.id)), relations


def _parts(claim: Claim) -> Iterator[Mark]:
    """The parts of a claim, its head first."""
    for label, spans in (
        ("CUE", claim.cue),
        ("CONTENT", claim.content),
        ("SOURCE", claim.source_spans),
    ):
        for number, (start, end) in enumerate(spans):
            yield Mark(f"{claim.id}-{label.lower()}{number}", label, start, end)

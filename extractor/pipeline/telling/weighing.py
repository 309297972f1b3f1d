"""How much a line is worth (prominence), and how sure it is (confidence)."""

from spacy.tokens import Doc

from extractor.records import Claim, Event


def weigh(doc: Doc, events: list[Event], claims: list[Claim]) -> tuple[list[Event], list[Claim]]:
    """Returns events and claims with their prominence and confidence."""
    return events, claims

"""Finds time expressions."""

from collections.abc import Sequence

from extractor.temporal import Match, Reference, Word


def find(words: Sequence[Word], reference: Reference) -> list[Match]:
    """Returns the time expressions among these words, in text order."""
    return []

"""The words of a line: the article's own, in its order."""

import msgspec
from spacy.tokens import Doc

from extractor.pipeline import annotations
from extractor.records import Claim, Event


def word(doc: Doc, events: list[Event], claims: list[Claim]) -> tuple[list[Event], list[Claim]]:
    """Returns events and claims with the words of their lines."""
    text = annotations.text(doc)
    return events, [_worded(claim, text) for claim in claims]


def _worded(claim: Claim, text: str) -> Claim:
    spans = (*claim.source, *claim.cue, *claim.content)
    start, end = min(start for start, _ in spans), max(end for _, end in spans)
    return msgspec.structs.replace(claim, text=" ".join(text[start:end].split()))

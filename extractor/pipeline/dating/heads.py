"""The words by which events and claims are dated: the trigger, the head of the cue."""

from spacy.tokens import Doc, Span, Token

from extractor.records import Claim, Event


class Heads:
    """The tokens of one Doc by where they begin."""

    def __init__(self, doc: Doc) -> None:
        self._doc = doc
        self._tokens = {token.idx: token for token in doc}

    def of_event(self, event: Event) -> Token:
        """Returns the token that triggers an event."""
        return self._tokens.get(event.trigger[0]) or self._span(*event.trigger)[0]

    def of_claim(self, claim: Claim) -> Token:
        """Returns the head of the cue, of "quoted … as saying" the second; else of the content."""
        start, end = claim.cue[-1] if claim.cue else claim.content[0]
        first = self._tokens.get(start)
        if first is not None and end == start + len(first):
            return first
        return self._span(start, end).root

    def _span(self, start: int, end: int) -> Span:
        span = self._doc.char_span(start, end, alignment_mode="expand")
        return self._doc[:1] if span is None else span

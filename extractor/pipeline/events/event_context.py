"""What the earlier components found around an event, by token: actors, claims, dates, headline."""

from spacy.tokens import Doc

from extractor.pipeline import annotations
from extractor.records import Claim, Mention


class EventContext:
    """What the earlier components found, by token: whose words these are, cues, dates."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self._starts = {token.idx: token.i for token in doc}
        self._ends = {token.idx + len(token): token.i for token in doc}
        self.places = annotations.Places(doc)
        self.article_id: str = doc._.article.id
        self.claims: list[Claim] = doc._.claims
        self.actors: dict[int, str] = {}
        self.named: set[int] = set()
        self.headline = annotations.headline(doc)
        for mention in doc._.mentions:
            self._mark(mention)
        denials = [claim for claim in self.claims if claim.polarity == "denies"]
        self.denials = {at for claim in denials for at in self._tokens(claim.cue)}
        self.cues = {at for claim in self.claims for at in self._tokens(claim.cue)}
        self.content = {at for claim in self.claims for at in self._tokens(claim.content)}
        self.dated = annotations.dated(doc)
        self.apart = self.dated | self.named

    def _mark(self, mention: Mention) -> None:
        """A name is its actor at every word, another mention at its head."""
        where = mention.provenance
        span = self._tokens([(where.start, where.end)])
        if not span or mention.actor_id is None:
            return
        if mention.kind == "name":
            self.named.update(span)
            self.actors.update(dict.fromkeys(span, mention.actor_id))
            return
        root = span[0] if len(span) == 1 else self.doc[span[0] : span[-1] + 1].root.i
        self.actors.setdefault(root, mention.actor_id)

    def _tokens(self, spans: "list[tuple[int, int]] | tuple[tuple[int, int], ...]") -> list[int]:
        tokens: list[int] = []
        for start, end in spans:
            first, last = self._starts.get(start), self._ends.get(end)
            if first is not None and last is not None:
                tokens += range(first, last + 1)
                continue
            span = self.doc.char_span(start, end, alignment_mode="expand")
            tokens += range(span.start, span.end) if span is not None else ()
        return tokens

"""What the earlier components found around an event, by token: actors, claims, dates, headline."""

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from extractor.pipeline import annotations
from extractor.pipeline.events import event_anaphora
from extractor.pipeline.syntax import auxiliaries
from extractor.records import Claim, Mention


class EventContext:
    """What the earlier components found, by token: whose words these are, cues, dates."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.places = annotations.Places(doc)
        self.article_id: str = doc._.article.id
        self.claims: list[Claim] = doc._.claims
        self.names = {actor.id: actor.name for actor in doc._.actors}
        self.actors: dict[int, str] = {}
        self.pronouns: dict[int, str] = {}
        self.mentioned: set[int] = set()
        self.headline = annotations.headline(doc)
        for mention in doc._.mentions:
            self._mark(mention)
        denials = [claim for claim in self.claims if claim.polarity == "denies"]
        self.denials = {at for claim in denials for at in self._tokens(claim.cue)}
        self.cues = {at for claim in self.claims for at in self._tokens(claim.cue)}
        self.content = {at for claim in self.claims for at in self._tokens(claim.content)}
        self.dated = annotations.dated(doc)

    def _mark(self, mention: Mention) -> None:
        """A name is its actor at every word, another mention at its head."""
        where = mention.provenance
        span = self.doc.char_span(where.start, where.end, alignment_mode="expand")
        if span is None:
            return
        self.mentioned.add(span.root.i)
        if mention.actor_id is None:
            return
        for token in span if mention.kind == "name" else [span.root]:
            if mention.kind == "name" or token.i not in self.actors:
                self.actors[token.i] = mention.actor_id
        if mention.kind == "pronoun" and not mention.actor_id.startswith(("unnamed:", "group:")):
            self.pronouns[span.root.i] = mention.actor_id

    def _tokens(self, spans: "list[tuple[int, int]] | tuple[tuple[int, int], ...]") -> list[int]:
        tokens: list[int] = []
        for start, end in spans:
            span = self.doc.char_span(start, end, alignment_mode="expand")
            tokens += range(span.start, span.end) if span is not None else ()
        return tokens

    def name_of(self, token: Token, before: Sequence[Token]) -> str | None:
        """Returns what a pronoun stands for, an actor's name or a thing; None for any other word.

        None as well when the words before it tell of that actor.
        """
        actor = self.pronouns.get(token.i)
        if actor is None:
            return event_anaphora.words_of(token) if token.i not in self.actors else None
        if any(self.actors.get(each.i) == actor for each in before):
            return None
        return None if _is_of_many(token) else self.names.get(actor)


def _is_of_many(pronoun: Token) -> bool:
    """Tells of "we have" and "I am" that a name in its place would not fit the verb."""
    verb = pronoun.head
    group = (verb, *auxiliaries.own(verb))
    plural = any(word.tag_ == "VBP" or word.lower_ == "were" for word in group)
    return pronoun.lower_ in ("we", "us", "our") or (pronoun.dep_.startswith("nsubj") and plural)

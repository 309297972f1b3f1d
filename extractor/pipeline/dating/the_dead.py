"""Who died has spoken before: "Berg, who died on Monday, “loved the port”, as she wrote"."""

from collections.abc import Callable

from spacy.tokens import Doc, Token

from extractor.pipeline.dating import whens
from extractor.pipeline.dating.anchors import Anchors
from extractor.records import Claim, DateRange, Event, When


class TheDead:
    """The deaths that one Doc dates, by actor."""

    def __init__(self, doc: Doc, anchors: Anchors, token: Callable[[Event], Token]) -> None:
        people = {actor.id for actor in doc._.actors if actor.kind == "person"}
        self._days: dict[str, DateRange] = {}
        for event in doc._.events:
            verb = token(event)
            if verb.lemma_ != "die" or event.status != "happened" or _is_of_a_pronoun(verb):
                continue
            day = anchors.of(verb)
            if day is None or day.range is None:
                continue
            for part in event.participants:
                if part.actor_id in people and part.role == "agent":
                    self._days[part.actor_id] = day.range

    def when(self, when: When, claim: Claim) -> When:
        """Returns the When of a claim, by their death where it would be of that day, or later."""
        died = self._days.get(claim.speaker or "")
        if died is None or died.first is None or died.last is None:
            return when
        last = when.range.last if when.range else None
        if last is not None and last < died.first:
            return when
        return whens.told_on(died, perfect=True)


def _is_of_a_pronoun(verb: Token) -> bool:
    """Tells of "he died" that it may be of another one than it seems."""
    return any(child.tag_ == "PRP" for child in verb.lefts if child.dep_ == "nsubj")

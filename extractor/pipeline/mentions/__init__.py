"""``news_mentions``: who is spoken of, and which of the mentions are one actor."""

from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from extractor.pipeline import annotations, held, needs
from extractor.pipeline.mentions import (
    acting,
    actors,
    affiliations,
    coreference,
    name_linking,
    name_recognition,
    nominals,
    things,
)
from extractor.pipeline.mentions.mention import MentionDraft
from extractor.records import Actor, Mention


def find_mentions(doc: Doc) -> tuple[list[Mention], list[Actor]]:
    """Returns the mentions of ``doc`` in text order and the actors they denote."""
    found = unresolved(doc)
    coreference.resolve(found)
    found = _in_order(found + things.take_up(doc, found))
    found = _in_order(found + acting.name(doc, found))
    affiliations.qualify(found)
    places = annotations.Places(doc)
    return [_record(mention, places) for mention in found], actors.collect(found)


def unresolved(doc: Doc) -> list[MentionDraft]:
    """Returns the mentions of ``doc`` in text order; of names it is known whose they are."""
    names = name_recognition.find(doc)
    name_linking.link(names)
    return _in_order(names + nominals.find(doc, names))


def _in_order(mentions: list[MentionDraft]) -> list[MentionDraft]:
    return sorted(mentions, key=lambda mention: (mention.span.start, -len(mention.span)))


def _record(mention: MentionDraft, places: annotations.Places) -> Mention:
    span = mention.span
    return Mention(
        provenance=places.at(span.start_char, span.end_char),
        kind=mention.kind,
        label=mention.label,
        actor_id=mention.actor,
    )


@Language.factory(
    "news_mentions",
    requires=["doc.ents", "token.pos", "token.tag", "token.dep", "doc.sents"],
    assigns=["doc._.mentions", "doc._.actors"],
)
def make(nlp: Language, name: str) -> "NewsMentions":
    """Makes the component."""
    needs.check(nlp, "news_mentions")
    return NewsMentions()


class NewsMentions:
    """Writes ``doc._.mentions`` and ``doc._.actors``."""

    def __call__(self, doc: Doc, **_: Any) -> Doc:
        """Marks ``doc`` and returns it."""
        if doc.has_annotation("SENT_START"):
            with held.tokens(doc):
                doc._.mentions, doc._.actors = find_mentions(doc)
        return doc

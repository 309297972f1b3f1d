"""``news_events``: what happened, is planned, is possible or did not happen.

Which words tell of events is in ``triggers``, how real they are in ``factuality``; when an event
was is decided by ``news_dating``, and in which words it is told by ``news_telling``.
"""

from spacy import symbols
from spacy.language import Language
from spacy.tokens import Doc, Token

from extractor.pipeline import annotations, held, needs
from extractor.pipeline.events import factuality, negation, participants, triggers
from extractor.pipeline.events.event_context import EventContext
from extractor.pipeline.syntax import auxiliaries, modality
from extractor.records import Event, Status

_TRIGGERS = frozenset(
    {symbols.VERB, symbols.NOUN, symbols.ADJ, symbols.ADV, symbols.PROPN, symbols.NUM, symbols.SYM}
)


def find_events(doc: Doc) -> list[Event]:
    """Returns the events of ``doc`` in text order."""
    context = EventContext(doc)
    told = annotations.of_class(doc, _TRIGGERS)
    return [_event(token, context) for token in told if triggers.is_trigger(token, context)]


def _event(token: Token, context: EventContext) -> Event:
    start, end = token.idx, token.idx + len(token.text)
    return Event(
        id=f"{context.article_id}.e{start}",
        trigger=(start, end),
        lemma=token.lemma_.lower(),
        text="",
        participants=participants.find(token, context.actors),
        when=annotations.UNDATED,
        status=_status(token, context),
        sources=(context.places.at(start, end),),
    )


def _status(token: Token, context: EventContext) -> Status:
    """A headline tells what happened in the present tense, and what is planned by "to"."""
    told = factuality.of(token, reported=token.i in context.content)
    if token.dep_ == "ccomp" and token.head.i in context.denials:
        doubt = token.head.lemma_.lower() in negation.of_sort("doubt")
        return told if doubt else "negated"  # "do not doubt that it sank"
    helpers = auxiliaries.own(token)
    if token.i in context.headline and [helper.dep_ for helper in helpers] in ([], ["aux:pass"]):
        if told == "ongoing" and (helpers or token.tag_ in ("VBZ", "VBP")):
            return "happened"
        if modality.is_infinitive(token) and token.dep_ != "xcomp":
            return "planned"
    return told


@Language.factory(
    "news_events",
    requires=["token.pos", "token.tag", "token.lemma", "token.dep", "doc._.mentions"],
    assigns=["doc._.events"],
)
def make(nlp: Language, name: str) -> "NewsEvents":
    """Makes the component."""
    needs.check(nlp, "news_events")
    return NewsEvents()


class NewsEvents:
    """Writes ``doc._.events``."""

    def __call__(self, doc: Doc) -> Doc:
        """Marks ``doc`` and returns it."""
        with held.tokens(doc):
            doc._.events = find_events(doc) if doc.has_annotation("DEP") else []
        return doc

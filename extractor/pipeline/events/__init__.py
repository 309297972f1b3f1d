"""``news_events``: what happened, is planned, is possible or did not happen.

Which words tell of events is in ``triggers``, how real they are in ``factuality``; when an event
was is decided by ``news_dating``, and in which words it is told by ``news_telling``.
"""

from spacy import symbols
from spacy.language import Language
from spacy.tokens import Doc, Token

from extractor.pipeline import annotations, words
from extractor.pipeline.events import factuality, participants, triggers
from extractor.pipeline.events.event_context import EventContext
from extractor.pipeline.syntax import arguments, auxiliaries, modality
from extractor.records import Event, Status

_TRIGGERS = frozenset({symbols.VERB, symbols.NOUN})


def find_events(doc: Doc) -> list[Event]:
    """Returns the events of ``doc`` in text order."""
    context = EventContext(doc)
    found = []
    for token in annotations.of_class(doc, _TRIGGERS):
        event = _event(token, context) if triggers.is_trigger(token, context) else None
        if event is not None:
            found.append(event)
    return found


def _event(token: Token, context: EventContext) -> Event | None:
    taking_part = participants.find(token, context.actors)
    told = _status(token, context)
    placed = taking_part or triggers.own_dates(token, context)
    if token.pos_ == "VERB" and not placed and not _is_about_something(token, context):
        return None
    start, end = token.idx, token.idx + len(token.text)
    return Event(
        id=f"{context.article_id}.e{start}",
        trigger=(start, end),
        lemma=token.lemma_.lower(),
        text="",
        participants=taking_part,
        when=annotations.UNDATED,
        status=told,
        sources=(context.places.at(start, end),),
    )


def _status(token: Token, context: EventContext) -> Status:
    """A headline tells what happened in the present tense, and what is planned by "to"."""
    told = factuality.of(token, reported=token.i in context.content)
    if token.dep_ == "ccomp" and token.head.i in context.denials:
        return "negated"
    if token.i in context.headline and not auxiliaries.own(token):
        if token.tag_ in ("VBZ", "VBP") and told == "ongoing":
            return "happened"
        if modality.is_infinitive(token) and token.dep_ != "xcomp":
            return "planned"
    return told


def _is_about_something(verb: Token, context: EventContext) -> bool:
    """Tells whether a verb's arguments are somebody ("both sides") or an event or its result."""
    core = [c for c in verb.children if c.dep_ in ("nsubj", "nsubj:pass", "obj", "obl:agent")]
    shared = arguments.subject(verb)
    known = words.event_nouns() | words.result_nouns()
    core += [shared] if shared is not None else []
    core += [child for token in core for child in token.children if child.dep_ == "compound"]
    return any(token.i in context.mentioned or token.lemma_.lower() in known for token in core)


@Language.factory(
    "news_events",
    requires=["token.pos", "token.tag", "token.lemma", "token.dep", "doc._.mentions"],
    assigns=["doc._.events"],
)
def make(nlp: Language, name: str) -> "NewsEvents":
    """Makes the component."""
    return NewsEvents()


class NewsEvents:
    """Writes ``doc._.events``."""

    def __call__(self, doc: Doc) -> Doc:
        """Marks ``doc`` and returns it."""
        doc._.events = find_events(doc) if doc.has_annotation("DEP") else []
        return doc

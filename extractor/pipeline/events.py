"""``news_events``: what happened, is planned, is possible or did not happen.

A trigger is a verb that tells of something happening, or a noun that names an event and is dated,
planned or counted by its own words. Saying is a claim, not an event; states and habits are left
out. When an event was is decided by ``news_dating``.
"""

from collections.abc import Sequence
from functools import cache

from spacy import symbols
from spacy.language import Language
from spacy.tokens import Doc, Token

from extractor import lexicon
from extractor.pipeline import annotations, clauses, nominals, participants, status
from extractor.records import Claim, Event, Mention, Status

ACTS = frozenset(
    {"agree", "decide", "charge", "sue", "invite", "approve", "reject", "threaten", "attack"}
)
"""Verbs that do something by saying it: their claim is an event as well."""

EXPECTING = frozenset({"expect", "plan", "propose", "schedule", "arrange"})
"""Verbs that make an event of their object: "expect a meeting"."""

RESPONDING = frozenset({"answer", "reply", "respond", "counter", "retaliate"})
"""Verbs that are deeds where they are done with something: "replied with tariffs"."""

WHAT = frozenset({"what", "whatever"})

LIGHT = frozenset({"hold", "have", "take", "make", "begin", "start", "conclude", "resume", "do"})
"""Verbs that lend their clause to an event noun: "held talks"."""

_TRIGGERS = frozenset({symbols.VERB, symbols.NOUN})
_NOT_HEADS = frozenset(
    {"amod", "compound", "case", "fixed", "aux", "aux:pass", "mark", "cop", "flat"}
)


@cache
def stative() -> frozenset[str]:
    """Returns the lemmas of verbs that tell no event (``lexicons/stative_verbs.tsv``)."""
    return frozenset(row[0] for row in lexicon.read("stative_verbs"))


@cache
def event_nouns() -> frozenset[str]:
    """Returns the lemmas of nouns that name events (``lexicons/event_nouns.tsv``)."""
    return frozenset(lemma for lemma, part in lexicon.read("event_nouns") if part == "event")


@cache
def result_nouns() -> frozenset[str]:
    """Returns the lemmas of nouns for what events make or end: tariffs, deals, orders."""
    return frozenset(lemma for lemma, part in lexicon.read("event_nouns") if part == "result")


def find_events(doc: Doc) -> list[Event]:
    """Returns the events of ``doc`` in text order."""
    context = Context(doc)
    found = []
    for token in annotations.of_class(doc, _TRIGGERS):
        event = _event(token, context) if is_trigger(token, context) else None
        if event is not None:
            found.append(event)
    return found


class Context:
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
        """Returns the name of the actor a pronoun stands for; None for any other word.

        None as well when the words before it tell of that actor.
        """
        actor = self.pronouns.get(token.i)
        if actor is None or any(self.actors.get(each.i) == actor for each in before):
            return None
        return self.names.get(actor)


def is_trigger(token: Token, context: Context) -> bool:
    """Tells whether ``token`` names an event that a timeline would tell."""
    if token.i in context.dated:
        return False
    lemma = token.lemma_.lower()
    if token.pos_ == "VERB" and token.dep_ not in _NOT_HEADS and not _only_frames(token):
        return _happens(token, context) and _is_told(token, context)
    if token.pos_ == "NOUN" and lemma in event_nouns() and token.i not in context.cues:
        if token.dep_ in ("nsubj", "nsubj:pass", "obj") and token.head.pos_ == "VERB":
            return clauses.is_called_off(token) or _is_expected(token) or _is_arranged(token)
        return _is_placed(token, context)
    return False


def _happens(verb: Token, context: Context) -> bool:
    """Leaves out states and sayings; a particle makes another verb: "call off"."""
    lemma = verb.lemma_.lower()
    particle = any(child.dep_ == "compound:prt" for child in verb.children)
    if lemma in ACTS or particle or _is_light(verb) or _is_response(verb):
        return True
    if verb.i in context.cues:
        return False
    spoken = lemma in nominals.saying() and lemma not in participants.SYMMETRIC
    return lemma not in stative() and not spoken


def _only_frames(verb: Token) -> bool:
    """Tells whether a verb says how real another event is: "is set to raise", "failed to agree"."""
    lemma = verb.lemma_.lower()
    return (
        lemma in status.effects()
        and lemma not in ("agree", "decide")
        and any(child.dep_ == "xcomp" and child.pos_ == "VERB" for child in verb.children)
    )


def _is_response(verb: Token) -> bool:
    return verb.lemma_.lower() in RESPONDING and any(
        case.lower_ == "with" for child in verb.children for case in child.lefts
    )


def _is_light(verb: Token) -> bool:
    return verb.lemma_ in LIGHT and any(
        child.dep_ in ("obj", "nsubj:pass") and child.lemma_.lower() in event_nouns()
        for child in verb.children
    )


def _is_expected(noun: Token) -> bool:
    """Tells of "expect no further meeting" that the verb says how real the meeting is."""
    return noun.dep_ == "obj" and noun.head.lemma_.lower() in EXPECTING


def _is_arranged(noun: Token) -> bool:
    """Tells of "drop the round set for May" that the round is told beside what is done to it."""
    return noun.dep_ == "obj" and status.is_arranged(noun)


def _is_placed(noun: Token, context: Context) -> bool:
    """An event noun tells something by itself when its own words date or plan it."""
    dated = any(token.i in context.dated for token in noun.subtree)
    counted = noun.dep_ == "nmod" and (
        noun.head.i in context.dated or any(t.i in context.dated for t in noun.head.children)
    )
    planned = any(child.lower_ in ("planned", "scheduled", "upcoming") for child in noun.children)
    return dated or counted or planned


def _is_told(verb: Token, context: Context) -> bool:
    """Leaves out participles that only describe, purposes, and general truths."""
    if status.in_condition(verb) or _is_what(verb):
        return False
    if verb.tag_ == "VBG" and not _auxiliaries(verb):
        told = any(child.dep_ in ("obj", "nsubj") for child in verb.children)
        told &= verb.dep_ in ("advcl", "conj") and not status.is_prevented(verb)
        return told and bool(_own_dates(verb, context))
    if verb.tag_ == "VBN" and verb.dep_ in ("acl", "advcl") and not _auxiliaries(verb):
        if verb.lemma_.lower() in status.ARRANGING:
            return False  # "talks scheduled for Friday"
        active = any(child.dep_.startswith(("nsubj", "obj")) for child in verb.children)
        return active or _is_main(verb) or bool(_own_dates(verb, context))
    if status.is_infinitive(verb) and not _modal(verb):
        return verb.head.lemma_.lower() in status.effects() or verb.i in context.headline
    if verb.tag_ in ("VBZ", "VBP") and not _auxiliaries(verb):
        return bool(_own_dates(verb, context)) or verb.dep_ in ("ROOT", "root")
    return True


def _is_what(verb: Token) -> bool:
    """Tells of "what it bought" that it names a thing, where it is no question."""
    asked = "?" in (token.text for token in verb.sent[-2:])
    return not asked and any(child.lower_ in WHAT for child in verb.lefts)


def _is_main(verb: Token) -> bool:
    """Tells of "The two leaders dined" that it is a sentence, though it is read as a noun's."""
    noun = verb.head
    if verb.dep_ != "acl" or noun.dep_ not in ("ROOT", "root"):
        return False
    return not any(token.pos_ in ("VERB", "AUX") for token in noun.children if token != verb)


def _auxiliaries(verb: Token) -> list[Token]:
    return [child for child in verb.children if child.dep_ in ("aux", "aux:pass")]


def _modal(verb: Token) -> bool:
    helpers = (child for child in verb.children if child.dep_ in ("aux", "aux:pass", "cop"))
    return any(helper.tag_ == "MD" or helper.lemma_ == "be" for helper in helpers)


def _own_dates(verb: Token, context: Context) -> list[Token]:
    """The date words in the verb's own adverbials, not in clauses inside them."""
    adverbials = [c for c in verb.children if c.dep_.startswith(("obl", "advmod", "nmod"))]
    inner = [c for adverbial in adverbials for c in adverbial.children if c.pos_ != "VERB"]
    return [token for token in (*adverbials, *inner) if token.i in context.dated]


def _event(token: Token, context: Context) -> Event | None:
    taking_part = participants.find(token, context.actors)
    told = _status(token, context)
    placed = taking_part or _own_dates(token, context)
    if token.pos_ == "VERB" and not placed and not _is_about_something(token, context):
        return None
    start, end = token.idx, token.idx + len(token.text)
    return Event(
        id=f"{context.article_id}.e{start}",
        trigger=(start, end),
        lemma=token.lemma_.lower(),
        text=clauses.text_of(token, context.name_of),
        participants=taking_part,
        when=annotations.UNDATED,
        status=told,
        sources=(context.places.at(start, end),),
    )


def _status(token: Token, context: Context) -> Status:
    """A headline tells what happened in the present tense, and what is planned by "to"."""
    told = status.of(token, reported=token.i in context.content)
    if token.dep_ == "ccomp" and token.head.i in context.denials:
        return "negated"
    if token.i in context.headline and not _auxiliaries(token):
        if token.tag_ in ("VBZ", "VBP") and told == "ongoing":
            return "happened"
        if status.is_infinitive(token) and token.dep_ != "xcomp":
            return "planned"
    return told


def _is_about_something(verb: Token, context: Context) -> bool:
    """Tells whether a verb's arguments are somebody ("both sides") or an event or its result."""
    core = [c for c in verb.children if c.dep_ in ("nsubj", "nsubj:pass", "obj", "obl:agent")]
    shared = participants.subject(verb)
    known = event_nouns() | result_nouns()
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

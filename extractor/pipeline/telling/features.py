"""What can be seen of a reading that tells whether its line is right, and worth a line.

Every feature is a short name ("status=planned", "in a quotation"); a reading has some of them. They
are of the reading and its place only, never of an article's words, so that what is learned from
some stories holds for others.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from extractor import lexicon, record_features
from extractor.pipeline.events import event_recognition
from extractor.pipeline.syntax import auxiliaries
from extractor.pipeline.telling import line_features
from extractor.pipeline.telling.page import Page, start_of
from extractor.records import Claim, Event

PLAIN_CUES = lexicon.of_sort("verb_uses", "plain")
PRONOUNS = lexicon.of_sort("pronouns", "subject")
LONG_NAME = 6
LONG_SENTENCE = 40
"""Words from which a sentence is often parsed wrongly."""


def of_event(event: Event, page: Page) -> Iterator[str]:
    """Yields the features of an event."""
    token = page.token(*event.trigger)
    yield "any"
    yield "event"
    yield from record_features.find(event)
    yield f"event {event.when.basis} in a report of={page.days}"
    yield from _of_actors([part.actor_id for part in event.participants], page, "event")
    yield from line_features.find(event, page)
    yield from _of_place(event, page, "event")
    if token is not None:
        yield from _of_trigger(token)


def of_claim(claim: Claim, page: Page) -> Iterator[str]:
    """Yields the features of a claim."""
    yield "any"
    yield "claim"
    yield from record_features.find(claim)
    yield f"claim {claim.when.basis} in a report of={page.days}"
    yield from _of_actors([claim.speaker] if claim.speaker else [], page, "claim")
    yield "speaker in words" if claim.speaker_text else "no speaker"
    yield from line_features.find(claim, page)
    yield from _of_speaker(claim)
    yield from _of_place(claim, page, "claim")
    cue = page.token(*claim.cue[0]) if claim.cue else None
    if cue is None:
        yield "cue=mark"
        return
    lemma = cue.lemma_.lower()
    yield f"cue={lemma}" if lemma in PLAIN_CUES else f"cue of other words={cue.pos_}"
    yield f"cue tag={cue.tag_}"
    yield f"cue relation={cue.dep_.split(':')[0]}"


def _of_speaker(claim: Claim) -> Iterator[str]:
    words = (claim.speaker_text or "").lower().split()
    if len(words) == 1 and words[0] in PRONOUNS:
        yield f"pronoun speaks={'known' if claim.speaker else 'unknown'}"
    if len(words) > LONG_NAME:
        yield "long speaker"


def _of_actors(actors: list[str], page: Page, kind: str) -> Iterator[str]:
    if any(len(each.split("-")) > LONG_NAME for each in actors):
        yield f"{kind} who has a long name"
    if any(each in page.main_actors for each in actors):
        yield f"{kind} of a main actor"


def _of_place(record: Event | Claim, page: Page, kind: str) -> Iterator[str]:
    sentence = page.sentence(record)
    number = -1 if sentence is None else sentence.number
    where = "none" if number < 0 else str(number) if number < 4 else "8" if number < 9 else "later"
    yield f"{kind} sentence={where}"
    if page.is_column:
        yield f"{kind} in a column"
    yield f"{kind} readings in its sentence={min(len(page.beside(record)), 6)}"
    token = page.token(start := start_of(record), start + 1)
    if token is not None and sentence is not None:
        if page.in_headline(token):
            yield f"{kind} in the headline"
        long = len(sentence.words)
        yield f"{kind} sentence length={'long' if long > LONG_SENTENCE else long // 10}"
        yield f"{kind} root={sentence.root}"
        if sentence.texts[-1] not in (".", "”", '"', "’", "!", "?"):
            yield f"{kind} sentence without a stop"


def _of_neighbours(token: Token) -> Iterator[str]:
    """What hangs on the trigger and bears on its truth: other verbs, adverbs, negation."""
    for child in token.children:
        relation = child.dep_.split(":")[0]
        if relation in ("advcl", "ccomp", "xcomp", "conj", "parataxis", "expl", "cop"):
            yield f"has {relation}"
    head = token.head
    if token.dep_ == "conj" and head != token:
        yield f"joined to={head.pos_}"
        if head.tag_ != token.tag_:
            yield "joined to another form"


def _of_trigger(token: Token) -> Iterator[str]:
    helpers = auxiliaries.of(token) if token.pos_ in ("VERB", "AUX") else []
    yield from _of_neighbours(token)
    yield f"trigger={token.pos_}:{token.dep_.split(':')[0]}"
    yield f"trigger tag={token.tag_}"
    yield f"trigger under={token.head.pos_}:{token.dep_}"
    yield f"eventive={max(-2, min(3, round(event_recognition.score(token))))}"
    subjects = [child for child in token.children if child.dep_.startswith("nsubj")]
    yield f"own subject={subjects[0].pos_ if subjects else 'none'}"
    if subjects and subjects[0].pos_ == "PRON":
        yield f"subject={subjects[0].lower_}"
    yield f"objects={min(sum(child.dep_ == 'obj' for child in token.children), 2)}"
    for helper in helpers:
        yield f"helper={helper.lower_}"
    finite = token.tag_ in ("VBD", "VBZ", "VBP") or any(
        helper.tag_ in ("VBD", "VBZ", "VBP", "MD") for helper in helpers
    )
    depth = sum(1 for _ in token.ancestors)
    main = token.dep_ in ("ROOT", "root") or token.dep_ == "conj"
    yield f"{'finite' if finite else 'not finite'} {'main' if main else 'under'}"
    yield f"depth={min(depth, 5)}"
    if any(child.dep_ == "mark" for child in token.children):
        marks = sorted(child.lower_ for child in token.children if child.dep_ == "mark")
        yield f"mark={marks[0]}"

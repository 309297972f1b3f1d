"""An Extraction and its Correction -> the Extraction as a person says it is.

A record that was left as it was stays as it was, date and all. One whose parts were moved keeps
what was not touched. A new one is dated as if its article said nothing of the day: a claim by the
day of publication, an event not at all. Nothing is made up.
"""

import re
from collections.abc import Iterable
from typing import cast, get_args

from msgspec.structs import replace

from extractor.errors import ReadError
from extractor.readers.corrections import Correction, Said
from extractor.records import (
    Article,
    Claim,
    Event,
    Extraction,
    Manner,
    Provenance,
    Span,
    Status,
    When,
)
from extractor.temporal import values

UNKNOWN = When(range=None, edtf=None, basis="unknown", timex=None)

_STOP = re.compile(r"(?<=[.!?])[\"”’»]?\s+(?=[\"“‘«]?[A-Z])|\n\s*\n")
_MARKS = '"“”„«»'


def apply(extraction: Extraction, correction: Correction) -> Extraction:
    """Returns the extraction with the events and claims of its correction, and no others.

    Raises:
        ReadError: If the correction is of another text, or has a label that is none of ours.
    """
    article = extraction.article
    if correction.text != article.text:
        raise ReadError(f"{correction.place}: its text is not that of article {article.id}; "
                        "annotate the article again, and correct that")  # fmt: skip
    events = [_event(extraction, *each, place=correction.place) for each in correction.events]
    kept = {event.id for event in events}
    claims = {each.id: each for each in (_claim(extraction, s, kept) for s in correction.claims)}
    told = [each if each.told_by in claims else replace(each, told_by=None) for each in events]
    return replace(
        extraction,
        events=tuple({event.id: event for event in told}.values()),
        claims=tuple(claims.values()),
    )


def _event(extraction: Extraction, trigger: Span, label: str, *, place: str) -> Event:
    if label not in get_args(Status):
        raise ReadError(f"{place}: {label.upper()!r} is no label of ours; use those of the tasks")
    status = cast(Status, label)
    for event in extraction.events:
        if event.trigger == trigger:
            return event if event.status == status else replace(event, status=status)
    article = extraction.article
    sentence = _sentence(article, trigger)
    return Event(
        id=f"{article.id}.e{trigger[0]}",
        trigger=trigger,
        lemma=article.text[slice(*trigger)].lower(),
        text=" ".join(article.text[slice(*sentence)].split()),
        participants=(),
        when=UNKNOWN,
        status=status,
        sources=(_place(article, sentence, sentence),),
    )


def _claim(extraction: Extraction, said: Said, events: set[str]) -> Claim:
    old = _nearest(extraction.claims, said)
    if old is not None and (old.source_spans, old.cue, old.content) == (
        said.source,
        said.cue,
        said.content,
    ):
        return replace(old, event_ids=tuple(each for each in old.event_ids if each in events))
    article = extraction.article
    content = " ".join(article.text[start:end] for start, end in said.content)
    spans = (*said.source, *said.cue, *said.content)
    hull = (min(start for start, _ in spans), max(end for _, end in spans))
    head = (said.cue or said.content)[0]
    same = old is not None and old.source_spans == said.source
    return Claim(
        id=f"{article.id}.c{head[0]}",
        speaker=old.speaker if old and same else _speaker(extraction, said.source),
        speaker_text=" ".join(article.text[start:end] for start, end in said.source) or None,
        source_spans=said.source,
        cue=said.cue,
        content=said.content,
        content_text=content,
        type=old.type if old else "speech",
        manner=_manner(content),
        polarity=old.polarity if old else "asserts",
        reported_by=old.reported_by if old else None,
        when=old.when if old else _told_on(article),
        event_ids=_inside(extraction.events, said.content, events),
        sources=(_place(article, hull, _sentence(article, head)),),
        text=" ".join(article.text[slice(*hull)].split()),
    )


def _nearest(claims: Iterable[Claim], said: Said) -> Claim | None:
    """The claim that was corrected: with the same cue, else with some of the same content."""
    claims = list(claims)
    for claim in claims:
        if said.cue and claim.cue == said.cue:
            return claim
    for claim in claims:
        if any(a < d and c < b for a, b in claim.content for c, d in said.content):
            return claim
    return None


def _speaker(extraction: Extraction, source: tuple[Span, ...]) -> str | None:
    """The actor of the longest mention inside the words of the source."""
    inside = [
        (mention.provenance.end - mention.provenance.start, mention.actor_id)
        for mention in extraction.mentions
        for start, end in source
        if mention.actor_id and start <= mention.provenance.start and mention.provenance.end <= end
    ]
    return max(inside)[1] if inside else None


def _inside(events: Iterable[Event], content: tuple[Span, ...], kept: set[str]) -> tuple[str, ...]:
    return tuple(
        event.id
        for event in events
        if event.id in kept
        and any(start <= event.trigger[0] and event.trigger[1] <= end for start, end in content)
    )


def _told_on(article: Article) -> When:
    if article.published is None:
        return UNKNOWN
    return When(article.published, values.edtf(article.published), "publication", None)


def _manner(content: str) -> Manner:
    inner = content.strip().rstrip(".,;")
    if inner[:1] in _MARKS and inner[-1:] in _MARKS:
        return "direct"
    return "mixed" if any(mark in content for mark in _MARKS) else "indirect"


def _sentence(article: Article, span: Span) -> Span:
    """The sentence around a span, as stops and blank lines cut it."""
    stops = [found.span() for found in _STOP.finditer(article.text)]
    start = max((end for _, end in stops if end <= span[0]), default=0)
    end = min((first for first, _ in stops if first >= span[1]), default=len(article.text))
    return start, end


def _place(article: Article, span: Span, sentence: Span) -> Provenance:
    return Provenance(article.id, *span, article.text[slice(*sentence)].strip())

"""Extractions of one sentence, made by hand: no model is needed to code them."""

from datetime import date

from extractor.names import slug
from extractor.records import (
    Actor,
    Article,
    Claim,
    DateRange,
    Event,
    Extraction,
    Participant,
    Provenance,
    Status,
    When,
)

UNDATED = When(range=None, edtf=None, basis="unknown", timex=None)


def on(day: date | None) -> When:
    """A day that the text states, or none."""
    if day is None:
        return UNDATED
    return When(DateRange(day, day), day.isoformat(), "stated", day.isoformat())


def actor(name: str, kind: str, *, roles: tuple[str, ...] = (), of: tuple[str, ...] = ()) -> Actor:
    return Actor(f"{kind}:{slug(name)}", name, kind, (), roles, of)  # type: ignore[arg-type]


def told(
    marked: str,
    lemma: str,
    *,
    status: Status = "happened",
    actors: tuple[Actor, ...] = (),
    roles: tuple[tuple[str, str], ...] = (),
    id: str = "a",
    day: date | None = None,
) -> Extraction:
    """An article of one sentence whose event is the word between asterisks."""
    before, trigger, after = marked.split("*")
    text = before + trigger + after
    start, end = len(before), len(before) + len(trigger)
    event = Event(
        id=f"{id}.e{start}",
        trigger=(start, end),
        lemma=lemma,
        text=text.rstrip("."),
        participants=tuple(Participant(role, each) for role, each in roles),  # type: ignore[arg-type]
        when=on(day),
        status=status,
        sources=(Provenance(id, start, end, text),),
    )
    return Extraction(Article(id, f"{id}.txt", text), actors=actors, events=(event,))


def said(
    speaker: str,
    cue: str,
    content: str,
    *,
    actors: tuple[Actor, ...] = (),
    who: str | None = None,
    id: str = "a",
    day: date | None = None,
) -> Extraction:
    """An article of one sentence that is one claim."""
    text = f"{speaker} {cue} {content}."
    start = len(speaker) + 1
    end = start + len(cue)
    claim = Claim(
        id=f"{id}.c{start}",
        speaker=who,
        speaker_text=speaker,
        source_spans=((0, len(speaker)),),
        cue=((start, end),),
        content=((end + 1, len(text) - 1),),
        content_text=content,
        type="speech",
        manner="indirect",
        polarity="asserts",
        reported_by=None,
        when=on(day),
        event_ids=(),
        sources=(Provenance(id, start, end, text),),
    )
    return Extraction(Article(id, f"{id}.txt", text), actors=actors, claims=(claim,))

"""The day of each event as SemEval-2015 task 4 writes it: at its own precision, or none."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Set
from functools import cache

from spacy.tokens import Doc, Token

from extractor import lexicon
from extractor.pipeline import annotations, dating
from extractor.pipeline.events import event_recognition, factuality
from extractor.records import DateRange, Event, Timex, When

LEAD = 3
"""Title, date line and the first sentence: what is new is told there."""

OWN = frozenset({"stated", "relative"})
"""The bases of a date that stands beside the event itself."""

_CORE = frozenset({"obj", "nsubj", "nsubj:pass"})


def reported(doc: Doc) -> set[int]:
    """Returns the tokens that stand in what somebody said."""
    spans = (doc.char_span(*s, alignment_mode="expand") for c in doc._.claims for s in c.content)
    return {token.i for span in spans for token in span or ()}


def find(doc: Doc, events: Iterable[Token], *, told: bool) -> dict[int, str | None]:
    """Returns the date of each event by token, "2008-03-01", "2008-03", "2008" or None.

    Args:
        doc: An article.
        events: Words that name events; the others of the article only help to date them.
        told: Whether what somebody tells of below the lead is dated by the day it is told on.
    """
    wanted = set(events)
    tokens = sorted(wanted | set(event_recognition.find(doc)), key=lambda token: token.i)
    inside = reported(doc)
    whens = _whens(doc, tokens, inside)
    starts = [sentence.start for sentence in doc.sents]
    found: dict[int, str | None] = {}
    for token in tokens:
        lead = bisect_right(starts, token.i) <= LEAD
        when = whens[token.i]
        if not told and not lead and token.i in inside and when.basis not in OWN:
            found[token.i] = None
        else:
            found[token.i] = _day(token, when, lead=lead)
    _take_over(doc, whens, found)
    return {token.i: found[token.i] for token in wanted}


def _whens(doc: Doc, tokens: list[Token], inside: Set[int]) -> dict[int, When]:
    """The when of each event: a saying's is its claim's, that of another may be its neighbour's."""
    before = doc._.events
    doc._.events = [_event(token, reported=token.i in inside) for token in tokens]
    dated, claims = dating.find_dates(doc)
    doc._.events = before
    by_start = {event.trigger[0]: event.when for event in dated}
    whens = {token.i: by_start[token.idx] for token in tokens}
    for claim in claims:
        for span in (doc.char_span(*cue, alignment_mode="expand") for cue in claim.cue):
            if span is not None and span.root.i in whens and claim.when.basis != "unknown":
                whens[span.root.i] = claim.when
    for token in tokens:
        other = _dated_by(token)
        if other is not None and whens[token.i].basis not in OWN:
            when = whens.get(other.i)
            whens[token.i] = when if when is not None and when.basis in OWN else whens[token.i]
    return whens


def _dated_by(token: Token) -> Token | None:
    """The verb of an object or subject; of a verb, what it lasts since: "sold since it opened"."""
    if token.pos_ == "NOUN" and token.dep_ in _CORE:
        return token.head
    return next((c for c in token.children if any(w.lower_ == "since" for w in c.lefts)), None)


def _event(token: Token, *, reported: bool) -> Event:
    return Event(
        id=f"e{token.idx}",
        trigger=(token.idx, token.idx + len(token)),
        lemma=token.lemma_.lower(),
        text=token.text,
        participants=(),
        when=annotations.UNDATED,
        status=factuality.of(token, reported=reported),
        sources=(),
    )


def _take_over(doc: Doc, whens: Mapping[int, When], found: dict[int, str | None]) -> None:
    """The headline tells what the lead tells, and on the same day."""
    title, *body = list(doc.sents)[:LEAD]
    lead = [token for sentence in body for token in sentence if found.get(token.i)]
    roots = [sentence.root for sentence in body[1:2]]  # after the date line
    for token in title:
        if token.i in found and whens[token.i].basis not in OWN:
            same = [each for each in lead if each.lemma_.lower() == token.lemma_.lower()]
            dated = [each for each in roots if each.i in whens and whens[each.i].basis in OWN]
            for each in (same or dated)[:1]:
                found[token.i] = found.get(each.i) or found[token.i]


def _day(token: Token, when: When, *, lead: bool) -> str | None:
    """The date at its own precision; what nothing dates is news in a lead, and undated below it."""
    published = annotations.published(token.doc)
    today = None if published is None else str(published.first)
    if when.basis == "publication" and _is_background(token, lead=lead):
        return today if token.lemma_.lower() in sayings() and not _has(token, "had") else None
    if when.basis == "unknown" and when.timex is None and lead:
        return today
    timex = _expression(token, when)
    days = when.range if timex is None else timex.range
    return _written(days, published if factuality.of(token) == "happened" else None)


def _expression(token: Token, when: When) -> Timex | None:
    """The expression that dates an event: "since 2004" is written as its beginning."""
    if when.basis not in OWN or when.range is None:
        return None
    sentence, text = token.sent, token.doc.text
    for timex in token.doc._.timexes:
        where = timex.provenance
        inside = sentence.start_char <= where.start < sentence.end_char
        if inside and text[where.start : where.end] == when.timex:
            return timex
    return None


def _written(days: DateRange | None, published: DateRange | None) -> str | None:
    """Writes days as the task does; what has happened "this week" has by publication."""
    first, last = (days.first or days.last, days.last or days.first) if days else (None, None)
    if first is None or last is None:
        return None
    if published is not None and published.last is not None and first <= published.last:
        last = min(last, published.last)
    if first.year != last.year:
        return None
    if first == last:
        return first.isoformat()
    return first.isoformat()[:7] if first.month == last.month else str(first.year)


def _is_background(token: Token, *, lead: bool) -> bool:
    """Tells of nouns, "had done" and, below the lead, "has done" that they tell no news."""
    if _has(token, "had"):
        return True
    helped = any(child.dep_.startswith("aux") for child in token.children)
    bare = token.tag_ == "VBN" and not helped
    state = token.tag_ == "VBN" and _has(token, "is", "are") and not _has(token, "being")
    return not lead and (token.pos_ == "NOUN" or bare or state or _has(token, "has", "have"))


def _has(token: Token, *helpers: str) -> bool:
    return any(child.lower_ in helpers for child in token.children if child.dep_.startswith("aux"))


@cache
def sayings() -> frozenset[str]:
    """Returns the verbs whose perfect tells news too: "has said" is said to the reporter."""
    return frozenset(row[0] for row in lexicon.read("reporting_verbs") if row[1] == "speech")

"""The day of a report's news, where it is not that of publication.

A newspaper writes of yesterday, which its dateline may tell ("OSLO, June 24 -"); a report of last
night's debate names its day at the beginning.
"""

from datetime import date, timedelta

from spacy.tokens import Doc

from extractor.pipeline import annotations
from extractor.pipeline.dating import openings, tellings
from extractor.records import DateRange, Span, When
from extractor.temporal import values, vocabulary


def find(doc: Doc) -> When | None:
    """Returns when the news of a report was, by its own words; None where it is of publication.

    It was yesterday where a report says so before it names its own day. Where its opening names a
    day shortly before publication, and nothing of that day, it was on one of the days between.
    """
    today, text = _day_of_publication(doc), annotations.text(doc)
    if today is None:
        return None
    opening, datelines = openings.find(doc).news, _datelines(doc)
    near: When | None = None
    is_of_today = names_today = False
    for timex, day in openings.days_named(doc):
        start, end = timex.provenance.start, timex.provenance.end
        word = text[start:end].lower()
        now = word == "today" or (day == today and _is_of_today(doc, word, start, end))
        if now or (word == "yesterday" and day == today - timedelta(days=1)):
            if names_today or now:
                return None
            return _when(day, day, text[start:end])
        if start in opening and str(today.year) not in word:
            is_of_today |= day == today and not tellings.covers(datelines, start)
            names_today |= is_of_today and word.split()[0] in vocabulary.words("weekday")
            if near is None and today - openings.RECENT <= day < today:
                near = _when(day, today, text[start:end])
    return None if is_of_today else near


def of_dateline(doc: Doc) -> When | None:
    """Returns the day before publication on which a report was written, as its dateline says."""
    today, datelines = _day_of_publication(doc), _datelines(doc)
    if today is None:
        return None
    for timex, day in openings.days_named(doc):
        start, end = timex.provenance.start, timex.provenance.end
        if tellings.covers(datelines, start) and today - openings.RECENT <= day < today:
            return _when(day, day, annotations.text(doc)[start:end])
    return None


def _is_of_today(doc: Doc, word: str, start: int, end: int) -> bool:
    """Tells of "shares fell this morning", not of "the scene this morning", below a picture."""
    first, *rest = word.split()
    part = first == "this" and bool(rest) and rest[-1] in vocabulary.words("part")
    span = doc.char_span(start, end, alignment_mode="expand") if part else None
    return span is not None and span.root.head.pos_ in ("VERB", "AUX")


def _day_of_publication(doc: Doc) -> date | None:
    """Returns the one day of publication, where it is known so well."""
    published = annotations.published(doc)
    if published is None or published.first != published.last:
        return None
    return published.first


def _datelines(doc: Doc) -> list[Span]:
    """Returns where the datelines stand, whose day is of the writing."""
    blocks = doc.spans.get(annotations.LAYOUT, ())
    return sorted((each.start_char, each.end_char) for each in blocks if each.label_ == "dateline")


def _when(first: date, last: date, words: str) -> When:
    days = DateRange(first=first, last=last)
    return When(range=days, edtf=values.edtf(days), basis="narrative", timex=words)

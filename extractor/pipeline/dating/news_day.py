"""The day of a report's news, where it is not that of publication.

A newspaper writes of yesterday, which its dateline may tell ("OSLO, June 24 -"); a report of last
night's debate names its day at the beginning.
"""

from datetime import date, timedelta

from spacy.tokens import Doc

from extractor.pipeline import annotations
from extractor.pipeline.dating import openings
from extractor.records import DateRange, When
from extractor.temporal import values

RECENT = timedelta(days=3)
"""How long before publication the day lies at most that an opening names."""


def find(doc: Doc) -> When | None:
    """Returns when the news of a report was, by its own words; None where it is of publication.

    It was yesterday where a report says so before it says "today". Where its opening names a day
    shortly before publication, and nothing of that day, it was on one of the days between.
    """
    published = annotations.published(doc)
    if published is None or published.first is None or published.first != published.last:
        return None
    today, text = published.first, annotations.text(doc)
    opening = openings.find(doc).news
    near: When | None = None
    is_of_today = False
    for timex, day in openings.days_named(doc):
        start, end = timex.provenance.start, timex.provenance.end
        word = text[start:end].lower()
        if word == "today" or (word == "yesterday" and day == today - timedelta(days=1)):
            return None if word == "today" else _when(day, day, text[start:end])
        if start in opening and str(today.year) not in word:
            is_of_today |= day == today
            if near is None and today - RECENT <= day < today:
                near = _when(day, today, text[start:end])
    return None if is_of_today else near


def of_dateline(doc: Doc) -> When | None:
    """Returns the day before publication on which a report was written, as its dateline says."""
    published = annotations.published(doc)
    if published is None or published.first is None or published.first != published.last:
        return None
    blocks = doc.spans.get(annotations.LAYOUT, ())
    datelines = [span for span in blocks if span.label_ == "dateline"]
    for timex, day in openings.days_named(doc):
        start, end = timex.provenance.start, timex.provenance.end
        inside = any(span.start_char <= start < span.end_char for span in datelines)
        if inside and published.first - RECENT <= day < published.first:
            return _when(day, day, annotations.text(doc)[start:end])
    return None


def _when(first: date, last: date, words: str) -> When:
    days = DateRange(first=first, last=last)
    return When(range=days, edtf=values.edtf(days), basis="narrative", timex=words)

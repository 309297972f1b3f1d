"""The day of a report's news, where it is not that of publication: a newspaper's yesterday."""

from datetime import timedelta

from spacy.tokens import Doc

from extractor.pipeline import annotations
from extractor.pipeline.dating import tellings
from extractor.pipeline.page import quotations
from extractor.records import DateRange, When
from extractor.temporal import values

_DAYS = ("yesterday", "today")


def find(doc: Doc) -> When | None:
    """Returns the day before publication for a report whose news is "yesterday", or None.

    It says so itself before it says "today"; what is said in it without a day was said then too.
    """
    published = annotations.published(doc)
    if published is None or published.first is None or published.first != published.last:
        return None
    yesterday, text = published.first - timedelta(days=1), annotations.text(doc)
    quoted = tellings.joined((quote.start, quote.end) for quote in quotations.find(doc))
    days = DateRange(first=yesterday, last=yesterday)
    for timex in doc._.timexes:
        start, end = timex.provenance.start, timex.provenance.end
        word = text[start:end].lower()
        if word not in _DAYS or tellings.covers(quoted, start):
            continue
        if word == "today" or timex.range != days:
            return None
        edtf = values.edtf(days)
        return When(range=days, edtf=edtf, basis="narrative", timex=text[start:end])
    return None

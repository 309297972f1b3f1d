"""The day of a report's news, where it is not that of publication: a newspaper's yesterday."""

from datetime import timedelta

from spacy.tokens import Doc

from extractor.pipeline import annotations
from extractor.pipeline.dating import tellings
from extractor.pipeline.page import quotations
from extractor.records import DateRange, When
from extractor.temporal import values


def find(doc: Doc) -> When | None:
    """Returns the day before publication for a report that calls it "yesterday" itself, or None.

    What is said in such a report without a day was said yesterday as well.
    """
    published = annotations.published(doc)
    if published is None or published.first is None or published.first != published.last:
        return None
    yesterday, text = published.first - timedelta(days=1), annotations.text(doc)
    quoted = tellings.joined((quote.start, quote.end) for quote in quotations.find(doc))
    days = DateRange(first=yesterday, last=yesterday)
    for timex in doc._.timexes:
        start, end = timex.provenance.start, timex.provenance.end
        its_own = text[start:end].lower() == "yesterday" and not tellings.covers(quoted, start)
        if timex.range == days and its_own:
            edtf = values.edtf(days)
            return When(range=days, edtf=edtf, basis="narrative", timex=text[start:end])
    return None

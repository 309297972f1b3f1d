"""What a report says first: its news, and the days it names beside them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from spacy.tokens import Doc, Span

from extractor.pipeline import annotations, held
from extractor.pipeline.page import quotations
from extractor.records import Timex

OPENING = 600
"""Characters that a report's news takes at least, however short its paragraphs are; and at most
where its paragraphs are lost, so that all of it seems to be one."""

ABOVE = 2 * OPENING
"""Characters above a dateline at most that are of the pictures beside a report."""

WEEK = timedelta(days=7)

RECENT = timedelta(days=3)
"""How long before publication the day lies at most that an opening names."""

_SINCE = "since"
_NEAR = 2 * len(_SINCE)


@dataclass(frozen=True, slots=True)
class Opening:
    """Where in a text its news stand, as offsets.

    Attributes:
        lead: The first two paragraphs below the title.
        brief: The lead; below a title its first paragraph; of one much longer than any, its first
            sentences.
        news: The lead, or ``OPENING`` characters where it is shorter.
        dateline: Where a dateline near the beginning ends; what is above it may be of pictures.
    """

    lead: range
    brief: range
    news: range
    dateline: int

    def tells_news(self, offset: int) -> bool:
        """Tells whether a character of the lead is of the report, not of a picture above it."""
        return offset in self.lead and offset >= self.dateline


@held.once
def find(doc: Doc) -> Opening:
    """Returns where the news of ``doc`` stand."""
    blocks = doc.spans.get(annotations.LAYOUT, ())
    paragraphs = [span for span in blocks if span.label_ == "paragraph"][:2]
    if not paragraphs:
        lead = range(len(annotations.text(doc)))
    else:
        lead = range(paragraphs[0].start_char, paragraphs[-1].end_char)
    least = lead.start + OPENING
    near = doc.char_span(lead.start, min(least, lead.stop), alignment_mode="expand")
    parsed = doc.has_annotation("SENT_START")
    end = near[-1].sent.end_char if parsed and near is not None and len(near) else lead.stop
    titled = paragraphs[0].end_char if _is_titled(doc, paragraphs) else lead.stop
    brief = range(lead.start, min(lead.stop, end, titled))
    news = range(lead.start, max(lead.stop, least))
    near_top = (span for span in blocks if span.label_ == "dateline" and span.start_char < ABOVE)
    return Opening(lead, brief, news, next((span.end_char for span in near_top), 0))


def _is_titled(doc: Doc, paragraphs: list[Span]) -> bool:
    """Tells whether the text begins with the title that the article is given with."""
    title = _letters(doc._.article.title or "")
    above = (span for span in doc.spans.get(annotations.LAYOUT, ()) if span.label_ == "headline")
    return bool(title and paragraphs) and any(
        (words := _letters(span.text)) and words in title
        for span in above
        if span.end <= paragraphs[0].start
    )


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()


def days_named(doc: Doc) -> Iterator[tuple[Timex, date]]:
    """Yields the expressions that name one day, in the report's own words, with that day.

    What "has risen since Saturday" is no news of that day.
    """
    quotes, text = quotations.find(doc), annotations.text(doc)
    for timex in doc._.timexes:
        day = timex.range.first if timex.range else None
        if day is None or day != timex.range.last or timex.value.endswith("_REF"):
            continue
        start = timex.provenance.start
        since = text[max(0, start - _NEAR) : start].rstrip()[-len(_SINCE) :].lower() == _SINCE
        if not since and not quotations.covers(quotes, start):
            yield timex, day


def days_of_news(doc: Doc, today: date) -> set[date]:
    """Returns the days that the opening names beside its news, none before the week of today."""
    news = find(doc).news
    return {
        day
        for timex, day in days_named(doc)
        if timex.provenance.start < news.stop and today - day < WEEK
    }

"""Events and claims in a list of dated entries are of the day at the head of their entry.

"May 10 - Norda says it has spent $3 million": it said so on May 10, and had spent it by then.
"""

from msgspec.structs import replace
from spacy.tokens import Doc, Token

from extractor.pipeline import annotations
from extractor.pipeline.dating import dated_lists, other_times, tellings, whens
from extractor.pipeline.dating.dated_lists import Entry
from extractor.records import Claim, DateRange, Event, When


class Listed:
    """Dates what is told in the lists of one Doc."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.entries = dated_lists.find(doc)
        self.read = {event.id: event.status for event in doc._.events} if self.entries else {}
        self.said = tellings.joined(span for claim in doc._.claims for span in claim.content)

    def claim(self, claim: Claim) -> Claim:
        """Returns ``claim`` said on the day of its entry, unless it names another."""
        start, end = (claim.cue or claim.content)[-1]
        entry = dated_lists.at(self.entries, start)
        if entry is None or _has_its_own(claim.when, entry):
            return claim
        cue = self._token(start, end)
        when = self._on(entry, cue)
        published = annotations.published(self.doc)
        if whens.is_perfect(cue) or whens.is_pluperfect(cue):
            when = whens.before(when)
        elif other_times.is_later(cue):
            when = whens.until(when, published)
        return replace(claim, when=when)

    def event(self, event: Event) -> Event:
        """Returns ``event`` on the day of its entry, or by it where somebody says it is done."""
        entry = dated_lists.at(self.entries, event.trigger[0])
        if entry is None or _has_its_own(event.when, entry):
            return event
        token = self._token(*event.trigger)
        status = self.read.get(event.id, event.status)
        told = tellings.covers(self.said, event.trigger[0])
        if status in ("planned", "possible") and (told or event.when.range is None):
            return event
        done = whens.is_perfect(token) or whens.is_pluperfect(token)
        when = self._on(entry, token)
        if done or (told and status == "happened" and whens.is_past(token)):
            when = whens.before(when)
        if status == "ongoing" and not told:
            status = "happened"
        if status == "happened" and self._is_ahead(entry.days):
            status = "planned"
        return replace(event, when=when, status=status)

    def _on(self, entry: Entry, token: Token) -> When:
        """Returns the When of the day of an entry; only its first sentence states it."""
        first = self._token(entry.body, entry.body + 1).sent
        when = whens.narrated(entry.days, entry.words)
        return replace(when, basis="stated") if token.sent.start <= first.start else when

    def _is_ahead(self, days: DateRange) -> bool:
        today = annotations.last_day(self.doc)
        return bool(today and days.first and days.first > today)

    def _token(self, start: int, end: int) -> Token:
        span = self.doc.char_span(start, end, alignment_mode="expand")
        return span.root if span is not None else self.doc[0]


def _has_its_own(when: When, entry: Entry) -> bool:
    """Tells whether something has a date beside it that is not that of its entry."""
    if when.timex is None or when.basis == "narrative":
        return False
    return when.timex != entry.words and when.timex not in entry.words

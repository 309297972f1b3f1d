"""Deeds of the one day that a report names as that of its news: "Some waved flags".

A report goes on with that day, today or shortly before it, where a sentence and the one before it
are in the simple past, unless one of them speaks of another time.
"""

from bisect import bisect_left
from datetime import date

from spacy.tokens import Doc, Span, Token

from extractor.pipeline import annotations, words
from extractor.pipeline.dating import documents_days, openings, other_times, sequences, whens
from extractor.pipeline.page import quotations
from extractor.pipeline.syntax.tenses import PLUPERFECT
from extractor.records import DateRange, Timex, When

_FARTHEST = 4
"""Sentences that go on with a time at most."""

_STEM = 4
"""Letters that "rally" and "rallied" share."""


class OfTheDay:
    """What one Doc tells of the day of its news without saying so."""

    def __init__(self, doc: Doc) -> None:
        published = annotations.published(doc)
        today = published.last if published and published.first == published.last else None
        named = openings.days_of_news(doc, today) if today else set()
        self._is_past = today not in named
        self._day = _only(named, today)
        self._quotes = quotations.find(doc)
        self._text = annotations.text(doc)
        self._timexes = documents_days.Timexes(doc)
        self._week = today and today - openings.WEEK
        self._told = self._told_of_late(doc)
        self._others = [
            timex.provenance.start
            for timex in doc._.timexes
            if timex.range is None or {timex.range.first, timex.range.last} != {self._day}
        ]

    def when(self, verb: Token, when: When) -> When | None:
        """Returns the When of a verb in the simple past that is of that day, of today ``when``."""
        sentence = verb.sent
        if self._day is None or not sequences.is_main(verb) or not sentence.start:
            return None
        before = verb.doc[sentence.start - 1].sent
        while self._is_past and before.start and self._is_quoted(before):
            before = verb.doc[before.start - 1].sent
        if not sequences.is_main(before.root) or other_times.is_of_then(verb) or _known(verb):
            return None
        apart = any(map(self._is_of_another_time, (before, sentence)))
        if apart or self._follows_older(sentence):
            return None
        return whens.narrated(DateRange(self._day, self._day), None) if self._is_past else when

    def is_before(self, verb: Token) -> bool:
        """Tells of a verb in the simple past that it is of no day of the news.

        "It sank six weeks ago. Ten died" goes on with that time; "the blast killed two", if no
        sentence with a day of the week tells of it, had been known before.
        """
        blast = _known(verb)
        if blast is not None:
            return blast.lemma_.lower()[:_STEM] not in self._told
        return sequences.is_main(verb) and self._follows_older(verb.sent)

    def _told_of_late(self, doc: Doc) -> set[str]:
        """Returns how the words begin that stand in a sentence with a day of the week."""
        spans = (
            doc.char_span(timex.provenance.start, timex.provenance.end)
            for timex in doc._.timexes
            if timex.range is not None and not self._is_older(timex)
        )
        sentences = {span.sent.start: span.sent for span in spans if span is not None}
        return {word.lemma_.lower()[:_STEM] for each in sentences.values() for word in each}

    def _follows_older(self, sentence: Span) -> bool:
        """Tells whether the last times of which a paragraph told before are over for a week.

        "Prices are up 8 percent from nine months ago" tells of today.
        """
        for _ in range(_FARTHEST):
            if not sentence.start:
                break
            before = sentence.doc[sentence.start - 1].sent
            if "\n" in self._text[before.end_char - 1 : sentence.start_char]:
                return False
            named = self._timexes.between(before.start_char, before.end_char)
            if named:
                told = any(word.tag_ == "VBD" for word in before)
                return told and all(map(self._is_older, named))
            sentence = before
        return False

    def _is_older(self, timex: Timex) -> bool:
        last = timex.range.last if timex.range else None
        return bool(last and self._week and last < self._week)

    def _is_quoted(self, sentence: Span) -> bool:
        return quotations.covers(self._quotes, sentence.root.idx)

    def _is_of_another_time(self, sentence: Span) -> bool:
        at = bisect_left(self._others, sentence.start_char)
        named = at < len(self._others) and self._others[at] < sentence.end_char
        return named or any(word.lower_ in PLUPERFECT for word in sentence)


def _known(verb: Token) -> Token | None:
    """Returns the blast of "the blast killed two", to which a report comes back."""
    top = verb.head if verb.dep_ == "conj" else verb
    subjects = (each for each in top.lefts if each.dep_.startswith("nsubj"))
    nouns = (one for one in subjects if one.lemma_.lower() in words.event_nouns())
    return next((one for one in nouns if one.left_edge.lower_ == "the"), None)


def _only(named: set[date], today: date | None) -> date | None:
    """Returns the last day named before today, if shortly before; today, if it alone is named."""
    named = {day for day in named if day <= today} if today else set()
    day = max(named, default=None) if len(named) == 1 or today not in named else None
    near = day and today and today - day <= openings.RECENT
    return day if near else None

"""Deeds of the one day that a report names as that of its news: "Some waved flags".

A report goes on with that day, today or shortly before it, where a sentence and the one before it
are in the simple past, unless one of them speaks of another time.
"""

from bisect import bisect_left
from datetime import date

from spacy.tokens import Doc, Span, Token

from extractor.pipeline import annotations, words
from extractor.pipeline.dating import openings, sequences, whens
from extractor.pipeline.page import quotations
from extractor.pipeline.syntax.tenses import PLUPERFECT
from extractor.records import DateRange, When


class OfTheDay:
    """What one Doc tells of the day of its news without saying so."""

    def __init__(self, doc: Doc) -> None:
        published = annotations.published(doc)
        today = published.last if published and published.first == published.last else None
        named = openings.days_of_news(doc, today) if today else set()
        self._is_past = today not in named
        self._day = _only(named, today)
        self._quotes = quotations.find(doc)
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
        if not sequences.is_main(before.root) or whens.is_of_then(verb) or _is_known(verb):
            return None
        if any(map(self._is_of_another_time, (before, sentence))):
            return None
        return whens.narrated(DateRange(self._day, self._day), None) if self._is_past else when

    def _is_quoted(self, sentence: Span) -> bool:
        return quotations.covers(self._quotes, sentence.root.idx)

    def _is_of_another_time(self, sentence: Span) -> bool:
        at = bisect_left(self._others, sentence.start_char)
        named = at < len(self._others) and self._others[at] < sentence.end_char
        return named or any(word.lower_ in PLUPERFECT for word in sentence)


def _is_known(verb: Token) -> bool:
    """Tells of "the blast killed two" that the report comes back to what it has told of."""
    top = verb.head if verb.dep_ == "conj" else verb
    subjects = (each for each in top.lefts if each.dep_.startswith("nsubj"))
    return any(
        each.lemma_.lower() in words.event_nouns() and each.left_edge.lower_ == "the"
        for each in subjects
    )


def _only(named: set[date], today: date | None) -> date | None:
    """Returns the last day named before today, if shortly before; today, if it alone is named."""
    named = {day for day in named if day <= today} if today else set()
    day = max(named, default=None) if len(named) == 1 or today not in named else None
    near = day and today and today - day <= openings.RECENT
    return day if near else None

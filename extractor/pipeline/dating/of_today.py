"""Deeds of the day of a report that names this day as that of its news: "Some waved flags".

A report of today goes on with today where a sentence and the one before it are in the simple past,
unless one of them speaks of another time.
"""

from bisect import bisect_left

from spacy.tokens import Doc, Span, Token

from extractor.pipeline import annotations
from extractor.pipeline.dating import openings, sequences, whens
from extractor.pipeline.syntax.tenses import PLUPERFECT


class OfToday:
    """What one Doc tells of its own day without saying so."""

    def __init__(self, doc: Doc) -> None:
        published = annotations.published(doc)
        today = published.last if published and published.first == published.last else None
        named = openings.days_of_news(doc, today) if today else set()
        self._is_of_today = today is not None and named == {today}
        self._others = [
            timex.provenance.start
            for timex in doc._.timexes
            if timex.range is None or timex.range.first != today or timex.range.last != today
        ]

    def tells(self, verb: Token) -> bool:
        """Tells whether a verb in the simple past is of that day."""
        sentence = verb.sent
        if not self._is_of_today or not sequences.is_main(verb) or not sentence.start:
            return False
        before = verb.doc[sentence.start - 1].sent
        if not sequences.is_main(before.root) or whens.is_of_then(verb):
            return False
        return not any(map(self._is_of_another_time, (before, sentence)))

    def _is_of_another_time(self, sentence: Span) -> bool:
        at = bisect_left(self._others, sentence.start_char)
        named = at < len(self._others) and self._others[at] < sentence.end_char
        return named or any(word.lower_ in PLUPERFECT for word in sentence)

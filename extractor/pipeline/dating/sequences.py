"""Deeds that follow each other, sentence by sentence, are of one day: "Police came. They fired".

Paragraphs part them no more than sentences do, as many a page has a line for each.
"""

from msgspec.structs import replace
from spacy.tokens import Token

from extractor.pipeline.dating import other_times, whens
from extractor.records import When


class Sequence:
    """The last deed of a report that has a day, and how far it reaches: to the next sentence."""

    def __init__(self) -> None:
        self.day: When | None = None
        self.end = 0

    def when(self, verb: Token) -> When | None:
        """Returns the day of the deed before, for what follows it in the simple past."""
        if self.day is None or not is_main(verb) or verb.sent.start > self.end:
            return None
        return self.day

    def note(self, verb: Token, when: When, *, is_news: bool) -> None:
        """Keeps the day of a deed, if it is one of the news that the report names.

        A deed of another day, or of none, ends the sequence, and so does what had been done before.
        """
        if is_main(verb):
            days = when.range
            is_day = days is not None and days.first is not None and days.first == days.last
            goes_on = is_day and is_news and when.basis != "publication"
            self.day = replace(when, basis="narrative") if goes_on else None
            self.end = verb.sent.end
        elif verb.dep_ == "ROOT" and whens.is_pluperfect(verb):
            self.day = None


def is_main(verb: Token) -> bool:
    """Tells of "fired" and "was fired on" that a sentence, or a clause joined to it, tells it.

    "Once fired" and "fired at the time" are of another time than what is told around them.
    """
    top = verb.head if verb.dep_ == "conj" else verb
    told = whens.is_past(verb) and not whens.is_perfect(verb)
    return top.dep_ == "ROOT" and told and not other_times.is_of_another_day(verb)

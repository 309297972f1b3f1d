"""The day that a report told of last, and what it goes on to: its sentence, deeds, sayings."""

from spacy.tokens import Token

from extractor.pipeline.dating import tellings
from extractor.records import Timex

_OF_SAYINGS = frozenset({"acl", "nmod", "obl", "xcomp"})
"""Labels of what tells a day on which people speak, and on which nothing else need have been."""


class LastTold:
    """A day of the paragraph, with the word whose day it is."""

    def __init__(self) -> None:
        self.day: Timex | None = None
        self.word: Token | None = None

    def note(self, day: Timex, word: Token) -> None:
        """Keeps the day of a deed or a saying."""
        self.day, self.word = day, word

    def forget(self) -> None:
        """Begins a new paragraph."""
        self.day = self.word = None

    def of_saying(self, cue: Token) -> Timex | None:
        """Returns the day for what is said; what stands beside hands its own to its sentence."""
        return self.day if self._is_near(cue) or not self._stands_beside() else None

    def of_deed(self, verb: Token) -> Timex | None:
        """Returns the day for what is done while the report stays with it: a sentence longer."""
        if self.day is None or not tellings.is_no_later(verb, self.day.provenance.start):
            return None
        apart = self._stands_beside() or (self.word and self.word.dep_ in _OF_SAYINGS)
        return self.day if self._is_near(verb) or not apart else None

    def _is_near(self, token: Token) -> bool:
        return self.word is not None and self.word.sent.start == token.sent.start

    def _stands_beside(self) -> bool:
        return self.word is not None and is_beside(self.word)


def is_beside(verb: Token) -> bool:
    """Tells of "which began on Monday" and "since he left on Monday" that a report is not there.

    It goes on with the day of neither; "where they met on Monday" is where it is.
    """
    if verb.dep_ == "acl:relcl":
        return not any(word.tag_ == "WRB" for word in verb.lefts)
    since = (word for word in verb.lefts if word.dep_ in ("mark", "advmod"))
    return verb.dep_ == "advcl" and any(word.lower_ == "since" for word in since)

"""The scene that a pronoun goes on with: "Ada Berg spoke last week. “It will close,” she said".

Whoever the sentence before told of, or quoted, with a day of its own, speaks on that day as well,
though a new paragraph begins between the two. A name goes on only with what was said in a week, or
"in a recent speech": of a day the paragraph or the news may know better.
"""

from collections.abc import Iterable
from datetime import timedelta

from msgspec.structs import replace
from spacy.tokens import Doc, Token

from extractor import lexicon
from extractor.pipeline import annotations
from extractor.pipeline.dating import other_times, tellings
from extractor.records import Claim, When

PRONOUNS = (
    lexicon.of_sort("pronouns", "feminine")
    | lexicon.of_sort("pronouns", "masculine")
    | lexicon.of_sort("pronouns", "neuter")
    | lexicon.of_sort("pronouns", "plural")
)
_BETWEEN = " \t\n\"“”'‘’"
"""What may stand between two sentences that follow each other."""

_DAY, _WEEK, _YEAR = timedelta(days=1), timedelta(days=7), timedelta(days=366)


class Scene:
    """The last sentence that told of somebody on a day of its own; one at a time."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.text = annotations.text(doc)
        self.actors: frozenset[str] = frozenset()
        self.day: When | None = None
        self.is_said = False
        self.end = 0

    def note(self, token: Token, actors: Iterable[str], when: When, *, said: bool) -> None:
        """Keeps what a sentence tells of ``actors``; of two days in it nobody knows which."""
        self.is_said = said
        end = token.sent.end_char
        apart = self.day is not None and end == self.end and self.day.range != when.range
        self.actors, self.day, self.end = frozenset(actors), None if apart else when, end

    def when(self, cue: Token, claim: Claim) -> When | None:
        """Returns when somebody said something, by the sentence before."""
        if cue.tag_ != "VBD" or self.day is None or claim.speaker not in self.actors:
            return None
        of_late = self.is_said and self.day.basis == "relative" and _is_open(self.day)
        week = self.is_said and _lasts(self.day, _WEEK) and not _lasts(self.day, _DAY)
        if not (week or of_late) and (claim.speaker_text or "").lower() not in PRONOUNS:
            return None
        apart = other_times.is_of_another_day(cue) and not other_times.is_at_that_time(cue)
        if apart or other_times.is_later(cue):
            return None
        if not (of_late or _lasts(self.day, _YEAR)):
            return None
        first, last = tellings.sentences(claim, self.doc)
        if first is None or last is None or self.text[self.end : first.start_char].strip(_BETWEEN):
            return None
        self.end = max(self.end, last.end_char)
        return replace(self.day, basis="narrative")


def _is_open(when: When) -> bool:
    return when.range is not None and when.range.first is None


def _lasts(when: When, longest: timedelta) -> bool:
    """Tells of days that both ends are known, and that they are no more than ``longest``."""
    days = when.range
    if days is None or days.first is None or days.last is None:
        return False
    return days.last - days.first < longest

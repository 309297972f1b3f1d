"""Days on which people appear, which date what they say there without a day of its own.

"Ada Berg opened the port on Sunday": what the report goes on to quote her with, she said then.
"In an interview last week, Ada Berg said": so she did in all of the interview, wherever it stands.
"""

from spacy.tokens import Token

from extractor import lexicon
from extractor.pipeline.dating import other_times, whens
from extractor.pipeline.dating.anchors import Anchors
from extractor.pipeline.dating.reach import Reach
from extractor.records import Claim, DateRange, Event, Timex, When

TALKS = lexicon.of_sort("noun_uses", "talk")
"""What a reporter has with somebody, who says more in it than one thing."""

_OBJECTS = frozenset({"obj", "iobj"})
_TALK_CASES = lexicon.of_sort("connectives", "occasion")


class Appearances:
    """The appearances that one report dates, by actor; noted before anything is dated by them."""

    def __init__(self, anchors: Anchors, reach: Reach, news: range) -> None:
        self.anchors = anchors
        self.reach = reach
        self.news = news
        self._deeds: dict[str, set[DateRange]] = {}
        self._talks: dict[str, set[DateRange]] = {}
        self._elsewhere: dict[str, set[DateRange]] = {}

    def note_deed(self, event: Event, verb: Token) -> None:
        """Keeps a day on which the opening lets somebody do something."""
        timex = self.anchors.of(verb) if verb.idx in self.news else None
        if timex is not None and timex.range is not None and event.status == "happened":
            for part in event.participants:
                if part.role == "agent":
                    self._deeds.setdefault(part.actor_id, set()).add(timex.range)

    def note_saying(self, claim: Claim, cue: Token) -> None:
        """Keeps the days on which somebody speaks: in an interview, or elsewhere."""
        timex = self.anchors.of(cue, outside=claim.content) if claim.speaker else None
        if timex is None or timex.range is None or claim.speaker is None:
            return
        if cue.idx in self.news:
            self._deeds.setdefault(claim.speaker, set()).add(timex.range)
        if self._is_of_late(timex):
            kept = self._talks if is_in_a_talk(cue) else self._elsewhere
            kept.setdefault(claim.speaker, set()).add(timex.range)

    def when(self, when: When, cue: Token, claim: Claim) -> When:
        """Returns the When of what was said without a day, by where its speaker appears."""
        told, speaker = when.range, claim.speaker or ""
        if told is None or cue.tag_ != "VBD" or claim.type != "speech" or whens.is_act(cue):
            return when
        if when.basis == "narrative" and told.first != told.last:
            day = _only(self._deeds.get(speaker))
            is_then = day is not None and day.first == day.last == told.first
            return _on(day, when) if is_then else when
        if when.basis != "publication" or self._elsewhere.get(speaker):
            return when
        if is_in_a_talk(cue) or other_times.is_of_then(cue):
            return when  # another one, which nothing dates
        return _on(_only(self._talks.get(speaker)), when)

    def _is_of_late(self, timex: Timex) -> bool:
        """Tells of a day or a week shortly before publication, or of publication."""
        if "-W" not in timex.value and not self.reach.is_day(timex):
            return False
        today = self.reach.published.last if self.reach.published else None
        days = timex.range
        ended = bool(days and days.last and today and days.last <= today)
        return ended and (self.reach.is_news(timex) or "-W" in timex.value)


def is_in_a_talk(cue: Token) -> bool:
    """Tells of "said in an interview with the paper" and "told a briefing" that it was in one."""
    phrases = (child for child in cue.children if child.lemma_.lower() in TALKS)
    return any(
        each.dep_ in _OBJECTS or not _TALK_CASES.isdisjoint(case.lower_ for case in each.lefts)
        for each in phrases
    )


def _only(days: set[DateRange] | None) -> DateRange | None:
    return next(iter(days)) if days and len(days) == 1 else None


def _on(days: DateRange | None, when: When) -> When:
    return when if days is None else whens.narrated(days, when.timex)

"""When was it said, or done, where no day stands beside it and none is carried over from before?"""

from spacy.tokens import Doc, Token

from extractor.pipeline import annotations
from extractor.pipeline.dating import (
    news_day,
    openings,
    other_times,
    pieces,
    speakers,
    tellings,
    whens,
)
from extractor.records import Claim, Event, When

_TENSES_OF_THE_PAST = frozenset({"VBD", "VBG"})


class UndatedSayings:
    """What one Doc tells of the days on which people speak in it."""

    def __init__(self, doc: Doc) -> None:
        self.published = annotations.published(doc)
        self.opening = openings.find(doc)
        self.reported_day = news_day.find(doc)
        self.opens_with_it = self._names_its_day(annotations.text(doc))
        self.is_of_no_day = self.reported_day is None and pieces.is_of_no_day(doc)
        self.is_of_hours = pieces.is_of_hours(doc)
        self.chronicle = pieces.chronicle(doc)
        self.written = news_day.of_dateline(doc)
        self.actors = {actor.id: actor for actor in doc._.actors}
        names = [each for each in doc._.mentions if each.kind == "name"]
        self.named = {each.actor_id for each in names}
        end = self.opening.news.stop
        self.introduced = {each.actor_id for each in names if each.provenance.start < end}

    def _names_its_day(self, text: str) -> bool:
        """Tells whether the opening has the words that tell the day of the news."""
        words = self.reported_day.timex if self.reported_day else None
        return words is not None and words in text[self.opening.news.start : self.opening.news.stop]

    def when(self, when: When, cue: Token, claim: Claim) -> When:
        """Returns the When of a claim that only the day of publication would date."""
        if cue.idx >= self.chronicle:
            return whens.before(when)
        if whens.is_pluperfect(cue) or (self.is_of_hours and whens.is_past(cue)):
            return when
        if whens.is_perfect(cue):
            return self._said_before(when, cue)
        past = cue.tag_ in _TENSES_OF_THE_PAST
        if past and not tellings.is_said_now(cue, self.opening.lead):
            return self._said_in_the_past(when, cue, claim)
        return whens.before(when) if other_times.is_of_any_day(cue) else when

    def is_background(self, event: Event, token: Token) -> bool:
        """Tells of what a report does not bring as its news: a past behind the lead.

        Of "closed" and "has closed" that is more certain than of "the closing".
        """
        perfect = whens.is_perfect(token)
        known = perfect and token.dep_ == "acl:relcl"  # "a storm that has killed ten"
        told = token.tag_ in ("VBD", "VBN") and token.dep_ not in ("acl", "amod")
        if self.is_of_hours and told and not known:
            return False
        before = known or self.is_of_no_day
        if token.idx >= self.chronicle or (before and event.status == "happened"):
            return True
        brief, news = self.opening.brief.stop, self.opening.news.stop
        is_past = token.tag_ in ("VBD", "VBN")
        end = brief if is_past or brief < self.opening.lead.stop else news
        return event.status == "happened" and token.idx >= end

    def _said_before(self, when: When, cue: Token) -> When:
        """Returns the When of "has said": news where it begins the lead, else some day before."""
        news = cue.idx in self.opening.brief and not other_times.is_habit(cue)
        return (self.written or when) if news else whens.before(when)

    def _said_in_the_past(self, when: When, cue: Token, claim: Claim) -> When:
        """Returns the When of what was said without a day: of the news, or some day before."""
        act = claim.type != "attitude" and claim.polarity != "denies" and whens.is_act(cue)
        aside = cue.tag_ == "VBD" and (act or whens.is_aside(cue))
        aside = aside or other_times.is_later(cue)
        behind = cue.idx >= self.opening.news.stop
        if other_times.is_of_another_day(cue) or (
            behind and (aside or other_times.is_of_then(cue))
        ):
            return whens.before(when)
        if self.is_of_no_day and behind:
            return when if whens.is_present(cue) else whens.before(when)
        if self.written is not None:
            return self.written
        news = self.reported_day
        if news is None or news.range is None:
            return when
        if claim.speaker in self.introduced:
            return news
        unknown = claim.speaker not in self.named
        if news.range.first != news.range.last or (unknown and not self.opens_with_it):
            return when
        actor = self.actors.get(claim.speaker or "")
        official = not unknown and speakers.is_official(claim, actor)
        same_day = official and not speakers.is_commentator(claim, actor)
        return news if same_day else whens.until(news, self.published)

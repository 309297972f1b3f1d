"""Decides when each event and claim of a Doc was, in the order in which a report tells them."""

from bisect import bisect_right

from msgspec.structs import replace
from spacy.tokens import Doc, Token

from extractor.pipeline import annotations
from extractor.pipeline.dating import (
    bounds,
    documents_days,
    fiction,
    heads,
    last_told,
    markets,
    of_the_day,
    offsets,
    openings,
    other_times,
    others_days,
    said_on,
    scenes,
    sequences,
    speakers,
    tellings,
    whens,
)
from extractor.pipeline.dating.anchors import Anchors
from extractor.pipeline.dating.appearances import Appearances
from extractor.pipeline.dating.reach import Reach, later
from extractor.pipeline.dating.released import Released
from extractor.pipeline.dating.the_dead import TheDead
from extractor.pipeline.dating.undated_sayings import UndatedSayings
from extractor.pipeline.dating.whens import is_perfect, is_pluperfect
from extractor.pipeline.syntax import trees
from extractor.records import Claim, DateRange, Event, Status, Timex, When

_ASIDES = frozenset({"acl", "acl:relcl"})


class Dating:
    """Decides every ``when`` of one Doc, reading it from top to bottom."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        found = heads.Heads(doc)
        self._token, self._cue = found.of_event, found.of_claim
        blocks = doc.spans.get(annotations.LAYOUT, ())
        self.blocks = sorted((0, *(span.start_char for span in blocks)))
        self.published: DateRange | None = annotations.published(doc)
        changed = doc._.article.modified is not None
        self.reach = Reach(self.published, annotations.last_day(doc), changed)
        self.anchors = Anchors(doc)
        self.timexes = documents_days.Timexes(doc)
        self.counted = offsets.Offsets(doc, self.anchors.own)
        self.actors = {actor.id: actor for actor in doc._.actors}
        self.asides = speakers.asides(cues := [*map(self._cue, doc._.claims)])
        self.cues = {cue.i for cue in cues}
        self.content = tellings.joined(span for claim in doc._.claims for span in claim.content)
        self.paragraph = -1
        self.told = last_told.LastTold()
        self.sequence = sequences.Sequence()
        self.of_the_day = of_the_day.OfTheDay(doc)
        self.said: Timex | None = None
        self.speaking: tuple[str, Timex | None] = "", None
        self.spoke: dict[str, Timex] = {}
        self.dated: dict[int, When] = {}
        self.scene = scenes.Scene(doc)
        self.on_the_day = self.told_today = False
        self.news: Timex | None = None
        self.report: Timex | None = None
        self.opening = openings.find(doc)
        self.lead = self.opening.lead
        self.appearances = Appearances(self.anchors, self.reach, self.opening.news)
        for event in doc._.events:
            self.appearances.note_deed(event, self._token(event))
        for claim in doc._.claims:
            self.appearances.note_saying(claim, self._cue(claim))
        self.undated = UndatedSayings(doc)
        self.released = Released(doc, self.anchors, self.reach)
        self.dead = TheDead(doc, self.anchors, self._token)
        self.background: set[str] = set()
        names = [each for each in doc._.mentions if each.kind == "name"]
        self.newsmakers = {
            each.actor_id for each in names if each.provenance.start < self.lead.stop
        }

    def event(self, event: Event) -> Event:
        """Returns ``event`` dated; what lies after the article's days is planned.

        "Ana Silva, appointed in 2015, sold the bank" goes on to tell of today, not of 2015.
        """
        token = self._token(event)
        self._enter(token)
        own = self.counted.of(token, self.dated) or self.anchors.of(token)
        if own is None and event.status in ("planned", "negated"):
            own = self.anchors.of_plan(token)
        own = own or bounds.beside(token, self.anchors)
        if own is not None and token.i in self.cues and self.reach.is_of_accounts(own):
            own = None
        if own is not None and event.status == "happened" and self.names_no_day(own):
            own = None
        since = bounds.find(token, own, self.anchors, self.published)
        if own and others_days.is_one(own, event, token, self.anchors, self.reach):
            own = None
        if own and others_days.are_no_days_of(own, event, token, self.anchors):
            return replace(event, when=replace(annotations.UNDATED, timex=self.anchors.words(own)))
        past = is_pluperfect(token)
        told = event.status == "happened" and (past or not is_perfect(token))
        told = told and not self.anchors.lasted(token)
        makers = {part.actor_id for part in event.participants} & self.newsmakers
        carried = self._carried(token, named=bool(makers)) if told else None
        when = since or self._when(own, carried, event.status, perfect=past)
        when = self._moved(when, own, token) if event.status == "happened" else when
        if own is None and since is None and event.status in ("happened", "possible"):
            told_by = bounds.before(token, self.anchors, self.published)
            when = told_by if told_by and when.basis in ("publication", "unknown") else when
        if when.basis == "publication":
            habit = self.anchors.repeated(token)
            goes_on = is_perfect(token) or (event.status == "ongoing" and token.tag_ == "VBG")
            if fiction.tells(token) or (habit is not None and not goes_on):
                return replace(event, when=replace(annotations.UNDATED, timex=habit))
            again = event.status == "happened" and (habit or self.anchors.lasted(token))
            when = self._undated(event, token, when, again=bool(again))
        if when.basis == "narrative" and whens.is_attribute(token):
            when = whens.before(when)  # "the laptops built there": some day before
        words = "" if own is None or self.anchors.preposition(own) else self.anchors.words(own)
        status = self.reach.status(event.status, when, token, words)
        told = status == event.status and not self._is_aside(token, own)
        told = told and not self._is_told_by_somebody(event.trigger[0])
        if told and status in ("happened", "negated"):
            self._settle(None if token in self.counted else own, token)
        if told and status == "happened":
            if own is not None and self.reach.is_day(own) and self.reach.is_news(own):
                agents = [each.actor_id for each in event.participants if each.role == "agent"]
                self.scene.note(token, agents, when, said=False)
                self.spoke.update(dict.fromkeys(agents, own))
            self.sequence.note(token, when, is_news=self.reach.is_news(when))
        self.dated[token.i] = when
        return replace(event, when=when, status=status)

    def _moved(self, when: When, own: Timex | None, token: Token) -> When:
        """Returns the When of what was "a few days later" than what was told last."""
        return when if own else self.counted.moved(when, token, self.told.of_deed(token))

    def _undated(self, event: Event, token: Token, when: When, *, again: bool) -> When:
        """Returns the When of an event that only the day of publication would date."""
        if markets.moved(token):
            return self.undated.reported_day or when
        if (quarter := markets.quarter(token, self.timexes)) is not None:
            return self._when(quarter, None, event.status, perfect=False)
        is_deed = event.status == "happened" and not again
        told = self.sequence.when(token) if is_deed else None
        if told is None and is_deed and not self._is_told_by_somebody(token.idx):
            told = self.of_the_day.when(token, when)
        if told is None and (again or self.undated.is_background(event, token)):
            self.background.add(event.id)
            return whens.before(when)
        written = self.undated.written if is_deed and when.range == self.published else None
        return told or written or when

    def claim(self, claim: Claim) -> Claim:
        """Returns ``claim`` with the day it was made on."""
        token = self._cue(claim)
        self._enter(token)
        own = said_on.day(claim, token, self)
        past = is_pluperfect(token)
        carried = self.released.day(claim) if own is None else None
        today = tellings.is_said_now(token, self.lead) or self._adds(token)
        if carried is None and (past or not (today or is_perfect(token))):
            wrote = speakers.is_author(token, claim)  # the report that the lead tells of
            carried = self._carried_to(claim, token) or (self.report if wrote else None)
            within = self.timexes.within(claim.content)
            if carried and any(
                self.reach.is_day(one) and later(one, carried) is one for one in within
            ):
                carried = None  # "left by 4 a.m. Tuesday, he said", not on Monday
        scene = self.scene.when(token, claim) if own is None else None
        when = whens.by_now(self._when(own, carried, "happened", perfect=past), self.published)
        when = scene or bounds.since(token, own, self.anchors, self.published) or when
        if when.basis == "publication":
            went_on = self.anchors.lasted(token)
            when = whens.before(when) if went_on else self.undated.when(when, token, claim)
            when = self.appearances.when(when, token, claim)
        beside = tellings.clause_of(token, self.content) if own is None else None
        if beside is not None:
            when = self.dated.get(beside.i, when)
        elif token.lemma_ == "cite" and (own is None or trees.is_passive(token)):
            when = whens.before(when)  # who is cited spoke before
        self.dated[token.i] = when
        asked = own is None and carried not in (None, self.said, self.speaking[1])
        speaker = self.actors.get(claim.speaker or "")
        if other_times.is_later(token) or (asked and speakers.is_commentator(claim, speaker)):
            when = whens.until(when, self.published) if own is None else when
        when = self._moved(when, own, token)
        if not (self._is_aside(token, own) or self._is_told_by_somebody(token.idx)):
            self._settle(own, token)
            if own is not None and claim.speaker and not self.anchors.preposition(own):
                self.scene.note(token, [claim.speaker], when, said=True)
            self._note_speaker(claim, own, today=when.basis == "publication")
        return replace(claim, when=self.dead.when(when, claim))

    def _carried_to(self, claim: Claim, token: Token) -> Timex | None:
        """Returns the day of the paragraph, of what its speaker said last, or of the news."""
        speaker = claim.speaker or ""
        goes_on_speaking = bool(speaker) and speaker == self.speaking[0]
        said = self.said if goes_on_speaking else self.reach.recent(self.said)
        carried = said or self.reach.recent(self.told.of_saying(token))
        if carried is None and other_times.is_of_another_day(token):
            return None  # "said at the time": on no day of the news
        if carried is None and goes_on_speaking:
            carried = self.reach.recent(self.speaking[1])
        goes_on = self.on_the_day and (claim.speaker_text or "").lower() == "it"
        official = speakers.is_there(token) or speakers.is_official(claim, self.actors.get(speaker))
        if carried is None and (goes_on or speaker in self.newsmakers or official):
            carried, self.on_the_day = self.news, True
            if carried is not None:  # it may tell of two: a debate, the morning after
                carried = later(self.spoke.get(speaker), carried)
        return carried

    def _note_speaker(self, claim: Claim, own: Timex | None, *, today: bool) -> None:
        """Keeps who spoke last, and the days on which people did by the report's own words."""
        speaker = claim.speaker or ""
        if own is not None and self.reach.is_day(own):
            self.said = own
            if speaker and self.reach.is_news(own):
                self.spoke[speaker] = own
        self.told_today = today
        goes_on = speaker == self.speaking[0]
        self.speaking = speaker, self.said or (self.speaking[1] if goes_on else None)

    def _carried(self, token: Token, *, named: bool) -> Timex | None:
        """Returns the day the report last told of, or, for those the lead names, of the news."""
        if whens.is_present(token):
            return None  # "is built there" goes on from none
        news = self.news if named and not self.of_the_day.is_before(token) else None
        return self.told.of_deed(token) or news

    def _adds(self, token: Token) -> bool:
        """Tells of "he added" that it goes on with what was said to the report just before."""
        return token.lemma_ == "add" and self.told_today and self.said is None

    def reported(self, event: Event, claim: Claim | None) -> Event:
        """Dates what ``claim`` tells of, and nothing else dates, by the day it was told."""
        undated = event.when.basis == "publication" or event.id in self.background
        if not undated or self.published is None or claim is None or claim.when.range is None:
            return event
        if event.status == "ongoing" and claim.when.range.first is None:
            return event  # "has said that it is closing": it still is
        token = self._token(event)
        before = is_pluperfect(token) or tellings.is_done_before(event, token, claim, self.lead)
        when = whens.told_on(claim.when.range, perfect=before)
        return replace(event, when=replace(when, basis=claim.when.basis))

    def _enter(self, token: Token) -> None:
        """A new paragraph forgets what the one before told of."""
        here = bisect_right(self.blocks, token.idx)
        if here != self.paragraph:
            self.paragraph, self.said, self.on_the_day = here, None, False
            self.told.forget()

    def _settle(self, timex: Timex | None, token: Token) -> None:
        """Keeps a day the report itself tells of; the first is the day of the news."""
        aside = timex is not None and tellings.covers(self.asides, timex.provenance.start)
        if timex is None or aside or not self.reach.is_day(timex):
            return
        self.told.note(timex, token)
        if last_told.is_beside(token) or self.anchors.preposition(timex) == "since":
            return  # "has risen since Saturday"
        if self.news is None and self.opening.tells_news(token.idx) and self.reach.is_news(timex):
            self.news = timex
            if documents_days.is_made(token) or documents_days.of_cue(token, self.timexes):
                self.report = timex

    def names_no_day(self, timex: Timex) -> bool:
        """Tells of an hour that it is of a day named in another paragraph."""
        before = self.timexes.between(self.blocks[self.paragraph - 1], timex.provenance.start)
        days = {self.published, *(one.range for one in before)}
        return self.anchors.is_hour(timex) and timex.range not in days

    def _is_aside(self, token: Token, own: Timex | None) -> bool:
        """Tells of "Berg, who left in 2015" that the report goes on with today."""
        return token.dep_ in _ASIDES and own is not None and not self.reach.is_news(own)

    def _is_told_by_somebody(self, offset: int) -> bool:
        return tellings.covers(self.content, offset)

    def _when(
        self, own: Timex | None, carried: Timex | None, status: Status, *, perfect: bool
    ) -> When:
        if own is not None:
            bound = bounds.of(own, self.anchors, status, perfect=perfect)
            words, today = self.anchors.words(own), self.published
            return whens.of(own, words, bound, status=status, published=today)
        if carried is not None and carried.range is not None:
            when = whens.told_on(carried.range, perfect=perfect)
            return replace(when, basis="narrative", timex=self.anchors.words(carried))
        if self.published is None or status not in ("happened", "ongoing"):
            return annotations.UNDATED
        return whens.told_on(self.published, perfect=perfect)

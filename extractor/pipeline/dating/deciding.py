"""Decides when each event and claim of a Doc was, in the order in which a report tells them."""

from bisect import bisect_right

from msgspec.structs import replace
from spacy.tokens import Doc, Token

from extractor.pipeline import annotations
from extractor.pipeline.dating import (
    documents_days,
    fiction,
    news_day,
    offsets,
    openings,
    pieces,
    speakers,
    tellings,
    whens,
)
from extractor.pipeline.dating.anchors import Anchors
from extractor.pipeline.dating.reach import Reach, later
from extractor.pipeline.dating.whens import is_perfect, is_pluperfect
from extractor.pipeline.syntax import trees
from extractor.records import Claim, DateRange, Event, Status, Timex, When

_ASIDES = frozenset({"acl", "acl:relcl"})
_TENSES_OF_THE_PAST = frozenset({"VBD", "VBG"})


class Dating:
    """Decides every ``when`` of one Doc, reading it from top to bottom."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        blocks = doc.spans.get(annotations.LAYOUT, ())
        self.blocks = sorted(span.start_char for span in blocks)
        self.published: DateRange | None = annotations.published(doc)
        changed = doc._.article.modified is not None
        self.reach = Reach(self.published, annotations.last_day(doc), changed)
        self.anchors = Anchors(doc)
        self.timexes = documents_days.Timexes(doc)
        self.counted = offsets.find(doc, self.anchors.own)
        self.actors = {actor.id: actor for actor in doc._.actors}
        self.content = tellings.joined(span for claim in doc._.claims for span in claim.content)
        self.paragraph = -1
        self.narrative: Timex | None = None
        self.said: Timex | None = None
        self.speaking: tuple[str, Timex | None] = "", None
        self.spoke: dict[str, Timex] = {}
        self.dated: dict[int, When] = {}
        self.on_the_day = False
        self.told_today = False
        self.news: Timex | None = None
        self.opening = openings.find(doc)
        self.lead = self.opening.lead
        self.reported_day = news_day.find(doc)
        self.is_of_no_day = self.reported_day is None and pieces.is_of_no_day(doc)
        self.chronicle = pieces.chronicle(doc)
        self.written = news_day.of_dateline(doc)
        self.background: set[str] = set()
        names = [each for each in doc._.mentions if each.kind == "name"]
        self.named = {each.actor_id for each in names}
        end = self.opening.news.stop
        self.introduced = {each.actor_id for each in names if each.provenance.start < end}
        self.newsmakers = {
            each.actor_id for each in names if each.provenance.start < self.lead.stop
        }

    def event(self, event: Event) -> Event:
        """Returns ``event`` dated; what lies after the article's days is planned.

        "Ana Silva, appointed in 2015, sold the bank" goes on to tell of today, not of 2015.
        """
        token = self._token(event)
        self._enter(token)
        own = self.counted.get(token.i) or self.anchors.of(token)
        if own is None and event.status in ("planned", "negated"):
            own = self.anchors.of_plan(token)
        past = is_pluperfect(token)
        told = event.status == "happened" and (past or not is_perfect(token))
        makers = {part.actor_id for part in event.participants} & self.newsmakers
        carried = self._carried(token, named=bool(makers)) if told else None
        when = self._when(own, carried, event.status, perfect=past)
        if when.basis == "publication":
            habit = self.anchors.repeated(token)
            if habit is not None or fiction.tells(token):
                return replace(event, when=replace(annotations.UNDATED, timex=habit))
            if self._is_background(event, token):
                self.background.add(event.id)
                when = whens.before(when)
        if when.basis == "narrative" and whens.is_attribute(token):
            when = whens.before(when)  # "the laptops built there": some day before
        words = "" if own is None or self.anchors.preposition(own) else self.anchors.words(own)
        status = self.reach.status(event.status, when, token, words)
        aside = token.dep_ in _ASIDES and own is not None and not self.reach.is_news(own)
        if (
            status == event.status == "happened"
            and not aside
            and not self._is_told_by_somebody(event.trigger[0])
        ):
            self._settle(None if token.i in self.counted else own, token)
        self.dated[token.i] = when
        return replace(event, when=when, status=status)

    def claim(self, claim: Claim) -> Claim:
        """Returns ``claim`` with the day it was made on."""
        token = self._cue(claim)
        self._enter(token)
        own = self.counted.get(token.i) or self.anchors.of(token, outside=claim.content)
        if own is not None and (self.anchors.is_to_come(own) or self.anchors.is_ahead(own)):
            own = None  # nothing was said after publication, whatever the parse makes of it
        own = own or documents_days.of_source(self.doc, claim, self.timexes)
        past, carried = is_pluperfect(token), None
        if past or not (is_perfect(token) or self._is_said_today(token) or self._adds(token)):
            carried = self._carried_to(claim)
        when = self._when(own, carried, "happened", perfect=past)
        if when.basis == "publication" and token.idx >= self.chronicle:
            when = whens.before(when)
        elif when.basis == "publication" and is_perfect(token) and not past:
            when = self._said_before(when, token)
        elif when.basis == "publication" and not past and token.tag_ in _TENSES_OF_THE_PAST:
            when = self._said_in_the_past(when, token, claim)
        if own is None and self._goes_with_its_clause(token):
            when = self.dated.get(token.head.i, when)
        elif token.lemma_ == "cite" and (own is None or trees.is_passive(token)):
            when = whens.before(when)  # who is cited spoke before
        self.dated[token.i] = when
        asked = own is None and carried not in (None, self.said, self.speaking[1])
        speaker = self.actors.get(claim.speaker or "")
        if whens.is_later(token) or (asked and speakers.is_commentator(claim, speaker)):
            when = whens.until(when, self.published) if own is None else when
        if not self._is_told_by_somebody(token.idx):
            self._settle(own, token)
            self._note_speaker(claim, own, today=when.basis == "publication")
        return replace(claim, when=when)

    def _carried_to(self, claim: Claim) -> Timex | None:
        """Returns the day of the paragraph, of what its speaker said last, or of the news."""
        speaker = claim.speaker or ""
        goes_on_speaking = bool(speaker) and speaker == self.speaking[0]
        said = self.said if goes_on_speaking else self.reach.recent(self.said)
        carried = said or self.reach.recent(self.narrative)
        if carried is None and goes_on_speaking:
            carried = self.reach.recent(self.speaking[1])
        goes_on = self.on_the_day and (claim.speaker_text or "").lower() == "it"
        official = speakers.is_official(claim, self.actors.get(speaker))
        if carried is None and (goes_on or speaker in self.newsmakers or official):
            carried, self.on_the_day = self.news, True
            if carried is not None:  # it may tell of two: a debate, the morning after
                carried = later(self.spoke.get(speaker), carried)
        return carried

    def _goes_with_its_clause(self, cue: Token) -> bool:
        """Tells of "left, saying" that it was said when they left."""
        joined = cue.dep_ == "advcl" and cue.tag_ == "VBG"
        return joined and not self._is_told_by_somebody(cue.head.idx)

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

    def _said_before(self, when: When, token: Token) -> When:
        """Returns the When of "has said": news where it begins the lead, else some day before."""
        news = token.idx in self.opening.brief and not whens.is_habit(token)
        return when if news else whens.before(when)

    def _said_in_the_past(self, when: When, token: Token, claim: Claim) -> When:
        """Returns the When of what was said without a day: of the news, or some day before."""
        act = claim.type != "attitude" and claim.polarity != "denies" and whens.is_act(token)
        aside = token.tag_ == "VBD" and (act or whens.is_aside(token))
        aside = aside or whens.is_later(token)
        if whens.is_of_then(token) or (aside and token.idx not in self.lead):
            return whens.before(when)
        if self.is_of_no_day and token.idx not in self.opening.news:
            return when if whens.is_present(token) else whens.before(when)
        if self.written is not None:
            return self.written
        news = self.reported_day
        if news is None or news.range is None:
            return when
        if claim.speaker in self.introduced:
            return news
        if news.range.first != news.range.last or claim.speaker not in self.named:
            return when
        actor = self.actors.get(claim.speaker or "")
        same_day = speakers.is_official(claim, actor) and not speakers.is_commentator(claim, actor)
        return news if same_day else whens.until(news, self.published)

    def _carried(self, token: Token, *, named: bool) -> Timex | None:
        """Returns the day the report last told of, or, for those the lead names, of the news.

        The present tense is of the report's own day: "is built there" goes on from none.
        """
        if whens.is_present(token):
            return None
        return self._recently_told(token) or (self.news if named else None)

    def _recently_told(self, token: Token) -> Timex | None:
        """Returns the day of the paragraph while the report stays with it: a sentence longer."""
        if self.narrative is None:
            return None
        place = self.narrative.provenance.start
        told = self.doc.char_span(place, place + 1, alignment_mode="expand")
        if told is not None and told.sent.end <= token.sent.start:
            following = self.doc[told.sent.end].sent
            return self.narrative if following.start == token.sent.start else None
        return self.narrative

    def _is_said_today(self, token: Token) -> bool:
        """Tells of "says" that it is said on the day of publication, not on that of the lead."""
        return token.tag_ in ("VBZ", "VBP") and token.idx >= self.lead.start

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
        when = whens.told_on(claim.when.range, perfect=is_pluperfect(self._token(event)))
        return replace(event, when=replace(when, basis=claim.when.basis))

    def _enter(self, token: Token) -> None:
        """A new paragraph forgets what the one before told of."""
        here = bisect_right(self.blocks, token.idx)
        if here != self.paragraph:
            self.paragraph, self.narrative, self.said, self.on_the_day = here, None, None, False

    def _settle(self, timex: Timex | None, token: Token) -> None:
        """Keeps a day the report itself tells of; the first is the day of the news."""
        if timex is None or not self.reach.is_day(timex):
            return
        self.narrative = timex
        if self.news is None and token.idx in self.lead and self.reach.is_news(timex):
            self.news = timex

    def _is_told_by_somebody(self, offset: int) -> bool:
        return tellings.covers(self.content, offset)

    def _token(self, event: Event) -> Token:
        """The token that triggers an event."""
        span = self.doc.char_span(*event.trigger, alignment_mode="expand")
        return span[0] if span is not None else self.doc[0]

    def _cue(self, claim: Claim) -> Token:
        """The head of the cue; a claim without one is dated by its content.

        Of "quoted … as saying" the second part tells when.
        """
        start, end = claim.cue[-1] if claim.cue else claim.content[0]
        span = self.doc.char_span(start, end, alignment_mode="expand")
        return span.root if span is not None else self.doc[0]

    def _when(
        self, own: Timex | None, carried: Timex | None, status: Status, *, perfect: bool
    ) -> When:
        if own is not None:
            words, bound = self.anchors.words(own), self.anchors.preposition(own)
            return whens.of(own, words, bound, status=status, published=self.published)
        if carried is not None and carried.range is not None:
            when = whens.told_on(carried.range, perfect=perfect)
            return replace(when, basis="narrative", timex=self.anchors.words(carried))
        if self.published is None or status not in ("happened", "ongoing"):
            return annotations.UNDATED
        return whens.told_on(self.published, perfect=perfect)

    def _is_background(self, event: Event, token: Token) -> bool:
        """Tells of what a report does not bring as its news: a past behind the lead.

        Of "closed" and "has closed" that is more certain than of "the closing".
        """
        if token.idx >= self.chronicle or (self.is_of_no_day and event.status == "happened"):
            return True
        brief, news = self.opening.brief.stop, self.opening.news.stop
        is_past = token.tag_ in ("VBD", "VBN")
        end = brief if is_past or brief < self.lead.stop else news
        return event.status == "happened" and token.idx >= end

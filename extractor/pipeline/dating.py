"""``news_dating``: when was it, and how do we know?

In this order: the date expression of the event's own clause; the date of the clause that governs
it; the date the paragraph last told of; the publication day. What counts from an unknown day stays
unknown, with its words kept.
"""

from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc, Token

from extractor.pipeline.events import event_nouns
from extractor.records import Claim, DateRange, Event, Status, Timex, When
from extractor.temporal import values

UNKNOWN = When(range=None, edtf=None, basis="unknown", timex=None)
_CLAUSAL = frozenset({"xcomp", "ccomp", "advcl", "conj", "acl"})


def find_dates(doc: Doc) -> tuple[list[Event], list[Claim]]:
    """Returns the events and claims of ``doc``, each with its When, claims with their events."""
    dating = Dating(doc)
    events = dating.events()
    claims = [replace(claim, event_ids=_told_in(claim, events)) for claim in dating.claims()]
    return events, claims


def _told_in(claim: Claim, events: list[Event]) -> tuple[str, ...]:
    return tuple(
        event.id
        for event in events
        if any(start <= event.trigger[0] < end for start, end in claim.content)
    )


class Dating:
    """Decides every ``when`` of one Doc."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.published: DateRange | None = doc._.article.published
        self.at = {token.idx: token for token in doc}
        self.triggers = {event.trigger[0] for event in doc._.events}
        self.anchors: dict[int, Timex] = {}
        for timex in doc._.timexes:
            self._anchor(timex)

    def _anchor(self, timex: Timex) -> None:
        """Ties a DATE or TIME to the verb or event noun it modifies; the first one wins."""
        if timex.type not in ("DATE", "TIME"):
            return
        where = timex.provenance
        span = self.doc.char_span(where.start, where.end, alignment_mode="expand")
        owner = None if span is None else owner_of(span.root, self.triggers)
        if owner is not None:
            known = self.anchors.get(owner.i)
            if known is None or (known.range is None and timex.range is not None):
                self.anchors[owner.i] = timex

    def events(self) -> list[Event]:
        """Returns the events, dated; a paragraph's last date carries over to what follows."""
        dated, paragraph, narrative = [], -1, None
        for event in self.doc._.events:
            token = self.at[event.trigger[0]]
            here = self._paragraph(token)
            if here != paragraph:
                paragraph, narrative = here, None
            when = self.of(token, event.status, narrative)
            status = self._possible_now(event.status, when)
            dated.append(replace(event, when=when, status=status))
            timex = self.own(token)
            if timex is not None and timex.range is not None and status == "happened":
                narrative = timex
        return dated

    def _possible_now(self, status: Status, when: When) -> Status:
        """What lies after the publication day cannot have happened yet: it is planned."""
        if status not in ("happened", "ongoing") or when.range is None or self.published is None:
            return status
        first, today = when.range.first, self.published.last
        return "planned" if first and today and first > today else status

    def claims(self) -> list[Claim]:
        """Returns the claims with the day they were made on."""
        dated, paragraph, narrative = [], -1, None
        for claim in self.doc._.claims:
            token = self._cue(claim)
            here = self._paragraph(token)
            if here != paragraph:
                paragraph, narrative = here, None
            timex = self.own(token)
            dated.append(replace(claim, when=self.of(token, "happened", narrative)))
            if timex is not None and timex.range is not None:
                narrative = timex
        return dated

    def _cue(self, claim: Claim) -> Token:
        """The head of the cue; a claim without one is dated by its content."""
        start, end = (claim.cue or claim.content)[0]
        span = self.doc.char_span(start, end, alignment_mode="expand")
        return span.root if span is not None else self.doc[0]

    def _paragraph(self, token: Token) -> int:
        return self.doc.text.rfind("\n\n", 0, token.idx)

    def own(self, token: Token) -> Timex | None:
        """Returns the expression that dates ``token`` or the clause it depends on."""
        seen = 0
        while seen < 4:
            timex = self.anchors.get(token.i)
            if timex is not None:
                return timex
            if token.dep_ not in _CLAUSAL or token.head.pos_ not in ("VERB", "AUX", "NOUN", "ADJ"):
                return None
            if token.dep_ in ("ccomp", "acl") and token.head.pos_ != "ADJ":
                return None
            token, seen = token.head, seen + 1
        return None

    def words(self, timex: Timex) -> str:
        """Returns the words of an expression."""
        return self.doc.text[timex.provenance.start : timex.provenance.end]

    def of(self, token: Token, status: Status, narrative: Timex | None) -> When:
        """Returns the When of what ``token`` names."""
        timex = self.own(token)
        if timex is not None:
            return from_timex(timex, self.words(timex))
        if narrative is not None and status == "happened" and not _is_perfect(token):
            return replace(from_timex(narrative, self.words(narrative)), basis="narrative")
        if self.published is None:
            return UNKNOWN
        return from_publication(self.published, status, perfect=_is_pluperfect(token))


def from_timex(timex: Timex, words: str) -> When:
    """Returns the When an expression gives; unknown, with its words, when it is unresolved."""
    if timex.range is None:
        return When(range=None, edtf=None, basis="unknown", timex=words)
    edtf = values.edtf(timex.range)
    return When(range=timex.range, edtf=edtf, basis=timex.basis, timex=words)


def from_publication(published: DateRange, status: Status, *, perfect: bool = False) -> When:
    """Returns the When of something undated in a dated article.

    What is planned or possible lies on or after the publication day, what "had happened" on or
    before it; anything else is told as news of that day.
    """
    days = published
    if status in ("planned", "possible"):
        days = DateRange(first=published.first, last=None)
    elif perfect:
        days = DateRange(first=None, last=published.last)
    return When(range=days, edtf=values.edtf(days), basis="publication", timex=None)


def owner_of(token: Token, triggers: set[int]) -> Token | None:
    """Returns the verb or event noun whose time an expression headed by ``token`` tells.

    A date inside another noun phrase ("last year's imports") dates nothing that happens.
    """
    head = token
    for _ in range(6):
        if head.head == head:
            return None
        previous, head = head, head.head
        if head.pos_ in ("VERB", "AUX"):
            return _content_verb(head)
        if head.idx in triggers or head.lemma_.lower() in event_nouns():
            return _verb_of(head)
        if head.pos_ in ("ADJ", "ADV") or previous.dep_ in ("conj", "flat", "appos"):
            continue
        if head.pos_ in ("NOUN", "PROPN", "NUM", "PRON"):
            if head.dep_ == "obj" and _is_adverbial(previous):
                continue
            return _nominal_predicate(head)
    return None


def _is_adverbial(phrase: Token) -> bool:
    """In "signed the accord in January" the month is the verb's, whatever the parse says."""
    cases = {child.lower_ for child in phrase.children if child.dep_ == "case"}
    return phrase.dep_ == "nmod" and bool(cases & {"in", "on", "at", "by", "before", "after"})


def _content_verb(verb: Token) -> Token:
    """A date beside an auxiliary or a copula belongs to the word it helps."""
    return verb.head if verb.dep_ in ("aux", "aux:pass", "cop") else verb


def _verb_of(noun: Token) -> Token:
    """The date of talks that are held is the date of the holding."""
    if noun.dep_ in ("obj", "nsubj", "nsubj:pass") and noun.head.pos_ == "VERB":
        return noun.head
    return noun


def _nominal_predicate(noun: Token) -> Token | None:
    """Of nouns only a predicate is dated: "the deadline is Friday"."""
    return noun if any(child.dep_ == "cop" for child in noun.children) else None


def _is_perfect(token: Token) -> bool:
    return any(child.dep_ == "aux" and child.lemma_ == "have" for child in token.children)


def _is_pluperfect(token: Token) -> bool:
    return any(child.dep_ == "aux" and child.lower_ in ("had", "'d") for child in token.children)


@Language.factory(
    "news_dating",
    requires=["token.dep", "doc._.timexes", "doc._.events", "doc._.claims"],
    assigns=["doc._.events", "doc._.claims"],
)
def make(nlp: Language, name: str) -> "NewsDating":
    """Makes the component."""
    return NewsDating()


class NewsDating:
    """Writes ``doc._.events`` and ``doc._.claims`` again, dated."""

    def __call__(self, doc: Doc) -> Doc:
        """Marks ``doc`` and returns it."""
        doc._.events, doc._.claims = find_dates(doc)
        return doc

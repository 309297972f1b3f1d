"""Which verb or event noun does a date expression tell the time of?"""

import re
from functools import cache, partial

from spacy.tokens import Doc, Span, Token

from extractor import lexicon, records
from extractor.pipeline import annotations, words
from extractor.pipeline.dating import comparisons, occasions, owners, whens
from extractor.pipeline.dating.said_times import Contents, within
from extractor.pipeline.events import event_verbs, undone
from extractor.pipeline.syntax import auxiliaries, modality, trees
from extractor.pipeline.timexes import joined
from extractor.records import Claim, Timex

OLD_OR_NEW_DAY = lexicon.of_sort("connectives", "moved")
COMPARING = lexicon.of_sort("connectives", "compare")
_FORESEEN = lexicon.of_sort("deed_words", "planned")
_LONG = re.compile(r"P[\dX]+[WMY]|P[\dX]*(?:DE|CE)")
"""Lengths of weeks and more."""

_FROM = lexicon.of_sort("connectives", "from_day")
_FIXING = frozenset({"both", "fixed", "set"})
"""Sorts of words of planning that are of the day for which something is fixed."""

_HOUR = re.compile(r"[\d:.]+ ?(?:[AaPp]\.?[Mm]\.?)?(?: [A-Z]{3,4})?")
_CLAUSAL = frozenset({"xcomp", "advcl", "conj"})


class Anchors:
    """The date expressions of a Doc by the token each belongs to."""

    def __init__(self, doc: Doc) -> None:
        self.text = annotations.text(doc)
        triggers = {event.trigger[0] for event in doc._.events}
        contents = Contents(doc._.claims)
        said = {start for claim in doc._.claims for start, _ in claim.cue}
        self._by_owner: dict[int, list[Timex]] = {}
        self._prepositions: dict[int, str] = {}
        self._repeated: dict[int, Timex] = {}
        self._lasting: set[int] = set()
        self._ends: dict[int, Timex] = {}
        self._published = annotations.published(doc)
        self._last_day = annotations.last_day(doc)
        for timex in joined(doc):
            where = timex.provenance
            span = doc.char_span(where.start, where.end, alignment_mode="expand")
            if span is None:
                continue
            self._ends[span.end] = timex
            if owners.is_of_a_thing(timex, span.root):
                continue
            owner = occasions.raised(owners.of_date(span.root, triggers), triggers)
            if owner is not None:
                owner = within(span, owner, contents, triggers)
                owner = occasions.planned(span.root, owner)
                if self._is_over(timex):
                    owner = occasions.above(span.root, owner)
                if self.is_to_come(timex) and occasions.is_ahead(span, owner):
                    continue
                if timex.type == "SET":
                    self._repeated.setdefault(owner.i, timex)
                lasted = span.doc[span.start - 1].lower_ == "for" and span[0].pos_ != "DET"
                if (lasted or _is_within(span)) and _LONG.match(timex.value):
                    self._lasting.add(owner.i)
            noun = span.root.head
            saying = noun if noun.pos_ == "NOUN" and noun.idx in said else None
            for each in dict.fromkeys((owner, occasions.also_done(span.root, owner), saying)):
                if each is not None and _tells_when(timex, span, each):
                    self._by_owner.setdefault(each.i, []).append(timex)
                    self._prepositions[where.start] = _preposition(span)

    def of(self, token: Token, *, outside: tuple[records.Span, ...] = ()) -> Timex | None:
        """Returns what dates ``token``, itself or through the clause it depends on.

        Args:
            token: A cue, a verb or an event noun.
            outside: Spans whose date expressions tell of something else: what was said.
        """
        first, own, told_now = token, True, False
        for _ in range(4):
            timex = self._first(token, outside)
            if timex is not None and token != first and self.preposition(timex) in _FROM:
                return None  # "closed from Monday after a pupil fell ill"
            if timex is not None and (own or self.is_to_come(timex)):
                return timex
            if (
                timex is not None
                and told_now
                and self._is_now(timex, of_day=token.lower_ in _FORESEEN)
            ):
                return timex  # "this week, the house is expected to vote"
            told_now = _is_told_of(token) and whens.is_present(token.head)
            own = own and not _is_told_of(token)
            if token.dep_ == "conj" and _is_clause_of_its_own(token):
                return None
            if _is_there(token) or _is_planned(token):
                return self._first(token.head, outside)
            if token.dep_ not in _CLAUSAL or token.head.pos_ not in ("VERB", "AUX", "ADJ"):
                return None
            token = token.head
        return None

    def repeated(self, token: Token) -> str | None:
        """Returns the words that tell of a habit: "every Friday"; None where none do."""
        timex = self._repeated.get(token.i)
        return None if timex is None else self.words(timex)

    def lasted(self, token: Token) -> bool:
        """Tells of what went on "for eight months" that it was on no one day."""
        return token.i in self._lasting

    def of_plan(self, verb: Token) -> Timex | None:
        """Returns the day for which its subject was planned: "the march set for May will go on"."""
        if verb.lemma_.lower() not in undone.TAKING_PLACE:
            return None
        nouns = [child for child in verb.lefts if child.dep_.startswith("nsubj")]
        return next((timex for noun in nouns for timex in self._inside(noun)), None)

    def own(self, token: Token) -> Timex | None:
        """Returns what dates ``token`` itself."""
        return self._first(token, ())

    def ending_before(self, token: Token) -> Timex | None:
        """Returns the expression that ends before a word, or before a comma in front of it."""
        comma = token.i > 0 and token.nbor(-1).text == ","
        return self._ends.get(token.i - comma)

    def preposition(self, timex: Timex) -> str:
        """Returns the word before an expression that bounds it ("since", "by"), or ""."""
        return self._prepositions.get(timex.provenance.start, "")

    def is_to_come(self, timex: Timex) -> bool:
        """Tells whether an expression lies after publication and every change of the article.

        In "threatened on Sunday to leave" Sunday is not the leaving's; "next week" may be.
        """
        if timex.range is None or timex.range.first is None or self._last_day is None:
            return False
        return timex.range.first > self._last_day

    def _is_over(self, timex: Timex) -> bool:
        days, today = timex.range, self._published
        return bool(days and days.last and today and today.first and days.last < today.first)

    def _is_now(self, timex: Timex, *, of_day: bool) -> bool:
        """Tells whether an expression is of the week of publication, or ``of_day`` of its day."""
        days, today = timex.range, self._last_day
        if days is None or today is None or days.first is None or days.last is None:
            return False
        if "-W" not in timex.value:
            return of_day and days.first == today
        return days.first <= today <= days.last

    def is_ahead(self, timex: Timex) -> bool:
        """Tells whether a length reaches beyond publication: "cuts over the next four years"."""
        days, today = timex.range, self._published
        if days is None or days.last is None or today is None or today.last is None:
            return False
        return timex.value.startswith("P") and days.last > today.last

    def words(self, timex: Timex) -> str:
        """Returns the words of an expression."""
        return self.text[timex.provenance.start : timex.provenance.end]

    def _first(self, token: Token, outside: tuple[records.Span, ...]) -> Timex | None:
        """The first expression, one that is resolved before one that is not."""
        timexes = [
            timex
            for timex in self._by_owner.get(token.i) or self._inside(token)
            if not any(start <= timex.provenance.start < end for start, end in outside)
        ]
        resolved = [timex for timex in timexes if timex.range is not None]
        resolved.sort(key=partial(self._is_vague, token))
        return next(iter(resolved or timexes), None)

    def _is_vague(self, verb: Token, timex: Timex) -> bool:
        """Tells of "2am", not of "2am on Monday", that it leaves the day to another expression.

        So do "now" of "will now open next month", and "quarter" of "its third-quarter loss Monday".
        """
        now = timex.value == "PRESENT_REF" and whens.is_foretold(verb)
        return now or "-Q" in timex.value or self.is_hour(timex)

    def is_due(self, timex: Timex, cue: Token, claim: Claim) -> bool:
        """Tells of "promised a vote by Christmas" that it is the day of no saying."""
        behind = timex.provenance.start > cue.idx
        return behind and claim.polarity == "promises" and self.preposition(timex) == "by"

    def is_hour(self, timex: Timex) -> bool:
        """Tells of "2am", not of "2am on Monday", that it names no day."""
        return timex.type == "TIME" and _HOUR.fullmatch(self.words(timex)) is not None

    def _inside(self, noun: Token) -> list[Timex]:
        """The dates of a noun that a verb has: "a visit planned for May", "cancelled it in May"."""
        if noun.pos_ != "NOUN":
            return []
        verbs = [child for child in noun.children if child.dep_ in ("acl", "acl:relcl")]
        undone = event_verbs.calls_off(noun.head)
        first, last = noun.left_edge.idx, noun.right_edge.idx
        return [
            timex
            for verb in (*verbs, *([noun.head] if undone else []))
            for timex in self._by_owner.get(verb.i, ())
            if first <= timex.provenance.start <= last
            or (undone and timex.provenance.start > last and self.is_to_come(timex))
        ]


def _is_within(length: Span) -> bool:
    """Tells of "within two weeks of the fire" that nobody knows on which day."""
    around = length.doc[max(length.start - 1, 0) : length.end + 1]
    return around[0].lower_ == "within" and around[-1].lower_ == "of"


def _is_there(noun: Token) -> bool:
    """Tells of "there were clashes on Sunday" that the day is that of the clashes."""
    return noun.dep_ == "nsubj" and any(child.dep_ == "expl" for child in noun.head.children)


def _is_planned(noun: Token) -> bool:
    """Tells of "planned a rally for Friday" that the rally is planned for then."""
    planned = _plans().get(noun.head.lemma_.lower()) in _FIXING
    return planned and noun.pos_ == "NOUN" and noun.dep_ in ("obj", "nsubj:pass")


def _is_clause_of_its_own(verb: Token) -> bool:
    """Tells of "he was to go on Tuesday but the trip was cancelled" that Tuesday is not its day."""
    if verb.tag_ in auxiliaries.FINITE and (verb.head.tag_, verb.head.dep_) == ("VBG", "advcl"):
        return True  # "thanked them for selling ships last week and urged them to go"
    apart = any(child.dep_.startswith("nsubj") for child in verb.lefts)
    joins = {child.lower_ for child in verb.lefts if child.dep_ == "cc"}
    if apart and not joins and verb.lemma_.lower() in words.saying():
        return True  # "she fell ill on Monday, the ministry told Norda"
    turns = not joins.isdisjoint(("but", "yet"))
    if apart and whens.is_present_perfect(verb) and not whens.is_present_perfect(verb.head):
        return True  # "fell last month, and Norda has become the largest"
    return turns and (apart or event_verbs.calls_off(verb))


def _tells_when(timex: Timex, span: Span, owner: Token) -> bool:
    """Tells whether an expression dates something.

    "Two years" does not, "the coming days" does; "more than in 2017" compares, and what is
    "postponed from March to May" is postponed in neither.
    """
    if timex.type not in ("DATE", "TIME") and timex.range is None:
        return False
    if occasions.is_in_name(span) or comparisons.is_one(timex, span):
        return False
    first, last = sorted((owner.i, span.root.i))
    if any(token.text == ";" for token in span.doc[first:last]):  # another clause begins there
        return False
    cases = {child.lower_ for child in span.root.children if child.dep_ == "case"}
    before = span.doc[span.start - 1]
    if span.start and before.dep_ != "fixed":  # of "prior to" the first word is the preposition
        cases.add(before.lower_)
    plan = _plans().get(owner.lemma_.lower())
    if "for" in cases and _is_day(timex) and plan not in (*_FIXING, "deferred"):
        return False  # "called a meeting for Friday"
    put_off = _put_off().get(owner.lemma_.lower())
    if put_off and cases & (OLD_OR_NEW_DAY - _FROM if put_off == "shut" else OLD_OR_NEW_DAY):
        return False
    return not cases & COMPARING


def _is_day(timex: Timex) -> bool:
    days = timex.range
    known = days is not None and days.first is not None and days.first == days.last
    return known and not timex.value.endswith("_REF")


@cache
def _put_off() -> dict[str, str]:
    """Words of what is put off to another day, or shut from one, with which of both they are."""
    return {word: what for word, what in _plans().items() if what in ("deferred", "shut")}


@cache
def _plans() -> dict[str, str]:
    return {row[0]: row[1] for row in lexicon.read("plan_words")}


def _preposition(span: Span) -> str:
    cases = [child.lower_ for child in span.root.children if child.dep_ in ("case", "mark")]
    if not cases and span.start > 0:
        cases = [span.doc[span.start - 1].lower_]
    return next((word for word in cases if word in owners.BOUNDS), "")


def _is_told_of(token: Token) -> bool:
    """Tells whether the verb above says what is planned, promised or threatened.

    What "began" or "continued" to be was so on the day of that, and was not so what "failed" to be;
    "was forced to be", or later.
    """
    effect = modality.effects().get(token.head.lemma_.lower())
    active = effect in ("happened", "negated") and not trees.is_passive(token.head)
    return token.dep_ == "xcomp" and effect is not None and not active

"""Which verb or event noun does a date expression tell the time of?"""

import re
from functools import cache

from spacy.tokens import Doc, Span, Token

from extractor import lexicon, records
from extractor.pipeline import annotations, words
from extractor.pipeline.dating import occasions, whens
from extractor.pipeline.dating.said_times import Contents, content_verb, within
from extractor.pipeline.events import event_verbs, undone
from extractor.pipeline.syntax import auxiliaries, modality, trees
from extractor.pipeline.timexes import joined
from extractor.records import Timex

BOUNDS = lexicon.of_sort("connectives", "bound")
"""Prepositions that make a date the edge of a stretch of time."""

BESIDE_VERBS = BOUNDS | lexicon.of_sort("connectives", "within")
"""Prepositions of dates that tell when something is done, not when a thing is of."""
OLD_OR_NEW_DAY = lexicon.of_sort("connectives", "moved")
SUBJECTS = lexicon.of_sort("connectives", "topic")
"""Prepositions whose noun has a date of its own: "because of the summit on Monday"."""

COMPARING = lexicon.of_sort("connectives", "compare")
_FORESEEN = lexicon.of_sort("deed_words", "planned")
_LONG = re.compile(r"P[\dX]+[WMY]|P[\dX]*(?:DE|CE)")
"""Lengths of weeks and more."""

_CLAUSAL = frozenset({"xcomp", "advcl", "conj"})


class Anchors:
    """The date expressions of a Doc by the token each belongs to."""

    def __init__(self, doc: Doc) -> None:
        self.text = annotations.text(doc)
        triggers = {event.trigger[0] for event in doc._.events}
        contents = Contents(doc._.claims)
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
            owner = occasions.raised(owner_of(span.root, triggers), triggers)
            if owner is not None:
                owner = within(span, owner, contents, triggers)
                owner = occasions.planned(span.root, owner)
                if self.is_to_come(timex) and occasions.is_ahead(span, owner):
                    continue
                if timex.type == "SET":
                    self._repeated.setdefault(owner.i, timex)
                if _LONG.match(timex.value) and span.doc[span.start - 1].lower_ == "for":
                    self._lasting.add(owner.i)
            for each in (owner, occasions.also_done(span.root, owner)):
                if each is not None and _tells_when(timex, span, each):
                    self._by_owner.setdefault(each.i, []).append(timex)
                    self._prepositions[where.start] = _preposition(span)

    def of(self, token: Token, *, outside: tuple[records.Span, ...] = ()) -> Timex | None:
        """Returns what dates ``token``, itself or through the clause it depends on.

        Args:
            token: A cue, a verb or an event noun.
            outside: Spans whose date expressions tell of something else: what was said.
        """
        own, told_now = True, False
        for _ in range(4):
            timex = self._first(token, outside)
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
            if _is_there(token):
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
        return next(iter(resolved or timexes), None)

    def _inside(self, noun: Token) -> list[Timex]:
        """The dates in a noun's own words that a verb has: "the visit planned for May"."""
        if noun.pos_ != "NOUN":
            return []
        verbs = [child for child in noun.children if child.dep_ in ("acl", "acl:relcl")]
        first, last = noun.left_edge.idx, noun.right_edge.idx
        return [
            timex
            for verb in (*verbs, *([noun.head] if event_verbs.calls_off(noun.head) else []))
            for timex in self._by_owner.get(verb.i, ())
            if first <= timex.provenance.start <= last
        ]


def _is_there(noun: Token) -> bool:
    """Tells of "there were clashes on Sunday" that the day is that of the clashes."""
    return noun.dep_ == "nsubj" and any(child.dep_ == "expl" for child in noun.head.children)


def _is_clause_of_its_own(verb: Token) -> bool:
    """Tells of "he was to go on Tuesday but the trip was cancelled" that Tuesday is not its day."""
    if verb.tag_ in auxiliaries.FINITE and (verb.head.tag_, verb.head.dep_) == ("VBG", "advcl"):
        return True  # "thanked them for selling ships last week and urged them to go"
    apart = any(child.dep_.startswith("nsubj") for child in verb.lefts)
    turns = any(child.dep_ == "cc" and child.lower_ in ("but", "yet") for child in verb.lefts)
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
    if occasions.is_in_name(span):
        return False
    first, last = sorted((owner.i, span.root.i))
    if any(token.text == ";" for token in span.doc[first:last]):  # another clause begins there
        return False
    cases = {child.lower_ for child in span.root.children if child.dep_ == "case"}
    before = span.doc[span.start - 1]
    if span.start and before.dep_ != "fixed":  # of "prior to" the first word is the preposition
        cases.add(before.lower_)
    if owner.lemma_.lower() in _deferring() and cases & OLD_OR_NEW_DAY:
        return False
    return not cases & COMPARING


@cache
def _deferring() -> frozenset[str]:
    return frozenset(row[0] for row in lexicon.read("plan_words") if row[1] == "deferred")


def _preposition(span: Span) -> str:
    cases = [child.lower_ for child in span.root.children if child.dep_ in ("case", "mark")]
    if not cases and span.start > 0:
        cases = [span.doc[span.start - 1].lower_]
    return next((word for word in cases if word in BOUNDS), "")


def _is_told_of(token: Token) -> bool:
    """Tells whether the verb above says what is planned, promised or threatened.

    What "began" or "continued" to be was so on the day of that; "was forced to be", or later.
    """
    effect = modality.effects().get(token.head.lemma_.lower())
    happened = effect is None or (effect == "happened" and not trees.is_passive(token.head))
    return token.dep_ == "xcomp" and not happened


def owner_of(token: Token, triggers: set[int]) -> Token | None:
    """Returns the verb or event noun whose time an expression headed by ``token`` tells.

    A date inside another noun phrase ("last year's imports") dates nothing that happens.
    """
    done = next((each for each in token.rights if each.i == token.i + 1), None)
    if done is not None and done.dep_ == "acl" and done.tag_ in ("VBD", "VBN"):
        return done  # "the office on June 18 called for": no participle tells which June 18
    head = token
    if any(child.dep_ == "cop" for child in token.children):  # "the vote is on Friday"
        return next((c for c in token.lefts if c.dep_ == "nsubj" and c.pos_ == "NOUN"), None)
    for _ in range(6):
        if head.head == head:
            return None
        previous, head = head, head.head
        if head.pos_ in ("VERB", "AUX"):
            return content_verb(head)
        if head.idx in triggers or head.lemma_.lower() in words.event_nouns():
            return _verb_of(head, previous)
        if head.pos_ in ("ADJ", "ADV") or previous.dep_ in ("conj", "flat", "appos"):
            continue
        if head.pos_ in ("NOUN", "PROPN", "NUM", "PRON"):
            if _is_adverbial(previous, head):
                continue
            return _nominal_predicate(head)
    return None


def _is_adverbial(phrase: Token, noun: Token) -> bool:
    """Tells whether a date beside a noun is the verb's, whatever the parse says.

    So it is in "signed the accord in January", "said in a statement on Monday" and "the ministry
    on Monday called".
    """
    cases = {child.lower_ for child in phrase.children if child.dep_ == "case"}
    if "due" in cases and "to" not in cases:
        return False  # "the concert, due on Saturday, was called off": no day of the calling off
    beside = phrase.dep_.startswith(("nmod", "obl")) and phrase.dep_ != "nmod:poss"
    marked = cases & BESIDE_VERBS or (not cases and phrase.i > noun.i)
    loose = ("obj", "obl", "nsubj", "nsubj:pass", "nmod", "conj")
    told_of = any(child.lower_ in SUBJECTS for child in noun.children if child.dep_ == "case")
    return bool(beside and marked) and noun.dep_ in loose and not told_of


def _verb_of(noun: Token, date: Token) -> Token:
    """The date of talks that are held is the date of the holding.

    What was "due on Saturday" was not called off on that day.
    """
    arranged = any(child.lower_ in ("due", "for") for child in date.lefts)
    if arranged and event_verbs.calls_off(noun.head):
        return noun
    if noun.dep_ in ("obj", "nsubj", "nsubj:pass") and noun.head.pos_ == "VERB":
        return noun.head
    return noun


def _nominal_predicate(noun: Token) -> Token | None:
    """Of nouns only a predicate is dated: "the deadline is Friday"."""
    return noun if any(child.dep_ == "cop" for child in noun.children) else None

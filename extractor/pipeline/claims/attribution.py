"""Gives each quotation to the claim that reports it.

Three steps, the surest first: a quotation the content of a cue runs into; a quotation right beside
a cue; a quotation without any cue, which goes on from the speaker of its paragraph or of the
paragraph before. Words held in quotation marks inside a sentence (titles, nicknames, scare quotes)
never become claims of their own.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import islice

from spacy.tokens import Doc, Token

from extractor.pipeline import annotations
from extractor.pipeline.claims.cues import Cue
from extractor.pipeline.claims.sources import Source
from extractor.pipeline.page import quotations
from extractor.pipeline.page.quotation_marks import Quote
from extractor.pipeline.syntax import trees

_BESIDE = 2
_NEAR = 10
_MIN_WORDS = 3
_STOPS_BEFORE = frozenset(".?!:;\"”»'’\n…—–)")
_ENDING = re.compile(r"[.?!…,—–-]\W{0,3}$")


@dataclass(slots=True)
class Draft:
    """A claim in the making: its cue and source as found, its content growing token by token.

    ``via`` is the claim it came through where that does not hold it: "Reuters said ..., citing";
    ``quotes`` are the quotations in its content; ``confidence`` is how probable it is.
    """

    cue: Cue
    source: Source | None
    content: set[int]
    via: "Draft | None" = None
    quotes: "list[Utterance]" = field(default_factory=list)
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Utterance:
    """A quotation in tokens: ``first`` to before ``last``; ``paragraph`` is its number."""

    quote: Quote
    first: int
    last: int
    paragraph: int


class Page:
    """The quotations and paragraphs of a Doc, by token; ``starts`` are where the tokens begin."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.text = annotations.text(doc)
        self.places = annotations.Places(doc)
        self.starts = starts = [token.idx for token in doc]
        bounds = quotations.paragraphs(doc, self.text)
        self._starts = [start for start, _ in bounds]
        self._first = [bisect_left(starts, start) for start, _ in bounds]
        self._ends = [bisect_left(starts, end) for _, end in bounds]
        self.utterances: list[Utterance] = []
        self._by_paragraph: dict[int, list[int]] = {}
        self.quoted: dict[int, int] = {}
        for quote in quotations.between(self.text, tuple(bounds)):
            first = bisect_right(starts, quote.start) - 1
            last = bisect_left(starts, quote.end)
            self.quoted.update(dict.fromkeys(range(first, last), len(self.utterances)))
            paragraph = self._paragraph_at(quote.start)
            self._by_paragraph.setdefault(paragraph, []).append(len(self.utterances))
            self.utterances.append(Utterance(quote, first, last, paragraph))

    def paragraph(self, index: int) -> int:
        """Returns the number of the paragraph that token ``index`` is in."""
        return self._paragraph_at(self.doc[index].idx)

    def opens_paragraph(self, utterance: Utterance) -> bool:
        """Whether nothing stands before ``utterance`` in its paragraph."""
        return self._starts[utterance.paragraph] == utterance.quote.start

    def in_paragraph(self, number: int) -> Sequence[int]:
        """Returns the numbers of the quotations in paragraph ``number``."""
        return self._by_paragraph.get(number, ())

    def quotations_near(self, index: int) -> list[Utterance]:
        """Returns those in the paragraph of token ``index``, and in the next behind a colon."""
        number = self.paragraph(index)
        near = [*self.in_paragraph(number)]
        if self.doc[self._ends[number] - 1].text == ":":
            near += self.in_paragraph(number + 1)
        return [self.utterances[at] for at in near]

    @property
    def paragraphs(self) -> int:
        """How many paragraphs there are."""
        return len(self._starts)

    def paragraph_start(self, number: int) -> int:
        """Returns the first token of paragraph ``number``."""
        return self._first[number]

    def paragraph_end(self, number: int) -> int:
        """Returns the token after the last of paragraph ``number``."""
        return self._ends[number]

    def same_voice(self, one: Token, other: Token) -> bool:
        """Whether two words stand in the same quotation, or both in none."""
        return self.quoted.get(one.i) == self.quoted.get(other.i)

    def has_quotation(self, content: Iterable[int]) -> bool:
        """Whether any word of ``content`` stands in quotation marks."""
        return any(index in self.quoted for index in content)

    def _paragraph_at(self, character: int) -> int:
        return max(0, bisect_right(self._starts, character) - 1)


def attach(page: Page, drafts: Sequence[Draft]) -> None:
    """Adds to the content of ``drafts`` (in text order) the quotations that are theirs."""
    owners: dict[int, Draft] = {}
    for draft in sorted(drafts, key=lambda draft: -draft.confidence):
        _complete(page, draft, owners)
    for draft in drafts:
        _beside(page, draft, owners)
    _floating(page, drafts, owners)


def _own(page: Page, number: int, draft: Draft, owners: dict[int, Draft]) -> None:
    utterance = page.utterances[number]
    draft.content.update(range(utterance.first, utterance.last))
    draft.quotes.append(utterance)
    owners[number] = draft


def _complete(page: Page, draft: Draft, owners: dict[int, Draft]) -> None:
    inside = page.quoted.get(draft.cue.head.i)
    for number in sorted({page.quoted[i] for i in draft.content if i in page.quoted}):
        if number == inside or number in owners:
            continue
        if draft.source is not None and page.quoted.get(draft.source.head.i) == number:
            continue
        _own(page, number, draft, owners)


def _beside(page: Page, draft: Draft, owners: dict[int, Draft]) -> None:
    """A quotation that touches the cue or its source, whatever the parser made of it."""
    if "clause" not in draft.cue.entry.frames or draft.cue.head.i in page.quoted:
        return
    first, last = _extent(draft)
    resumes = any(one.last <= first and _is_reported(page, one) for one in draft.quotes)
    follow = all(one.first >= last for one in draft.quotes)
    for number in page.in_paragraph(page.paragraph(draft.cue.start)):
        if number in owners or (draft.quotes and not resumes and not follow):
            continue
        utterance = page.utterances[number]
        before = utterance.last <= first and _touches(page.doc, utterance.last, first)
        after = utterance.first >= last and _leads_to(page.doc, last, utterance.first)
        after = after and (resumes or not draft.quotes)
        if after or (before and not resumes and _is_reported(page, utterance)):
            _own(page, number, draft, owners)
            if before:
                draft.content.update(range(_lead(page.doc, utterance), utterance.first))
    _narrow(page, draft)


def _narrow(page: Page, draft: Draft) -> None:
    """Where a quotation stands right beside the cue, nothing but quotations is content."""
    first, last = _extent(draft)
    if not any(
        _touches(page.doc, one.last, first) or _touches(page.doc, last, one.first)
        for one in draft.quotes
    ):
        return
    quoted = {i for one in draft.quotes for i in range(one.first, one.last)}
    for start, end in trees.runs(draft.content):
        if quoted.isdisjoint(range(start, end)):
            draft.content.difference_update(range(start, end))


def _lead(doc: Doc, utterance: Utterance) -> int:
    """Returns where the words begin that a quotation in mid-sentence completes."""
    inside = doc[utterance.first + 1 : utterance.last]
    if len(inside) and inside[0].is_lower:
        return int(doc[utterance.first].sent.start)
    return utterance.first


def _extent(draft: Draft) -> tuple[int, int]:
    if draft.source is None:
        return draft.cue.start, draft.cue.end
    return min(draft.cue.start, draft.source.start), max(draft.cue.end, draft.source.end)


def _touches(doc: Doc, start: int, end: int) -> bool:
    if start > end:
        return False
    words = (token for token in doc[start:end] if not token.is_space)
    between = list(islice(words, _BESIDE + 1))  # a quotation may be a page away
    return len(between) <= _BESIDE and all(token.is_punct for token in between)


def _leads_to(doc: Doc, start: int, end: int) -> bool:
    """Whether a cue is followed by a quotation, at once or after "on Monday," and the like."""
    if _touches(doc, start, end):
        return True
    between = doc[start:end]
    return (
        len(between) <= _NEAR
        and between[-1].text in {",", ":"}
        and not any(token.pos_ in {"VERB", "AUX"} or token.is_space for token in between)
    )


def _floating(page: Page, drafts: Sequence[Draft], owners: dict[int, Draft]) -> None:
    speech: dict[int, list[Draft]] = {}
    for draft in drafts:
        if _can_go_on(page, draft):
            speech.setdefault(page.paragraph(draft.cue.start), []).append(draft)
    for number, utterance in enumerate(page.utterances):
        if number not in owners and _floats(page, utterance):
            owner = _speaker(page, speech.get(utterance.paragraph, ()), utterance)
            if owner is None and not speech.get(utterance.paragraph):
                owner = _speaker_before(page, number, owners)
            if owner is not None:
                _own(page, number, owner, owners)


def _floats(page: Page, utterance: Utterance) -> bool:
    """Whether a quotation is a sentence or more by itself."""
    if not _is_speech(page, utterance):
        return False
    text = page.text
    before = text[: utterance.quote.start].rstrip(" \t\xa0")[-1:]
    after = text[utterance.quote.end :].lstrip(" \t\xa0")[:1]
    return (not before or before in _STOPS_BEFORE) and not after.islower()


def _is_speech(page: Page, utterance: Utterance) -> bool:
    words = sum(token.is_alpha for token in page.doc[utterance.first : utterance.last])
    return words >= _MIN_WORDS and _is_ended(page, utterance)


def _is_ended(page: Page, utterance: Utterance) -> bool:
    quote = utterance.quote
    text = page.text[quote.start : quote.end]
    return not quote.closed or _ENDING.search(text) is not None


def _is_reported(page: Page, utterance: Utterance) -> bool:
    """Whether a quotation in front of a cue waits for it: it ends in a comma, not a full stop."""
    stopped = page.text[: utterance.quote.end].rstrip("\"”'’»").endswith(".")
    return _is_ended(page, utterance) and not stopped


def _speaker(page: Page, here: Sequence[Draft], utterance: Utterance) -> Draft | None:
    """Returns the claim of the same paragraph that a quotation without a cue goes on with."""
    before = [draft for draft in here if draft.cue.start < utterance.first]
    verbs = [draft for draft in before if draft.cue.kind == "verb"]
    if before:
        return (verbs or before)[-1]
    return here[0] if here and here[0].quotes else None


def _speaker_before(page: Page, number: int, owners: dict[int, Draft]) -> Draft | None:
    """Returns the claim of the paragraph before that a paragraph of quotation goes on with."""
    utterance = page.utterances[number]
    if number == 0 or not page.opens_paragraph(utterance):
        return None
    previous = page.utterances[number - 1]
    return owners.get(number - 1) if utterance.paragraph - previous.paragraph <= 1 else None


def _can_go_on(page: Page, draft: Draft) -> bool:
    return (
        draft.cue.entry.type == "speech"
        and "clause" in draft.cue.entry.frames
        and draft.source is not None
        and bool(draft.content)
        and draft.cue.head.i not in page.quoted
    )

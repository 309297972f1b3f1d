"""Gives each quotation to the claim that reports it.

Three steps, the surest first: a quotation the content of a cue runs into; a quotation right beside
a cue; a quotation without any cue, which goes on from the speaker of its paragraph or of the
paragraph before. Words held in quotation marks inside a sentence (titles, nicknames, scare quotes)
never become claims of their own.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from extractor.pipeline import quotes, trees
from extractor.pipeline.cues import Cue
from extractor.pipeline.quotes import Quote
from extractor.pipeline.sources import Source

_BESIDE = 2
_NEAR = 10
_MIN_WORDS = 3
_STOPS_BEFORE = frozenset(".?!:;\"”»'’\n…—–)")
_ENDING = re.compile(r"[.?!…,—–-]\W{0,3}$")


@dataclass(slots=True)
class Draft:
    """A claim in the making: its cue and source as found, its content growing token by token.

    ``via`` is the claim it came through where that does not hold it: "Reuters said ..., citing".
    """

    cue: Cue
    source: Source | None
    content: set[int]
    via: "Draft | None" = None


@dataclass(frozen=True, slots=True)
class Utterance:
    """A quotation in tokens: ``first`` to before ``last``; ``paragraph`` is its number."""

    quote: Quote
    first: int
    last: int
    paragraph: int


class Page:
    """The quotations and paragraphs of a Doc, by token."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.text = doc.text  # put together anew by spaCy each time it is asked for
        starts = [token.idx for token in doc]
        bounds = list(quotes.paragraphs(self.text))
        self._starts = [start for start, _ in bounds]
        self._ends = [bisect_left(starts, end) for _, end in bounds]
        self.utterances: list[Utterance] = []
        self.quoted: dict[int, int] = {}
        for quote in quotes.find(self.text):
            first = bisect_right(starts, quote.start) - 1
            last = bisect_left(starts, quote.end)
            self.quoted.update(dict.fromkeys(range(first, last), len(self.utterances)))
            paragraph = self._paragraph_at(quote.start)
            self.utterances.append(Utterance(quote, first, last, paragraph))

    def paragraph(self, index: int) -> int:
        """Returns the number of the paragraph that token ``index`` is in."""
        return self._paragraph_at(self.doc[index].idx)

    def opens_paragraph(self, utterance: Utterance) -> bool:
        """Whether nothing stands before ``utterance`` in its paragraph."""
        return self._starts[utterance.paragraph] == utterance.quote.start

    def begins_paragraph(self, token: Token) -> bool:
        """Whether ``token`` is the first of its paragraph."""
        return token.idx in self._starts

    def paragraph_end(self, number: int) -> int:
        """Returns the token after the last of paragraph ``number``."""
        return self._ends[number]

    def same_voice(self, one: Token, other: Token) -> bool:
        """Whether two words stand in the same quotation, or both in none."""
        return self.quoted.get(one.i) == self.quoted.get(other.i)

    def _paragraph_at(self, character: int) -> int:
        return max(0, bisect_right(self._starts, character) - 1)


def attach(page: Page, drafts: Sequence[Draft]) -> None:
    """Adds to the content of ``drafts`` (in text order) the quotations that are theirs."""
    owners: dict[int, Draft] = {}
    for draft in drafts:
        _complete(page, draft, owners)
    for draft in drafts:
        _beside(page, draft, owners)
    _floating(page, drafts, owners)


def _complete(page: Page, draft: Draft, owners: dict[int, Draft]) -> None:
    inside = page.quoted.get(draft.cue.head.i)
    for number in sorted({page.quoted[i] for i in draft.content if i in page.quoted}):
        utterance = page.utterances[number]
        if number == inside or number in owners:
            continue
        if draft.source is not None and page.quoted.get(draft.source.head.i) == number:
            continue
        draft.content.update(range(utterance.first, utterance.last))
        owners[number] = draft


def _beside(page: Page, draft: Draft, owners: dict[int, Draft]) -> None:
    """A quotation that touches the cue or its source, whatever the parser made of it."""
    if "clause" not in draft.cue.entry.frames or draft.cue.head.i in page.quoted:
        return
    if _is_quoted(draft, owners):
        _narrow(page, draft, owners)
        return
    first, last = _extent(draft)
    for number, utterance in enumerate(page.utterances):
        if number in owners or page.paragraph(draft.cue.start) != utterance.paragraph:
            continue
        before = utterance.last <= first and _touches(page.doc, utterance.last, first)
        after = utterance.first >= last and _leads_to(page.doc, last, utterance.first)
        if (before and _is_speech(page, utterance)) or after:
            first_word = _lead(page.doc, utterance) if before else utterance.first
            draft.content.update(range(first_word, utterance.last))
            owners[number] = draft
    _narrow(page, draft, owners)


def _lead(doc: Doc, utterance: Utterance) -> int:
    """Returns where the words begin that a quotation in mid-sentence completes."""
    inside = doc[utterance.first + 1 : utterance.last]
    if len(inside) and inside[0].is_lower:
        return int(doc[utterance.first].sent.start)
    return utterance.first


def _narrow(page: Page, draft: Draft, owners: dict[int, Draft]) -> None:
    """Where a quotation stands right beside the cue, nothing but quotations is content."""
    own = [page.utterances[number] for number, owner in owners.items() if owner is draft]
    first, last = _extent(draft)
    if not any(
        _touches(page.doc, one.last, first) or _touches(page.doc, last, one.first) for one in own
    ):
        return
    quoted = {i for one in own for i in range(one.first, one.last)}
    for start, end in trees.runs(draft.content):
        if quoted.isdisjoint(range(start, end)):
            draft.content.difference_update(range(start, end))


def _extent(draft: Draft) -> tuple[int, int]:
    if draft.source is None:
        return draft.cue.start, draft.cue.end
    return min(draft.cue.start, draft.source.start), max(draft.cue.end, draft.source.end)


def _touches(doc: Doc, start: int, end: int) -> bool:
    if start > end:
        return False
    between = [token for token in doc[start:end] if not token.is_space]
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
    previous: Utterance | None = None
    for number, utterance in enumerate(page.utterances):
        if number not in owners and _floats(page, utterance):
            owner = _speaker(page, drafts, owners, utterance, previous)
            if owner is not None:
                owner.content.update(range(utterance.first, utterance.last))
                owners[number] = owner
        previous = utterance


def _floats(page: Page, utterance: Utterance) -> bool:
    """Whether a quotation is a sentence or more by itself."""
    if not _is_speech(page, utterance):
        return False
    text = page.text
    before = text[: utterance.quote.start].rstrip(" \t\xa0")[-1:]
    after = text[utterance.quote.end :].lstrip(" \t\xa0")[:1]
    return (not before or before in _STOPS_BEFORE) and not after.islower()


def _is_speech(page: Page, utterance: Utterance) -> bool:
    quote = utterance.quote
    words = sum(token.is_alpha for token in page.doc[utterance.first : utterance.last])
    text = page.text[quote.start : quote.end]
    return words >= _MIN_WORDS and (not quote.closed or _ENDING.search(text) is not None)


def _speaker(
    page: Page,
    drafts: Sequence[Draft],
    owners: dict[int, Draft],
    utterance: Utterance,
    previous: Utterance | None,
) -> Draft | None:
    """Returns the claim a quotation without a cue goes on with."""
    speech = [draft for draft in drafts if _can_go_on(page, draft)]
    here = [draft for draft in speech if page.paragraph(draft.cue.start) == utterance.paragraph]
    before = [draft for draft in here if draft.cue.start < utterance.first]
    if before:
        return before[-1]
    if here:
        return here[0] if _is_quoted(here[0], owners) else None
    if previous is None or not page.opens_paragraph(utterance):
        return None
    if utterance.paragraph - previous.paragraph > 1:
        return None
    return next(
        (owners[n] for n, other in enumerate(page.utterances) if other is previous and n in owners),
        None,
    )


def _can_go_on(page: Page, draft: Draft) -> bool:
    return (
        draft.cue.entry.type == "speech"
        and "clause" in draft.cue.entry.frames
        and draft.source is not None
        and draft.cue.head.i not in page.quoted
    )


def _is_quoted(draft: Draft, owners: dict[int, Draft]) -> bool:
    return any(owner is draft for owner in owners.values())

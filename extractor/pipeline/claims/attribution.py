"""Gives each quotation to the claim that reports it.

Three steps, the surest first: a quotation the content of a cue runs into; a quotation right beside
a cue; a quotation without any cue, which goes on from the speaker of its paragraph or of the
paragraph before. Words held in quotation marks inside a sentence (titles, nicknames, scare quotes)
never become claims of their own.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from spacy.tokens import Doc

from extractor import names
from extractor.pipeline.claims.claim_page import Page, Utterance
from extractor.pipeline.claims.cues import Cue
from extractor.pipeline.claims.draft import Draft
from extractor.pipeline.claims.sources import Source
from extractor.pipeline.page import quotation_marks
from extractor.pipeline.syntax import trees

_BESIDE = 2
_NEAR = 10
_MIN_WORDS = 3
_BLANKS = " \t\xa0"
_STOPS_BEFORE = frozenset(".?!:;\"”»'’\n…—–)")
_ENDING = re.compile(r"[.?!…,—–-]\W{0,3}$")


def attach(page: Page, drafts: Sequence[Draft]) -> list[Draft]:
    """Returns ``drafts`` (in text order) with the quotations that are theirs in their content."""
    owners: dict[int, _Growing] = {}
    growing = [_Growing(draft) for draft in drafts]
    for one in sorted(growing, key=lambda one: -one.confidence):
        _complete(page, one, owners)
    for one in growing:
        _beside(page, one, owners)
    for number, one in list(owners.items()):
        _from_open(page, number, one, owners)
    _floating(page, growing, owners)
    return [one.grown() for one in growing]


class _Growing:
    """A draft while quotations are given to it."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self.cue, self.source, self.confidence = draft.cue, draft.source, draft.confidence
        self.content, self.quotes = set(draft.content), list(draft.quotes)

    def grown(self) -> Draft:
        """Returns the draft with what was given to it."""
        return replace(self._draft, content=frozenset(self.content), quotes=tuple(self.quotes))


def _own(page: Page, number: int, draft: _Growing, owners: dict[int, _Growing]) -> None:
    utterance = page.utterances[number]
    draft.content.update(range(utterance.first, utterance.last))
    draft.quotes.append(utterance)
    owners[number] = draft


def _complete(page: Page, draft: _Growing, owners: dict[int, _Growing]) -> None:
    inside = page.quoted.get(draft.cue.head.i)
    for number in sorted({page.quoted[i] for i in draft.content if i in page.quoted}):
        if number == inside or number in owners:
            continue
        if draft.source is not None and page.quoted.get(draft.source.head.i) == number:
            continue
        _own(page, number, draft, owners)


def _beside(page: Page, draft: _Growing, owners: dict[int, _Growing]) -> None:
    """A quotation that touches the cue or its source, whatever the parser made of it."""
    if draft.cue.head.i in page.quoted:
        return
    first, last = _extent(draft.cue, draft.source)
    if "clause" not in draft.cue.entry.frames:
        if any(
            _touches(page.doc, one.last, first) and _is_reported(page, one) for one in draft.quotes
        ):
            _narrow(page, draft)
        return
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


def reported(page: Page, cue: Cue, source: Source | None) -> set[int]:
    """Returns the quotation that waits for this report right behind it: "...," Liu retorted.

    Or the one that opens the next paragraph, where this one ends in a colon: Liu said on Friday:
    """
    first, last = _extent(cue, source)
    paragraph = page.paragraph(cue.start)
    for number in page.in_paragraph(paragraph):
        one = page.utterances[number]
        if one.last <= first and _touches(page.doc, one.last, first) and _is_reported(page, one):
            return set(range(one.first, one.last))
    for one in page.quotations_behind(paragraph):
        if page.opens_paragraph(one) and _leads_to(page.doc, last, page.paragraph_end(paragraph)):
            return set(range(one.first, one.last))
    return set()


def _narrow(page: Page, draft: _Growing) -> None:
    """Where a quotation stands right beside the cue, nothing but quotations is content."""
    first, last = _extent(draft.cue, draft.source)
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


def _extent(cue: Cue, source: Source | None) -> tuple[int, int]:
    if source is None:
        return cue.start, cue.end
    return min(cue.start, source.start), max(cue.end, source.end)


def _touches(doc: Doc, start: int, end: int) -> bool:
    if start > end:
        return False
    words = (token for token in doc[start:end] if not token.is_space)
    between = list(islice(words, _BESIDE + 1))  # a quotation may be a page away
    if len(between) > _BESIDE:
        return False
    titles = names.titles()  # '"Go," Capt. | Ana Silva said': the stop looks like a sentence's
    return all(token.is_punct or token.lower_.rstrip(".") in titles for token in between)


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


def _from_open(page: Page, number: int, draft: _Growing, owners: dict[int, _Growing]) -> None:
    """Gives a claim the lines before that its quotation goes on from without a mark of its own."""
    while number and number - 1 not in owners:
        here, before = page.utterances[number].quote, page.utterances[number - 1].quote
        bare = quotation_marks.is_bare(page.text, here.start)
        if not (here.continues and bare) or before.closed:
            return
        number -= 1
        _own(page, number, draft, owners)


def _floating(page: Page, drafts: Sequence[_Growing], owners: dict[int, _Growing]) -> None:
    speech: dict[int, list[_Growing]] = {}
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
    start, end = utterance.quote.start, utterance.quote.end
    while start and text[start - 1] in _BLANKS:
        start -= 1
    while end < len(text) and text[end] in _BLANKS:
        end += 1
    return (not start or text[start - 1] in _STOPS_BEFORE) and not text[end : end + 1].islower()


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


def _waits(page: Page, utterance: Utterance) -> bool:
    """Whether a quotation that none before left open ends in a comma."""
    if utterance.quote.continues:
        return False
    return page.text[: utterance.quote.end].rstrip("\"”'’»").endswith(",")


def _speaker(page: Page, here: Sequence[_Growing], utterance: Utterance) -> _Growing | None:
    """Returns the claim of the same paragraph that a quotation without a cue goes on with."""
    before = [draft for draft in here if draft.cue.start < utterance.first]
    verbs = [draft for draft in before if draft.cue.kind == "verb"]
    if before:
        return (verbs or before)[-1]
    return here[0] if here and here[0].quotes else None


def _speaker_before(page: Page, number: int, owners: dict[int, _Growing]) -> _Growing | None:
    """Returns the claim of the paragraph before that a paragraph of quotation goes on with.

    One that ends in a comma is somebody's who is named behind it, if without a word of saying.
    """
    utterance = page.utterances[number]
    if number == 0 or not page.opens_paragraph(utterance) or _waits(page, utterance):
        return None
    previous = page.utterances[number - 1]
    return owners.get(number - 1) if utterance.paragraph - previous.paragraph <= 1 else None


def _can_go_on(page: Page, draft: _Growing) -> bool:
    return (
        draft.cue.entry.type == "speech"
        and "clause" in draft.cue.entry.frames
        and draft.source is not None
        and bool(draft.content)
        and draft.cue.head.i not in page.quoted
    )

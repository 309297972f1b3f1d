"""Which events are told in which claims, found by bisection: of both an article may have many."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from operator import itemgetter

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Sentence

from extractor.pipeline.dating import whens
from extractor.pipeline.syntax import trees
from extractor.records import Claim, Event, Span


def events_in(claim: Claim, events: list[Event], starts: list[int]) -> tuple[str, ...]:
    """Returns the ids of the events, in text order, whose triggers (at ``starts``) were said."""
    spans = ((bisect_left(starts, start), bisect_left(starts, end)) for start, end in claim.content)
    return tuple(event.id for first, last in spans for event in events[first:last])


def tellers(claims: list[Claim], starts: list[int]) -> dict[int, Claim]:
    """Returns for the events, by number, the first dated claim in whose content each was told."""
    found: dict[int, Claim] = {}
    for claim in claims:
        if claim.when.range is not None:
            for start, end in claim.content:
                for number in range(bisect_left(starts, start), bisect_left(starts, end)):
                    found.setdefault(number, claim)
    return found


def joined(spans: Iterable[Span]) -> list[Span]:
    """Returns stretches of characters in order, those that overlap made one."""
    found: list[Span] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = found[-1][0], max(found[-1][1], end)
        else:
            found.append((start, end))
    return found


def covers(spans: Sequence[Span], offset: int) -> bool:
    """Tells whether one of ``spans``, which are in order and apart, holds a character."""
    number = bisect_right(spans, offset, key=itemgetter(0)) - 1
    return number >= 0 and offset < spans[number][1]


def clause_of(cue: Token, contents: Sequence[Span]) -> Token | None:
    """Returns "left" of "left, saying": it was said when they left.

    Of "told us that it would fail, saying" it is "told", whatever the parse makes of it.
    """
    if cue.dep_ != "advcl" or cue.tag_ != "VBG" or covers(contents, cue.idx):
        return None
    if cue.lemma_ == "cite" and covers(contents, cue.head.idx):
        return None  # who is cited spoke before
    return next((each for each in cue.ancestors if not covers(contents, each.idx)), None)


def words_of(claim: Claim, cue: Token) -> tuple[Span, ...]:
    """Returns where a claim tells what was said; a day there is no day of saying so.

    In "pleaded guilty in August" nothing is told but the plea.
    """
    plea = trees.child(cue, "xcomp")
    return () if plea is not None and plea.pos_ == "ADJ" else claim.content


def is_said_now(cue: Token, lead: range) -> bool:
    """Tells of "says", and of what is so "according to" somebody, that it is said today.

    That is the day of publication, not that of the lead.
    """
    if cue.pos_ == "VERB" and cue.lemma_ != "accord":
        return cue.tag_ in ("VBZ", "VBP") and cue.idx >= lead.start
    verbs = (each for each in cue.ancestors if each.pos_ in ("VERB", "AUX"))
    told = next(verbs, None)
    return told is not None and whens.is_present(told) and cue.idx >= lead.start


def is_done_before(event: Event, token: Token, claim: Claim, lead: range) -> bool:
    """Tells of what somebody says has happened that it need not be of the day of saying so."""
    undated = event.status == "happened" and claim.when.basis == "publication"
    return undated and whens.is_perfect(token) and token.idx >= lead.start


def is_no_later(token: Token, place: int) -> bool:
    """Tells whether a word stands in the sentence of a character, before it, or in the next."""
    told = token.doc.char_span(place, place + 1, alignment_mode="expand")
    if told is None or told.sent.end > token.sent.start:
        return True
    return token.doc[told.sent.end].sent.start == token.sent.start


def sentences(claim: Claim, doc: Doc) -> tuple[Sentence | None, Sentence | None]:
    """Returns the first sentence of a claim and the last, between which it may go on."""
    spans = (*claim.content, *claim.cue, *claim.source_spans)
    ends = min(start for start, _ in spans), max(end for _, end in spans) - 1
    found = [doc.char_span(at, at + 1, alignment_mode="expand") for at in ends]
    first, last = (None if each is None else each.sent for each in found)
    return first, last

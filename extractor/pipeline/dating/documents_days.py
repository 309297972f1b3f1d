"""What a document of a stated day says, it says on that day: "a report published Monday said"."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Span, Token

from extractor import lexicon, records
from extractor.pipeline.words import documents
from extractor.records import Claim, Timex

_WHEN_MADE = lexicon.of_sort("connectives", "made")
"""Prepositions before the day a document was made on; one "for Monday" is of another day."""

_WHOSE = frozenset({"compound", "amod", "nummod", "nmod:poss"})
"""Relations of the day before a document: "a 2014 study", "Monday's statement"."""


class Timexes:
    """The time expressions of a Doc, by where they stand."""

    def __init__(self, doc: Doc) -> None:
        self._found: list[Timex] = sorted(doc._.timexes, key=_start)

    def between(self, start: int, end: int) -> list[Timex]:
        """Returns those that begin at character ``start`` or behind it, and before ``end``."""
        first = bisect_left(self._found, start, key=_start)
        return self._found[first : bisect_left(self._found, end, key=_start)]

    def within(self, spans: Iterable[records.Span]) -> Iterator[Timex]:
        """Yields those that begin in one of these stretches of characters."""
        for start, end in spans:
            yield from self.between(start, end)


def _start(timex: Timex) -> int:
    return timex.provenance.start


def of_source(doc: Doc, claim: Claim, timexes: Timexes) -> Timex | None:
    """Returns the day in the words of a claim's source; None where they tell none.

    Of ``timexes`` it is the day of a document ("a 2014 study found"), or stands behind those who
    speak ("according to two officials yesterday").
    """
    for start, end in claim.source_spans:
        source = doc.char_span(start, end, alignment_mode="expand")
        if source is not None:
            written = [source.root, *_written_in(source.root)]
            days = (_made_on(each, start, end, timexes) for each in written)
            day = next((each for each in days if each is not None), None)
            if day is not None:
                return day
    return None


def of_cue(cue: Token, timexes: Timexes) -> Timex | None:
    """Returns the day of the document in which something was said: "in a story printed Monday"."""
    for noun in _written_in(cue):
        day = _made_on(noun, noun.left_edge.idx, noun.right_edge.idx + 1, timexes)
        if day is not None:
            return day
    return None


def is_made(verb: Token) -> bool:
    """Tells of "released" in "a report released Friday" that a document is meant."""
    return verb.dep_ == "acl" and verb.head.lemma_.lower() in documents()


def _written_in(word: Token) -> list[Token]:
    """Returns the documents in which a cue says something, or a speaker does."""
    nouns = (child for child in word.children if child.lemma_.lower() in documents())
    return [each for each in nouns if any(case.lower_ == "in" for case in each.lefts)]


def _made_on(noun: Token, start: int, end: int, timexes: Timexes) -> Timex | None:
    """Returns the day between two characters on which ``noun`` was made, or spoke."""
    for timex in timexes.between(start, end):
        where = timex.provenance
        if timex.range is not None and timex.type == "DATE":
            span = noun.doc.char_span(where.start, where.end, alignment_mode="expand")
            if span is not None and _tells_when(span, noun):
                return timex
    return None


def _tells_when(date: Span, head: Token) -> bool:
    """Tells whether a date in a source is when it spoke: not "the law of 2014 says"."""
    over = date.root.head
    if date.root.dep_.endswith("unmarked") and date.start > head.i:
        return True
    if head.lemma_.lower() not in documents():
        return False
    if over == head:
        return date.root.dep_ in _WHOSE and date.start < head.i
    cases = {child.lower_ for child in date.root.children if child.dep_ == "case"}
    return over.head == head and over.dep_ == "acl" and cases <= _WHEN_MADE

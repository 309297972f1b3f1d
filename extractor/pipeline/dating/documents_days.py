"""What a document of a stated day says, it says on that day: "a report published Monday said"."""

from spacy.tokens import Doc, Span, Token

from extractor import lexicon
from extractor.pipeline.words import documents
from extractor.records import Claim, Timex

_WHEN_MADE = lexicon.of_sort("connectives", "made")
"""Prepositions before the day a document was made on; one "for Monday" is of another day."""


def of_source(doc: Doc, claim: Claim) -> Timex | None:
    """Returns the day in the words of a claim's source; None where they tell none.

    It is the day of a document ("a 2014 study found"), or stands behind those who speak
    ("according to two officials yesterday").
    """
    for start, end in claim.source_spans:
        source = doc.char_span(start, end, alignment_mode="expand")
        if source is None:
            continue
        timexes: list[Timex] = doc._.timexes
        for timex in timexes:
            where = timex.provenance
            if not start <= where.start < end or timex.range is None or timex.type != "DATE":
                continue
            span = doc.char_span(where.start, where.end, alignment_mode="expand")
            if span is not None and _tells_when(span, source.root):
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
        return date.root.dep_ in ("compound", "amod", "nummod") and date.end - 1 < head.i
    cases = {child.lower_ for child in date.root.children if child.dep_ == "case"}
    return over.head == head and over.dep_ == "acl" and cases <= _WHEN_MADE

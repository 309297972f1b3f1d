"""Which sentences on top of a page are the caption of its picture: those above "Photograph: ...".

A page may glue the caption to the headline above it, which ends without a stop.
"""

from spacy.tokens import Doc, Span

from extractor.layout import lines
from extractor.pipeline import annotations
from extractor.pipeline.page.tagged import Tagged

MOST = 3
"""Sentences of a caption."""
FARTHEST = 600
"""Characters from the top of the page in which the credit of its picture ends."""
_STOPS = (".", "!", "?")
_CLOSING = ('"', "”", "’", "'", ")")


def find(doc: Doc) -> list[Span]:
    """Returns the sentences of the caption of a Doc whose seams are known, as one span, or none."""
    above: list[Span] = []
    for block in doc.spans.get(annotations.LAYOUT, ()):
        if block.end_char > FARTHEST:
            return []
        if block.label_ == "caption" and lines.is_photographers(block.text):
            start = _start(doc, above, block.start)
            return [Span(doc, start, block.start)] if start < block.start else []
        above.append(block)
    return []


def _start(doc: Doc, above: list[Span], credit: int) -> int:
    """Returns where the caption begins that ends before a credit; the credit for none."""
    prose = {
        at for block in above if block.label_ == "paragraph" for at in range(block.start, block.end)
    }
    starts = [line.start for line in Tagged(doc).lines if line.start < credit]
    start = credit
    for at in reversed(starts[-MOST:]):
        if at not in prose or not _is_stopped(doc, start):
            break
        start = at
    return start


def _is_stopped(doc: Doc, end: int) -> bool:
    """Tells whether a stop stands before a token."""
    last = end - 1
    while last and (doc[last].is_space or doc[last].text in _CLOSING):
        last -= 1
    return doc[last].text.endswith(_STOPS)

"""The quotations of a Doc and the paragraphs they stand in; found once for all components."""

from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from operator import attrgetter

from spacy.tokens import Doc

from extractor import layout
from extractor.pipeline import annotations, held
from extractor.pipeline.page import quotation_marks
from extractor.pipeline.page.quotation_marks import Quote


@held.once
def find(doc: Doc) -> tuple[Quote, ...]:
    """Returns the outermost quotations of ``doc``, in order; a heading in marks is none."""
    text = annotations.text(doc)
    found = between(text, tuple(paragraphs(doc, text)))
    blocks = doc.spans.get(annotations.LAYOUT, ()) if found else ()
    headings = {block.start_char for block in blocks if block.label_ == "label"}
    return tuple(quote for quote in found if quote.start not in headings)


def covers(quotes: Sequence[Quote], offset: int) -> bool:
    """Tells whether a character stands in one of ``quotes``, which are in order."""
    number = bisect_right(quotes, offset, key=attrgetter("start")) - 1
    return number >= 0 and offset < quotes[number].end


@lru_cache(maxsize=4)
def between(text: str, bounds: tuple[tuple[int, int], ...]) -> list[Quote]:
    """Returns the quotations of a text, given its paragraphs; several components ask for them."""
    return quotation_marks.find(text, bounds)


def paragraphs(doc: Doc, text: str) -> list[tuple[int, int]]:
    """Returns the bounds of the blocks of a page in characters: a paragraph, a headline, a line."""
    marked = doc.spans.get(annotations.LAYOUT)
    if marked:
        return [(span.start_char, span.end_char) for span in marked]
    return [(block.start, block.end) for block in layout.blocks(text)] or [(0, len(text))]

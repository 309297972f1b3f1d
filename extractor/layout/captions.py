"""Which blocks of a page stand below its pictures, by the credits and stamps beside them."""

from collections.abc import Iterator
from dataclasses import replace

from extractor.layout import lines, stamps
from extractor.layout.block import Block
from extractor.layout.credits import open_ended

MOST_CAPTIONS = 3
"""Paragraphs above the credit of the first picture."""
LONGEST_STAMP = 160


def named(text: str, page: list[Block]) -> list[Block]:
    """Returns the page with what stands above its story as the captions of its pictures.

    That is above the credit of the first picture, between it and the next, and above a stamp before
    the dateline.
    """
    page = [*_between(text, page)]
    for at, block in enumerate(page[: MOST_CAPTIONS + 1]):
        words = text[block.start : block.end]
        if _is_credit(text, block):
            return [*(replace(each, kind="caption") for each in page[:at]), *page[at:]]
        if block.kind == "byline" and lines.is_wire(words):
            above, below = page[: at + 2], page[at + 2 :]
            return [*(_as_dated_caption(text, each) for each in above), *below]
        if block.kind == "header" and stamps.is_of_agency(words[:LONGEST_STAMP]):
            return [*(_as_caption(text, each) for each in page[:at]), *page[at:]]
    return page


def _as_caption(text: str, block: Block) -> Block:
    is_prose = block.kind == "paragraph" and not open_ended(text[block.start : block.end])
    return replace(block, kind="caption") if is_prose else block


def _between(text: str, page: list[Block]) -> Iterator[Block]:
    """Yields the blocks, those between two pictures' credits as captions."""
    credits = [_is_credit(text, each) for each in page]
    for block, above, below in zip(page, [False, *credits], [*credits[1:], False], strict=False):
        yield _as_caption(text, block) if above and below else block


def _is_credit(text: str, block: Block) -> bool:
    return block.kind == "caption" and lines.is_picture_credit(text[block.start : block.end])


def _as_dated_caption(text: str, block: Block) -> Block:
    dated = block.kind == "paragraph" and is_dated(text, block)
    return replace(block, kind="caption") if dated else block


def is_dated(text: str, block: Block) -> bool:
    """Tells whether a block begins with the day of a picture ("May 8: A boat leaves.")."""
    return lines.is_dated_caption(text[block.start : block.end])

"""What a page is cut into."""

from dataclasses import dataclass

from extractor.layout.lines import Kind


@dataclass(frozen=True, slots=True)
class Block:
    """A part of a page: its kind and its characters, without white space around them."""

    kind: Kind
    start: int
    end: int

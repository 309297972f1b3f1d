"""Labels and their words, a pair a line, wrapped to the width of the terminal."""

from collections.abc import Iterable
from typing import TextIO

from extractor.export import clean, columns, table

LABEL, LEAST = 9, 20
"""Columns of a label, and the fewest of its words."""


def write(pairs: Iterable[tuple[str, str]], stream: TextIO) -> None:
    """Writes labels with their words; an empty label goes on with what stands above it."""
    room = table.terminal_width(stream) - LABEL - len(columns.GAP)
    for label, words in pairs:
        for parts in columns.row((label, clean.line(words)), (LABEL, max(room, LEAST))):
            stream.write(columns.GAP.join(parts).rstrip() + "\n")

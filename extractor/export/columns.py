"""Lays cells out in columns of a terminal: wraps them, counts wide characters as two.

Chinese, Japanese and Korean characters take two columns (Unicode Standard Annex 11) and combining
marks none; text without spaces breaks anywhere.
"""

import unicodedata
from collections.abc import Iterator, Sequence

GAP = "  "


def width(text: str) -> int:
    """Returns how many columns of a terminal text takes."""
    if text.isascii():
        return len(text)
    return sum(map(_character_width, text))


def wrap(text: str, columns: int) -> list[str]:
    """Returns text as lines of at most so many columns; "" gives one empty line."""
    lines = [""]
    for word in text.split():
        if lines[-1] and width(lines[-1]) + 1 + width(word) <= columns:
            lines[-1] += " " + word
            continue
        pieces = _pieces(word, columns)
        lines[-1:] = [lines[-1], *pieces] if lines[-1] else pieces
    return lines


def row(cells: Sequence[str], widths: Sequence[int]) -> Iterator[list[str]]:
    """Yields the lines of a row of wrapped cells, each padded to its column but the last."""
    wrapped = [wrap(cell, columns) for cell, columns in zip(cells, widths, strict=True)]
    for at in range(max(map(len, wrapped))):
        parts = [lines[at] if at < len(lines) else "" for lines in wrapped]
        padded = [_padded(part, size) for part, size in zip(parts, widths, strict=True)]
        yield [*padded[:-1], parts[-1]]


def fit(rows: Sequence[Sequence[str]], *, total: int, least: int = 8) -> list[int]:
    """Returns a width for each column, so that a line takes at most ``total`` where it can.

    Columns get what their longest cell needs; if that is too much, the widest gives way first,
    down to ``least``.
    """
    widths = [max(map(width, column)) for column in zip(*rows, strict=True)]
    room = total - len(GAP) * (len(widths) - 1)
    while sum(widths) > room and max(widths) > least:
        widest = widths.index(max(widths))
        rest = max([size for at, size in enumerate(widths) if at != widest], default=least)
        widths[widest] = max(widths[widest] - (sum(widths) - room), min(rest, widths[widest] - 1))
        widths[widest] = max(widths[widest], least)
    return widths


def _padded(text: str, columns: int) -> str:
    return text + " " * (columns - width(text))


def _pieces(word: str, columns: int) -> list[str]:
    pieces = [""]
    for character in word:
        if pieces[-1] and width(pieces[-1]) + _character_width(character) > columns:
            pieces.append("")
        pieces[-1] += character
    return pieces


def _character_width(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Cf", "Me", "Mn"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1

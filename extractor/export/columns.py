"""Lays cells out in columns of a terminal: wraps them, counts wide characters as two.

Chinese, Japanese and Korean characters take two columns (Unicode Standard Annex 11) and combining
marks none; text without spaces breaks anywhere.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import zip_longest

GAP = "  "
NARROWEST, WHOLE = 8, 16
"""Columns that every cell may have, and those that a word may have before it is broken."""

BREAKS = "/-_."
"""After these a long word, such as a path, is broken rather than anywhere."""


def width(text: str) -> int:
    """Returns how many columns of a terminal text takes."""
    if text.isascii():
        return len(text)
    return sum(map(_character_width, text))


def wrap(text: str, columns: int) -> list[str]:
    """Returns text as lines of at most so many columns; "" gives one empty line."""
    words = text.split()
    if text.isascii() and len(text) <= columns:
        return [" ".join(words)]
    if text.isascii() and words and max(map(len, words)) <= columns:
        return list(_filled(" ".join(words), columns))
    measure = len if text.isascii() else width
    lines: list[str] = []
    used = columns  # of the last line; there is none yet
    for word in words:
        used += 1 + measure(word)
        if used <= columns:
            lines[-1] += " " + word
        else:
            lines += _pieces(word, columns)
            used = measure(lines[-1])
    return lines or [""]


def _filled(text: str, columns: int) -> Iterator[str]:
    """Yields the lines of text whose words are no longer than one, each of them filled."""
    start = 0
    while len(text) - start > columns:
        end = text.rindex(" ", start, start + columns + 1)
        yield text[start:end]
        start = end + 1
    yield text[start:]


def row(cells: Sequence[str], widths: Sequence[int]) -> Iterator[list[str]]:
    """Yields the lines of a row of wrapped cells, each padded to its column but the last."""
    wrapped = [wrap(cell, columns) for cell, columns in zip(cells, widths, strict=True)]
    for *parts, last in zip_longest(*wrapped, fillvalue=""):
        yield [*map(_padded, parts, widths), last]


def fit(rows: Sequence[Sequence[str]], *, total: int) -> list[int]:
    """Returns a width for each column, so that a line takes at most ``total`` where it can.

    Columns get what their longest cell needs; if that is too much, the widest gives way first,
    down to its longest word, so that ids and days stay whole; no column needs more than ``WHOLE``.
    """
    columns = list(zip(*rows, strict=True))
    widths = [max(map(width, column)) for column in columns]
    least = [_longest_word(column) for column in columns]
    spare = sum(widths) + len(GAP) * (len(widths) - 1) - total
    while spare > 0 and any(size > low for size, low in zip(widths, least, strict=True)):
        able = [at for at in range(len(widths)) if widths[at] > least[at]]
        widest = max(able, key=lambda at: widths[at])
        rest = max((widths[at] for at in able if at != widest), default=0)
        taken = min(spare, max(widths[widest] - rest, 1), widths[widest] - least[widest])
        widths[widest] -= taken
        spare -= taken
    return widths


def _longest_word(cells: Sequence[str]) -> int:
    words = [width(word) for cell in cells for word in cell.split()]
    return max(min(max(words, default=0), WHOLE), min(max(map(width, cells)), NARROWEST))


def _padded(text: str, columns: int) -> str:
    return text + " " * (columns - width(text))


def _pieces(word: str, columns: int) -> list[str]:
    if word.isascii() and len(word) <= columns:
        return [word]
    pieces = [""]
    for character in word:
        if pieces[-1] and width(pieces[-1]) + _character_width(character) > columns:
            at = max(map(pieces[-1].rfind, BREAKS)) + 1
            kept, moved = pieces[-1][:at], pieces[-1][at:]
            pieces[-1:] = [kept, moved] if at > len(moved) else [pieces[-1], ""]
        pieces[-1] += character
    return pieces


def _character_width(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Cf", "Me", "Mn"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1

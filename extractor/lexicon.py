"""Reads a lexicon: words as data, in ``lexicons/*.tsv`` with a comment header.

A lexicon's header names ``What``, ``Why``, ``Source``, ``Licence`` and ``Columns``; its rows are
tab-separated, one entry a line, as many cells as columns. A line ``Closed: COLUMN: words``
says what may stand in a column, told by the first word of its name: one of the words, ``number``
for any number; with ``COLUMN*`` a cell holds several, separated by blanks or commas.
"""

import os
from bisect import bisect_left
from functools import cache
from itertools import islice

from extractor.errors import LexiconError

FOLDER = os.path.join(os.path.dirname(__file__), "lexicons")
"""Found by ``os.path``: ``importlib.resources`` and ``pathlib`` are slow to import."""

HEADER = ("What", "Why", "Source", "Licence", "Columns")


@cache
def read(name: str) -> tuple[tuple[str, ...], ...]:
    """Returns the rows of ``lexicons/<name>.tsv``, in file order.

    Raises:
        LexiconError: If the file is absent, a header line is missing, a row has the wrong
            number of cells, or a cell is not of its column's closed set.
    """
    lines = _lines(name)
    header = [line for line in lines if line.startswith("#")]
    columns = _columns(name, header)
    closed = _closed(name, header, columns)
    rows = []
    for number, line in enumerate(lines, start=1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = tuple(line.split("\t"))
        if len(cells) != len(columns):
            raise LexiconError(
                f"{name}.tsv:{number}: {len(cells)} cells, the header says {len(columns)}"
            )
        for column, allowed, several in closed:
            _check_cell(f"{name}.tsv:{number}", columns[column], cells[column], allowed, several)
        rows.append(cells)
    return tuple(rows)


@cache
def of_sort(name: str, sort: str) -> frozenset[str]:
    """Returns the words of one sort, of a lexicon whose rows are a word and its sorts.

    Raises:
        LexiconError: If no word is of that sort.
    """
    found = frozenset(word for word, sorts in read(name) if sort in sorts.split())
    if not found:
        raise LexiconError(f"{name}.tsv: no word of the sort {sort!r}; see its header")
    return found


def rows_of(name: str, first: str) -> tuple[tuple[str, ...], ...]:
    """Returns the rows of a large lexicon whose first cell is ``first``.

    Its rows are in order of the first cell, so that none but these is taken apart.
    """
    rows = _rows(name)
    start, begin = bisect_left(rows, f"{first}\t"), f"{first}\t"
    found = []
    for row in islice(rows, start, None):
        if not row.startswith(begin):
            break
        found.append(tuple(row.split("\t")))
    return tuple(found)


@cache
def _rows(name: str) -> list[str]:
    return [line for line in _lines(name) if not line.startswith("#")]


def _lines(name: str) -> list[str]:
    path = os.path.join(FOLDER, f"{name}.tsv")
    if not os.path.isfile(path):
        raise LexiconError(f"{name}.tsv: no such lexicon; see extractor/lexicons/")
    with open(path, encoding="utf-8") as file:
        return file.read().splitlines()


def _columns(name: str, header: list[str]) -> list[str]:
    """Returns the first word of each column's name."""
    text = "\n".join(header)
    for field in HEADER:
        if f"{field}:" not in text:
            raise LexiconError(f"{name}.tsv: the header lacks '{field}:'")
    line = next(line for line in header if "Columns:" in line).partition("Columns:")[2]
    return [(column.split() or [""])[0].rstrip(",:") for column in line.split("<TAB>")]


def _closed(
    name: str, header: list[str], columns: list[str]
) -> list[tuple[int, frozenset[str], bool]]:
    """Returns for each column with a closed set its number, the set, and whether it holds many."""
    found = []
    for line in header:
        if not line.startswith("# Closed:"):
            continue
        column, _, words = line.removeprefix("# Closed:").strip().partition(":")
        if column.rstrip("*") not in columns:
            raise LexiconError(
                f"{name}.tsv: 'Closed: {column}' names no column; there are {columns}"
            )
        at = columns.index(column.rstrip("*"))
        found.append((at, frozenset(words.split()), column.endswith("*")))
    return found


def _check_cell(where: str, column: str, cell: str, allowed: frozenset[str], several: bool) -> None:
    for word in cell.replace(",", " ").split() if several else (cell,):
        if word not in allowed and not ("number" in allowed and _is_number(word)):
            choice = ", ".join(sorted(allowed))
            raise LexiconError(f"{where}: {word!r} is no {column}; one of {choice}")


def _is_number(word: str) -> bool:
    return word.removeprefix("-").replace(".", "", 1).isdecimal()

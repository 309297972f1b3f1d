"""Reads a lexicon: words as data, in ``lexicons/*.tsv`` with a comment header.

A lexicon's header names ``What``, ``Why``, ``Source``, ``Licence`` and ``Columns``; its rows are
tab-separated, one entry a line, as many cells as there are columns.
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
        LexiconError: If the file is absent, a header line is missing, or a row has the wrong
            number of cells.
    """
    lines = _lines(name)
    width = _check_header(name, [line for line in lines if line.startswith("#")])
    rows = []
    for number, line in enumerate(lines, start=1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = tuple(line.split("\t"))
        if len(cells) != width:
            raise LexiconError(f"{name}.tsv:{number}: {len(cells)} cells, the header says {width}")
        rows.append(cells)
    return tuple(rows)


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


def _check_header(name: str, comments: list[str]) -> int:
    text = "\n".join(comments)
    for field in HEADER:
        if f"{field}:" not in text:
            raise LexiconError(f"{name}.tsv: the header lacks '{field}:'")
    columns = next(line for line in comments if "Columns:" in line)
    return columns.count("<TAB>") + 1

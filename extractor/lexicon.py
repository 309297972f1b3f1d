"""Reads a lexicon: words as data, in ``lexicons/*.tsv`` with a comment header.

A lexicon's header names ``What``, ``Why``, ``Source``, ``Licence`` and ``Columns``; its rows are
tab-separated, one entry a line, as many cells as there are columns.
"""

import os
from functools import cache

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
    path = os.path.join(FOLDER, f"{name}.tsv")
    if not os.path.isfile(path):
        raise LexiconError(f"{name}.tsv: no such lexicon; see extractor/lexicons/")
    with open(path, encoding="utf-8") as file:
        lines = file.read().splitlines()
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


def _check_header(name: str, comments: list[str]) -> int:
    text = "\n".join(comments)
    for field in HEADER:
        if f"{field}:" not in text:
            raise LexiconError(f"{name}.tsv: the header lacks '{field}:'")
    columns = next(line for line in comments if "Columns:" in line)
    return columns.count("<TAB>") + 1

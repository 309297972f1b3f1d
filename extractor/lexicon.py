"""Reads a lexicon: words as data, in ``lexicons/*.tsv`` with a comment header.

A lexicon's header names ``What``, ``Why``, ``Source``, ``Licence`` and ``Columns``; its rows are
tab-separated, one entry a line, as many cells as columns. A line ``Closed: COLUMN: words``
says what may stand in a column, told by the first word of its name: one of the words, ``number``
for any number; with ``COLUMN*`` a cell holds several, separated by blanks or commas.
"""

import os
from bisect import bisect_left
from functools import cache

import msgspec

from extractor.errors import LexiconError

FOLDER = os.path.join(os.path.dirname(__file__), "lexicons")
"""Found by ``os.path``: ``importlib.resources`` and ``pathlib`` are slow to import."""

OWN = "EXTRACTOR_LEXICONS"
"""Names a folder of rows that are added to the lexicons of the same name (``extractor.toml``)."""

HEADER = ("What", "Why", "Source", "Licence", "Columns")


class Shape(msgspec.Struct, frozen=True):
    """What a header says of the rows: their columns, and what may stand in those that are closed.

    Of each closed column: its number, the words, and whether a cell holds several of them.
    """

    columns: list[str]
    closed: list[tuple[int, frozenset[str], bool]]


@cache
def read(name: str) -> tuple[tuple[str, ...], ...]:
    """Returns the rows of ``lexicons/<name>.tsv``, in file order; those of one's own come last.

    Raises:
        LexiconError: If the file is absent, a header line is missing, a row has the wrong
            number of cells, or a cell is not of its column's closed set.
    """
    lines = _lines(name)
    shape = _shape(name, lines)
    own = _own_path(os.environ.get(OWN), name)
    return (*_parsed(f"{name}.tsv", lines, shape), *_parsed(own, _own_lines(own), shape))


def own(folder: str) -> dict[str, int]:
    """Returns how many rows a folder adds to which lexicons.

    Raises:
        LexiconError: If there is no such folder, a file is named after no lexicon, or a row is
            not as that lexicon's header says.
    """
    if not os.path.isdir(folder):
        raise LexiconError(f"{folder}: no such folder of lexicons")
    found = {}
    for file in sorted(os.listdir(folder)):
        name, suffix = os.path.splitext(file)
        if suffix != ".tsv":
            continue
        path = os.path.join(folder, file)
        if not os.path.isfile(os.path.join(FOLDER, file)):
            known = ", ".join(sorted(os.path.splitext(each)[0] for each in os.listdir(FOLDER)))
            raise LexiconError(f"{path}: named after no lexicon; there are {known}")
        found[name] = len(_parsed(path, _own_lines(path), _shape(name, _lines(name))))
    return found


@cache
def of_sort(name: str, sort: str) -> frozenset[str]:
    """Returns the words of one sort, of a lexicon whose rows are a word and its sorts.

    Raises:
        LexiconError: If no word is of that sort.
    """
    found = _sorted(name).get(sort)
    if not found:
        raise LexiconError(f"{name}.tsv: no word of the sort {sort!r}; see its header")
    return frozenset(found)


@cache
def _sorted(name: str) -> dict[str, list[str]]:
    """The words of each sort, of all at once: thirty may be asked for."""
    found: dict[str, list[str]] = {}
    for word, sorts in read(name):
        for sort in sorts.split():
            found.setdefault(sort, []).append(word)
    return found


def rows_of(name: str, first: str) -> tuple[tuple[str, ...], ...]:
    """Returns the rows of a large lexicon whose first cell is ``first``.

    Its rows are in order of the first cell, so that none but these is taken apart.
    """
    rows, begin = _rows(name), f"{first}\t"
    at = bisect_left(rows, begin)
    found = []
    while at < len(rows) and rows[at].startswith(begin):
        found.append(tuple(rows[at].split("\t")))
        at += 1
    return tuple(found)


@cache
def _rows(name: str) -> list[str]:
    rows = [line for line in _lines(name) if not line.startswith("#")]
    own = _own_path(os.environ.get(OWN), name)
    more = ["\t".join(row) for row in _parsed(own, _own_lines(own), _shape(name, _lines(name)))]
    return sorted([*rows, *more]) if more else rows


def _own_path(folder: str | None, name: str) -> str:
    return os.path.join(folder, f"{name}.tsv") if folder else ""


def _own_lines(path: str) -> list[str]:
    if not path or not os.path.isfile(path):
        return []
    try:
        with open(path, encoding="utf-8-sig") as file:
            return file.read().splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise LexiconError(f"{path}: cannot be read as UTF-8 text ({error})") from error


def _lines(name: str) -> list[str]:
    path = os.path.join(FOLDER, f"{name}.tsv")
    if not os.path.isfile(path):
        raise LexiconError(f"{name}.tsv: no such lexicon; see extractor/lexicons/")
    with open(path, encoding="utf-8") as file:
        return file.read().splitlines()


def _shape(name: str, lines: list[str]) -> Shape:
    header = [line for line in lines if line.startswith("#")]
    columns = _columns(name, header)
    return Shape(columns, _closed(name, header, columns))


def _parsed(where: str, lines: list[str], shape: Shape) -> tuple[tuple[str, ...], ...]:
    """Returns the rows of some lines; each is as the header says, or it is an error."""
    found = [tuple(line.split("\t")) for line in lines if line.strip() and line[0] != "#"]
    return tuple(found) if _are_shaped(found, shape) else _checked(where, lines, shape)


def _are_shaped(rows: list[tuple[str, ...]], shape: Shape) -> bool:
    """Tells whether rows are as the header says, by columns: one by one they take longer."""
    if any(len(row) != len(shape.columns) for row in rows):
        return False
    for column, allowed, several in shape.closed:
        cells = {row[column] for row in rows}
        if several:
            cells = {word for cell in cells for word in cell.replace(",", " ").split()}
        others = cells - allowed
        if others and not ("number" in allowed and all(map(_is_number, others))):
            return False
    return True


def _checked(where: str, lines: list[str], shape: Shape) -> tuple[tuple[str, ...], ...]:
    """Returns the rows likewise, each looked at by itself, so that an error names its line."""
    rows = []
    for number, line in enumerate(lines, start=1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = tuple(line.split("\t"))
        if len(cells) != len(shape.columns):
            raise LexiconError(
                f"{where}:{number}: {len(cells)} cells, the header says {len(shape.columns)}"
            )
        for column, allowed, several in shape.closed:
            name = shape.columns[column]
            _check_cell(f"{where}:{number}", name, cells[column], allowed, several)
        rows.append(cells)
    return tuple(rows)


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

"""The table for people: date, status, who, text, wrapped to the width of the terminal.

Colours are sent to a terminal only, and not where ``NO_COLOR`` is set (https://no-color.org).
"""

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TextIO

from extractor.entries import Entry, Timeline
from extractor.export import clean, columns, teller
from extractor.spoken import days

Paint = Callable[[str, str], str]
RowPaint = Callable[[int, str], str]

HEADER = ("date", "status", "who", "text")
COLOURS = {
    "planned": "yellow",
    "possible": "yellow",
    "negated": "red",
    "ongoing": "green",
    "claim": "cyan",
}
"""What may not be taken for a fact stands out; ``happened`` has no colour."""

WHO, DATE, STATUS, LEAST_TEXT = 22, 17, 8, 16
LEAST_WHO, LEAST_DATE = 17, 11
SENTENCE, LEAST_LAST, INDENT = 80, 28, "    "
"""Columns of a last cell that is long, what it needs beside the others, and its indent below."""

NO_DATE = days(None)
DEFAULT_WIDTH = 80


def timeline(timeline: Timeline, stream: TextIO) -> None:
    """Writes a timeline; the undated entries are a section of their own at the end."""
    _write(timeline, stream, ids=False)


def with_ids(timeline: Timeline, stream: TextIO) -> None:
    """Writes a timeline; below each entry stands the id by which it can be asked for."""
    _write(timeline, stream, ids=True)


def _write(timeline: Timeline, stream: TextIO, *, ids: bool) -> None:
    if not timeline.entries:
        return
    rows = list(map(_cells, timeline.entries))
    widths = _widths(rows, terminal_width(stream))
    paint = _painter(stream)
    _write_row(HEADER, widths, stream, paint=_painting(paint, "header"))
    undated = False
    for entry, cells in zip(timeline.entries, rows, strict=True):
        if entry.when.range is None and not undated:
            undated = True
            stream.write("\n" + (paint("undated", "header") if paint else "undated") + "\n")
        _write_row(cells, widths, stream, paint=_painting(paint, cells[1], only=1))
        if ids:
            row = ("", "", "", entry.id)
            _write_row(row, widths, stream, paint=_painting(paint, "id"))


def rows(rows: Iterable[Mapping[str, Any]], stream: TextIO) -> None:
    """Writes rows of equal keys under a header of those keys.

    Where the last column is long and little room is left for it, it stands below its row.
    """
    listed = list(rows)
    if not listed:
        return
    cells = [tuple(listed[0]), *([_shown(value) for value in row.values()] for row in listed)]
    total = terminal_width(stream)
    widths = columns.fit(cells, total=total)
    paint = _painting(_painter(stream), "header")
    beside = _fits(cells, widths)
    if not beside:
        widths = columns.fit([row[:-1] for row in cells], total=total)
    for row, painted in zip(cells, [paint, *[None] * len(listed)], strict=True):
        _write_row(row if beside else row[:-1], widths, stream, paint=painted)
        for line in () if beside else columns.wrap(row[-1], total - len(INDENT)):
            stream.write((INDENT + (painted(0, line) if painted else line)).rstrip() + "\n")


def date_of(entry: Entry) -> str:
    """Returns the days of an entry in words; of an undated one its own, or when it was told."""
    if entry.when.range is not None:
        return days(entry.when.edtf)
    if entry.when.timex:
        return f"“{entry.when.timex}”"
    for source in entry.sources[:1]:
        if source.published and source.published_basis != "inferred":
            return f"told {days(source.published)}"
    return NO_DATE


def who(entry: Entry) -> str:
    """Returns the names of who acts or speaks, "-" when nobody is known."""
    if entry.kind == "claim":
        return entry.speaker or "-"
    return ", ".join(actor.name for actor in entry.actors) or "-"


def terminal_width(stream: TextIO) -> int:
    """Returns how many columns there are: ``COLUMNS``, else the terminal's, else 80."""
    given = os.environ.get("COLUMNS", "")
    if given.isdecimal() and int(given):
        return int(given)
    try:
        return os.get_terminal_size(stream.fileno()).columns or DEFAULT_WIDTH
    except (OSError, ValueError):
        return DEFAULT_WIDTH


def _cells(entry: Entry) -> tuple[str, ...]:
    told = "; ".join(filter(None, (teller.note(entry), teller.outlets(entry))))
    text = f"{entry.text} ({told})" if told else entry.text
    cells = (date_of(entry), entry.status or entry.kind, who(entry), text)
    return tuple(map(clean.line, cells))


def _widths(rows: Iterable[Sequence[str]], total: int) -> list[int]:
    longest = max(columns.width(cells[HEADER.index("who")]) for cells in rows)
    fixed = [
        min(DATE, max(total // 4, LEAST_DATE)),
        STATUS,
        max(min(longest, WHO, max(total // 5, LEAST_WHO), total // 4), len("who")),
    ]
    rest = total - sum(fixed) - len(columns.GAP) * len(fixed)
    return [*fixed, max(rest, LEAST_TEXT)]


def _fits(cells: Sequence[Sequence[str]], widths: Sequence[int]) -> bool:
    """Whether the last column has room enough for what it holds."""
    longest = max(columns.width(row[-1]) for row in cells)
    return len(widths) == 1 or widths[-1] >= LEAST_LAST or longest < SENTENCE


def _shown(value: object) -> str:
    if isinstance(value, list | tuple):
        return clean.line(", ".join(map(str, value)))
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "-" if value is None else clean.line(str(value))


def _write_row(
    cells: Sequence[str], widths: Sequence[int], stream: TextIO, *, paint: RowPaint | None
) -> None:
    for parts in columns.row(cells, widths):
        painted = [paint(at, part) for at, part in enumerate(parts)] if paint else parts
        stream.write(columns.GAP.join(painted).rstrip() + "\n")


def _painting(paint: Paint | None, what: str, *, only: int | None = None) -> RowPaint | None:
    """Returns what paints the cells of a row, or ``only`` that of one column."""
    if paint is None:
        return None
    if only is None:
        return lambda at, text: paint(text, what)
    return lambda at, text: paint(text, what) if at == only and text.strip() else text


def _painter(stream: TextIO) -> Paint | None:
    """Returns what paints text as a status, a header or an id; None where nothing is painted."""
    if not stream.isatty() or os.environ.get("NO_COLOR"):
        return None
    import click

    def paint(text: str, what: str) -> str:
        bold, dim = what == "header" or None, what == "id" or None
        return click.style(text, fg=COLOURS.get(what), bold=bold, dim=dim)

    return paint

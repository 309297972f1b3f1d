"""Where results go: stdout, or a file that is whole or not there at all."""

import os
import sys
from collections.abc import Container, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TextIO, TypeVar

import click

from extractor import export, spoken
from extractor.entries import Timeline
from extractor.export import clean

if TYPE_CHECKING:
    from extractor.digest_records import Digest

Told = TypeVar("Told", Timeline, "Digest")
SUFFIXES = {
    ".md": "markdown",
    ".ndjson": "jsonl",
    ".tml": "timeml",
    ".htm": "html",
    ".ics": "ical",
    ".spacy": "docbin",
}
"""Formats by the name of the file, where the suffix is not the format's own name."""

NAMED = ("html", "csv", "tsv", "json", "jsonl", "jsonld", "graphml", "gexf")
"""Formats that are themselves the suffix of a file, as a message lists them."""

PLAIN = (".txt", ".text", ".out", ".log")
"""Suffixes of files for the format that is written unless told otherwise."""

UNDECIDED = "nothing says which version is the last; give its day with --modified"
"""What is said of an article whose versions nothing puts in order."""


@contextmanager
def opened(path: str | None) -> Iterator[TextIO]:
    """Opens stdout for None and "-"; otherwise a file that appears when it is complete."""
    if path is None or path == "-":
        if sys.stdout is None:  # a caller closed it
            raise click.ClickException("standard output is closed; leave it open, or give -o FILE")
        yield sys.stdout
        return
    try:
        with _replacing(path) as stream:
            yield stream
    except OSError as error:
        raise click.FileError(path, hint=error.strerror) from error


@contextmanager
def _replacing(name: str) -> Iterator[TextIO]:
    from pathlib import Path  # with what it imports, a tenth of the start of a command

    path = Path(name)
    if path.exists() and not path.is_file():  # a device or a pipe can only be written to
        with path.open("w", encoding="utf-8", newline="\n") as stream:
            yield stream
        return
    target = path.resolve()
    partial = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with partial.open("x", encoding="utf-8", newline="\n") as stream:
            yield stream
        partial.replace(target)
    finally:
        partial.unlink(missing_ok=True)


def show(wanted: bool, path: str | None) -> None:
    """Opens a file that was written in the program that this machine has for it."""
    if wanted and path is not None and click.launch(path):
        remark(f"{path}: written, but nothing here opens it; open it in a browser")


def format_of(given: str | None, path: str | None, formats: Container[str], *, default: str) -> str:
    """Returns the format asked for: by name, else by the suffix of the file, else the default.

    Raises:
        click.UsageError: If the suffix is that of a format which cannot be written.
    """
    if given or path is None:
        return given or default
    suffix = os.path.splitext(path)[1].casefold()
    named = SUFFIXES.get(suffix, suffix.removeprefix("."))
    if named in formats or not suffix:
        return named if suffix else default
    if suffix in PLAIN or (os.path.exists(path) and not os.path.isfile(path)):
        return default
    raise click.UsageError(f"{path}: no format for '{suffix}'; {_suffixes(formats)}")


def _suffixes(formats: Container[str]) -> str:
    """Says which names of files tell their format, and how to choose where there is a choice."""
    known = {f".{name}": name for name in NAMED} | SUFFIXES
    fitting = {suffix: name for suffix, name in known.items() if name in formats}
    told = f"write {', '.join(fitting)} or {PLAIN[0]}"
    return told if len(set(fitting.values())) == 1 else f"{told}, or choose one with -f"


def near(told: Told, format: str, path: str | None) -> Told:
    """Returns a timeline or digest for people to read beside the articles: with relative paths.

    Args:
        told: The timeline or digest.
        format: What it is to be written as; only Markdown has such paths.
        path: The file that is written; None or "-" for stdout, which is read in this folder.
    """
    if format != "markdown":
        return told
    from extractor.export import locating

    folder = os.path.dirname(os.path.abspath(path)) if path not in (None, "-") else os.getcwd()
    return locating.near(told, folder)


def write_entries(timeline: Timeline, format: str | None) -> None:
    """Writes the entries of a timeline to stdout; as JSON they are a list."""
    with opened(None) as stream:
        if format == "json":
            from extractor.export import objects

            export.write_list(map(objects.entry, timeline.entries), "json", stream)
        else:
            export.write(timeline, format or "table", stream)
    if not timeline.entries:
        remark("Nothing found.")


def write_rows(
    rows: list[dict[str, Any]],
    format: str | None,
    *,
    columns: tuple[str, ...],
    day: str | None = None,
) -> None:
    """Writes rows to stdout.

    Args:
        rows: The rows, of equal keys.
        format: None for the table.
        columns: Those of the table, which people read.
        day: The column that has an EDTF date; the table says it in words.
    """
    if format is None:
        rows = [{name: row[name] for name in columns} for row in rows]
        if day is not None:
            rows = [{**row, day: spoken.days(row[day])} for row in rows]
    with opened(None) as stream:
        export.write_list(rows, format or "table", stream)
    if not rows:
        remark("Nothing found.")


def write_blocks(rows: list[dict[str, Any]], kind: str) -> None:
    """Writes outcomes or disputes to stdout, for a person."""
    with opened(None) as stream:
        export.write_blocks(rows, kind, stream)
    if not rows:
        remark("Nothing found.")


def counted(counts: Mapping[str, int]) -> str:
    """Returns what became of articles in words; what is rare is left out where there is none."""
    told = {what: n for what, n in counts.items() if n or what != "earlier"}
    return ", ".join(f"{what} {n}" for what, n in told.items())


def articles(number: int) -> str:
    """Returns how many articles, in words: "1 article", "2 articles"."""
    return f"{number:,} article{'' if number == 1 else 's'}"


def remark(text: str) -> None:
    """Tells the person something that is not data; a progress bar in its line gives way."""
    start = "\r\x1b[K" if sys.stderr.isatty() else ""
    click.echo(start + clean.line(text), err=True)

"""TimelineJS (Knight Lab), as its JSON and as the rows of its spreadsheet template.

A date keeps its precision: what is not known of a day is left out, and ``display_date`` says it in
words. TimelineJS needs a day for every slide, so entries without a date are counted on the title
slide and left out. It shows text as HTML, so all of an article's text is escaped.
https://timeline.knightlab.com/docs/json-format.html
"""

import csv
from collections.abc import Iterator
from html import escape
from typing import Any, TextIO

import msgspec

from extractor.entries import Entry, Timeline
from extractor.export import clean, ends, pages, spoken, teller

COLUMNS = (
    "Year", "Month", "Day", "Time", "End Year", "End Month", "End Day", "End Time", "Display Date",
    "Headline", "Text", "Media", "Media Credit", "Media Caption", "Media Thumbnail", "Type",
    "Group", "Background",
)  # fmt: skip
"""The columns of the template, in its order."""

PARTS = ("year", "month", "day")


def slides(timeline: Timeline, stream: TextIO) -> None:
    """Writes a timeline as the JSON that TimelineJS loads."""
    shown = {
        "title": {"text": {"headline": "Timeline", "text": _note(timeline)}},
        "events": [_slide(entry) for entry in _dated(timeline)],
    }
    stream.write(msgspec.json.format(msgspec.json.encode(shown), indent=2).decode() + "\n")


def sheet(timeline: Timeline, stream: TextIO) -> None:
    """Writes a timeline as rows to paste into the spreadsheet template."""
    writer = csv.DictWriter(stream, COLUMNS, restval="", lineterminator="\n")
    writer.writeheader()
    title = {"Headline": "Timeline", "Text": _note(timeline), "Type": "title"}
    for row in (title, *map(_row, _dated(timeline))):
        writer.writerow({name: clean.cell(str(value)) for name, value in row.items()})


def _dated(timeline: Timeline) -> Iterator[Entry]:
    return (entry for entry in timeline.entries if entry.when.range is not None)


def _note(timeline: Timeline) -> str:
    asked = [f"{name}: {value}" for name, value in timeline.query.items()]
    left_out = sum(entry.when.range is None for entry in timeline.entries)
    if left_out:
        asked.append(f"{left_out} entries have no date and are left out")
    return escape("; ".join(asked))


def _slide(entry: Entry) -> dict[str, Any]:
    first, last = ends.of(entry.when)
    start = first or last or ""
    slide = {
        "unique_id": entry.id,
        "start_date": _date(start),
        "display_date": spoken.days(entry.when.edtf),
        "group": _group(entry),
        "text": {"headline": escape(clean.line(entry.text)), "text": _text(entry)},
    }
    return {**slide, "end_date": _date(last)} if last and last != start else slide


def _row(entry: Entry) -> dict[str, Any]:
    first, last = ends.of(entry.when)
    start = first or last or ""
    row = {part.title(): value for part, value in _date(start).items()}
    if last and last != start:
        row |= {f"End {part.title()}": value for part, value in _date(last).items()}
    return {
        **row,
        "Display Date": spoken.days(entry.when.edtf),
        "Headline": escape(clean.line(entry.text)),
        "Text": _text(entry),
        "Group": _group(entry),
    }


def _date(iso: str) -> dict[str, int]:
    return dict(zip(PARTS, map(int, iso.split("-")), strict=False))


def _group(entry: Entry) -> str:
    """Who acts or speaks: TimelineJS draws a band for each."""
    return clean.line(entry.actors[0].name) if entry.actors else ""


def _text(entry: Entry) -> str:
    told = clean.line(teller.of(entry, say=spoken.days) or "")
    parts = [f"<p>{escape(', '.join(filter(None, (entry.status or 'said', told))))}</p>"]
    for source in entry.sources:
        href = pages.address(source.url, source.sentence)
        title = escape(clean.line(source.title or source.ref))
        where = f'<a href="{escape(href)}">{title}</a>' if href else title
        known = [escape(clean.line(each)) for each in (source.outlet, source.published) if each]
        sentence = escape(clean.line(source.sentence))
        parts.append(f"<blockquote>{sentence}</blockquote><p>{', '.join([*known, where])}</p>")
    return "".join(parts)

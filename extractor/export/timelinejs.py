"""TimelineJS (Knight Lab), as its JSON and as the rows of its spreadsheet template.

A date keeps its precision: what is not known of a day is left out, and ``display_date`` says it in
words. TimelineJS needs a day for every slide, so entries without a date are counted on the title
slide and left out. A headline fills a slide and a few dozen slides fill the axis, so headlines are
cut and the most important entries shown, unless every reading was asked for. It shows text as HTML,
so all of an article's text is escaped.
https://timeline.knightlab.com/docs/json-format.html
"""

import csv
from collections import Counter
from collections.abc import Container
from html import escape
from typing import Any, TextIO

from extractor import spoken
from extractor.entries import Entry, EntryActor, Source, Timeline
from extractor.export import acting, as_json, citing, clean, ends, pages, teller

COLUMNS = (
    "Year", "Month", "Day", "Time", "End Year", "End Month", "End Day", "End Time", "Display Date",
    "Headline", "Text", "Media", "Media Credit", "Media Caption", "Media Thumbnail", "Type",
    "Group", "Background",
)  # fmt: skip
"""The columns of the template, in its order."""

PARTS = ("year", "month", "day")

LONGEST, MOST, SOURCES = 70, 40, 3
"""Characters of a headline, slides, and sources below one: what version 3.9 has room for."""

GROUPS, OTHERS = 5, "others"
"""TimelineJS draws a band for each group: so many actors have their own, the rest one."""


def slides(timeline: Timeline, stream: TextIO) -> None:
    """Writes a timeline as the JSON that TimelineJS loads."""
    groups = _groups(timeline)
    shown = {
        "title": {"text": {"headline": "Timeline", "text": _note(timeline)}},
        "events": [_slide(entry, groups) for entry in _chosen(timeline)],
    }
    stream.write(as_json.indented(shown) + "\n")


def sheet(timeline: Timeline, stream: TextIO) -> None:
    """Writes a timeline as rows to paste into the spreadsheet template."""
    writer = csv.DictWriter(stream, COLUMNS, restval="", lineterminator="\n")
    writer.writeheader()
    groups = _groups(timeline)
    title = {"Headline": "Timeline", "Text": _note(timeline), "Type": "title"}
    for row in (title, *(_row(entry, groups) for entry in _chosen(timeline))):
        writer.writerow({name: clean.cell(str(value)) for name, value in row.items()})


def _chosen(timeline: Timeline) -> list[Entry]:
    """The dated entries, in order; the most important where there are many."""
    dated = [entry for entry in timeline.entries if entry.when.range is not None]
    if timeline.every or len(dated) <= MOST:
        return dated
    ranked = sorted(range(len(dated)), key=lambda at: (-dated[at].importance, at))
    return [dated[at] for at in sorted(ranked[:MOST])]


def _groups(timeline: Timeline) -> frozenset[EntryActor]:
    """The actors with a band of their own: those in most entries."""
    counts = Counter(acting.whole(each) for entry in _chosen(timeline) for each in entry.actors)
    ranked = sorted(counts, key=lambda actor: (-counts[actor], actor.name, actor.id))
    return frozenset(ranked[:GROUPS])


def _note(timeline: Timeline) -> str:
    asked = [f"{name}: {value}" for name, value in timeline.query.items()]
    left_out = sum(entry.when.range is None for entry in timeline.entries)
    if left_out:
        asked.append(f"{left_out} entries have no date and are left out")
    dated, shown = len(timeline.entries) - left_out, len(_chosen(timeline))
    if shown < dated:
        asked.append(f"the {shown} most important of {dated} entries with a date")
    return escape("; ".join(asked))


def _slide(entry: Entry, groups: Container[EntryActor]) -> dict[str, Any]:
    first, last = ends.of(entry.when)
    start = first or last or ""
    slide = {
        "unique_id": entry.id,
        "start_date": _date(start),
        "display_date": spoken.days(entry.when.edtf),
        "group": _group(entry, groups),
        "text": {"headline": escape(headline(entry.text)), "text": _text(entry)},
    }
    return {**slide, "end_date": _date(last)} if last and last != start else slide


def _row(entry: Entry, groups: Container[EntryActor]) -> dict[str, Any]:
    first, last = ends.of(entry.when)
    start = first or last or ""
    row = {part.title(): value for part, value in _date(start).items()}
    if last and last != start:
        row |= {f"End {part.title()}": value for part, value in _date(last).items()}
    return {
        **row,
        "Display Date": spoken.days(entry.when.edtf),
        "Headline": escape(headline(entry.text)),
        "Text": _text(entry),
        "Group": _group(entry, groups),
    }


def _date(iso: str) -> dict[str, int]:
    return dict(zip(PARTS, map(int, iso.split("-")), strict=False))


def headline(text: str) -> str:
    """Returns the beginning of a line, cut behind a word.

    >>> headline("The United States raised tariffs on $200 billion of goods on Friday at noon")
    'The United States raised tariffs on $200 billion of goods on Friday…'
    """
    line = clean.line(text)
    if len(line) <= LONGEST:
        return line
    cut = line[: LONGEST - 1]
    whole = cut if line[LONGEST - 1].isspace() else cut.rpartition(" ")[0] or cut
    return whole.rstrip(" ,;:—–-") + "…"


def _group(entry: Entry, groups: Container[EntryActor]) -> str:
    """Who acts or speaks, if in many entries: TimelineJS draws a band for each."""
    whole = map(acting.whole, entry.actors)
    found = (clean.line(actor.name) for actor in whole if actor in groups)
    return next(found, OTHERS)


def _text(entry: Entry) -> str:
    told = clean.line(teller.of(entry) or "")
    line = clean.line(entry.text)
    parts = [f"<p>{escape(line)}</p>"] if headline(line) != line else []
    parts.append(f"<p>{escape(', '.join(filter(None, (entry.status or 'said', told))))}</p>")
    for source in entry.sources[:1]:
        parts.append(f"<blockquote>{escape(clean.line(source.sentence))}</blockquote>")
    parts += [f"<p>{_source(source)}</p>" for source in entry.sources[:SOURCES]]
    if len(entry.sources) > SOURCES:
        parts.append(f"<p>and {len(entry.sources) - SOURCES} more</p>")
    return "".join(parts)


def _source(source: Source) -> str:
    href = pages.address(source.url, source.sentence)
    title = escape(citing.title(source))
    where = f'<a href="{escape(href)}">{title}</a>' if href else title
    day = teller.published(source) if source.published else None
    known = [escape(clean.line(each)) for each in (source.outlet, day) if each]
    return ", ".join([*known, where])

"""Markdown (CommonMark): a heading for each date, an entry a bullet, its sources below it.

What an article says is escaped, so that it stays text: it makes no heading, link, image or HTML.
"""

from collections.abc import Iterator
from itertools import groupby
from typing import TextIO

from extractor.entries import Entry, Source, Timeline
from extractor.export import citing, clean, teller
from extractor.spoken import days

_ESCAPES = {ord(mark): f"\\{mark}" for mark in "\\`*_[]<>#|~&"}
UNDATED = "Undated"


def timeline(timeline: Timeline, stream: TextIO) -> None:
    """Writes a timeline as a Markdown document."""
    stream.write("# Timeline\n")
    if timeline.query:
        asked = "; ".join(f"{name}: {_asked(value)}" for name, value in timeline.query.items())
        stream.write(f"\n{escape(asked)}\n")
    for day, entries in groupby(timeline.entries, key=_heading):
        stream.write(f"\n## {escape(day)}\n\n")
        for entry in entries:
            stream.writelines(line + "\n" for line in _lines(entry))


def escape(text: str) -> str:
    r"""Returns text as one line in which no character means anything to Markdown.

    >>> escape("<b>*US*</b> [x](y)")
    '\\<b\\>\\*US\\*\\</b\\> \\[x\\](y)'
    """
    return clean.line(text).translate(_ESCAPES)


def _heading(entry: Entry) -> str:
    return days(entry.when.edtf) if entry.when.range else UNDATED


def _lines(entry: Entry) -> Iterator[str]:
    told = teller.note(entry)
    note = f" ({escape(told)})" if told else ""
    yield f"- **{entry.status or entry.kind}**: {escape(entry.text)}{note}"
    articles: dict[str, list[Source]] = {}
    for source in entry.sources:
        articles.setdefault(_source(source), []).append(source)
    for article, sources in articles.items():
        yield f"  - {article}{_otherwise(sources, entry)}"


def _source(source: Source) -> str:
    """Outlet and day as far as they are known, then the title, linked where it can be read."""
    day = teller.published(source) if source.published else None
    known = [escape(part) for part in (source.outlet, day) if part]
    return ", ".join([*known, _linked(escape(citing.title(source)), source)])


def _otherwise(sources: list[Source], entry: Entry) -> str:
    """The days that an article gives a line, where they are others."""
    others = sorted({s.date for s in sources if s.date and teller.dates_otherwise(s, entry)})
    if not others:
        return ""
    also = " also" if any(s.date == entry.when.edtf for s in sources) else ""
    return f", which{also} dates it {' and '.join(map(days, others))}"


def _linked(title: str, source: Source) -> str:
    is_page = source.url is not None and source.url.startswith(("https://", "http://"))
    target = source.url if is_page else source.path
    if target is None or (not is_page and ":" in target):  # that would be read as an address
        return title
    address = clean.line(target).translate({ord(" "): "%20", ord("<"): "%3C", ord(">"): "%3E"})
    return f"[{title}](<{address}>)"


def _asked(value: str | list[str]) -> str:
    return value if isinstance(value, str) else ", ".join(value)

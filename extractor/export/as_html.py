"""A timeline as one HTML file: readable as it is, and with its script a time axis and filters.

The list is the page: every line is in it, without a script, too. Sentences and sources, which are
most of a story, stand compressed below it, and the script opens them with the line, or when it is
printed; it draws the axis and hides what a reader does not ask for.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TextIO

from extractor import spoken
from extractor.entries import Entry, EntryActor, Source, Timeline
from extractor.export import acting, joined, pages, reason, teller, wheres
from extractor.export.citing import Cited, cited, title
from extractor.export.digest_page import asked, heading
from extractor.export.joined import Joined
from extractor.export.whole import Articles

LABELS = {
    "happened": "Happened",
    "ongoing": "Ongoing",
    "planned": "Planned",
    "possible": "Possible",
    "negated": "Did not happen",
    "claim": "Said",
}
"""The kinds of entry in the order of their lanes: the statuses of events, and claims."""

INFERRED = ("narrative", "publication")
"""Reasons for a date that nobody wrote down."""

SHORT = 25
"""Up to so many lines are read as they stand: a page opens with its key days where it has more."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where an entry was read; ``href`` is on the web, ``inside`` in an article of the page."""

    pieces: list[tuple[str, str]]
    outlet: str | None
    published: str
    title: str
    href: str | None
    inside: str | None


@dataclass(frozen=True, slots=True)
class Line:
    """An entry as the page shows it; ``actors`` are (number, name), ``None`` for no day.

    ``where`` is the place of what it tells, ``places`` are those where it was read.
    """

    id: str
    kind: str
    label: str
    text: str
    first: str | None
    last: str | None
    inferred: bool
    why: str
    actors: list[tuple[int, str]]
    topic: str | None
    where: str | None
    outlets: list[str]
    told_in: str
    teller: str | None
    told_by: str | None
    told: str | None
    places: list[Place]
    joined: Sequence[Joined]


@dataclass(frozen=True, slots=True)
class Known:
    """What all lines are made with: numbers of actors, articles of the page, pairs, places."""

    numbers: dict[EntryActor, tuple[int, int]]
    articles: Articles
    pairs: Mapping[str, Sequence[Joined]]
    wheres: Mapping[tuple[str, str], str]

    def where(self, entry: Entry) -> str | None:
        """How the place of an entry is shown."""
        return self.wheres[entry.place.name, entry.place.country] if entry.place else None


@dataclass(frozen=True, slots=True)
class Day:
    """The lines of a day, or of days; ``anchor`` is its name in the page."""

    anchor: str
    words: str
    weekday: str | None
    lines: list[Line]


@dataclass(frozen=True, slots=True)
class KeyDay:
    """A day that matters: what the digest tells of it, and which of the page's days it leads to."""

    words: str
    told: Cited
    day: Day | None


def timeline(timeline: Timeline, stream: TextIO) -> None:
    """Writes a timeline as a page."""
    entries = timeline.entries
    where = wheres.shown(entry.place for entry in entries if entry.place)
    known = Known(_numbers(entries), Articles(timeline), joined.pairs(timeline), where)
    dated = [entry for entry in entries if entry.when.range is not None]
    undated = [_line(entry, known) for entry in entries if entry.when.range is None]
    years = [(year, list(_days(of_year, known))) for year, of_year in groupby(dated, _year)]
    people = [(actor.name, count) for actor, (_, count) in known.numbers.items()]
    lines = [line for _, days in years for day in days for line in day.lines] + undated
    kinds = Counter(_kind(entry) for entry in entries)
    pages.write(
        "timeline.html",
        stream,
        styles=("base.css", "asked.css", "timeline.css"),
        scripts=("axis.js", "who.js", "articles.js", "timeline.js"),
        heading=timeline.title or heading(timeline.query) or "What happened, and who said what",
        subtitle=timeline.subtitle,
        asked=asked(timeline.query),
        summary=_summary(entries),
        total=len(entries),
        years=years,
        key_days=list(_key_days(timeline, years)),
        packed=pages.packed(_packed(lines, people)),
        articles=known.articles.packed() if known.articles else None,
        undated=undated,
        outlets=_outlets(lines),
        kinds=[(kind, label, kinds[kind]) for kind, label in LABELS.items() if kinds[kind]],
        topics=_counts(entry.topic for entry in entries),
        wheres=_counts(map(known.where, entries)),
    )


def _outlets(lines: Iterable[Line]) -> list[tuple[str, int]]:
    return _counts(name for line in lines for name in line.outlets)


def _packed(lines: Sequence[Line], people: list[tuple[str, int]]) -> dict[str, object]:
    """Returns what the script needs of all, and of each line: its place first, its details last.

    In order of id, for what an article says again and again is then best compressed.
    """
    details = pages.part("details.html", "details")
    outlets = [name for name, _ in _outlets(lines)]
    numbers = {name: number for number, name in enumerate(outlets)}
    rows = [
        [at, line.id, line.first, line.last, [number for number, _ in line.actors], line.topic,
         line.where, [numbers[name] for name in line.outlets], int(line.inferred),
         pages.beside(details(line), line.text)]
        for at, line in sorted(enumerate(lines), key=lambda each: (each[1].id, each[0]))
    ]  # fmt: skip
    return {"actors": people, "outlets": outlets, "lines": rows}


def _numbers(entries: Iterable[Entry]) -> dict[EntryActor, tuple[int, int]]:
    """Numbers the actors, whoever is in most entries first; with how many."""
    counts = Counter(acting.whole(actor) for entry in entries for actor in entry.actors)
    ordered = sorted(counts, key=lambda actor: (-counts[actor], actor.name, actor.id))
    return {actor: (number, counts[actor]) for number, actor in enumerate(ordered)}


def _counts(values: Iterable[str | None]) -> list[tuple[str, int]]:
    """Returns each value with how many entries have it, the most frequent first."""
    counts = Counter(value for value in values if value)
    return sorted(counts.items(), key=lambda each: (-each[1], each[0]))


def _days(entries: Iterable[Entry], known: Known) -> Iterator[Day]:
    for edtf, of_day in groupby(entries, lambda entry: entry.when.edtf):
        lines = [_line(entry, known) for entry in of_day]
        yield Day(f"day-{edtf}", spoken.days(edtf), spoken.weekday(edtf), lines)


def _key_days(timeline: Timeline, years: Iterable[tuple[str, list[Day]]]) -> Iterator[KeyDay]:
    """Yields the days that a long page opens with."""
    if len(timeline.entries) <= SHORT:
        return
    named = {day.anchor: day for _, days in years for day in days}
    for key in timeline.key_days:
        iso = key.date.isoformat()
        yield KeyDay(spoken.days(iso), cited(key.sentences[0]), named.get(f"day-{iso}"))


def _line(entry: Entry, known: Known) -> Line:
    days = entry.when.range
    kind = _kind(entry)
    outlets = list(dict.fromkeys(each.outlet for each in entry.sources if each.outlet))
    return Line(
        id=entry.id,
        kind=kind,
        label=LABELS[kind],
        text=entry.text,
        first=days.first.isoformat() if days and days.first else None,
        last=days.last.isoformat() if days and days.last else None,
        inferred=entry.when.basis in INFERRED,
        why=reason.of_entry(entry),
        actors=[(known.numbers[acting.whole(actor)][0], actor.name) for actor in entry.actors],
        topic=entry.topic,
        where=known.where(entry),
        outlets=outlets,
        told_in=" · ".join(filter(None, (", ".join(outlets), teller.articles(entry)))),
        teller=teller.beside(entry),
        told_by=teller.of(entry),
        told=None if days or (entry.told_by and entry.told_by.when.range) else _told(entry),
        places=[_place(entry, source, known.articles) for source in entry.sources],
        joined=known.pairs.get(entry.id, ()),
    )


def _place(entry: Entry, source: Source, articles: Articles) -> Place:
    spans = {
        "clause": [(source.start, source.end)] if entry.kind == "event" else [],
        "trigger": [source.trigger] if entry.kind == "event" else [],
        "content": source.content if entry.kind == "claim" else (),
        "speaker": source.speaker,
        "cue": source.cue,
    }
    start = source.sentence_start or 0
    inside = {
        name: [(first - start, last - start) for first, last in places]
        for name, places in spans.items()
        if source.sentence_start is not None
    }
    words = entry.when.timex or ""
    at = source.sentence.find(words) if words else -1
    if at >= 0:
        inside["date"] = [(at, at + len(words))]
    return Place(
        pieces=list(pages.marked(source.sentence, inside)),
        outlet=source.outlet,
        published=teller.published(source),
        title=title(source),
        href=pages.address(source.url, source.sentence),
        inside=articles.place(source),
    )


def _kind(entry: Entry) -> str:
    return entry.status or entry.kind


def _year(entry: Entry) -> str:
    days = entry.when.range
    day = (days.first or days.last) if days else None
    return str(day.year) if day else ""


def _told(entry: Entry) -> str:
    """What an undated entry shows in place of a day: when it was told."""
    return f"told {teller.published(entry.sources[0])}" if entry.sources else ""


def _summary(entries: Iterable[Entry]) -> str:
    """How much there is, from how many articles, and over which time."""
    entries = list(entries)
    sources = [source for entry in entries for source in entry.sources]
    articles = len({source.article_id for source in sources})
    events = sum(entry.kind == "event" for entry in entries)
    counts = ((events, "event"), (len(entries) - events, "claim"))
    told = " and ".join(_counted(number, noun) for number, noun in counts if number)
    return f"{told or 'Nothing'}, read in {_counted(articles, 'article')}"


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"

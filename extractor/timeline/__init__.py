"""From records to a Timeline: words each entry, names its actors and sources, sorts the lot.

Two ways in: :func:`build` from a graph, where what several articles tell is one entry, and
:func:`listing` straight from extractions, one entry a record, which needs no networkx. Which
records are asked for is decided before, by ``store.select``; how entries look, after, by
``export``.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, cast

from extractor.entries import Entry, EntryActor, Source, Timeline
from extractor.export.objects import edtf
from extractor.records import Article, Claim, Event, Extraction, Provenance, Span, When

if TYPE_CHECKING:
    import networkx as nx

    from extractor.graph.schema import Told

Query = dict[str, str | list[str]]
Names = Mapping[str, str]

KINDS = ("event", "claim")
"""What happened comes before what was said of it, where the days are the same."""

PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i", "who", "one"})
POSSESSIVES = frozenset({"his", "her", "their", "its", "our", "my", "whose"})
LONGEST_TAIL = 60
"""Characters after a cue that may belong to it ("told reporters on Wednesday")."""


def build(
    graph: "nx.MultiDiGraph[str]", *, query: Query | None = None, limit: int | None = None
) -> Timeline:
    """Returns the timeline of a graph: each event and claim once, with all its sources.

    Args:
        graph: As ``graph.build`` makes it.
        query: The question, to be kept with the answer.
        limit: Keep so many entries, the first in order; None keeps all.
    """
    from extractor.graph import schema  # slow to import: networkx comes with it

    articles: dict[str, Article] = {}
    names: dict[str, str] = {}
    for node, values in graph.nodes(data=True):
        if values["kind"] == "article":
            articles[node] = cast(Article, schema.record(graph, node))
        elif values["kind"] == "actor":
            names[node] = values["name"]
    entries = []
    for node, values in graph.nodes(data=True):
        if values["kind"] not in KINDS:
            continue
        told = list(schema.told(graph, node))
        sources = [_source(articles[each], place, place) for each, place in told]
        record = schema.record(graph, node)
        if isinstance(record, Event):
            entries.append(_event_entry(record, sources, names))
        elif isinstance(record, Claim):
            own = next(each for each, place in told if place.id == node)
            entries.append(_claim_entry(record, sources, names, text=articles[own].text))
    return _timeline(entries, query, limit)


def listing(
    extractions: Iterable[Extraction], *, query: Query | None = None, limit: int | None = None
) -> Timeline:
    """Returns a timeline of single records, as each article tells them.

    Args:
        extractions: What was read; each holds only the records to list.
        query: The question, to be kept with the answer.
        limit: Keep so many entries, the first in order; None keeps all.
    """
    entries: list[Entry] = []
    for extraction in extractions:
        article = extraction.article
        names = {actor.id: actor.name for actor in extraction.actors}
        for event in extraction.events:
            sources = [_source(article, each, event) for each in event.sources]
            entries.append(_event_entry(event, sources, names))
        for claim in extraction.claims:
            sources = [_source(article, each, claim) for each in claim.sources]
            entries.append(_claim_entry(claim, sources, names, text=article.text))
    return _timeline(entries, query, limit)


def _timeline(entries: list[Entry], query: Query | None, limit: int | None) -> Timeline:
    return Timeline(query=query or {}, entries=tuple(sorted(entries, key=_place)[:limit]))


def _place(entry: Entry) -> tuple[object, ...]:
    """First day, then precision, then kind, then place in the text.

    The undated come last, in the order in which they were told.
    """
    first = entry.sources[0] if entry.sources else None
    where = (first.published or "~", first.ref, first.start) if first else ("~", "", 0)
    kind = KINDS.index(entry.kind) if entry.when.range is not None else 0
    return (*_moment(entry.when), kind, *where, entry.id)


def _moment(when: When) -> tuple[int, date, int]:
    """Dated or not, the first day, how many days; a range open at one end is wider than any."""
    if when.range is None:
        return 1, date.max, 0
    first, last = when.range.first, when.range.last
    if first is None or last is None:
        return 0, first or last or date.max, date.max.toordinal()
    return 0, first, (last - first).days


def _event_entry(event: Event, sources: Iterable[Source], names: Names) -> Entry:
    return Entry(
        id=event.id,
        kind="event",
        when=event.when,
        text=_one_line(event.text),
        status=event.status,
        actors=_actors([each.actor_id for each in event.participants], names),
        speaker=None,
        cue=None,
        content=None,
        sources=_ordered(sources),
    )


def _claim_entry(claim: Claim, sources: Iterable[Source], names: Names, *, text: str) -> Entry:
    speaker = _speaker(claim, names)
    return Entry(
        id=claim.id,
        kind="claim",
        when=claim.when,
        text=_told(claim, speaker, text),
        status=None,
        actors=_actors([claim.speaker] if claim.speaker else [], names),
        speaker=speaker,
        cue=_words(claim.cue, text),
        content=claim.content_text,
        sources=_ordered(sources),
    )


def _actors(ids: Iterable[str], names: Names) -> tuple[EntryActor, ...]:
    return tuple(EntryActor(each, names.get(each, each)) for each in dict.fromkeys(ids))


def _speaker(claim: Claim, names: Names) -> str | None:
    """The name; else the words of the source, unless they are a pronoun, which names nobody."""
    if claim.speaker is not None and claim.speaker in names:
        return names[claim.speaker]
    words = _one_line(claim.speaker_text or "")
    return None if not words or words.lower() in PRONOUNS | POSSESSIVES else words


def _source(article: Article, where: "Provenance | Told", record: "Event | Claim | Told") -> Source:
    trigger = _hull(record.cue) if isinstance(record, Claim) else record.trigger
    parts = None if isinstance(record, Event) else record
    begins = article.text.find(where.sentence, max(trigger[0] - len(where.sentence), 0))
    return Source(
        article_id=article.id,
        ref=article.ref,
        path=article.path,
        title=article.title,
        outlet=article.outlet,
        url=article.url,
        published=edtf(article.published),
        start=where.start,
        end=where.end,
        trigger=trigger,
        sentence=where.sentence,
        published_basis=article.published_basis,
        sentence_start=begins if begins >= 0 else None,
        speaker=parts.source if parts else (),
        cue=parts.cue if parts else (),
        content=parts.content if parts else (),
        origin=article.origin,
        date=record.when.edtf if isinstance(record, Event | Claim) else record.date,
    )


def _ordered(sources: Iterable[Source]) -> tuple[Source, ...]:
    """Each place once, in order of publication, the undated last."""
    places = {(each.article_id, each.start, each.end): each for each in sources}
    ordered = sorted(places.values(), key=lambda each: (each.ref, each.article_id, each.start))
    return tuple(sorted(ordered, key=lambda each: (each.published is None, each.published or "")))


def _told(claim: Claim, speaker: str | None, text: str) -> str:
    """The claim as one sentence that begins with the speaker.

    Where the article puts it so, its own words are kept, with a name for a pronoun; otherwise
    ("…," said Liu) the parts are put in order: "Liu said: …".
    """
    content = _content(claim, text)
    if _is_passive(claim, text):
        return _sentence(
            _one_line(text[slice(*_hull((*claim.source, *claim.cue, *claim.content)))])
        )
    if claim.source and claim.content and _in_order(claim, text):
        start, end = claim.source[0]
        head = _named(text[start:end], speaker) + text[end : claim.content[0][0]]
        return _sentence(f"{head} {content}" if head[-1:].isspace() else head + content)
    return _sentence(f"{_lead(claim, speaker, text)}: {_closed(content)}")


def _is_passive(claim: Claim, text: str) -> bool:
    """Whether the speaker comes after a "by": "duties were announced by the president"."""
    if not claim.source or not claim.cue or claim.source[0][0] < claim.cue[-1][1]:
        return False
    between = text[claim.cue[-1][1] : claim.source[0][0]]
    by = between.strip() == "by" or text[slice(*claim.source[0])].startswith("by ")
    return by and "\n" not in text[slice(*_hull((*claim.source, *claim.cue, *claim.content)))]


def _in_order(claim: Claim, text: str) -> bool:
    """Whether source, cue and content follow one another within a paragraph."""
    ends = [_hull(claim.source), _hull(claim.cue), claim.content[0]]
    if not claim.cue or any(a[1] > b[0] for a, b in pairwise(ends)):
        return False
    return "\n" not in text[ends[0][0] : ends[2][0]]


def _lead(claim: Claim, speaker: str | None, text: str) -> str:
    cue = _words(claim.cue, text)
    if cue.lower().startswith(("according to", "per ", "in the words of")):
        return f"{cue} {speaker}" if speaker else cue
    if not any(map(str.isalpha, cue)):
        return speaker or _one_line(claim.speaker_text or "unknown")
    return " ".join(part for part in (speaker, cue + _tail(claim, text)) if part)


def _tail(claim: Claim, text: str) -> str:
    """What belongs to the cue after it: up to a comma, a stop, or the next part of the claim."""
    end = claim.cue[-1][1]
    words = re.match(r"(?:[ \u00a0][\w’'\-]+)*", text[end : end + LONGEST_TAIL])
    tail = words[0] if words else ""
    stop = end + len(tail)
    parts = [start for start, _ in (*claim.source, *claim.content) if end <= start < stop]
    whole = not parts and text[stop : stop + 1] in (*",.;:—\n", "")
    return tail if whole else ""


def _named(words: str, speaker: str | None) -> str:
    """The words of the source; the name where they are a pronoun, or begin with one."""
    bare = words.lower().split()
    if not speaker or not bare or bare[0] not in PRONOUNS | POSSESSIVES:
        return words
    return f"{speaker}’s" if len(bare) == 1 and bare[0] in POSSESSIVES else speaker


def _content(claim: Claim, text: str) -> str:
    """What was said, in one piece: a quotation split for the reporting words is one again.

    Marks between two pieces stay. Where the second half of a quotation is a sentence of its own,
    the comma before the reporting words becomes the full stop it stands for.
    """
    content, end = "", None
    for span in claim.content:
        gap = "" if end is None else text[end : span[0]]
        content += (" " if any(map(str.isalnum, gap)) else gap) + text[slice(*span)]
        end = span[1]
    content = re.sub(r",[\"”] [\"“](?=[A-Z])", ". ", _one_line(content))
    return re.sub(r"([,.!?;—-])[\"”] [\"“]", r"\1 ", content)


def _closed(content: str) -> str:
    return re.sub(r",([”’\"'])$", r"\1", content.rstrip(","))


def _words(spans: Iterable[Span], text: str) -> str:
    return " ".join(_one_line(text[start:end]) for start, end in spans)


def _hull(spans: tuple[Span, ...]) -> Span:
    """From the first character of these spans to the last; (0, 0) when there are none."""
    return (min(start for start, _ in spans), max(end for _, end in spans)) if spans else (0, 0)


def _sentence(text: str) -> str:
    line = _one_line(text)
    return line[:1].upper() + line[1:]


def _one_line(text: str) -> str:
    return " ".join(text.split())

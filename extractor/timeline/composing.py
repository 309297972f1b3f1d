"""Lines out of records: an event or a claim in the article's words, with names, teller and sources.

Nothing is worded here: the text of a line is that of its record.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec.structs import replace

from extractor import countries
from extractor.actors import ids
from extractor.entries import Entry, EntryActor, Source, Teller
from extractor.export import objects
from extractor.records import Article, Claim, Event, Extraction, Provenance, Span
from extractor.timeline import taking_part

if TYPE_CHECKING:
    import networkx as nx

    from extractor.graph import News
    from extractor.graph.merging import Told

PRONOUNS = frozenset(
    "he him she her they them it we us i me you who whom one that this these those which what "
    "his their its our my your whose".split()
)
"""Words of a source that name nobody."""


class Known(msgspec.Struct, frozen=True):
    """What lines are made with: articles and claims by id, and the names of actors."""

    articles: Mapping[str, Article]
    claims: Mapping[str, Claim]
    names: Mapping[str, str]


class Telling(msgspec.Struct, frozen=True):
    """What lines are made of: each record, with the places in articles where it is told."""

    records: Sequence[tuple[Event | Claim, "Mapping[str, Sequence[Told]]"]]
    known: Known


def of_news(news: "News") -> Telling:
    """Returns what lines are made of where nobody needs a graph."""
    claims = {claim.id: claim for claim, _ in news.claims}
    actors = news.identities.actors
    acting: set[str | None] = {
        part.actor_id for told, _ in news.events for part in told.event.participants
    }
    saying = {node for claim in claims.values() for node in (claim.speaker, claim.addressee)}
    names = {node: actors[node].name for node in acting | saying if node and node in actors}
    events = [(told.event, news.told(records)) for told, records in news.events]
    said = [(claim, news.told(records)) for claim, records in news.claims]
    return Telling([*events, *said], Known(news.articles, claims, names))


def of_graph(graph: "nx.MultiDiGraph[str]") -> Telling:
    """Returns the same of a graph."""
    from extractor.graph import schema

    records = {
        node: schema.record(graph, node)
        for node, values in graph.nodes(data=True)
        if values["kind"] != "actor"
    }
    known = Known(
        articles={node: each for node, each in records.items() if isinstance(each, Article)},
        claims={node: each for node, each in records.items() if isinstance(each, Claim)},
        names={n: v["name"] for n, v in graph.nodes(data=True) if v["kind"] == "actor"},
    )
    told = []
    for node, record in records.items():
        if isinstance(record, Event | Claim):
            places: dict[str, list[Told]] = defaultdict(list)
            for article, place in schema.told(graph, node):
                places[article].append(place)
            told.append((record, places))
    return Telling(told, known)


def lines(telling: Telling) -> Iterator[Entry]:
    """Yields a line for each event and claim.

    One that nobody asked for, and that only stands there with another, has no sources.
    """
    known = telling.known
    for record, told in telling.records:
        places = ((known.articles[each], place) for each in told for place in told[each])
        yield _entry(record, [_source(article, place, place) for article, place in places], known)


def printed(telling: Telling) -> Iterator[tuple[Article, str]]:
    """Yields the articles, each with each sentence in which it tells one of these records."""
    for _, told in telling.records:
        for article, places in told.items():
            for place in places:
                yield telling.known.articles[article], place.sentence


def tellings(records: Iterable[Event | Claim]) -> dict[str, set[str]]:
    """Returns for each claim the events that are told in it."""
    told: dict[str, set[str]] = defaultdict(set)
    for record in records:
        if isinstance(record, Claim):
            told[record.id].update(record.event_ids)
        elif record.told_by:
            told[record.told_by].add(record.id)
    return told


def of_extraction(extraction: Extraction) -> Iterator[Entry]:
    """Yields a line for each event and claim, as its article tells it."""
    article = extraction.article
    claims = {claim.id: claim for claim in (*extraction.claims, *extraction.tellers)}
    names = {actor.id: actor.name for actor in extraction.actors}
    known = Known({article.id: article}, claims, names)
    records: tuple[Event | Claim, ...] = (*extraction.events, *extraction.claims)
    for record in records:
        yield _entry(record, [_source(article, each, record) for each in record.sources], known)


def tellers(extractions: Iterable[Extraction]) -> dict[str, dict[str, Any]]:
    """Returns for each event that somebody tells who does, as the object of a line has it."""
    told = {}
    for extraction in extractions:
        article, actors = extraction.article, extraction.actors
        claims = {claim.id: claim for claim in (*extraction.claims, *extraction.tellers)}
        known = Known({article.id: article}, claims, {each.id: each.name for each in actors})
        for event in extraction.events:
            if event.told_by in claims:
                told[event.id] = objects.teller(_teller(claims[event.told_by], known))
    return told


def _entry(record: Event | Claim, sources: Iterable[Source], known: Known) -> Entry:
    if isinstance(record, Event):
        return _event(record, _ordered(sources), known)
    return _claim(record, _ordered(sources), known)


def _event(event: Event, sources: tuple[Source, ...], known: Known) -> Entry:
    teller = known.claims.get(event.told_by or "")
    return Entry(
        id=event.id,
        kind="event",
        when=event.when,
        text=one_line(event.text),
        status=event.status,
        actors=_actors(taking_part.of(event, known.names), known, event.text),
        speaker=None,
        cue=None,
        content=None,
        sources=_told_in(sources, teller) if teller else sources,
        told_by=_teller(teller, known) if teller else None,
        prominence=event.prominence,
        confidence=event.confidence,
        corrected=event.corrected,
    )


def _claim(claim: Claim, sources: tuple[Source, ...], known: Known) -> Entry:
    teller = _teller(claim, known)
    about = claim.speaker or (claim.addressee if teller.speaker is None else None)
    return Entry(
        id=claim.id,
        kind="claim",
        when=claim.when,
        text=one_line(claim.text),
        status=None,
        actors=_actors([about] if about else [], known, claim.speaker_text or ""),
        speaker=teller.speaker,
        cue=teller.cue,
        content=claim.content_text,
        sources=sources,
        prominence=claim.prominence,
        confidence=claim.confidence,
        corrected=claim.corrected,
    )


def one_line(text: str) -> str:
    """Returns text without line ends, its words one space apart."""
    return " ".join(text.split())


def _actors(told: Iterable[str], known: Known, words: str) -> tuple[EntryActor, ...]:
    return tuple(EntryActor(each, _name(each, known, words)) for each in dict.fromkeys(told))


def _name(actor: str, known: Known, words: str) -> str:
    """The name; of a government that the words call only by its seat, that: "White House"."""
    name = known.names.get(actor, actor)
    code = ids.code_of(actor) if ids.kind_of(actor) == "government" else None
    return (countries.seat_in(one_line(words), code) or name) if code else name


def _teller(claim: Claim, known: Known) -> Teller:
    text = known.articles[claim.id.rpartition(".")[0]].text
    cue = " ".join(one_line(text[start:end]) for start, end in claim.cue)
    speaker = _speaker(claim, known)
    if speaker is not None and claim.speaker in known.names:
        speaker += _others(claim, text)
    return Teller(claim.id, speaker, cue, claim.when, quoted=claim.manner == "direct")


def _others(claim: Claim, text: str) -> str:
    """The words for those who say it together with the speaker: " and the Coast Office"."""
    if len(claim.source_spans) < 2:
        return ""
    words = text[claim.source_spans[0][1] : claim.source_spans[-1][1]]
    return (" " if words[:1].isspace() else "") + one_line(words)


def _told_in(sources: Iterable[Source], claim: Claim) -> tuple[Source, ...]:
    """The sources, that in the claim's article with the places of who says it, and how."""
    article = claim.id.rpartition(".")[0]
    parts = {"speaker": claim.source_spans, "cue": claim.cue, "content": claim.content}
    return tuple(replace(s, **parts) if s.article_id == article else s for s in sources)


def _speaker(claim: Claim, known: Known) -> str | None:
    """The name; else the words of the source, unless they are a pronoun, which names nobody."""
    if claim.speaker is not None and claim.speaker in known.names:
        return _name(claim.speaker, known, claim.speaker_text or "")
    words = _without_aside(one_line(claim.speaker_text or ""))
    return None if not words or words.lower() in PRONOUNS else words


def _without_aside(words: str) -> str:
    """Leaves out what a comma tells from whom it is said of: "The report, released in May".

    >>> _without_aside("The report, released in May"), _without_aside("Oslo, Bergen and Molde")
    ('The report', 'Oslo, Bergen and Molde')
    >>> _without_aside("The mayor, Ana Silva")
    'The mayor, Ana Silva'
    """
    first, comma, aside = words.partition(", ")
    listed = " and " in aside or " or " in aside or " " not in first
    return words if not comma or listed or aside.istitle() else first


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
        published=objects.edtf(article.published),
        start=where.start,
        end=where.end,
        trigger=trigger,
        sentence=where.sentence,
        published_basis=article.published_basis,
        sentence_start=begins if begins >= 0 else None,
        speaker=parts.source_spans if parts else (),
        cue=parts.cue if parts else (),
        content=parts.content if parts else (),
        origin=article.origin,
        date=record.when.edtf if isinstance(record, Event | Claim) else record.date,
    )


def _ordered(sources: Iterable[Source]) -> tuple[Source, ...]:
    """Each place once, in order of publication, the undated last."""
    places = {(each.article_id, each.start, each.end): each for each in sources}
    if len(places) < 2:
        return tuple(places.values())
    ordered = sorted(places.values(), key=lambda each: (each.ref, each.article_id, each.start))
    return tuple(sorted(ordered, key=lambda each: (each.published is None, each.published or "")))


def _hull(spans: tuple[Span, ...]) -> Span:
    """From the first character of these spans to the last; (0, 0) when there are none."""
    return (min(start for start, _ in spans), max(end for _, end in spans)) if spans else (0, 0)

"""schema.org in JSON-LD: events, quotations and claims, with the articles they were read in.

What is quoted is a ``Quotation``, what is reported a ``Claim``; whoever tells an event makes a
claim ``about`` it. schema.org has a status only for what is scheduled, so each event carries its
own (happened, ongoing, planned, possible, negated) as a keyword, and ``eventStatus`` where it is
planned. https://schema.org/docs/full.html
"""

import re
from collections.abc import Iterator
from typing import Any, TextIO

from extractor.actors import ids
from extractor.entries import Entry, EntryActor, Source, Timeline
from extractor.export import acting, as_json, ends

CONTEXT = "https://schema.org"
KINDS = {"person": "Person", "unnamed": "Person", "place": "Place", "product": "Thing"}
"""Types of actors; every other kind is an Organization."""

_QUOTED = re.compile(r"\s*[“\"‘«].*[”\"’»][.,;]?\s*", re.DOTALL)


def timeline(timeline: Timeline, stream: TextIO) -> None:
    """Writes a timeline as one graph of things."""
    articles = {
        source.article_id: _article(source)
        for entry in timeline.entries
        for source in entry.sources
    }
    graph = [*map(_thing, timeline.entries), *_tellers(timeline), *articles.values()]
    shown = {"@context": CONTEXT, "@graph": graph}
    stream.write(as_json.indented(shown) + "\n")


def _thing(entry: Entry) -> dict[str, Any]:
    thing = _event(entry) if entry.kind == "event" else _said(entry)
    return {name: value for name, value in thing.items() if value not in (None, [])}


def _event(entry: Entry) -> dict[str, Any]:
    first, last = ends.of(entry.when)
    actors = [_actor(each) for each in entry.actors]
    return {
        "@type": "Event",
        "@id": f"urn:extractor:{entry.id}",
        "name": entry.text,
        "startDate": first,
        "endDate": last,
        "keywords": entry.status,
        "eventStatus": f"{CONTEXT}/EventScheduled" if entry.status == "planned" else None,
        "actor": [each for each in actors if each["@type"] != "Place"],
        "location": [each for each in actors if each["@type"] == "Place"],
        "subjectOf": _articles(entry),
    }


def _said(entry: Entry) -> dict[str, Any]:
    content = entry.content or entry.text
    speakers = [_actor(each) for each in entry.actors] or _unnamed(entry)
    common = {"@id": f"urn:extractor:{entry.id}", "name": entry.text, "text": content,
              "temporal": entry.when.edtf}  # fmt: skip
    if _QUOTED.fullmatch(content):
        first, last = ends.of(entry.when)
        day = first if first == last else None
        cited = {"spokenByCharacter": speakers, "dateCreated": day, "isPartOf": _articles(entry)}
        return {"@type": "Quotation", **common, **cited}
    return {"@type": "Claim", **common, "author": speakers, "appearance": _articles(entry)}


def _tellers(timeline: Timeline) -> Iterator[dict[str, Any]]:
    """Who tells an event, as a claim about it; a claim that is a line itself says so there."""
    for entry in timeline.entries:
        if entry.told_by is not None:
            speaker = entry.told_by.speaker
            claim = {
                "@type": "Claim",
                "@id": f"urn:extractor:{entry.told_by.id}",
                "about": {"@id": f"urn:extractor:{entry.id}"},
                "author": {"@type": "Person", "name": speaker} if speaker else None,
                "temporal": entry.told_by.when.edtf,
            }
            yield {name: value for name, value in claim.items() if value is not None}


def _actor(actor: EntryActor) -> dict[str, Any]:
    kind = KINDS.get(ids.kind_of(actor.id), "Organization")
    return {"@type": kind, "@id": f"urn:extractor:{actor.id}", "name": acting.whole(actor).name}


def _unnamed(entry: Entry) -> list[dict[str, Any]]:
    return [{"@type": "Person", "name": entry.speaker}] if entry.speaker else []


def _articles(entry: Entry) -> list[dict[str, str]]:
    ids = dict.fromkeys(source.article_id for source in entry.sources)
    return [{"@id": f"urn:extractor:{each}"} for each in ids]


def _article(source: Source) -> dict[str, Any]:
    day = source.published if source.published and "/" not in source.published else None
    article = {
        "@type": "NewsArticle",
        "@id": f"urn:extractor:{source.article_id}",
        "headline": source.title or source.ref,
        "datePublished": day,
        "publisher": {"@type": "Organization", "name": source.outlet} if source.outlet else None,
        "url": source.url,
    }
    return {name: value for name, value in article.items() if value is not None}

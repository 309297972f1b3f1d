"""An article as a page with all that was read in it: dates, actors, claims and events marked.

In the manner of displaCy, but for spans that lie in one another: a mark is a background, and its
label stands where it ends. What is shown can be chosen, without a script.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TextIO

from extractor import spoken
from extractor.export import objects, pages
from extractor.records import Article, Claim, Event, Extraction, Mention, Span

KINDS = {
    "actor": "Actors",
    "date": "Dates",
    "event": "Events",
    "said": "Claims",
}
"""What can be shown, in the order of the page's switches."""


@dataclass(frozen=True, slots=True)
class Label:
    """What stands at the end of a mark; ``kind`` is one of ``KINDS``."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text in which nothing begins or ends; ``names`` are classes of the page."""

    names: str
    words: str
    labels: list[Label]


@dataclass(frozen=True, slots=True)
class Shown:
    """An article as the page shows it."""

    title: str
    outlet: str | None
    published: str
    href: str | None
    pieces: list[Piece]
    counts: dict[str, int]


def page(extractions: Iterable[Extraction], stream: TextIO) -> None:
    """Writes articles as one page, one below the other."""
    shown = [_article(extraction) for extraction in extractions]
    pages.write(
        "article.html",
        stream,
        styles=("base.css", "article.css"),
        heading=shown[0].title if len(shown) == 1 else f"{len(shown)} articles",
        articles=shown,
        kinds=[(kind, label, sum(each.counts[kind] for each in shown))
               for kind, label in KINDS.items()],
    )  # fmt: skip


def _article(extraction: Extraction) -> Shown:
    article = extraction.article
    return Shown(
        title=article.title or article.ref,
        outlet=article.outlet,
        published=spoken.days(objects.edtf(article.published)),
        href=pages.address(article.url, ""),
        pieces=list(_pieces(extraction)),
        counts={
            "actor": len(extraction.mentions),
            "date": len(extraction.timexes),
            "event": len(extraction.events),
            "said": len(extraction.claims),
        },
    )


def _pieces(extraction: Extraction) -> Iterator[Piece]:
    labels, at = _labels(extraction), 0
    cuts = {"": [(end, end) for end in labels]}  # a label can end where no mark does
    for names, words in pages.marked(extraction.article.text, cuts | _spans(extraction)):
        at += len(words)
        yield Piece(names.strip(), words, labels.get(at, []))


def _spans(extraction: Extraction) -> dict[str, list[Span]]:
    """The classes of the page and where each applies."""
    claims, events = extraction.claims, extraction.events
    spans: dict[str, list[Span]] = defaultdict(list)
    for claim in claims:
        spans["said content"] += claim.content
        spans["said speaker"] += claim.source_spans
        spans["said cue"] += claim.cue
    for mention in extraction.mentions:
        where = mention.provenance
        spans[f"actor {mention.label.lower()}"].append((where.start, where.end))
    for timex in extraction.timexes:
        spans["date"].append((timex.provenance.start, timex.provenance.end))
    for event in events:
        spans[f"event {event.status}"].append(event.trigger)
    return spans


def _labels(extraction: Extraction) -> dict[int, list[Label]]:
    """What stands at each end of a mark, in the order of the tables."""
    article, labels = extraction.article, defaultdict(list)
    names = {actor.id: actor.name for actor in extraction.actors}
    for mention in extraction.mentions:
        labels[mention.provenance.end].append(Label("actor", _who(mention, names, article)))
    for timex in extraction.timexes:
        labels[timex.provenance.end].append(Label("date", timex.value or "unknown"))
    for event in extraction.events:
        labels[event.trigger[1]].append(Label("event", _what(event)))
    for claim in extraction.claims:
        if claim.content:
            labels[claim.content[-1][1]].append(Label("said", _said(claim, names)))
    return labels


def _who(mention: Mention, names: dict[str, str], article: Article) -> str:
    words = article.text[mention.provenance.start : mention.provenance.end]
    name = names.get(mention.actor_id or "")
    return name if name and name != words else mention.label.lower()


def _what(event: Event) -> str:
    return ", ".join(filter(None, (event.status, event.when.edtf)))


def _said(claim: Claim, names: dict[str, str]) -> str:
    speaker = names.get(claim.speaker or "") or claim.speaker_text
    return ", ".join(filter(None, (speaker or "nobody named", claim.polarity, claim.when.edtf)))

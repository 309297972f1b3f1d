"""W3C Web Annotation: each record as annotations of its article, an ``AnnotationPage`` a line.

Places are given twice, as the recommendation advises: by position, and by the words with those
around them, so that they are found again in another copy of the text.
https://www.w3.org/TR/annotation-model/
"""

from collections.abc import Iterable, Iterator
from typing import Any, TextIO

from extractor.export import as_json, objects
from extractor.records import Article, Claim, Event, Extraction, Span

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32
"""Characters of context on either side of quoted words."""


def annotations(extractions: Iterable[Extraction], stream: TextIO) -> None:
    """Writes extractions, one page an article."""
    for extraction in extractions:
        items = list(_items(extraction))
        page = {
            "@context": CONTEXT,
            "id": f"urn:extractor:{extraction.article.id}",
            "type": "AnnotationPage",
            "items": items,
        }
        stream.write(as_json.compact(page) + "\n")


def _items(extraction: Extraction) -> Iterator[dict[str, Any]]:
    article = extraction.article
    for number, timex in enumerate(extraction.timexes):
        body = {**_text("tagging", f"{timex.type} {timex.value}".strip())}
        where = timex.provenance
        yield _annotation(article, f"t{number}", "tagging", [body], [(where.start, where.end)])
    for number, mention in enumerate(extraction.mentions):
        body = _text("identifying", mention.actor_id or mention.label)
        where = mention.provenance
        yield _annotation(article, f"m{number}", "identifying", [body], [(where.start, where.end)])
    for event in extraction.events:
        yield _annotation(article, event.id, "describing", _event(event), [event.trigger])
    actors = {actor.id: actor for actor in extraction.actors}
    for claim in extraction.claims:
        told = objects.claim(claim, actors)["speaker"]
        who = (told["name"] or told["text"]) if told else None
        for part, spans in (
            ("source", claim.source_spans),
            ("cue", claim.cue),
            ("content", claim.content),
        ):
            if spans:
                bodies = _claim(claim, part, who)
                yield _annotation(article, f"{claim.id}-{part}", "describing", bodies, spans)


def _event(event: Event) -> list[dict[str, Any]]:
    return [
        _text("tagging", f"event {event.status}"),
        _text("describing", event.text),
        *_when(event.when.edtf),
    ]


def _claim(claim: Claim, part: str, who: str | None) -> list[dict[str, Any]]:
    bodies = [_text("tagging", f"claim {part}"), *_when(claim.when.edtf)]
    return [*bodies, _text("describing", who)] if part == "source" and who else bodies


def _when(edtf: str | None) -> list[dict[str, Any]]:
    return [_text("tagging", f"when {edtf}")] if edtf else []


def _text(purpose: str, value: str) -> dict[str, Any]:
    return {"type": "TextualBody", "purpose": purpose, "value": value, "format": "text/plain"}


def _annotation(
    article: Article, id: str, motivation: str, body: list[dict[str, Any]], spans: Iterable[Span]
) -> dict[str, Any]:
    address = article.url or f"urn:extractor:{article.id}"
    name = id if id.startswith(article.id) else f"{article.id}.{id}"
    return {
        "id": f"urn:extractor:{name}",
        "type": "Annotation",
        "motivation": motivation,
        "body": body,
        "target": [{"source": address, "selector": _selectors(article.text, *s)} for s in spans],
    }


def _selectors(text: str, start: int, end: int) -> list[dict[str, Any]]:
    return [
        {"type": "TextPositionSelector", "start": start, "end": end},
        {
            "type": "TextQuoteSelector",
            "exact": text[start:end],
            "prefix": text[max(start - AROUND, 0) : start],
            "suffix": text[end : end + AROUND],
        },
    ]

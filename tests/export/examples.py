"""What the export tests write: the shared articles, and one entry full of mischief."""

import io
from collections.abc import Callable
from typing import Any

from extractor import export, graph, timeline
from extractor.entries import Entry, EntryActor, Source, Timeline
from extractor.records import Extraction, When
from tests import examples

STORY = timeline.build(graph.build(examples.ALL), query={"actor": ["Liu He"], "since": "2020"})
NEWS = graph.build(examples.ALL)
EMPTY = Timeline(query={}, entries=())

MISCHIEF = (
    "=cmd|'/c calc'!A1 <script>alert(1)</script> \x1b[31mred\x1b[0m\x00 # *bold* [x](y) 習近平"
)


def written(write: Callable[..., None], thing: Any, format: str) -> str:
    """What a verb of the door writes."""
    stream = io.StringIO(newline="")
    write(thing, format, stream)
    return stream.getvalue()


def timeline_as(format: str, story: Timeline = STORY) -> str:
    """A timeline in a format."""
    return written(export.write, story, format)


def reduced(extraction: Extraction, record_id: str) -> Extraction:
    """An extraction with one of its records only."""
    return Extraction(
        article=extraction.article,
        timexes=extraction.timexes,
        actors=extraction.actors,
        events=tuple(event for event in extraction.events if event.id == record_id),
        claims=tuple(claim for claim in extraction.claims if claim.id == record_id),
    )


def entry(text: str, **more: Any) -> Entry:
    """An undated event told by ``text``, unless more is said."""
    source = Source(
        article_id="0",
        ref="a.txt",
        path=None,
        title=text,
        outlet=text,
        url=more.pop("url", None),
        published=None,
        start=0,
        end=1,
        trigger=(0, 1),
        sentence=text,
    )
    values: dict[str, Any] = {
        "id": "0.e0",
        "kind": "event",
        "when": When(None, None, "unknown", None),
        "text": text,
        "status": "happened",
        "actors": (EntryActor("person:x", text),),
        "speaker": None,
        "cue": None,
        "content": None,
        "sources": (source,),
    }
    return Entry(**{**values, **more})


def story(*entries: Entry) -> Timeline:
    """A timeline of these entries."""
    return Timeline(query={}, entries=entries)

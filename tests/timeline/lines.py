"""Lines by hand, for what chooses and orders them."""

from typing import Any

from extractor.entries import Entry, EntryActor, Source, Teller
from extractor.records import When
from tests.by_hand import when

MAY = when("2020-05-08", basis="stated", timex="May 8")


def source(article: str, sentence: str, **more: Any) -> Source:
    """A place in an article."""
    values: dict[str, Any] = {
        "article_id": article,
        "ref": f"{article}.txt",
        "path": None,
        "title": None,
        "outlet": "Harbour Post",
        "url": None,
        "published": "2020-05-08",
        "start": 0,
        "end": 1,
        "trigger": (0, 1),
        "sentence": sentence,
    }
    return Source(**{**values, **more})


def line(text: str, *sources: Source, **more: Any) -> Entry:
    """A line of an event, in one article unless more are given; its id is its text."""
    values: dict[str, Any] = {
        "id": text,
        "kind": "event",
        "when": MAY,
        "text": text,
        "status": "happened",
        "actors": (),
        "speaker": None,
        "cue": None,
        "content": None,
        "sources": sources or (source("a", text),),
    }
    return Entry(**{**values, **more})


def said(text: str, content: str, *sources: Source, **more: Any) -> Entry:
    """A line of a claim."""
    own = {"kind": "claim", "status": None, "speaker": "Liu", "cue": "said", "content": content}
    return line(text, *sources, **{**own, **more})


def teller(claim: str, *, on: When = MAY) -> Teller:
    """Liu, who said it."""
    return Teller(claim, "Liu", "said", on)


def actor(name: str) -> EntryActor:
    """A person."""
    return EntryActor(f"person:{name.lower()}", name)

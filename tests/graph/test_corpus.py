"""The graph of our own corpus, from its gold annotation: one wire story stands in two papers."""

import json
from pathlib import Path
from typing import Any

import networkx as nx
import pytest

from extractor import graph
from extractor.graph import schema
from extractor.records import (
    Actor,
    Article,
    Claim,
    DateRange,
    Event,
    Extraction,
    Participant,
    Provenance,
    When,
)

GOLD = Path(__file__).parents[2] / "corpus" / "gold"
TWO_PAPERS = {"06-tariffs-more-than-doubled.txt", "07-liu-leaves-without-a-deal.txt"}
"""One wire story, and the same story as another paper edited it."""

WORTH = 0.7
"""What a third of the events of several records are worth."""


def spans(values: list[list[int]]) -> tuple[tuple[int, int], ...]:
    return tuple((start, end) for start, end in values)


def place(article: dict[str, Any], *found: list[int]) -> Provenance:
    """From the first to the last of these spans, with the lines around."""
    start, end = min(span[0] for span in found), max(span[1] for span in found)
    text = article["text"]
    head = max(text.rfind(mark, 0, start) + 1 for mark in ("\n", ". "))
    tails = [at for mark in ("\n", ". ") if (at := text.find(mark, end)) >= 0]
    return Provenance(article["id"], start, end, text[head : min(tails, default=len(text))].strip())


def when(value: dict[str, Any]) -> When:
    days = {"first": value["first"], "last": value["last"]}
    known = schema.msgspec.convert(days, type=DateRange) if any(days.values()) else None
    return When(known, value["edtf"], value["basis"], value["text"])


def event(article: dict[str, Any], value: dict[str, Any]) -> Event:
    return Event(
        id=f"{article['id']}.{value['id']}",
        trigger=tuple(value["trigger"]),
        lemma=value["lemma"],
        text=value["text"],
        participants=tuple(Participant(**part) for part in value["participants"]),
        when=when(value["when"]),
        status=value["status"],
        sources=(place(article, value["trigger"]),),
    )


def claim(article: dict[str, Any], value: dict[str, Any]) -> Claim:
    speaker = value["speaker"] or {"actor_id": None, "text": None}
    parts = [*value["source"], *value["cue"], *value["content"]]
    same = ("content_text", "type", "manner", "polarity", "reported_by")
    return Claim(
        id=f"{article['id']}.{value['id']}",
        speaker=speaker["actor_id"],
        speaker_text=speaker["text"],
        source_spans=spans(value["source"]),
        cue=spans(value["cue"]),
        content=spans(value["content"]),
        when=when(value["when"]),
        event_ids=tuple(f"{article['id']}.{id}" for id in value["event_ids"]),
        sources=(place(article, *parts),),
        **{name: value[name] for name in same},
    )


def extraction(path: Path) -> Extraction:
    gold = json.loads(path.read_text(encoding="utf-8"))
    article = gold["article"]
    named = {name: article[name] for name in ("id", "ref", "text", "title", "outlet")}
    return Extraction(
        article=Article(**named),
        actors=schema.msgspec.convert(gold["actors"], type=tuple[Actor, ...]),
        events=tuple(event(article, value) for value in gold["events"]),
        claims=tuple(claim(article, value) for value in gold["claims"]),
    )


@pytest.fixture(scope="module")
def news() -> "nx.MultiDiGraph[str]":
    return graph.build(extraction(path) for path in sorted(GOLD.glob("*.json")))


def told_twice(news: "nx.MultiDiGraph[str]", kind: str) -> list[set[str]]:
    """The files of each event or claim that several articles tell."""
    nodes = [node for node, found in news.nodes(data="kind") if found == kind]
    files = [
        {Path(news.nodes[article]["ref"]).name for article, _ in schema.told(news, node)}
        for node in nodes
    ]
    return [found for found in files if len(found) > 1]


def test_corpus_keeps_the_tables(news: "nx.MultiDiGraph[str]") -> None:
    schema.check(news)


def test_only_the_claims_of_the_wire_story_are_told_twice(news: "nx.MultiDiGraph[str]") -> None:
    found = told_twice(news, "claim")
    assert len(found) >= 14
    assert all(files == TWO_PAPERS for files in found)


def test_nobody_in_the_corpus_is_two_people(news: "nx.MultiDiGraph[str]") -> None:
    people = [
        values["name"]
        for _, values in news.nodes(data=True)
        if values["kind"] == "actor" and values["actor_kind"] == "person"
    ]
    assert len(people) == len(set(people)) > 20
    assert {"Donald Trump", "Liu He", "Xi Jinping", "Kim Jong-un"} <= set(people)
    assert not {"Trump", "Liu", "Xi", "Kim"} & set(people)


def test_events_that_are_wanted_are_one_with_the_same_records(extractions):
    def is_wanted(event: Event) -> bool:
        return event.prominence >= WORTH

    def told(news: graph.News) -> set[tuple[str, ...]]:
        return {tuple(each.id for each in records) for _, records in news.events}

    whole, some = graph.merge(extractions), graph.merge(extractions, wanted=is_wanted)
    wanted = {
        tuple(each.id for each in records)
        for _, records in whole.events
        if any(map(is_wanted, records))
    }
    assert wanted <= told(some)
    assert told(whole) - told(some), "some others stay apart"

"""Events of several articles that are one: B-cubed, beside calling all of one lemma one.

    python -m benchmarks.timelines.coreference FOLDER [FOLDER ...]

Each FOLDER holds MEANTIME's articles.jsonl (Minard et al. 2016, https://aclanthology.org/L16-1699);
all articles of a folder are one set, as in a store. Judged are the event mentions of the sentences
that were annotated as a whole (0 to 5) and whose instance is the same in all articles; and, without
a folder, the events of our own gold (``corpus/gold``, ``corpus/links.json``). Mentions for which we
have no event stand alone; so the rows differ in nothing but what is brought together.
"""

import argparse
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from benchmarks.actors import measure
from benchmarks.gold import links, score
from benchmarks.gold.comparing import pair_spans
from extractor import graph, pipeline
from extractor.graph import schema
from extractor.records import Article, Event, Extraction
from extractor.temporal import values

Json = dict[str, Any]
At = tuple[str, int, int]
ANNOTATED = 5


def main() -> None:
    """Prints B-cubed of the graph, of one lemma one event, and of every mention for itself."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path)
    options = parser.parse_args()
    for folder in options.folders:
        told = [
            json.loads(line) for line in (folder / "articles.jsonl").read_text("utf-8").splitlines()
        ]
        gold = {at: name for each in told for at, name in _mentions(each)}
        articles = [_article(each) for each in told]
        _print(folder.name, gold, list(pipeline.extract(articles, pipeline.load())))
    if not options.folders:
        found = score.read()
        _print("own gold", _own(found), found)


def _article(told: Json) -> Article:
    return Article(
        id=told["id"],
        ref=told["id"],
        text=told["text"],
        published=values.parse_day(told["published"]),
        published_basis="given",
    )


def _mentions(told: Json) -> Iterator[tuple[At, str]]:
    instances = {each["id"]: each for each in told["instances"]}
    for mention in told["event_mentions"]:
        meant = [instances[each] for each in mention["refers_to"] if each in instances]
        if mention["sentence"] <= ANNOTATED and len(meant) == 1:
            name = meant[0].get("instance_id") or f"{told['id']} {meant[0]['id']}"
            yield (told["id"], mention["start"], mention["end"]), name


def _own(found: list[Extraction]) -> dict[At, str]:
    """The events of our gold, those of a group under the name of its first."""
    first = {name: group[0] for group in links.read(score.CORPUS)["same"] for name in group}
    ids = {Path(each.article.path or each.article.ref).stem: each.article.id for each in found}
    return {
        (ids[name], *event["trigger"]): first.get(key := f"{name}/{event['id']}", key)
        for name, told in score.gold().items()
        for event in told["events"]
    }


def _print(name: str, gold: Mapping[At, str], found: list[Extraction]) -> None:
    events = dict(_events(gold, found))
    news = graph.build(found)
    nodes = {
        each.id: node
        for node, kind in news.nodes(data="kind")
        if kind == "event"
        for _, each in schema.told(news, node)
    }
    alone = {at: f"alone {at}" for at in gold}
    rows = {
        "graph": {at: nodes[event.id] for at, event in events.items() if event.id in nodes},
        "one lemma": {at: event.lemma for at, event in events.items()},
        "alone": {},
    }
    wanted = measure.clusters(gold)
    print(name, f"{len(gold)} mentions of {len(set(gold.values()))} events, {len(events)} found")
    told = [
        (row, measure.b_cubed(wanted, measure.clusters(alone | of))) for row, of in rows.items()
    ]
    print(measure.table(told))


def _events(gold: Iterable[At], found: list[Extraction]) -> Iterator[tuple[At, Event]]:
    """Yields the mentions for which we have an event; one that lies in two mentions is for one."""
    for extraction in found:
        mentions = [at for at in gold if at[0] == extraction.article.id]
        triggers = [each.trigger for each in extraction.events]
        for at, event in pair_spans([at[1:] for at in mentions], triggers).items():
            yield mentions[at], extraction.events[event]


if __name__ == "__main__":
    main()

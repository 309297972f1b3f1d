"""Timelines of one entity across articles, as SemEval-2015 task 4 (track A) asks for them.

    python -m benchmarks.timelines.entities FOLDER -o timelines.json

FOLDER holds articles.jsonl and timelines.json (from which only the names of the entities are
taken). Each entity is asked for as ``extractor timeline --actor NAME --all -f json`` does; here its
lines only become the task's: a mention for every place a line was read in, its date at its own
precision. The answer is a JSON object of lists of {"date", "mentions": [{"doc", "start", "end"}]},
to be scored by the temporal awareness of the task (Minard et al. 2015,
https://aclanthology.org/S15-2132).
"""

import argparse
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from extractor import api, pipeline, store
from extractor.entries import Source
from extractor.records import Article
from extractor.temporal.values import parse_day

Json = dict[str, Any]

TAKES_PLACE = frozenset({None, "happened", "ongoing", "planned"})
"""The task leaves out what did not take place or only might have; a saying has no status."""

_DATE = re.compile(r"\d{4}(-\d\d){0,2}")


def main() -> None:
    """Writes the timelines of every entity."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("-o", "--output", type=Path, required=True)
    options = parser.parse_args()
    entities = list(json.loads((options.folder / "timelines.json").read_text("utf-8")))
    told = (options.folder / "articles.jsonl").read_text("utf-8").splitlines()
    with store.open(":memory:") as opened:
        for extraction in pipeline.extract(map(_article, map(json.loads, told)), pipeline.load()):
            opened.add(extraction)
        lines = {name: list(timeline(opened, name)) for name in entities}
    options.output.write_text(json.dumps(lines), "utf-8")


def _article(told: Json) -> Article:
    return Article(
        id=told["id"],
        ref=told["id"],
        text=told["text"],
        published=parse_day(told["published"]),
        published_basis="given",
    )


def timeline(opened: store.Store, name: str) -> Iterator[Json]:
    """Yields the lines of an entity as the task writes them, a mention each."""
    meant = {actor.id for actor in opened.candidates(name)}
    found: dict[tuple[str, int, int], str | None] = {}
    for entry in api.ask(opened, {"actor": (name,)}, every=True).entries:
        if entry.status in TAKES_PLACE and meant & {actor.id for actor in entry.actors}:
            found |= {_place(source): date_of(source.date) for source in entry.sources}
    for (doc, start, end), date in found.items():
        yield {"date": date, "mentions": [{"doc": doc, "start": start, "end": end}]}


def _place(source: Source) -> tuple[str, int, int]:
    return source.ref, *source.trigger


def date_of(edtf: str | None) -> str | None:
    """Returns an EDTF string at the task's precisions: a day, a month, a year, or nothing.

    >>> date_of("2008-03-01"), date_of("2008-03-03/2008-03-09"), date_of("../2008-03-01")
    ('2008-03-01', '2008-03', None)
    """
    first, _, last = (edtf or "").rstrip("?~%").partition("/")
    if not _DATE.fullmatch(first) or (last and not _DATE.fullmatch(last)):
        return None
    for length in (len("2008-03-01"), len("2008-03"), len("2008")):
        if len(first) >= length and (not last or first[:length] == last[:length]):
            return first[:length]
    return None


if __name__ == "__main__":
    main()

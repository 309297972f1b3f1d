"""Digests of stories of hundreds of articles, as Timeline17 asks for them.

    python -m benchmarks.timelines.digest FOLDER [TOPIC ...] --stores FOLDER -o digest.json

FOLDER holds a folder a topic with articles.jsonl(.gz) and timelines.jsonl; Timeline17 (Tran et al.
2013) may not be redistributed and is not part of this repository. For each reference timeline it
takes the articles published between its first and last day, and asks for as many days, and as
many sentences a day, as the reference has; nothing else of the reference is used. The answer is a
JSON object of lists of [day, [sentence, ...]], to be scored by date F1 and alignment-based ROUGE
(Martschat & Markert 2017, https://aclanthology.org/E17-2046). What is extracted is kept in
``--stores`` and used again.
"""

import argparse
import gzip
import json
import resource
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from extractor import store
from extractor.digest_records import Digest, Reading
from extractor.records import Article
from extractor.temporal.values import parse_day
from extractor.timeline import digest


def main() -> None:
    """Writes a digest for every reference timeline, and prints how long each took."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("topics", nargs="*")
    parser.add_argument("--stores", type=Path, required=True)
    parser.add_argument("-o", "--output", type=Path, required=True)
    options = parser.parse_args()
    found = {}
    for topic in sorted(path.parent for path in options.folder.glob("*/timelines.jsonl")):
        if options.topics and topic.name not in options.topics:
            continue
        path = options.stores / f"{topic.name}.db"
        if not path.exists():
            extract(topic, path)
        for line in (topic / "timelines.jsonl").read_text("utf-8").splitlines():
            reference = json.loads(line)
            start = time.process_time()
            told = answer(path, reference["entries"])
            spent = time.process_time() - start
            found[f"{topic.name}/{reference['id']}"] = told
            memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
            print(f"{topic.name}/{reference['id']}: {spent:.1f} s, at most {memory} MB so far")
    options.output.write_text(json.dumps(found), "utf-8")


def answer(path: Path, entries: list[Any]) -> list[tuple[str, list[str]]]:
    """Returns the digest with as many days and sentences as the reference has."""
    days = {day[:10]: len(sentences) for day, sentences in entries}
    with store.open(path, readonly=True) as opened:
        readings = [each for each in opened.story() if _between(each, min(days), max(days))]
    found: Digest = digest.build(
        readings,
        dates=len(days),
        per_day=round(sum(days.values()) / len(days)),
        since=parse_day(min(days)),
        until=parse_day(max(days)),
    )
    return [(str(day.date), [line.text for line in day.sentences]) for day in found.days]


def extract(topic: Path, path: Path) -> None:
    """Reads a topic's articles into a store."""
    from extractor import pipeline

    path.parent.mkdir(parents=True, exist_ok=True)
    with store.open(path) as opened:
        for extraction in pipeline.extract(_articles(topic), pipeline.load()):
            opened.add(extraction)


def _articles(topic: Path) -> Iterator[Article]:
    (path,) = topic.glob("articles.jsonl*")
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            read = json.loads(line)
            yield Article(
                id=read["id"],
                ref=read["id"],
                text=read["text"],
                published=parse_day(read["published"]),
                published_basis="given",
            )


def _between(reading: Reading, first: str, last: str) -> bool:
    return reading.published is not None and first <= reading.published.isoformat() <= last


if __name__ == "__main__":
    main()
